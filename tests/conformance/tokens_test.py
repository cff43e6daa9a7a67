#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The ids of some thousand texts under published vocabularies: the engine's and llama.cpp's are the same.

The vocabularies are no part of the project. Where shared/data stands beside the checkout they are taken from
there, else the test is skipped."""

import json
import subprocess
import unicodedata
import unittest

import gguf_vocabulary
import peer
import peer_texts

LEAST_TEXTS = 2000
# Rules beside those of the published vocabularies, and whether the model's own tokenizer composes text.
OTHER_PRE_TOKENIZERS = {
    "default": False,
    "dbrx": False,
    "falcon": False,
    "falcon3": False,
    "gpt-2": False,
    "minicpm5": False,
    "olmo": True,
    "starcoder": False,
}
SHOWN = 5


def shared_data():
    for folder in peer.HERE.parents:
        if (folder / "shared/data").is_dir():
            return folder / "shared/data"
    peer.skip("shared/data with the published vocabularies is not beside the checkout")


def composed(text):
    return unicodedata.normalize("NFC", text)


def unchanged(text):
    return text


class Tokens(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = shared_data()
        peer.install()
        cls.texts = peer_texts.all_texts()

    def vocabulary(self, folder, pre_tokenizer):
        path = peer.WORK / f"{folder}-{pre_tokenizer}.gguf"
        gguf_vocabulary.write_vocabulary(self.data / folder / "tokenizer.json", pre_tokenizer, path)
        return path

    def compare(self, vocabulary, prepare=unchanged, ordinary=()):
        """`prepare` is what the model's own tokenizer does to a text and llama.cpp leaves to its callers.
        `ordinary` are pieces that llama.cpp makes control tokens by their name alone, though the vocabulary says
        otherwise; with special tokens on, texts that have them are not compared."""
        ours = json.loads(peer.run_tool("conformance_tokenize", vocabulary, input=json.dumps(self.texts)))
        prepared = json.dumps([prepare(text) for text in self.texts])
        theirs = json.loads(peer.run_node("llama_tokens.mjs", vocabulary, input=prepared))
        differing = [
            f"{text!r} ({kind}):\n  {mine[kind]}\n  {other[kind]}"
            for text, mine, other in zip(self.texts, ours, theirs, strict=True)
            for kind in ("typed", "special")
            if mine[kind] != other[kind]
            and not (kind == "special" and any(piece in text for piece in ordinary))
        ]
        print(f"{vocabulary.name}: {len(self.texts)} texts, {len(differing)} differences", flush=True)
        self.assertFalse(differing, "\n".join(differing[:SHOWN]))

    def test_there_are_enough_texts(self):
        self.assertGreaterEqual(len(self.texts), LEAST_TEXTS)

    def test_qwen3(self):
        self.compare(self.vocabulary("tokenizer-qwen3", "qwen2"), composed, ordinary=["</s>"])

    def test_llama3(self):
        self.compare(self.vocabulary("tokenizer-llama3", "llama-bpe"))

    def test_gpt2(self):
        self.compare(self.data / "vocab-fixtures/ggml-vocab-gpt-2.gguf")

    def test_sentencepiece(self):
        self.compare(self.data / "vocab-fixtures/ggml-vocab-llama-spm.gguf")

    def test_every_other_pre_tokenizer_under_one_vocabulary(self):
        for name, composes in OTHER_PRE_TOKENIZERS.items():
            with self.subTest(pre_tokenizer=name):
                self.compare(self.vocabulary("tokenizer-llama3", name), composed if composes else unchanged)

    def test_command_line_gives_the_same_ids(self):
        vocabulary = self.vocabulary("tokenizer-llama3", "llama-bpe")
        text = "".join(self.texts)
        expected = json.loads(peer.run_tool("conformance_tokenize", vocabulary, input=json.dumps([text])))
        command = [peer.CLI, "tokenize", "--model", vocabulary, "--file", "-", "--json"]
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
        self.assertEqual(json.loads(done.stdout)["tokens"], expected[0]["typed"])


if __name__ == "__main__":
    unittest.main()
