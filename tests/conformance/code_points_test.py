#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every character that Python's Unicode (14 in Debian 12) knows, alone and between letters, digits, spaces and line
breaks: the engine's ids are llama.cpp's. Later characters are not compared, since engines differ in what they know."""

import json
import sys
import unicodedata
import unittest

import gguf_vocabulary
import peer
from tokens_test import composed, shared_data, unchanged

CHARACTERS_A_TEXT = 64
SHOWN = 5


def texts():
    known = map(chr, range(sys.maxunicode + 1))
    assigned = [character for character in known if unicodedata.category(character) not in ("Cn", "Cs")]
    return [
        "".join(f"{c} a{c}b {c}1{c}\n{c}{c} '{c}s.{c}" for c in assigned[begin : begin + CHARACTERS_A_TEXT])
        for begin in range(0, len(assigned), CHARACTERS_A_TEXT)
    ]


class CodePoints(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # Here, and not in a test: what is skipped there would count as failed.
        cls.data = shared_data()
        peer.install()

    def compare(self, folder, pre_tokenizer, prepare):
        path = peer.WORK / f"{folder}-{pre_tokenizer}-code-points.gguf"
        gguf_vocabulary.write_vocabulary(self.data / folder / "tokenizer.json", pre_tokenizer, path)
        all_texts = texts()
        ours = json.loads(peer.run_tool("conformance_tokenize", path, input=json.dumps(all_texts)))
        prepared = json.dumps([prepare(text) for text in all_texts])
        theirs = json.loads(peer.run_node("llama_tokens.mjs", path, input=prepared))
        differing = [t for t, mine, other in zip(all_texts, ours, theirs, strict=True) if mine["typed"] != other["typed"]]
        print(f"{path.name}: {len(all_texts)} texts, {len(differing)} differences", flush=True)
        self.assertFalse(differing, "\n".join(map(ascii, differing[:SHOWN])))

    def test_llama3(self):
        self.compare("tokenizer-llama3", "llama-bpe", unchanged)

    def test_qwen3(self):
        self.compare("tokenizer-qwen3", "qwen2", composed)

    def test_default(self):
        self.compare("tokenizer-llama3", "default", unchanged)


if __name__ == "__main__":
    unittest.main()
