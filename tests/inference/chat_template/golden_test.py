#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Renders the same templates by Onebit and by Jinja itself, set up as the transformers library does, and compares
the texts byte for byte, and error with error."""

import os
import sys
import unittest

SKIPPED = 77  # what ctest takes for "skipped"

try:
    import jinja2  # noqa: F401
except ImportError:
    # The first python3 of the path need not be the one that Debian's packages are for.
    if sys.executable != "/usr/bin/python3" and os.path.exists("/usr/bin/python3"):
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    print("skipped: python3-jinja2 is not installed, so there is nothing to compare with")
    sys.exit(SKIPPED)

import chats
import feature_cases
import model_templates
from original import Original
from rendering_process import RenderingProcess


class Golden(unittest.TestCase):
    """Every case of a list is a subtest."""

    @classmethod
    def setUpClass(cls):
        cls.original = Original()
        cls.ours = RenderingProcess(os.environ["ONEBIT_RENDER_CASES"])

    @classmethod
    def tearDownClass(cls):
        cls.ours.close()

    def compare(self, name, template, variables):
        with self.subTest(name):
            wanted = self.original.render(template, variables)
            got = self.ours.render(template, variables)
            if "error" in wanted:
                self.assertIn("error", got, f"{template!r} fails in Jinja: {wanted['error']}")
                self.assertRegex(got["error"], r"^line [1-9]")
            else:
                self.assertEqual(got.get("text", got), wanted["text"], template)

    def test_features(self):
        names = [name for name, _ in feature_cases.CASES]
        self.assertEqual(len(names), len(set(names)), "two cases have the same name")
        for name, template in feature_cases.CASES:
            self.compare(name, template, feature_cases.VARIABLES)

    def test_templates_of_models(self):
        templates = model_templates.all_templates()
        self.assertGreaterEqual(len(templates), 8)
        for model, template in templates.items():
            texts = 0
            for chat, variables in chats.CHATS.items():
                texts += "text" in self.original.render(template, variables)
                self.compare(f"{model}, {chat}", template, variables)
            self.assertGreater(texts, 0, f"{model} renders nothing")


class Setup(unittest.TestCase):
    """What the comparison would not notice."""

    def test_the_time_is_the_same_on_both_sides(self):
        template = "{{ strftime_now('%Y-%m-%d %H:%M:%S %A') }}"
        ours = RenderingProcess(os.environ["ONEBIT_RENDER_CASES"])
        self.assertEqual(ours.render(template, {})["text"], "2024-03-05 09:07:03 Tuesday")
        ours.close()


if __name__ == "__main__":
    unittest.main()
