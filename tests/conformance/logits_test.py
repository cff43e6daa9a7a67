#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Next-token log-probabilities of the engine, of a float reference and of llama.cpp, for generated models in
every architecture and format. README.md says what is compared and how the bounds were chosen."""

import json
import subprocess
import unittest

import agreement
import peer

LEAST_POSITIONS = 200
LEAST_CORRELATION_WITH_REFERENCE = 0.9999
ALLOWED_LOSS = 0.003
# What llama.cpp's rounding alone costs a float engine; a wrong rotation or scale costs far more.
LEAST_CORRELATION_WITH_LLAMA = 0.994
MOST_DIVERGENCE_FROM_LLAMA = 0.1
# What llama.cpp has no idea of; these are compared with the reference alone.
UNKNOWN_TO_LLAMA = {"I2_S", "PQ2_0", "PTQ1_0", "Q2_0 g128", "Q1_0 g32", "Q1_0 g128"}
MODELS = peer.WORK / "models"

COLUMNS = (
    "model",
    "engine : reference, short",
    "engine : reference, long",
    "disturbed : reference, long",
    "engine : llama.cpp",
    "float : llama.cpp",
    "KL reference, engine",
    "KL llama.cpp, engine",
    "KL llama.cpp, float",
)


class Comparison:
    """One model's predictions by everyone who can read it. The names say whose are correlated with whose."""

    def __init__(self, model, known):
        self.model = model
        self.known = known
        self.positions = model["shortPositions"]
        engine, rounded, disturbed, exact = map(self._read, ("engine", "rounded", "disturbed", "float"))
        long_reference = rounded.positions(self.positions)
        self.last = engine.positions(engine.count() - 1).values
        self.short_with_reference = agreement.correlation(
            rounded.positions(0, self.positions), engine.positions(0, self.positions)
        )
        self.long_with_reference = agreement.correlation(long_reference, engine.positions(self.positions))
        self.disturbed_with_reference = agreement.correlation(long_reference, disturbed.positions(self.positions))
        self.float_with_reference = agreement.correlation(long_reference, exact.positions(self.positions))
        self.divergence_from_reference = agreement.mean_divergence(rounded, engine)
        if known:
            llama = self._read("llama")
            self.with_llama = agreement.correlation(llama, engine)
            self.float_with_llama = agreement.correlation(llama, exact)
            self.divergence_from_llama = agreement.mean_divergence(llama, engine)
            self.float_divergence_from_llama = agreement.mean_divergence(llama, exact)

    def _read(self, kind):
        return agreement.Predictions.read(MODELS / f"{self.model['name']}.{kind}", self.model["vocabulary"])

    def row(self):
        correlations = [self.short_with_reference, self.long_with_reference, self.disturbed_with_reference]
        divergences = [self.divergence_from_reference]
        if self.known:
            correlations += [self.with_llama, self.float_with_llama]
            divergences += [self.divergence_from_llama, self.float_divergence_from_llama]
        unknown = [] if self.known else ["-", "-"]
        cells = [f"{number:.6f}" for number in correlations] + unknown
        cells += [f"{number:.1e}" for number in divergences] + unknown
        return [self.model["name"], *cells]


def table_line(cells):
    return "| " + " | ".join(cells) + " |"


class Logits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        peer.install()
        peer.run_tool("conformance_write_logits", MODELS)
        known = {}
        for line in peer.run_node("llama_logits.mjs", MODELS).splitlines():
            answer = json.loads(line)
            known[answer["name"]] = answer["known"]
        models = [json.loads(line) for line in (MODELS / "models.jsonl").read_text().splitlines()]
        cls.comparisons = [Comparison(model, known[model["name"]]) for model in models]
        print(table_line(COLUMNS))
        print(table_line(["---"] * len(COLUMNS)))
        for comparison in cls.comparisons:
            print(table_line(comparison.row()), flush=True)

    def check_each(self, check, only_known=False):
        for comparison in self.comparisons:
            if comparison.known or not only_known:
                with self.subTest(model=comparison.model["name"]):
                    check(comparison)

    def test_llama_reads_every_format_but_those_that_it_does_not_know(self):
        self.check_each(lambda c: self.assertEqual(c.known, c.model["format"] not in UNKNOWN_TO_LLAMA))

    def test_enough_positions_are_compared(self):
        self.check_each(lambda c: self.assertGreaterEqual(c.positions, LEAST_POSITIONS))

    def test_engine_agrees_with_the_reference_that_rounds_alike(self):
        self.check_each(
            lambda c: self.assertGreaterEqual(c.short_with_reference, LEAST_CORRELATION_WITH_REFERENCE)
        )

    def test_far_from_the_start_the_engine_stays_closer_to_the_reference_than_rounding_moves_it(self):
        self.check_each(lambda c: self.assertGreaterEqual(c.long_with_reference, c.float_with_reference))

    def test_engine_agrees_with_llama_as_well_as_exact_activations_do(self):
        self.check_each(
            lambda c: self.assertGreaterEqual(c.with_llama, c.float_with_llama - ALLOWED_LOSS), only_known=True
        )

    def test_nothing_but_rounding_keeps_llama_from_agreeing(self):
        self.check_each(self.check_rounding_only, only_known=True)

    def check_rounding_only(self, comparison):
        self.assertGreaterEqual(comparison.float_with_llama, LEAST_CORRELATION_WITH_LLAMA)
        self.assertLessEqual(comparison.float_divergence_from_llama, MOST_DIVERGENCE_FROM_LLAMA)
        self.assertLessEqual(comparison.divergence_from_llama, MOST_DIVERGENCE_FROM_LLAMA)

    def test_command_line_gives_the_same_logits(self):
        self.check_each(self.check_command_line)

    def check_command_line(self, comparison):
        model = comparison.model
        command = [peer.CLI, "logits", "--model", MODELS / f"{model['name']}.gguf", "--top", "0", "--json"]
        command += ["--threads", "1", "--tokens", ",".join(map(str, model["prompts"][-1]))]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        logits = [logit for _, logit in sorted(json.loads(done.stdout)["logits"])]
        for expected, actual in zip(comparison.last, agreement.log_softmax(logits), strict=True):
            self.assertAlmostEqual(expected, actual, places=4)


if __name__ == "__main__":
    unittest.main()
