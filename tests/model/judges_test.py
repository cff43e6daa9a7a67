#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What counts as right."""

import unittest

import starter  # noqa: F401: finds the module that is tested

from judges import JUDGES, n_grams, story_figures


class JudgeTest(unittest.TestCase):
    def assert_judged(self, judge, reply, answers, score):
        self.assertAlmostEqual(score, JUDGES[judge](reply, answers), places=6, msg=f"{judge}: {reply!r}, {answers}")

    def test_the_last_number_counts(self):
        self.assert_judged("number", "23 + 45: 20 + 40 is 60, 3 + 5 is 8, so it is 68.", ["68"], 1)
        self.assert_judged("number", "68 is what 23 + 45 makes", ["68"], 0)
        self.assert_judged("number", "It is 68.0", ["68"], 1)
        self.assert_judged("number", "That makes 1,234.", ["1234"], 1)
        self.assert_judged("number", "The answer is -7.", ["7"], 0)
        self.assert_judged("number", "The answer is -7.", ["-7"], 1)
        self.assert_judged("number", "I do not know.", ["7"], 0)
        self.assert_judged("number", "2.5", ["3", "2.50"], 1)

    def test_words_are_contained_whole_and_in_order(self):
        self.assert_judged("contains", "The capital of Peru is Lima!", ["lima"], 1)
        self.assert_judged("contains", "The capital is New  York.", ["new york"], 1)
        self.assert_judged("contains", "York is new.", ["new york"], 0)
        self.assert_judged("contains", "Climate", ["lima"], 0)
        self.assert_judged("contains", "", ["lima"], 0)
        self.assert_judged("refusal", "I do not know that, because I am small.", ["do not know"], 1)

    def test_equal_means_the_whole_reply(self):
        self.assert_judged("equals", "Press Esc.", ["press esc"], 1)
        self.assert_judged("equals", "Press Esc now.", ["press esc"], 0)

    def test_a_definition_is_recalled_in_part(self):
        answer = ["A tall tower with a light that guides ships."]
        self.assert_judged("definition", "A tower that has a light.", answer, 2 / 5)
        self.assert_judged("definition", answer[0], answer, 1)
        self.assert_judged("definition", "It is a thing.", answer, 0)

    def test_stories_are_counted(self):
        self.assertEqual([("a", "b"), ("b", "c")], n_grams("A b, c.", 2))
        figures = story_figures(["a b c d a b c d", "the fox ran home"], [["dog"], ["fox"]])
        self.assertEqual(6, figures["words"])
        self.assertAlmostEqual(8 / 12, figures["distinct1"])
        self.assertAlmostEqual(7 / 10, figures["distinct2"])
        self.assertAlmostEqual(1 / 6, figures["repeated4"])
        self.assertAlmostEqual(1 / 2, figures["askedFor"])
        self.assertIsNone(story_figures(["a story"], [[]])["askedFor"])


if __name__ == "__main__":
    unittest.main()
