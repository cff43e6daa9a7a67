#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What goes wrong is told in a sentence, with the exit code that a script can act on."""

import subprocess
import tempfile
import unittest

from cli_process import CLI, json_line, model, run

FAILED = 1
WRONG_USAGE = 2

TINY = ("--model", model("tiny"))

# Files that no command can use.
UNREADABLE = ("empty", "truncated_header", "not_gguf", "wrong_version", "huge_length")
# Files that are good enough to be described, but not to be run.
NOT_RUNNABLE = (
    "truncated",
    "unknown_architecture",
    "missing_tensor",
    "wrong_shape",
    "unknown_weights",
    "vocabulary_only",
)
RUNNING_COMMANDS = (
    ("chat", "--prompt", "hi"),
    ("generate", "--tokens", "1"),
    ("logits", "--tokens", "1"),
    ("bench",),
)


class FailureTest(unittest.TestCase):
    def assert_sentence(self, done, *words):
        message = done.stderr.decode()
        self.assertEqual(FAILED, done.returncode, message)
        self.assertEqual(b"", done.stdout)
        self.assertRegex(message, r"^onebit-cli: [A-Z].*\.\n$")
        self.assertEqual(1, message.count("\n"), message)
        for word in words:
            self.assertIn(word, message)


class ModelFileTest(FailureTest):
    def test_broken_files_are_refused_by_whatever_runs_a_model(self):
        for name in (*UNREADABLE, *NOT_RUNNABLE):
            for command in RUNNING_COMMANDS:
                with self.subTest(file=name, command=command[0]):
                    self.assert_sentence(run(*command, "--model", model(name)))

    def test_broken_files_are_refused_by_whatever_describes_a_model(self):
        for name in UNREADABLE:
            for command in (("info",), ("tokenize", "--text", "hi")):
                with self.subTest(file=name, command=command[0]):
                    self.assert_sentence(run(*command, "--model", model(name)))

    def test_a_file_that_is_not_there(self):
        self.assert_sentence(run("info", "--model", "/no/such/model.gguf"), "/no/such/model.gguf")

    def test_a_folder_in_place_of_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assert_sentence(run("info", "--model", folder))

    def test_a_missing_starter_model(self):
        self.assert_sentence(run("info", ONEBIT_STARTER_MODEL="/no/such/starter.gguf"), "starter.gguf")


class InputTest(FailureTest):
    def test_text_that_is_not_utf8(self):
        bad = b"caf\xe9"
        self.assert_sentence(run("chat", *TINY, "--prompt", bad), "UTF-8")
        self.assert_sentence(run("tokenize", *TINY, "--text", bad), "UTF-8")
        self.assert_sentence(run("chat", *TINY, stdin=bad + b"\n"), "UTF-8")
        self.assert_sentence(run("tokenize", *TINY, "--file", "-", stdin=bad), "UTF-8")

    def test_a_prompt_longer_than_the_context(self):
        length = json_line("info", *TINY)["contextLength"]
        self.assert_sentence(run("chat", *TINY, "--prompt", "many words " * length))
        self.assert_sentence(run("generate", *TINY, "--tokens", ",".join(["40"] * (length + 1))))
        self.assert_sentence(run("bench", *TINY, "--prompt-tokens", str(length * 2)))

    def test_ids_outside_the_vocabulary(self):
        self.assert_sentence(run("generate", *TINY, "--tokens", "1,999999"), "999999")
        self.assert_sentence(run("logits", *TINY, "--tokens", "999999"), "999999")
        self.assert_sentence(run("logits", *TINY, "--tokens=-1"))

    def test_a_text_file_that_is_not_there(self):
        self.assert_sentence(run("tokenize", *TINY, "--file", "/no/such/text"), "/no/such/text")

    def test_conversations_that_are_none(self):
        for line in ("hello", "[]", "{}", '{"turns": []}', '{"turns": "hello"}', '{"turns": [1]}', '{"turns": ["a"'):
            with self.subTest(line=line):
                self.assert_sentence(run("chat", *TINY, "--conversations", "-", stdin="\n" + line), "line 2 ")
        self.assert_sentence(run("chat", *TINY, "--conversations", "/no/such/file"), "/no/such/file")
        self.assert_sentence(run("chat", *TINY, "--conversations", "-", stdin=b'{"turns": ["caf\xe9"]}'), "line 1 ")

    def test_output_that_goes_nowhere(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([CLI, "info", *TINY], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(FAILED, done.returncode)


class UsageTest(unittest.TestCase):
    def test_wrong_usage_is_told_apart_from_failure(self):
        wrong = (
            (),
            ("no-such-command",),
            ("chat", "--no-such-option"),
            ("chat", *TINY, "--prompt", "hi", "--temperature", "-1"),
            ("chat", *TINY, "--prompt", "hi", "--temperature", "warm"),
            ("chat", *TINY, "--prompt", "hi", "--temperature", "nan"),
            ("chat", *TINY, "--prompt", "hi", "--top-k", "1.5"),
            ("chat", *TINY, "--prompt", "hi", "--max-tokens", "0"),
            ("chat", *TINY, "--prompt", "hi", "--conversations", "-"),
            ("generate", *TINY),
            ("generate", *TINY, "--tokens", "one"),
            ("generate", *TINY, "--tokens", "99999999999"),
            ("logits", *TINY),
            ("logits", *TINY, "--tokens", "1", "--top", "-3"),
            ("tokenize", *TINY),
            ("tokenize", *TINY, "--text", "a", "--file", "b"),
            ("bench", *TINY, "--threads", "0"),
            ("bench", *TINY, "--threads", "1,x"),
            ("bench", *TINY, "--prompt-tokens", "0"),
            ("bench", *TINY, "--prompt-tokens", "99999999999999999999"),
            ("kernels", "--simd", "no-such-target"),
            ("kernels", "extra"),
            ("kernels", "--kernel", "rows"),
            ("kernels", "--kernel", "binary=fast"),
            ("generate", *TINY, "--tokens", "1", "--kernel", "ternary=bit planes"),
        )
        for arguments in wrong:
            with self.subTest(arguments=arguments):
                done = run(*arguments)
                self.assertEqual(WRONG_USAGE, done.returncode, done.stderr.decode())
                self.assertEqual(b"", done.stdout)
                self.assertNotEqual(b"", done.stderr)

    def test_wrong_kernels_in_the_environment_are_wrong_usage_too(self):
        done = run("generate", *TINY, "--tokens", "1", ONEBIT_KERNELS="binary=fast")
        self.assertEqual(WRONG_USAGE, done.returncode)
        self.assertEqual(b"", done.stdout)
        self.assertIn(b"ONEBIT_KERNELS: binary=fast is not FAMILY=KERNEL", done.stderr)


if __name__ == "__main__":
    unittest.main()
