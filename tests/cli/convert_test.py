#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A checkpoint's folder becomes a model file that the other commands can use."""

import json
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from cli_process import CLI, MODELS, json_line, run

CHECKPOINT = MODELS / "checkpoint"
FIELDS = {
    "file": str,
    "architecture": str,
    "type": str,
    "fileBytes": int,
    "tensorCount": int,
    "parameterCount": int,
    "float16Projections": int,
    "roundingError": (int, float),
}


class ConvertTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)
        self.out = self.path / "out.gguf"

    def copy_checkpoint(self):
        return shutil.copytree(CHECKPOINT, self.path / "copy")

    def assert_refused(self, done, *words):
        message = done.stderr.decode()
        self.assertEqual(1, done.returncode, message)
        self.assertRegex(message, r"^onebit-cli: [A-Z].*\.\n$")
        for word in words:
            self.assertIn(word, message)

    def test_every_type_gives_a_model_that_answers(self):
        # Q1_0 has no zeros: it is for weights of two values.
        binary = MODELS / "checkpoint_binary"
        for kind, checkpoint in (("I2_S", CHECKPOINT), ("TQ2_0", CHECKPOINT), ("Q1_0", binary)):
            with self.subTest(type=kind):
                report = json_line("convert", str(checkpoint), str(self.out), "--type", kind)
                self.assertEqual(list(FIELDS), list(report))
                for name, expected in FIELDS.items():
                    self.assertIsInstance(report[name], expected, name)
                self.assertEqual(self.out.stat().st_size, report["fileBytes"])
                info = json_line("info", "--model", str(self.out))
                self.assertEqual(kind, info["mainFormat"])
                self.assertEqual("qwen3", info["architecture"])
                answer = json_line("chat", "--model", str(self.out), "--prompt", "hello", "--max-tokens", "3")
                self.assertGreater(answer["genTokens"], 0)

    def test_tells_its_progress_and_what_it_made(self):
        done = run("convert", str(CHECKPOINT), str(self.out))
        self.assertEqual(0, done.returncode, done.stderr)
        self.assertIn("Converting 100 %", done.stderr.decode())
        self.assertIn("out.gguf: qwen3, I2_S", done.stdout.decode())

    def test_a_folder_in_place_of_a_model_is_answered_with_the_command(self):
        self.assert_refused(run("chat", "--model", str(CHECKPOINT), "--prompt", "hi"),
                            f"onebit-cli convert {CHECKPOINT} checkpoint.gguf")

    def test_an_unknown_class_is_refused_with_what_is_supported(self):
        copy = self.copy_checkpoint()
        config = json.loads((copy / "config.json").read_text())
        config["architectures"] = ["MambaForCausalLM"]
        (copy / "config.json").write_text(json.dumps(config))
        self.assert_refused(run("convert", str(copy), str(self.out)), "MambaForCausalLM", "Qwen3ForCausalLM")
        self.assertFalse(self.out.exists())

    def test_broken_folders_leave_no_file_behind(self):
        for name in ("config.json", "tokenizer.json", "model-00001-of-00002.safetensors"):
            with self.subTest(file=name):
                copy = self.copy_checkpoint()
                content = (copy / name).read_bytes()
                (copy / name).write_bytes(content[: len(content) // 2])
                self.assert_refused(run("convert", str(copy), str(self.out)))
                (copy / name).unlink()
                self.assert_refused(run("convert", str(copy), str(self.out)))
                shutil.rmtree(copy)
                self.assertEqual([], list(self.path.iterdir()))

    def test_a_folder_that_is_not_there_and_a_place_that_cannot_be_written(self):
        self.assert_refused(run("convert", "/no/such/folder", str(self.out)), "/no/such/folder")
        self.assert_refused(run("convert", str(CHECKPOINT), "/no/such/out.gguf"), "/no/such/out.gguf")

    def test_another_file_is_not_overwritten(self):
        self.out.write_text("precious")
        self.assert_refused(run("convert", str(CHECKPOINT), str(self.out)), "no GGUF file")
        self.assertEqual("precious", self.out.read_text())

    def test_a_full_disk_is_told_and_leaves_no_file_behind(self):
        limit = f"ulimit -f 64; exec {CLI} convert {CHECKPOINT} {self.out}"
        done = subprocess.run(["bash", "-c", "trap '' XFSZ; " + limit], capture_output=True, check=False)
        self.assertEqual(1, done.returncode)
        self.assertIn("onebit-cli: This file cannot be written", done.stderr.decode())
        self.assertEqual([], list(self.path.iterdir()))

    def test_wrong_usage(self):
        for arguments in ((), (str(CHECKPOINT),), (str(CHECKPOINT), str(self.out), "--type", "Q9_9")):
            self.assertEqual(2, run("convert", *arguments).returncode, arguments)

    def test_an_interrupt_leaves_no_half_file_behind(self):
        # Wherever the signal arrives, before, while or after: the file is whole or not there.
        copy = self.copy_checkpoint()
        process = subprocess.Popen([CLI, "convert", str(copy), str(self.out)], stderr=subprocess.DEVNULL)
        time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        self.assertIn(process.wait(timeout=60), (0, -signal.SIGINT))
        left = [path.name for path in self.path.iterdir() if path != copy]
        self.assertIn(left, ([], ["out.gguf"]))


if __name__ == "__main__":
    unittest.main()
