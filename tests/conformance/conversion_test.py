#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Converted checkpoints open in llama.cpp, in every type that it knows, and predict there what they predict here."""

import json
import os
import random
import subprocess
import unittest
from array import array
from pathlib import Path

import agreement
import peer

# What llama.cpp's rounding alone costs; rows in the wrong order or a wrong scale cost far more (logits_test.py).
LEAST_CORRELATION = 0.994
CHECKPOINTS = Path(os.environ["ONEBIT_TEST_MODELS"])
MODELS = peer.WORK / "converted"
# Folder, architecture, and the types with their numbers and blocks in GGUF. Microsoft's architecture and I2_S are
# unknown to llama.cpp.
TYPES = {"TQ2_0": (35, 256), "TQ1_0": (34, 256), "Q1_0": (41, 128)}
CONVERSIONS = (
    ("checkpoint", "qwen3", "TQ2_0"),
    ("checkpoint_binary", "qwen3", "Q1_0"),
    ("checkpoint_latent", "bitnet", "TQ1_0"),
    ("checkpoint_latent", "bitnet", "TQ2_0"),
    ("checkpoint_packed", "llama", "TQ1_0"),
    ("checkpoint_packed", "llama", "TQ2_0"),
)
PROMPTS = 8
PROMPT_LENGTH = 24


def onebit(*arguments):
    done = subprocess.run([peer.CLI, *map(str, arguments), "--json"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def convert(folder, architecture, kind):
    """The line of models.jsonl of one converted checkpoint."""
    name = f"{folder}-{kind}"
    file = MODELS / f"{name}.gguf"
    onebit("convert", CHECKPOINTS / folder, file, "--type", kind)
    vocabulary = onebit("info", "--model", file)["vocabularySize"]
    numbers = random.Random(1)
    # The first 256 tokens are bytes: none of them is a control token.
    prompts = [[numbers.randrange(256) for _ in range(PROMPT_LENGTH)] for _ in range(PROMPTS)]
    gguf_type, block = TYPES[kind]
    return {
        "name": name,
        "architecture": architecture,
        "ggufType": gguf_type,
        "blockWeights": block,
        "vocabulary": vocabulary,
        "prompts": prompts,
    }


def own_predictions(model):
    """After the last token of each prompt."""
    values = array("d")
    for prompt in model["prompts"]:
        tokens = ",".join(map(str, prompt))
        answer = onebit("logits", "--model", MODELS / f"{model['name']}.gguf", "--top", "0", "--tokens", tokens)
        values.extend(agreement.log_softmax([logit for _, logit in sorted(answer["logits"])]))
    return agreement.Predictions(values, model["vocabulary"])


def llama_predictions(model):
    every = agreement.Predictions.read(MODELS / f"{model['name']}.llama", model["vocabulary"])
    values = array("d")
    for prompt in range(1, PROMPTS + 1):
        values.extend(every.positions(prompt * PROMPT_LENGTH - 1, prompt * PROMPT_LENGTH).values)
    return agreement.Predictions(values, model["vocabulary"])


class Conversion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        peer.install()
        MODELS.mkdir(parents=True, exist_ok=True)
        cls.models = [convert(*conversion) for conversion in CONVERSIONS]
        lines = "".join(json.dumps(model) + "\n" for model in cls.models)
        (MODELS / "models.jsonl").write_text(lines, encoding="utf-8")
        answers = map(json.loads, peer.run_node("llama_logits.mjs", MODELS).splitlines())
        cls.known = {answer["name"]: answer["known"] for answer in answers}

    def test_llama_opens_every_file_and_predicts_the_same(self):
        for model in self.models:
            with self.subTest(model=model["name"]):
                self.assertTrue(self.known[model["name"]])
                correlation = agreement.correlation(llama_predictions(model), own_predictions(model))
                print(f"{model['name']}: correlation {correlation:.6f}", flush=True)
                self.assertGreaterEqual(correlation, LEAST_CORRELATION)


if __name__ == "__main__":
    unittest.main()
