#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""score.py asks the engine, counts and says how sure it is."""

import json
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from starter import CLI, FOLDER, MODEL

import score

QUESTIONS = [
    {"set": "names", "turns": ["What is your name?"], "answers": ["onebit"], "judge": "contains"},
    {"set": "names", "turns": ["Hello", "What is your name?"], "answers": ["nobody at all"], "judge": "contains"},
    {"set": "sums", "turns": ["What is 2 plus 2?"], "answers": ["4"], "judge": "number"},
    {"set": "words", "turns": ["What is a dog?"], "answers": ["an animal"], "judge": "definition"},
    {"set": "stories", "turns": ["Tell me a story."], "answers": [], "judge": "story"},
]


class ScoreTest(unittest.TestCase):
    def run_score(self, folder, *arguments):
        questions = Path(folder) / "held_out.jsonl"
        questions.write_text("".join(json.dumps(question) + "\n" for question in QUESTIONS), encoding="utf-8")
        command = [sys.executable, FOLDER / "score.py", MODEL, "--cli", CLI, "--questions", questions, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout

    def test_every_set_is_scored_and_the_same_again(self):
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in ("scores.json", "answers.jsonl")]
            said = self.run_score(folder, "--json", paths[0], "--answers", paths[1])
            self.assertEqual(said, self.run_score(folder))
            scores = json.loads(paths[0].read_text(encoding="utf-8"))
            answers = [json.loads(line) for line in paths[1].read_text(encoding="utf-8").splitlines()]
        self.assertEqual(scores, json.loads(said.splitlines()[-1]))
        self.assertEqual(["names", "sums", "words", "stories"], [row["set"] for row in scores["sets"]])
        self.assertEqual([2, 1, 1, 1], [row["count"] for row in scores["sets"]])
        self.assertEqual(len(QUESTIONS), len(answers))
        self.assertEqual(len(QUESTIONS[1]["turns"]), len(answers[1]["replies"]))
        names = scores["sets"][0]
        self.assertEqual(sum(answer["score"] for answer in answers[:2]) / 2, names["score"])
        self.assertGreater(scores["sets"][3]["words"], 0)
        for row in scores["sets"][:3]:
            self.assertLessEqual(row["low"], row["score"])
            self.assertGreaterEqual(row["high"], row["score"])

    def test_the_applications_sampling_is_asked_for_with_a_seed(self):
        with tempfile.TemporaryDirectory() as folder:
            arguments = ("--seed", "3", "--temperature", "0.4", "--set", "names")
            scores = json.loads(self.run_score(folder, *arguments).splitlines()[-1])
        self.assertEqual({"seed": 3, "temperature": 0.4, "maxTokens": score.LONGEST_REPLY}, scores["settings"])

    def test_some_sets_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            scores = json.loads(self.run_score(folder, "--set", "na", "--set", "su").splitlines()[-1])
        self.assertEqual(["names", "sums"], [row["set"] for row in scores["sets"]])

    def test_the_interval_is_wilsons(self):
        low, high = score.wilson(0.5, 10)
        self.assertAlmostEqual(0.2366, low, places=4)
        self.assertAlmostEqual(0.7634, high, places=4)
        self.assertEqual(0, score.wilson(0.0, 20)[0])
        self.assertAlmostEqual(0.1611, score.wilson(0.0, 20)[1], places=4)

    def test_a_judge_that_is_none_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "questions.jsonl"
            path.write_text('{"set": "a", "turns": ["b"], "answers": [], "judge": "mood"}\n', encoding="utf-8")
            with self.assertRaisesRegex(SystemExit, "mood"):
                score.read_questions(path)


if __name__ == "__main__":
    unittest.main()
