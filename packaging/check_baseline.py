#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails if code that runs on every x86-64 machine holds an instruction above SSE2.

Kernels are compiled once for each instruction set, in a namespace named after it (onebit::simd::N_AVX2), and
chosen while the program runs. Everything else must run on the first 64-bit machines, so any function outside of
such a namespace is held to SSE2. What decides is the code itself: executables and libraries are disassembled.

usage: packaging/check_baseline.py FILE...     executables and shared libraries with their symbols
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# A target's namespace as it stands in a mangled name: N_AVX2, N_AVX3_DL, N_SSE4. Not N_SSE2: that is the baseline.
TARGET_NAMESPACE = re.compile(r"\d+N_(?:SSSE3|SSE4|AVX\w*?)\d")

# Instructions by the extension that brought them. Left out on purpose: tzcnt, which older machines run as bsf (the
# compiler uses it only where both give the same), and xgetbv, which Highway asks after cpuid has said that it may.
EXTENSIONS = {
    "SSE3": "addsubp[sd]|haddp[sd]|hsubp[sd]|lddqu|movddup|movshdup|movsldup|fisttpl*",
    "SSSE3": "pabs[bwd]|palignr|phadd(?:w|d|sw)|phsub(?:w|d|sw)|pmaddubsw|pmulhrsw|pshufb|psign[bwd]",
    "SSE4.1": "blendv?p[sd]|dpp[sd]|extractps|insertps|movntdqa|mpsadbw|packusdw|pblend(?:vb|w)|pcmpeqq|pextr[bdq]"
              "|phminposuw|pinsr[bdq]|pmaxs[bd]|pmaxu[wd]|pmins[bd]|pminu[wd]|pmov[sz]x[bwd][wdq]|pmuldq|pmulld"
              "|ptest|round[ps][sd]",
    "SSE4.2": "crc32[bwlq]?|pcmp[ei]str[im]|pcmpgtq|popcnt[wlq]?",
    "LZCNT": "lzcnt[wlq]?",
    "BMI": "andn[lq]?|bextr[lq]?|blsi[lq]?|blsmsk[lq]?|blsr[lq]?|bzhi[lq]?|mulx[lq]?|pdep[lq]?|pext[lq]?"
           "|rorx[lq]?|s[ah][lr]x[lq]?|adcx[lq]?|adox[lq]?",
    "MOVBE": "movbe[wlq]?",
    "AES, PCLMUL, SHA": r"aes\w+|pclmul\w*|sha(?:1|256)\w+|gf2p8\w+",
    "RDRAND": "rdrand[wlq]?|rdseed[wlq]?",
    # Every instruction of AVX and later begins with a v, those on masks with a k.
    "AVX": r"v(?!err$|erw$)\w+|k(?:add|andn?|mov|not|or|ortest|shift[lr]|test|unpck|xnor|xor)[bwdq]+",
}
ABOVE_BASELINE = [(name, re.compile(f"(?:{pattern})$")) for name, pattern in EXTENSIONS.items()]

FUNCTION = re.compile(r"^[0-9a-f]+ <(.+)>:$")
INSTRUCTION = re.compile(r"^ *[0-9a-f]+:\s+(?:(?:lock|rep|repz|repnz|bnd|notrack|data16|cs) )*(?:\{\w+\} )?(\S+)")


class Finding(NamedTuple):
    function: str
    instruction: str
    extension: str


class Survey:
    """What was looked at; `findings` has one entry for each function that is at fault."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.baseline_functions = 0
        self.dispatched_functions = 0


def extension_of(mnemonic: str) -> str | None:
    for name, pattern in ABOVE_BASELINE:
        if pattern.match(mnemonic):
            return name
    return None


def survey(disassembly: Iterable[str]) -> Survey:
    """Reads what `objdump -d` printed."""
    result = Survey()
    known: dict[str, str | None] = {}
    function = None
    for line in disassembly:
        if heading := FUNCTION.match(line):
            dispatched = TARGET_NAMESPACE.search(heading[1]) is not None
            result.dispatched_functions += dispatched
            result.baseline_functions += not dispatched
            function = None if dispatched else heading[1]
        elif function and (instruction := INSTRUCTION.match(line)):
            mnemonic = instruction[1]
            if mnemonic not in known:
                known[mnemonic] = extension_of(mnemonic)
            if extension := known[mnemonic]:
                result.findings.append(Finding(function, mnemonic, extension))
                function = None  # one finding a function says enough
    return result


def disassembly_of(file: str) -> Iterator[str]:
    command = ["objdump", "--disassemble", "--no-show-raw-insn", file]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, errors="replace") as process:
        yield from process.stdout
    if process.returncode != 0:
        sys.exit(f"check_baseline: objdump could not read {file}")


def readable(names: list[str]) -> list[str]:
    if not names:
        return []
    result = subprocess.run(["c++filt"], input="\n".join(names), capture_output=True, text=True, check=True)
    return result.stdout.splitlines()


def main(files: list[str]) -> int:
    if not files:
        sys.exit(__doc__)
    failed = False
    for file in files:
        seen = survey(disassembly_of(file))
        for name, finding in zip(readable([finding.function for finding in seen.findings]), seen.findings):
            print(f"check_baseline: {file}: {name} uses {finding.instruction} ({finding.extension})", file=sys.stderr)
        failed |= bool(seen.findings)
        if seen.baseline_functions == 0:
            print(f"check_baseline: {file} holds no code that could be checked", file=sys.stderr)
            failed = True
        print(f"check_baseline: {file}: {seen.baseline_functions} functions held to SSE2, "
              f"{seen.dispatched_functions} in targets of their own")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
