#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The model card's examples are what onebit-cli says, word for word, whatever the instruction set."""

import unittest

from starter import CLI, MODEL

import card
import examples
from engine import Engine

WRITE = "resources/starter-model/examples.py --write gives file and card the answers of the model"


class ExamplesTest(unittest.TestCase):
    def setUp(self):
        self.examples = examples.read_examples()
        self.engine = Engine(CLI, MODEL)

    def test_every_instruction_set_gives_these_answers(self):
        for target in self.engine.targets():
            with self.subTest(target=target):
                self.assertEqual([], examples.differences(self.examples, self.engine, target), WRITE)

    def test_the_card_shows_them(self):
        text = card.CARD.read_text(encoding="utf-8")
        self.assertEqual(card.with_parts(text, examples.card_parts(self.examples)), text, WRITE)

    def test_they_are_of_this_model(self):
        self.assertEqual(self.engine.info()["name"], self.examples["model"])
        self.assertEqual(["greedy", "sampled"], list(self.examples["parts"]))
        self.assertEqual(0, self.examples["parts"]["greedy"]["settings"]["temperature"])
        self.assertIn("seed", self.examples["parts"]["sampled"]["settings"])

    def test_a_change_of_the_file_is_written_as_it_is_read(self):
        self.assertEqual(examples.text_of(self.examples), examples.EXAMPLES.read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main()
