#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""packaging/check_baseline.py: which instructions are found, and where they are let pass."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import check_baseline  # noqa: E402  (found by the path above)


def function(name: str, *instructions: str) -> list[str]:
    lines = [f"0000000000401000 <{name}>:\n"]
    lines += [f"  401{index:03x}:\t{text}\n" for index, text in enumerate(instructions)]
    return lines + ["\n"]


class BaselineTest(unittest.TestCase):
    def test_code_of_the_first_64_bit_machines_passes(self):
        listing = function("main", "endbr64", "push   %rbp", "movdqa %xmm0,%xmm1", "pcmpgtd %xmm0,%xmm1",
                           "pshufd $0x4e,%xmm0,%xmm1", "pextrw $0x0,%xmm0,%eax", "tzcnt  %rax,%rax", "verw   %ax",
                           "kmovzz %rax", "lock cmpxchg %edx,(%rdi)", "repz ret", "xgetbv")
        seen = check_baseline.survey(listing)
        self.assertEqual(seen.findings, [])
        self.assertEqual(seen.baseline_functions, 1)

    def test_an_instruction_of_every_extension_is_found(self):
        samples = {
            "haddps %xmm0,%xmm1": "SSE3",
            "pshufb %xmm0,%xmm1": "SSSE3",
            "pmovzxbw %xmm0,%xmm1": "SSE4.1",
            "popcnt %rax,%rax": "SSE4.2",
            "crc32q %rax,%rax": "SSE4.2",
            "lzcnt  %rax,%rax": "LZCNT",
            "shlx   %rax,%rbx,%rcx": "BMI",
            "mulx   %rax,%rbx,%rcx": "BMI",
            "movbe  (%rax),%rbx": "MOVBE",
            "aesenc %xmm0,%xmm1": "AES, PCLMUL, SHA",
            "rdrand %rax": "RDRAND",
            "vaddps %ymm0,%ymm1,%ymm2": "AVX",
            "vzeroupper": "AVX",
            "{vex} vpdpbusd %ymm0,%ymm1,%ymm2": "AVX",
            "kmovd  %eax,%k1": "AVX",
        }
        for instruction, extension in samples.items():
            with self.subTest(instruction):
                found = check_baseline.survey(function("f", "nop", instruction, "ret")).findings
                self.assertEqual([(finding.function, finding.extension) for finding in found], [("f", extension)])

    def test_kernels_of_a_target_are_let_pass_and_those_of_the_baseline_are_not(self):
        wide = "vpaddd %zmm0,%zmm1,%zmm2"
        dispatched = ["_ZN6onebit4simd6N_AVX210softmaxRowEPfm", "_ZN6onebit4simd9N_AVX3_DL4dotsEv",
                      "_ZN6onebit4simd6N_SSE43addEv", "_ZN6onebit4simd6N_AVX212_GLOBAL__N_14tileEv.cold"]
        for name in dispatched:
            with self.subTest(name):
                seen = check_baseline.survey(function(name, wide))
                self.assertEqual((seen.findings, seen.dispatched_functions), ([], 1))
        for name in ["_ZN6onebit4simd6N_SSE23addEv", "_ZN6onebit4simd3addEPfS1_m", "N_AVX2"]:
            with self.subTest(name):
                self.assertEqual(len(check_baseline.survey(function(name, wide)).findings), 1)

    def test_each_function_at_fault_is_named_once(self):
        listing = function("a", "vaddps %ymm0,%ymm1,%ymm2", "vmulps %ymm0,%ymm1,%ymm2") + function("b", "ret")
        listing += function("c", "popcnt %rax,%rax")
        self.assertEqual([finding.function for finding in check_baseline.survey(listing).findings], ["a", "c"])


if __name__ == "__main__":
    unittest.main()
