#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The definitions for public runners: well formed, and true to the tree. Whether they run, only a runner can tell."""

import json
import re
import unittest
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def jobs():
    for file in FILES:
        for name, job in yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"].items():
            yield f"{file.name}: {name}", job


class WorkflowsTest(unittest.TestCase):
    def test_each_says_when_it_runs_and_what_it_may(self):
        self.assertTrue(FILES)
        for file in FILES:
            workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
            # YAML 1.1 reads the key "on" as true.
            self.assertIn("pull_request", workflow[True], file)
            self.assertEqual(workflow["permissions"], {"contents": "read"}, file)

    def test_every_job_ends_and_every_step_does_one_thing(self):
        for name, job in jobs():
            with self.subTest(name):
                self.assertRegex(job["runs-on"], r"^(ubuntu|windows|macos)-\d+")
                self.assertIsInstance(job["timeout-minutes"], int)
                for step in job["steps"]:
                    self.assertEqual(("run" in step) + ("uses" in step), 1, step)
                    self.assertRegex(step.get("uses", "a/b@v1"), r"^[\w.-]+/[\w./-]+@v\d+$")

    def test_what_a_job_calls_is_in_the_tree(self):
        presets = json.loads((ROOT / "CMakePresets.json").read_text(encoding="utf-8"))
        known = {kind: {row["name"] for row in presets[kind]}
                 for kind in ("configurePresets", "buildPresets", "testPresets")}
        for name, job in jobs():
            commands = "\n".join(step.get("run", "") for step in job["steps"])
            with self.subTest(name):
                for script in re.findall(r"(?<!\S)((?:\.ci|packaging|tests)/[\w./-]+)", commands):
                    self.assertTrue((ROOT / script).is_file(), script)
                for tool, preset in re.findall(r"(cmake|cmake --build|ctest) --preset (\S+)", commands):
                    kind = {"cmake": "configurePresets", "ctest": "testPresets"}.get(tool, "buildPresets")
                    self.assertIn(preset, known[kind])


if __name__ == "__main__":
    unittest.main()
