#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""With the application's own sampling, replies stop by themselves and do not loop.

Asked are the card's questions and some of the held-out ones: right or wrong, an answer has to end."""

import collections
import unittest

from starter import CLI, MODEL

import examples
import score
from engine import Engine
from judges import n_grams

SEEDS = (1, 2)
HELD_OUT_QUESTIONS = 40
# A tale may say a sentence again; so many words in a row that come more often are a loop.
LOOP_WORDS = 8
REFRAIN = 2


def asked():
    """A list of messages a conversation."""
    conversations = examples.questions(examples.read_examples()["parts"]["sampled"])
    if score.HELD_OUT.exists():
        held_out = [question["turns"] for question in score.read_questions(score.HELD_OUT)]
        conversations += held_out[:: max(1, len(held_out) // HELD_OUT_QUESTIONS)]
    return conversations


class RepliesTest(unittest.TestCase):
    def test_replies_end_and_do_not_loop(self):
        engine = Engine(CLI, MODEL)
        conversations = asked()
        for seed in SEEDS:
            for turns, replies in zip(conversations, engine.converse(conversations, {"seed": seed})):
                for question, reply in zip(turns, replies):
                    with self.subTest(seed=seed, question=question):
                        self.assertEqual("stop", reply["finishReason"], reply["text"])
                        self.assertNotEqual("", reply["text"].strip())
                        counts = collections.Counter(n_grams(reply["text"], LOOP_WORDS))
                        self.assertEqual([], [" ".join(gram) for gram, count in counts.items() if count > REFRAIN])


if __name__ == "__main__":
    unittest.main()
