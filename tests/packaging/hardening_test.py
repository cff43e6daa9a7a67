#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""packaging/check_hardening.py: takes a hardened program, and names what another one lacks."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHECK = ROOT / "packaging/check_hardening.py"
SOURCE = """
#include <cstdio>
#include <cstring>
int main(int count, char** words) {
    char room[16];
    std::strcpy(room, words[count - 1]);
    std::puts(room);
}
"""
HARD = (
    "-O2 -fPIE -pie -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -Wl,-z,relro -Wl,-z,now"
    " -Wl,-z,noexecstack"
)
# What takes a property away, and words of the message.
SOFT = {
    "-no-pie -fno-pie": "can lie anywhere",
    "-Wl,-z,lazy": "bound at the start",
    "-Wl,-z,norelro": "RELRO",
    "-Wl,-z,execstack": "stack that cannot be run",
    "-fno-stack-protector": "guarded stacks",
    "-U_FORTIFY_SOURCE": "FORTIFY",
}


class Hardening(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.program = Path(folder.name) / "program"

    def check(self, flags, *options):
        command = ["g++", "-w", "-x", "c++", "-", "-o", str(self.program), *HARD.split(), *flags.split()]
        subprocess.run(command, input=SOURCE, text=True, check=True)
        return subprocess.run(
            [sys.executable, str(CHECK), *options, str(self.program)], capture_output=True, text=True, check=False
        )

    def test_a_hardened_program_passes(self):
        done = self.check("", "--installed")
        self.assertEqual((0, ""), (done.returncode, done.stderr))

    def test_what_a_program_lacks_is_named(self):
        for flags, words in SOFT.items():
            with self.subTest(flags=flags):
                done = self.check(flags)
                self.assertEqual(1, done.returncode)
                self.assertIn(words, done.stderr)

    def test_an_installed_program_finds_its_libraries_beside_itself(self):
        for folder, code in {"$ORIGIN/../lib": 0, "/usr/lib/onebit": 0, "/home/me/lib": 1}.items():
            with self.subTest(folder=folder):
                self.assertEqual(code, self.check(f"-Wl,-rpath,{folder}", "--installed").returncode)
        self.assertEqual(0, self.check("-Wl,-rpath,/home/me/lib").returncode)


if __name__ == "__main__":
    unittest.main()
