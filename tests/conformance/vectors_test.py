#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The ids of the test texts that llama.cpp's source has for published vocabularies: what the models' own tokenizers
(transformers) gave for them. The source comes as a git bundle inside the npm package."""

import json
import shutil
import subprocess
import unittest

import peer

SEPARATOR = "\n__ggml_vocab_test__\n"
VOCABULARIES = ("falcon", "gpt-2", "llama-bpe", "llama-spm", "mpt", "phi-3", "qwen2", "refact", "starcoder")
LEAST_TEXTS = 40


def unpack_vocabularies():
    """The folder of the source's vocabularies."""
    folder = peer.WORK / f"llama.cpp-{peer.VERSION}"
    if (folder / "models/ggml-vocab-falcon.gguf").exists():
        return folder / "models"
    if shutil.which("git") is None:
        peer.skip("git is not installed; it unpacks llama.cpp's vocabularies")
    bundle = peer.install() / "node_modules/node-llama-cpp/llama/gitRelease.bundle"
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", "--no-checkout", bundle, folder], check=True, capture_output=True)
    subprocess.run(["git", "-C", folder, "checkout", "--quiet", "HEAD", "--", "models"], check=True)
    return folder / "models"


class Vectors(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = unpack_vocabularies()

    def test_ids_are_those_of_the_models_own_tokenizers(self):
        for name in VOCABULARIES:
            with self.subTest(vocabulary=name):
                path = self.folder / f"ggml-vocab-{name}.gguf"
                with open(f"{path}.inp", encoding="utf-8", newline="") as file:
                    texts = file.read().removesuffix(SEPARATOR).split(SEPARATOR)
                with open(f"{path}.out", encoding="utf-8") as file:
                    expected = [[int(token) for token in line.split()] for line in file.read().splitlines()]
                self.assertGreater(len(texts), LEAST_TEXTS)
                lists = json.loads(peer.run_tool("conformance_tokenize", path, input=json.dumps(texts)))
                for text, ids, wanted in zip(texts, lists, expected, strict=True):
                    self.assertEqual(ids["typed"], wanted, repr(text))


if __name__ == "__main__":
    unittest.main()
