# SPDX-License-Identifier: Apache-2.0
"""Writes a trained model as a GGUF file of architecture "onebit". README.md defines it."""

import struct
from pathlib import Path

import numpy as np

import data

GGUF_MAGIC, GGUF_VERSION, ALIGNMENT = b"GGUF", 3, 32
U32, F32, BOOL, STRING, ARRAY, I32 = 4, 6, 7, 8, 9, 5
TYPE_F32, TYPE_Q8_0, TYPE_Q1_0 = 0, 8, 41
FILE_TYPE_MOSTLY_Q1_0 = 27
NORMAL, UNKNOWN, CONTROL, USER_DEFINED, BYTE = 1, 2, 3, 4, 6
NORM_EPSILON = 1e-6

CHAT_TEMPLATE = (
    "{{ bos_token }}{% for message in messages %}"
    "{% if message['role'] == 'user' %}{{ '<|user|>' + message['content'] }}"
    "{% elif message['role'] == 'assistant' %}{{ '<|assistant|>' + message['content'] + '<|end|>' }}"
    "{% endif %}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}")

NAME = "Onebit Starter"
LICENSE = "apache-2.0"
DESCRIPTION = ("A very small chat model with binary weights and binary activations that comes with Onebit. "
               "It knows little and makes mistakes.")


# How it is sampled where nobody says otherwise: a small model is soon lost among unlikely words, and a strong penalty on
# repetition would keep it from the digits of a sum and the words of the question.
SAMPLING = {"general.sampling.temp": 0.2, "general.sampling.penalty_repeat": 1.05}


def pack_q8_0(matrix):
    """Rows of 32-weight blocks: f16 scale, 32 int8."""
    blocks = matrix.astype(np.float32).reshape(-1, 32)
    scale = (np.abs(blocks).max(1) / 127).astype(np.float16)
    divisor = np.where(scale == 0, 1, scale).astype(np.float32)
    quants = np.clip(np.rint(blocks / divisor[:, None]), -127, 127).astype(np.int8)
    packed = np.empty((len(blocks), 34), np.uint8)
    packed[:, :2] = scale.view(np.uint8).reshape(-1, 2)
    packed[:, 2:] = quants.view(np.uint8)
    return packed.tobytes()


def pack_q1_0(matrix):
    """Rows of 128-weight blocks: f16 mean magnitude, 16 bytes of signs, first weight in the lowest bit."""
    blocks = matrix.astype(np.float32).reshape(-1, 128)
    packed = np.empty((len(blocks), 18), np.uint8)
    packed[:, :2] = np.abs(blocks).mean(1).astype(np.float16).view(np.uint8).reshape(-1, 2)
    packed[:, 2:] = np.packbits(blocks >= 0, axis=1, bitorder="little")
    return packed.tobytes()


def pack_f32(vector):
    return vector.astype("<f4").tobytes()


def _string(text):
    encoded = text.encode("utf-8")
    return struct.pack("<Q", len(encoded)) + encoded


def _value(kind, value):
    if kind == STRING:
        return _string(value)
    return struct.pack({U32: "<I", I32: "<i", F32: "<f", BOOL: "<?"}[kind], value)


def _entry(key, kind, value, element=None):
    head = _string(key) + struct.pack("<I", kind)
    if kind != ARRAY:
        return head + _value(kind, value)
    return head + struct.pack("<IQ", element, len(value)) + b"".join(_value(element, v) for v in value)


def vocabulary(tokenizer):
    """(pieces, scores, token types) in the convention of tokenizer.ggml.model = llama."""
    pieces, scores, types = [], [], []
    for i in range(tokenizer.vocab_size()):
        piece = tokenizer.id_to_piece(i)
        pieces.append(piece)
        scores.append(tokenizer.get_score(i))
        types.append(UNKNOWN if tokenizer.is_unknown(i) else CONTROL if tokenizer.is_control(i)
                     else BYTE if tokenizer.is_byte(i) else USER_DEFINED if piece == "\n" else NORMAL)
    return pieces, scores, types


