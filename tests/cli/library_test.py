#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fetching, listing, checking and removing models: as a person does it, and with kill -9 at any moment."""

import collections
import hashlib
import os
import random
import signal
import sys
import time
import unittest
from pathlib import Path

from cli_process import TIMEOUT_SECONDS, json_lines, run
from hub_case import COMMIT, Hub, HubCase

KILLS = int(os.environ.get("ONEBIT_KILLS", "8"))


class LibraryTest(HubCase):
    def test_a_model_comes_and_goes(self):
        printed = self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        self.assertTrue(printed.endswith("tiny-Q1_0.gguf\n"), printed)
        self.assertEqual(["tiny-Q1_0.gguf"], self.visible())
        self.assertEqual(self.files["tiny-Q1_0.gguf"], (self.profile / "models/tiny-Q1_0.gguf").read_bytes())
        files = [Path(line["file"]).name for line in json_lines(*self.on_profile("list"))]
        self.assertIn("tiny-Q1_0.gguf", files)
        verdict = json_lines(*self.on_profile("verify", "tiny-Q1_0.gguf"))[0]
        self.assertEqual(hashlib.sha256(self.files["tiny-Q1_0.gguf"]).hexdigest(), verdict["sha256"])
        self.succeed("rm", "tiny-Q1_0.gguf")
        self.assertEqual([], self.visible())
        log = (self.profile / "requests.log").read_text()
        self.assertIn(f"{self.address}/maker/tiny/resolve/{COMMIT}/tiny-Q1_0.gguf", log)

    def test_an_address_is_enough(self):
        self.succeed("pull", f"{self.address}/any/tiny-Q8_0.gguf")
        self.assertEqual(["tiny-Q8_0.gguf"], self.visible())

    def test_a_repository_of_several_models_names_them(self):
        done = run(*self.on_profile("pull", "maker/tiny"))
        self.assertEqual(1, done.returncode)
        for name in self.files:
            self.assertIn(f"maker/tiny/{name}", done.stderr.decode())
        self.assertEqual([], self.visible())

    def test_what_is_not_there_is_told(self):
        for wanted in ("maker/tiny/none.gguf", "maker/none", f"{self.address}/none.gguf", "no such thing"):
            with self.subTest(wanted=wanted):
                done = run(*self.on_profile("pull", wanted))
                self.assertEqual(1, done.returncode)
                self.assertRegex(done.stderr.decode(), r"^onebit-cli: [A-Z]")
        self.assertEqual([], self.visible())

    def test_offline_means_offline(self):
        with (self.profile / "settings.ini").open("a") as settings:
            settings.write("offline=true\n")
        done = run(*self.on_profile("pull", "maker/tiny/tiny-Q8_0.gguf"))
        self.assertEqual(1, done.returncode)
        self.assertIn("offline", done.stderr.decode())

    def test_json_tells_every_change(self):
        lines = json_lines(*self.on_profile("pull", "maker/tiny/tiny-Q8_0.gguf"))
        self.assertEqual("done", lines[-1]["state"])
        self.assertEqual(hashlib.sha256(self.files["tiny-Q8_0.gguf"]).hexdigest(), lines[-1]["sha256"])

    def test_the_catalogue_can_be_read(self):
        models = json_lines(*self.on_profile("list", "--catalogue"))
        self.assertIn("bonsai-1.7b", [entry["id"] for entry in models])
        # Of original files the hub tells it.
        self.assertTrue(all(entry["license"] or "/" not in entry["source"].partition("/")[2] for entry in models))
        self.assertIn("microsoft/bitnet-b1.58-2B-4T", [entry["source"] for entry in models])

    def test_an_interrupt_keeps_what_is_here(self):
        Hub.rest.clear()
        process = self.start_pull()
        self.wait_for_part(process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=TIMEOUT_SECONDS)
        self.assertIn(b"kept", errors)
        self.assertEqual([], self.visible())
        Hub.rest.set()
        self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        self.assertEqual(self.files["tiny-Q1_0.gguf"], (self.profile / "models/tiny-Q1_0.gguf").read_bytes())

    def seconds_of_a_whole_pull(self):
        begin = time.monotonic()
        self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        (self.profile / "models/tiny-Q1_0.gguf").unlink()
        return time.monotonic() - begin

    def moment(self):
        """Where a pull that is no more had come to."""
        if self.visible():
            return "when all was there"
        parts = (self.profile / "models").glob(".downloads/*/*.part")
        return "in the middle" if any(part.stat().st_size > 0 for part in parts) else "before the first byte"

    def test_kill_at_any_moment_never_leaves_a_wrong_file(self):
        chance = random.Random(20261122)
        content = self.files["tiny-Q1_0.gguf"]
        target = self.profile / "models/tiny-Q1_0.gguf"
        Hub.pause = 0.002
        whole = self.seconds_of_a_whole_pull()
        moments = collections.Counter()
        kills = 0
        while kills < KILLS:
            process = self.start_pull()
            # From before the first byte to after the last; what is here is not fetched again.
            time.sleep(chance.random() * 1.2 * whole)
            killed = process.poll() is None
            process.kill()
            _, errors = process.communicate(timeout=TIMEOUT_SECONDS)
            kills += killed
            with self.subTest(kill=kills):
                self.assertTrue(killed or process.returncode == 0, errors.decode())
                self.assertIn(self.visible(), ([], ["tiny-Q1_0.gguf"]))
                moments[self.moment() if killed else "not killed: it had ended"] += 1
                if target.exists():
                    self.assertEqual(content, target.read_bytes())
                    target.unlink()
        print("killed", dict(moments), file=sys.stderr)
        if KILLS >= 100:
            self.assertGreater(moments["in the middle"], 0)
        Hub.pause = 0.0
        self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        self.assertEqual(content, target.read_bytes())
        left = [path for path in (self.profile / "models/.downloads").iterdir() if path.is_dir()]
        self.assertEqual([], left)


if __name__ == "__main__":
    unittest.main()
