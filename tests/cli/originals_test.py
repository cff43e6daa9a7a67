#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pulling models that are published as original files: fetched as one, converted, and with kill -9 in between."""

import collections
import json
import os
import random
import shutil
import signal
import sys
import time
import unittest

from cli_process import TIMEOUT_SECONDS, json_lines, run
from hub_case import Hub, HubCase

KILLS = int(os.environ.get("ONEBIT_KILLS", "8"))
REPOSITORY = "maker/originals"


class OriginalsTest(HubCase):
    def setUp(self):
        super().setUp()
        self.target = self.profile / "models/originals.gguf"

    def converted(self):
        """What the conversion by hand makes of the same files."""
        source = self.profile / "originals"
        source.mkdir(exist_ok=True)
        for name, content in Hub.repositories["originals"].items():
            (source / name).write_bytes(content)
        out = self.profile / "by-hand.gguf"
        done = run("convert", str(source), str(out))
        self.assertEqual(0, done.returncode, done.stderr.decode())
        return out.read_bytes()

    def left(self):
        return [path for path in (self.profile / "models/.downloads").iterdir() if path.is_dir()]

    def test_original_files_become_one_model(self):
        done = run(*self.on_profile("pull", REPOSITORY))
        self.assertEqual(0, done.returncode, done.stderr.decode())
        self.assertTrue(done.stdout.decode().endswith("originals.gguf\n"))
        told = done.stderr.decode()
        self.assertIn("licence: mit", told)
        self.assertRegex(told, r"converted to a model of .*, which needs .* of memory")
        self.assertEqual(self.converted(), self.target.read_bytes())
        self.assertEqual([], self.left())
        done = run("tokenize", "--model", str(self.target), "--text", "words")
        self.assertEqual(0, done.returncode, done.stderr.decode())

    def test_the_catalogue_names_them_too(self):
        entry = {"id": "mine", "name": "Mine", "use": "tests", "weights": "I2_S", "kind": "ternary"}
        entry |= {"org": "maker", "repo": "originals", "published": "safetensors"}
        (self.profile / "own-models.json").write_text(json.dumps({"schema": 3, "revision": 1, "models": [entry]}))
        done = run(*self.on_profile("pull", "mine"))
        self.assertEqual(0, done.returncode, done.stderr.decode())
        self.assertIn("licence: mit", done.stderr.decode())
        self.assertEqual(["originals.gguf"], self.visible())

    def test_json_tells_sizes_before_and_the_conversion(self):
        lines = json_lines(*self.on_profile("pull", REPOSITORY))
        self.assertEqual(sum(map(len, Hub.repositories["originals"].values())), lines[0]["originalBytes"])
        self.assertEqual(self.target.stat().st_size, lines[0]["convertedBytes"])
        self.assertIn("converting", [line.get("state") for line in lines])
        self.assertEqual("done", lines[-1]["state"])

    def test_a_model_of_many_bits_is_left_alone(self):
        done = run(*self.on_profile("pull", "maker/many-bits"))
        self.assertEqual(1, done.returncode)
        self.assertIn("spoil", done.stderr.decode())
        self.assertEqual([], self.visible())
        log = (self.profile / "requests.log").read_text()
        self.assertNotIn(".safetensors", log)

    def test_an_interrupt_keeps_what_is_here(self):
        Hub.rest.clear()
        process = self.start_pull(REPOSITORY)
        self.wait_for_part(process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=TIMEOUT_SECONDS)
        self.assertIn(b"kept", errors)
        self.assertEqual([], self.visible())
        Hub.rest.set()
        self.succeed("pull", REPOSITORY)
        self.assertEqual(self.converted(), self.target.read_bytes())

    def moment(self):
        """Where a pull that is no more had come to."""
        if self.visible():
            return "when all was there"
        downloads = self.profile / "models/.downloads"
        if list(downloads.glob("*/made/*.gguf")):
            return "before the last rename"
        if list(downloads.glob("*/originals/*/*")):
            return "in the conversion"
        return "in the download" if list(downloads.glob("*/*.part")) else "before the first byte"

    def test_kill_at_any_moment_never_leaves_a_wrong_model(self):
        chance = random.Random(20261123)
        expected = self.converted()
        Hub.pause = 0.002
        begin = time.monotonic()
        self.succeed("pull", REPOSITORY)
        whole = time.monotonic() - begin
        self.target.unlink()
        moments = collections.Counter()
        kills = 0
        while kills < KILLS:
            process = self.start_pull(REPOSITORY)
            # From before the first byte to after the last, and more of the steps that are short.
            step = chance.choice(("", "*.part", "originals/*/model*"))
            if step:
                self.wait_for(process, step)
            time.sleep(chance.random() * (0.02 if step.startswith("originals") else whole / 2 if step else 1.2 * whole))
            killed = process.poll() is None
            process.kill()
            process.communicate(timeout=TIMEOUT_SECONDS)
            kills += killed
            with self.subTest(kill=kills):
                self.assertIn(self.visible(), ([], ["originals.gguf"]))
                moments[self.moment() if killed else "not killed: it had ended"] += 1
                if self.target.exists():
                    self.assertEqual(expected, self.target.read_bytes())
                    self.target.unlink()
                    shutil.rmtree(self.profile / "models/.downloads")
        print("killed", dict(moments), file=sys.stderr)
        Hub.pause = 0.0
        self.succeed("pull", REPOSITORY)
        self.assertEqual(expected, self.target.read_bytes())
        self.assertEqual([], self.left())


if __name__ == "__main__":
    unittest.main()