def metadata(config, tokenizer):
    pieces, scores, types = vocabulary(tokenizer)
    entries = [("general.architecture", STRING, "onebit"), ("general.name", STRING, NAME),
               ("general.license", STRING, LICENSE), ("general.description", STRING, DESCRIPTION),
               ("general.file_type", U32, FILE_TYPE_MOSTLY_Q1_0),
               *((key, F32, value) for key, value in SAMPLING.items()),
               ("onebit.context_length", U32, config.context), ("onebit.embedding_length", U32, config.width),
               ("onebit.block_count", U32, config.layers), ("onebit.feed_forward_length", U32, config.ffn),
               ("onebit.attention.head_count", U32, config.heads), ("onebit.attention.head_count_kv", U32, config.heads),
               ("onebit.attention.key_length", U32, config.head_dim), ("onebit.attention.value_length", U32, config.head_dim),
               ("onebit.rope.dimension_count", U32, config.head_dim), ("onebit.vocab_size", U32, config.vocab_size),
               ("onebit.attention.layer_norm_rms_epsilon", F32, NORM_EPSILON), ("onebit.rope.freq_base", F32, config.rope_base),
               ("onebit.embedding_scale", F32, config.embedding_scale), ("onebit.activation_planes", U32, 1),
               ("tokenizer.ggml.model", STRING, "llama"), ("tokenizer.ggml.tokens", ARRAY, pieces, STRING),
               ("tokenizer.ggml.scores", ARRAY, scores, F32), ("tokenizer.ggml.token_type", ARRAY, types, I32),
               ("tokenizer.ggml.bos_token_id", U32, data.BOS), ("tokenizer.ggml.eos_token_id", U32, data.END),
               ("tokenizer.ggml.unknown_token_id", U32, data.UNKNOWN), ("tokenizer.ggml.add_bos_token", BOOL, True),
               ("tokenizer.ggml.add_eos_token", BOOL, False), ("tokenizer.ggml.add_space_prefix", BOOL, False),
               ("tokenizer.ggml.remove_extra_whitespaces", BOOL, False), ("tokenizer.chat_template", STRING, CHAT_TEMPLATE)]
    return b"".join(_entry(*entry) for entry in entries), len(entries)


def tensors(model):
    """(name, type, dimensions with the input first, bytes) of the file, from the trained parameters."""
    c = model.config
    p = {name: tensor.detach().numpy() for name, tensor in model.parameters.items()}
    out = []

    def add(name, kind, array):
        pack = {TYPE_F32: pack_f32, TYPE_Q8_0: pack_q8_0, TYPE_Q1_0: pack_q1_0}[kind]
        out.append((name, kind, tuple(reversed(array.shape)), pack(array)))

    add("token_embd.weight", TYPE_Q8_0, p["token_embd"])
    add("output_norm.weight", TYPE_F32, p["output_norm.weight"])
    add("output_norm.bias", TYPE_F32, p["output_norm.bias"])
    for i in range(c.layers):
        b = f"blk.{i}."
        add(b + "smear.weight", TYPE_F32, p[b + "smear"])
        for norm in ("attn_norm", "attn_sub_norm", "ffn_norm", "ffn_sub_norm"):
            add(b + norm + ".weight", TYPE_F32, p[b + norm + ".weight"])
            add(b + norm + ".bias", TYPE_F32, p[b + norm + ".bias"])
        for name, part in zip(("attn_q", "attn_k", "attn_v"), np.split(p[b + "qkv"], 3)):
            add(b + name + ".weight", TYPE_Q1_0, part)
        add(b + "attn_output.weight", TYPE_Q1_0, p[b + "attn_output"])
        for name, part in zip(("ffn_gate", "ffn_up"), np.split(p[b + "gate_up"], 2)):
            add(b + name + ".weight", TYPE_Q1_0, part)
        add(b + "ffn_down.weight", TYPE_Q1_0, p[b + "ffn_down"])
        for name, part in zip(("ffn_gate_skip", "ffn_up_skip"), np.split(p[b + "gate_up_skip"], 2)):
            add(b + name + ".weight", TYPE_F32, part)
        for name in ("attn_v_skip", "attn_output_skip", "attn_scale", "ffn_down_skip", "ffn_scale"):
            add(b + name + ".weight", TYPE_F32, p[b + name])
    return out


def write_model(model, tokenizer, path: Path):
    """Writes the whole file."""
    head, count = metadata(model.config, tokenizer)
    listed, body = [], bytearray()
    all_tensors = tensors(model)
    for name, kind, dimensions, content in all_tensors:
        listed.append(_string(name) + struct.pack(f"<I{len(dimensions)}QIQ", len(dimensions), *dimensions, kind, len(body)))
        body += content
        body += bytes(-len(body) % ALIGNMENT)
    top = GGUF_MAGIC + struct.pack("<IQQ", GGUF_VERSION, len(all_tensors), count) + head + b"".join(listed)
    Path(path).write_bytes(top + bytes(-len(top) % ALIGNMENT) + bytes(body))


def check(path: Path, config):
    """Reads the file back and evaluates it: the sizes must fit and the logits must be finite."""
    import evaluate_gguf

    model = evaluate_gguf.OnebitModel(path)
    ids = evaluate_gguf.chat_ids(model, [("Hello", None)])
    logits = model.forward(ids)
    assert logits.shape == (len(ids), config.vocab_size) and np.isfinite(logits).all()
    print("file read back and evaluated: valid")
