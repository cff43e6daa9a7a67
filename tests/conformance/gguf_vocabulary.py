# SPDX-License-Identifier: Apache-2.0
"""Writes the vocabulary of a published tokenizer.json as a GGUF file without weights, with the token types that
llama.cpp's converter gives it."""

import json
import struct

NORMAL, CONTROL, USER_DEFINED, UNUSED = 1, 3, 4, 5
UINT32, INT32, BOOL, STRING, ARRAY = 4, 5, 7, 8, 9
VERSION = 3


def string(text):
    data = text.encode()
    return struct.pack("<Q", len(data)) + data


def array(element_type, elements):
    return struct.pack("<IQ", element_type, len(elements)) + b"".join(elements)


def pair(key, value_type, value):
    return string(key) + struct.pack("<I", value_type) + value


def is_control(added):
    """Markers are control tokens even where the vocabulary does not call them special."""
    content = added["content"]
    return added["special"] or (content.startswith("<|") and content.endswith("|>"))


def read_tokens(tokenizer):
    """Pieces and their types, by id; ids that nobody has are unused."""
    pieces = {token: (piece, NORMAL) for piece, token in tokenizer["model"]["vocab"].items()}
    for added in tokenizer["added_tokens"]:
        pieces[added["id"]] = (added["content"], CONTROL if is_control(added) else USER_DEFINED)
    return [pieces.get(token, (f"[PAD{token}]", UNUSED)) for token in range(max(pieces) + 1)]


def read_merges(tokenizer):
    return [merge if isinstance(merge, str) else " ".join(merge) for merge in tokenizer["model"]["merges"]]


def write_vocabulary(tokenizer_json, pre_tokenizer, path):
    tokenizer = json.loads(tokenizer_json.read_text(encoding="utf-8"))
    tokens = read_tokens(tokenizer)
    pairs = [
        pair("general.architecture", STRING, string("llama")),
        pair("tokenizer.ggml.model", STRING, string("gpt2")),
        pair("tokenizer.ggml.pre", STRING, string(pre_tokenizer)),
        pair("tokenizer.ggml.tokens", ARRAY, array(STRING, [string(piece) for piece, _ in tokens])),
        pair("tokenizer.ggml.token_type", ARRAY, array(INT32, [struct.pack("<i", kind) for _, kind in tokens])),
        pair("tokenizer.ggml.merges", ARRAY, array(STRING, [string(merge) for merge in read_merges(tokenizer)])),
    ]
    header = b"GGUF" + struct.pack("<IQQ", VERSION, 0, len(pairs))
    path.write_bytes(header + b"".join(pairs))
