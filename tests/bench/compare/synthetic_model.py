#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes GGUF models with random weights in the dimensions of real ones, to measure speed with.

usage: synthetic_model.py SHAPE FORMAT EMBEDDING OUT.gguf

Speed does not depend on what the weights are, so a few megabytes of random blocks serve again and again.
The layouts of the blocks are those of inference/README.md. Needs python3-numpy.
"""
import struct
import sys
from pathlib import Path

import numpy

# Of https://huggingface.co/microsoft/bitnet-b1.58-2B-4T and https://huggingface.co/prism-ml, from their
# config.json; "w1a1" is the starter model's architecture in Bonsai-1.7B's dimensions.
SHAPES = {
    "2b": dict(architecture="bitnet-b1.58", model=2560, layers=30, heads=20, kv=5, head=128, ffn=6912,
               vocabulary=128256, context=4096, theta=5e5, tied=True),
    "bonsai1.7": dict(architecture="qwen3", model=2048, layers=28, heads=16, kv=8, head=128, ffn=6144,
                      vocabulary=151669, context=32768, theta=1e6, tied=True),
    "bonsai8": dict(architecture="qwen3", model=4096, layers=36, heads=32, kv=8, head=128, ffn=12288,
                    vocabulary=151669, context=65536, theta=1e6, tied=False),
    "w1a1": dict(architecture="onebit", model=2048, layers=28, heads=16, kv=8, head=128, ffn=6144,
                 vocabulary=151669, context=32768, theta=1e6, tied=True),
}

# Name: GGUF type, weights a block, bytes a block, where its half-precision scales lie, bytes after the tensor.
FORMATS = {
    "F32": (0, 1, 4, (), 0),
    "Q4_K": (12, 256, 144, (0, 2), 0),
    "Q6_K": (14, 256, 210, (208,), 0),
    "TQ2_0": (35, 256, 66, (64,), 0),
    "I2_S": (36, 128, 32, (), 32),
    "Q1_0": (41, 128, 18, (0,), 0),
}
TERNARY = {"TQ2_0", "I2_S"}
ALIGNMENT = 32
# Random blocks that are repeated through a tensor.
POOL_BLOCKS = 1 << 16

# What llama.cpp calls the BitNet architecture of the files that it can read.
PEER_ARCHITECTURE = {("bitnet-b1.58", "TQ2_0"): "bitnet"}


def random_blocks(name, random):
    """POOL_BLOCKS blocks with sensible scales; ternary codes are 0, 1 or 2."""
    _, _, size, scales, _ = FORMATS[name]
    blocks = random.integers(0, 256, (POOL_BLOCKS, size), dtype=numpy.uint8)
    if name in TERNARY:
        blocks &= ~((blocks >> 1) & 0x55)
    if name == "Q6_K":
        blocks[:, 192:208] = random.integers(40, 100, (POOL_BLOCKS, 16), dtype=numpy.uint8)
    for at in scales:
        value = 1e-5 if name in ("Q4_K", "Q6_K") else 0.02
        blocks[:, at:at + 2] = numpy.frombuffer(numpy.float16(value).tobytes(), numpy.uint8)
    return blocks.tobytes()


def text(value):
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def pair(key, kind, value):
    number, form = {"u32": (4, "<I"), "f32": (6, "<f"), "bool": (7, "<B"), "string": (8, None)}[kind]
    return text(key) + struct.pack("<I", number) + (text(value) if form is None else struct.pack(form, value))


def array(key, number, count, data):
    return text(key) + struct.pack("<IIQ", 9, number, count) + data


def vocabulary(size):
    """A SentencePiece vocabulary of that many entries; what they say does not matter."""
    tokens = ["<unk>", "<s>", "</s>"] + [f"<0x{byte:02X}>" for byte in range(256)]
    tokens += [f"t{index}" for index in range(size - len(tokens))]
    kinds = [2, 3, 3] + [6] * 256 + [1] * (size - 259)
    return [
        pair("tokenizer.ggml.model", "string", "llama"),
        array("tokenizer.ggml.tokens", 8, size, b"".join(map(text, tokens))),
        array("tokenizer.ggml.scores", 6, size, bytes(4 * size)),
        array("tokenizer.ggml.token_type", 5, size, numpy.array(kinds, numpy.int32).tobytes()),
        pair("tokenizer.ggml.bos_token_id", "u32", 1),
        pair("tokenizer.ggml.eos_token_id", "u32", 2),
        pair("tokenizer.ggml.unknown_token_id", "u32", 0),
        pair("tokenizer.ggml.add_bos_token", "bool", 1),
    ]


def metadata(shape, architecture, name):
    sizes = dict(context_length="context", embedding_length="model", block_count="layers",
                 feed_forward_length="ffn", vocab_size="vocabulary")
    sizes.update({"attention.head_count": "heads", "attention.head_count_kv": "kv", "attention.key_length": "head",
                  "attention.value_length": "head", "rope.dimension_count": "head"})
    pairs = [pair("general.architecture", "string", architecture), pair("general.name", "string", name)]
    pairs += [pair(f"{architecture}.{key}", "u32", shape[field]) for key, field in sizes.items()]
    pairs.append(pair(f"{architecture}.attention.layer_norm_rms_epsilon", "f32", 1e-5))
    pairs.append(pair(f"{architecture}.rope.freq_base", "f32", shape["theta"]))
    if architecture == "onebit":
        pairs += [pair("onebit.activation_planes", "u32", 1), pair("onebit.embedding_scale", "f32", 1.0)]
    return pairs + vocabulary(shape["vocabulary"])


def more_precise(layer, layers):
    """The layers whose values and down projections a Q4_K_M file keeps in Q6_K (llama.cpp's rule)."""
    return layer < layers // 8 or layer >= 7 * layers // 8 or (layer - layers // 8) % 3 == 2


def layer_vectors(shape, architecture):
    model, ffn, kv = shape["model"], shape["ffn"], shape["kv"] * shape["head"]
    if architecture == "qwen3":
        return {"attn_norm.weight": model, "ffn_norm.weight": model, "attn_q_norm.weight": shape["head"],
                "attn_k_norm.weight": shape["head"]}
    vectors = {"attn_norm.weight": model, "ffn_norm.weight": model, "attn_sub_norm.weight": model,
               "ffn_sub_norm.weight": ffn}
    if architecture == "onebit":
        vectors.update({name.replace("weight", "bias"): length for name, length in list(vectors.items())})
        vectors.update({"smear.weight": model, "attn_v_skip.weight": kv, "attn_output_skip.weight": model,
                        "attn_scale.weight": model, "ffn_gate_skip.weight": ffn, "ffn_up_skip.weight": ffn,
                        "ffn_down_skip.weight": ffn, "ffn_scale.weight": model})
    return vectors


def tensors(shape, architecture, weights, embedding):
    """(name, dimensions, format) of every tensor, in the order of the file."""
    model, ffn = shape["model"], shape["ffn"]
    query, kv = shape["heads"] * shape["head"], shape["kv"] * shape["head"]
    matrices = {"attn_q": (model, query), "attn_k": (model, kv), "attn_v": (model, kv),
                "attn_output": (query, model), "ffn_gate": (model, ffn), "ffn_up": (model, ffn),
                "ffn_down": (ffn, model)}
    yield "token_embd.weight", (model, shape["vocabulary"]), embedding
    if not shape["tied"]:
        yield "output.weight", (model, shape["vocabulary"]), embedding
    for layer in range(shape["layers"]):
        for name, length in layer_vectors(shape, architecture).items():
            yield f"blk.{layer}.{name}", (length,), "F32"
        for name, dims in matrices.items():
            name_format = "Q4_K" if weights == "Q4_K_M" else weights
            if weights == "Q4_K_M" and name in ("attn_v", "ffn_down") and more_precise(layer, shape["layers"]):
                name_format = "Q6_K"
            yield f"blk.{layer}.{name}.weight", dims, name_format
    yield "output_norm.weight", (model,), "F32"
    if architecture == "onebit":
        yield "output_norm.bias", (model,), "F32"


def byte_count(dims, name):
    _, weights, size, _, trailer = FORMATS[name]
    return int(numpy.prod(dims, dtype=numpy.int64)) // weights * size + trailer


def write_tensor(file, dims, name, pools):
    size = byte_count(dims, name)
    if name == "F32":
        file.write(numpy.ones(size // 4, numpy.float32).tobytes())
        return
    trailer = FORMATS[name][4]
    left = size - trailer
    while left > 0:
        file.write(pools[name][:left])
        left -= len(pools[name])
    if trailer:
        file.write(struct.pack("<f", 0.02).ljust(trailer, b"\0"))


def padding(size):
    return bytes(-size % ALIGNMENT)


def write_model(shape_name, weights, embedding, path):
    shape = SHAPES[shape_name]
    architecture = PEER_ARCHITECTURE.get((shape["architecture"], weights), shape["architecture"])
    entries = list(tensors(shape, architecture, weights, embedding))
    pairs = metadata(shape, architecture, f"synthetic {shape_name} {weights}")
    header = b"GGUF" + struct.pack("<IQQ", 3, len(entries), len(pairs)) + b"".join(pairs)
    offset = 0
    for name, dims, form in entries:
        header += text(name) + struct.pack(f"<I{len(dims)}QIQ", len(dims), *dims, FORMATS[form][0], offset)
        offset += byte_count(dims, form)
        offset += -offset % ALIGNMENT
    random = numpy.random.default_rng(1)
    pools = {form: random_blocks(form, random) for form in sorted({form for _, _, form in entries} - {"F32"})}
    with open(path, "wb") as file:
        file.write(header + padding(len(header)))
        for _, dims, form in entries:
            write_tensor(file, dims, form, pools)
            file.write(padding(byte_count(dims, form)))


def main(arguments):
    if len(arguments) != 4 or arguments[0] not in SHAPES:
        sys.exit(__doc__)
    shape, weights, embedding, out = arguments
    part = Path(out).with_suffix(".part")
    write_model(shape, weights, embedding, part)
    part.rename(out)


if __name__ == "__main__":
    main(sys.argv[1:])
