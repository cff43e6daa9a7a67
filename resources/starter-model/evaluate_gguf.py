#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reference evaluation of a GGUF file of architecture "onebit": numpy, float32, nothing else.

Reads everything, vocabulary included, from the file itself, and follows README.md line by
line. It is slow and plain on purpose: other implementations are compared with it.

  evaluate_gguf.py onebit-starter.gguf --chat "Hello"
  evaluate_gguf.py onebit-starter.gguf --golden golden.json
"""

import argparse
import json
import os
import struct
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

SCALARS = {0: "<B", 1: "<b", 2: "<H", 3: "<h", 4: "<I", 5: "<i", 6: "<f", 7: "<?", 10: "<Q", 11: "<q", 12: "<d"}
STRING, ARRAY = 8, 9
SPACE = "\u2581"
GOLDEN_CANDIDATES = ["Hello", "Hi", "Hey", "Bye", "Yes", "No", "Good", "Thanks", "Thank you", "Good morning", "Good night",
                     "Who are you?", "What are you?", "How are you?", "Help", "Help me.", "Tell me a joke.", "Tell me a story.",
                     "What can you do?", "What is Onebit?", "What is a dog?", "What is a cat?", "What is a tree?",
                     "What is the sun?", "What is the moon?", "2+2", "I am sad.", "I am happy.", "Well", "Ok", "Oh", "Goodbye"]
GOLDEN_TOKENS = 24  # of a greedy continuation
GOLDEN_CASES = 3
GOLDEN_DIFFERENCE = 0.01  # of any logit; the tests allow twice that


class Reader:
    def __init__(self, content):
        self.content, self.at = content, 0

    def scalar(self, form):
        (value,) = struct.unpack_from(form, self.content, self.at)
        self.at += struct.calcsize(form)
        return value

    def string(self):
        length = self.scalar("<Q")
        self.at += length
        return self.content[self.at - length:self.at].decode("utf-8")

    def value(self, kind):
        if kind == STRING:
            return self.string()
        if kind == ARRAY:
            element, count = self.scalar("<I"), self.scalar("<Q")
            return [self.value(element) for _ in range(count)]
        return self.scalar(SCALARS[kind])


def read_gguf(path):
    """(metadata, {tensor name: float32 array with rows first})."""
    content = Path(path).read_bytes()
    reader = Reader(content)
    assert content[:4] == b"GGUF"
    reader.at = 4
    assert reader.scalar("<I") == 3
    tensor_count, entry_count = reader.scalar("<Q"), reader.scalar("<Q")
    metadata = {}
    for _ in range(entry_count):
        key = reader.string()
        metadata[key] = reader.value(reader.scalar("<I"))
    infos = []
    for _ in range(tensor_count):
        name = reader.string()
        dimensions = [reader.scalar("<Q") for _ in range(reader.scalar("<I"))]
        infos.append((name, dimensions, reader.scalar("<I"), reader.scalar("<Q")))
    base = reader.at + -reader.at % metadata.get("general.alignment", 32)
    tensors = {}
    for name, dimensions, kind, offset in infos:
        count = int(np.prod(dimensions))
        tensors[name] = UNPACK[kind](content, base + offset, count).reshape(dimensions[::-1])
    return metadata, tensors


def unpack_f32(content, offset, count):
    return np.frombuffer(content, "<f4", count, offset).copy()


def unpack_q8_0(content, offset, count):
    blocks = np.frombuffer(content, np.uint8, count // 32 * 34, offset).reshape(-1, 34)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    return scale * blocks[:, 2:].copy().view(np.int8).astype(np.float32)


def unpack_q1_0(content, offset, count):
    blocks = np.frombuffer(content, np.uint8, count // 128 * 18, offset).reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    bits = np.unpackbits(blocks[:, 2:], axis=1, bitorder="little").astype(np.float32)
    return scale * (2 * bits - 1)


UNPACK = {0: unpack_f32, 8: unpack_q8_0, 41: unpack_q1_0}


def binarise(u, planes):
    """[tokens, width] -> the one or two bit planes with their per-token scales, as floats."""
    one = u.dtype.type(1)
    signs = np.where(u >= 0, one, -one)
    s1 = np.abs(u).mean(-1, keepdims=True)
    first = s1 * signs
    if planes == 1:
        return first
    s2 = np.abs(np.abs(u) - s1).mean(-1, keepdims=True)
    return first + s2 * np.where(u - first >= 0, one, -one)


class OnebitModel:
    """The network and the tokenizer of one file."""

    def __init__(self, path, precision=np.float32, half_cache=False):
        self.half_cache = half_cache  # keeps keys and values in half precision
        self.metadata, tensors = read_gguf(path)
        self.tensors = {name: tensor.astype(precision) for name, tensor in tensors.items()}
        get = lambda key: self.metadata["onebit." + key]
        assert self.metadata["general.architecture"] == "onebit"
        self.width, self.layers = get("embedding_length"), get("block_count")
        self.heads, self.kv_heads = get("attention.head_count"), get("attention.head_count_kv")
        self.head_dim, self.context = get("attention.key_length"), get("context_length")
        self.epsilon, self.planes = get("attention.layer_norm_rms_epsilon"), get("activation_planes")
        self.embedding_scale = precision(get("embedding_scale"))
        half = np.arange(0, self.head_dim, 2, dtype=np.float64) / self.head_dim
        angles = np.arange(self.context)[:, None] * get("rope.freq_base") ** -half[None]
        self.cosines, self.sines = np.cos(angles).astype(precision), np.sin(angles).astype(precision)
        self.tokens = self.metadata["tokenizer.ggml.tokens"]
        self.scores = self.metadata["tokenizer.ggml.scores"]
        self.types = self.metadata["tokenizer.ggml.token_type"]
        self.id_of = {piece: i for i, piece in enumerate(self.tokens) if self.types[i] in (1, 4)}
        self.byte_id = {int(piece[3:5], 16): i for i, piece in enumerate(self.tokens) if self.types[i] == 6}
        self.control_id = {piece: i for i, piece in enumerate(self.tokens) if self.types[i] == 3}
        self.end = self.metadata["tokenizer.ggml.eos_token_id"]
        self.smallest_margin = np.inf  # how near any activation came to its threshold

    def normalised(self, x):
        return x / np.sqrt((x * x).mean(-1, keepdims=True) + x.dtype.type(self.epsilon))

    def binary_linear(self, x, norm, *weights):
        """norm, gain, bias, binarise, then one or more binary products."""
        u = self.normalised(x) * self.tensors[norm + ".weight"] + self.tensors[norm + ".bias"]
        rounded = binarise(u, self.planes)
        thresholds = np.abs(u) if self.planes == 1 else np.minimum(np.abs(u), np.abs(u - binarise(u, 1)))
        self.smallest_margin = min(self.smallest_margin, float(thresholds.min()))
        return [rounded @ self.tensors[w + ".weight"].T for w in weights]

    def rotate(self, x, position):
        """NEOX rotary embedding of [tokens, heads, dim], the first of them at `position`."""
        half = self.head_dim // 2
        c = self.cosines[position:position + len(x), None]
        s = self.sines[position:position + len(x), None]
        a, b = x[..., :half], x[..., half:]
        return np.concatenate([a * c - b * s, a * s + b * c], -1)

    def attention(self, q, k, v, cache):
        """Causal attention of the new positions to those in the cache and to themselves."""
        count, position = len(q), len(cache["k"])
        q = self.rotate(q.reshape(count, self.heads, -1), position)
        k = self.rotate(k.reshape(count, self.kv_heads, -1), position)
        v = v.reshape(count, self.kv_heads, -1)
        if self.half_cache:
            k, v = k.astype(np.float16).astype(k.dtype), v.astype(np.float16).astype(v.dtype)
        cache["k"] = k = np.concatenate([cache["k"], k])
        cache["v"] = v = np.concatenate([cache["v"], v])
        group = self.heads // self.kv_heads
        out = np.empty_like(q)
        hidden = np.arange(len(k))[None] > position + np.arange(count)[:, None]
        for h in range(self.heads):
            scores = q[:, h] @ k[:, h // group].T / q.dtype.type(np.sqrt(self.head_dim))
            scores[hidden] = -np.inf
            e = np.exp(scores - scores.max(-1, keepdims=True))
            out[:, h] = e / e.sum(-1, keepdims=True) @ v[:, h // group]
        return out.reshape(count, -1)

    def empty_state(self):
        """What a position needs of those before it: keys, values, and each block's last input."""
        dtype = self.tensors["output_norm.weight"].dtype
        heads = np.zeros((0, self.kv_heads, self.head_dim), dtype)
        return [{"k": heads, "v": heads, "last": np.zeros((1, self.width), dtype)} for _ in range(self.layers)]

    def forward(self, ids, state=None):
        """Token ids -> logits [tokens, vocabulary]. Goes on from `state`, and changes it, if one is given."""
        t = self.tensors
        state = self.empty_state() if state is None else state
        h = t["token_embd.weight"][ids] * self.embedding_scale
        for i, cache in enumerate(state):
            b = f"blk.{i}."
            before = np.concatenate([cache["last"], h[:-1]])
            cache["last"] = h[-1:]
            h = h + t[b + "smear.weight"] * before
            n = self.normalised(h)
            q, k, v = self.binary_linear(h, b + "attn_norm", b + "attn_q", b + "attn_k", b + "attn_v")
            v = v + t[b + "attn_v_skip.weight"] * np.resize(n.T, (v.shape[1], len(n))).T
            a = self.attention(q, k, v, cache)
            (y,) = self.binary_linear(a, b + "attn_sub_norm", b + "attn_output")
            y = y + t[b + "attn_output_skip.weight"] * a
            h = h + t[b + "attn_scale.weight"] * y
            n = self.normalised(h)
            gate, up = self.binary_linear(h, b + "ffn_norm", b + "ffn_gate", b + "ffn_up")
            tiled = np.tile(n, gate.shape[1] // self.width)
            gate = gate + t[b + "ffn_gate_skip.weight"] * tiled
            up = up + t[b + "ffn_up_skip.weight"] * tiled
            a = gate / (1 + np.exp(-gate)) * up
            (y,) = self.binary_linear(a, b + "ffn_sub_norm", b + "ffn_down")
            y = y + (t[b + "ffn_down_skip.weight"] * a).reshape(len(a), -1, self.width).sum(1)
            h = h + t[b + "ffn_scale.weight"] * y
        h = self.normalised(h) * t["output_norm.weight"] + t["output_norm.bias"]
        return h @ t["token_embd.weight"].T

    def encode(self, text):
        """SentencePiece BPE from the vocabulary of the file: best-scored neighbours merge first."""
        ids = []
        for line_number, line in enumerate(text.split("\n")):
            if line_number:
                ids.append(self.id_of["\n"])
            symbols = list(line.replace(" ", SPACE))
            while True:
                candidates = [(self.scores[self.id_of[a + b]], -j) for j, (a, b) in enumerate(zip(symbols, symbols[1:]))
                              if a + b in self.id_of]
                if not candidates:
                    break
                j = -max(candidates)[1]
                symbols[j:j + 2] = [symbols[j] + symbols[j + 1]]
            for symbol in symbols:
                ids += [self.id_of[symbol]] if symbol in self.id_of else [self.byte_id[c] for c in symbol.encode("utf-8")]
        return ids

    def decode(self, ids):
        out = b""
        for i in ids:
            if self.types[i] == 6:
                out += bytes([int(self.tokens[i][3:5], 16)])
            elif self.types[i] in (1, 4):
                out += self.tokens[i].replace(SPACE, " ").encode("utf-8")
        return out.decode("utf-8", "replace")

    def greedy(self, ids, limit):
        """Continuation up to the end token, always with the likeliest one, without a repetition penalty."""
        ids, first, state = list(ids), len(ids), self.empty_state()
        logits = self.forward(ids, state)[-1]
        while len(ids) - first < limit and len(ids) < self.context:
            ids.append(int(logits.argmax()))
            if ids[-1] == self.end:
                break
            logits = self.forward(ids[-1:], state)[-1]
        return ids[first:]


def chat_ids(model, turns):
    """Turns are (question, answer); the last answer is None where the model is to go on."""
    ids = [model.metadata["tokenizer.ggml.bos_token_id"]]
    for question, answer in turns:
        ids += [model.control_id["<|user|>"], *model.encode(question), model.control_id["<|assistant|>"]]
        if answer is not None:
            ids += [*model.encode(answer), model.control_id["<|end|>"]]
    return ids


def golden_case(model, precise, prompt):
    """A prompt's exact values, or None if the precise model differs visibly."""
    ids = chat_ids(model, [(prompt, None)])
    model.smallest_margin = np.inf
    logits = model.forward(ids)[-1]
    margin, difference = model.smallest_margin, float(np.abs(logits - precise.forward(ids)[-1]).max())
    continuation = model.greedy(ids, GOLDEN_TOKENS)
    if difference > GOLDEN_DIFFERENCE or precise.greedy(ids, GOLDEN_TOKENS) != continuation:
        return None
    top = np.argsort(-logits)[:20]
    fixed = np.arange(20) * (len(logits) // 20) + 7
    return {
        "prompt": prompt, "ids": [int(i) for i in ids],
        "top_ids": [int(i) for i in top], "top_logits": [round(float(logits[i]), 5) for i in top],
        "fixed_ids": [int(i) for i in fixed], "fixed_logits": [round(float(logits[i]), 5) for i in fixed],
        "smallest_activation_margin": float(f"{margin:.3g}"),
        "largest_difference_to_float64": float(f"{difference:.3g}"),
        "greedy_ids": continuation, "greedy_text": model.decode(continuation)}


def golden(path):
    """Exact values for tests of other implementations.

    Keys and values are kept in half precision, as the application does. A sign that falls the other way in another
    order of summation would spoil the comparison. So the prompts are candidates that hardly change in float64, and of
    these the ones whose activations stay farthest from their thresholds.
    """
    model, precise = OnebitModel(path, half_cache=True), OnebitModel(path, np.float64, half_cache=True)
    cases = [case for prompt in GOLDEN_CANDIDATES if (case := golden_case(model, precise, prompt)) is not None]
    cases.sort(key=lambda case: -case["smallest_activation_margin"])
    if len(cases) < GOLDEN_CASES:
        raise SystemExit(f"Only {len(cases)} prompts stay clear of their signs' thresholds: add to GOLDEN_CANDIDATES.")
    return {"model": model.metadata["general.name"], "cases": cases[:GOLDEN_CASES]}


def compact(value):
    """JSON with one field a line, arrays unbroken."""
    cases = ",\n".join("  {\n" + ",\n".join(f"   {json.dumps(k)}: {json.dumps(v)}" for k, v in case.items()) + "\n  }" for case in value["cases"])
    return f'{{\n "model": {json.dumps(value["model"])},\n "cases": [\n{cases}\n ]\n}}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--chat", action="append", default=[], help="a question, answered greedily; may be repeated for further turns")
    parser.add_argument("--golden", help="write exact values for tests to this file")
    options = parser.parse_args()
    model = OnebitModel(options.file)
    turns = []
    for question in options.chat:
        turns.append((question, None))
        answer = model.decode(model.greedy(chat_ids(model, turns), 200))
        turns[-1] = (question, answer)
        print(f"> {question}\n{answer}")
    if options.golden:
        Path(options.golden).write_text(compact(golden(options.file)) + "\n")


if __name__ == "__main__":
    main()
