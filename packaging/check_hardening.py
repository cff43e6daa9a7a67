#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fails if a program is not hardened as packaging/cmake/hardening.cmake says: code that can lie anywhere, tables of
the loader that are read-only from the start, no memory that is both written and run, guarded stacks, checked buffers.
With --installed also: no library is looked for in a folder of the machine that built it.

usage: check_hardening.py [--installed] PROGRAM...     ELF executables or shared libraries
"""

import re
import subprocess
import sys


def readelf(*arguments):
    return subprocess.run(["readelf", "-W", *arguments], capture_output=True, text=True, check=True).stdout


def properties(program, installed):
    """Name of each property, and whether the program has it."""
    header = readelf("-h", program)
    segments = readelf("-l", program)
    dynamic = readelf("-d", program)
    symbols = readelf("--dyn-syms", program)
    flags = " ".join(re.findall(r"\((?:FLAGS|FLAGS_1|BIND_NOW)\).*", dynamic))
    stack = re.search(r"GNU_STACK\s.*?\s(R?W?E?)\s+0x\w+$", segments, re.MULTILINE)
    writable_code = re.search(r"^\s+LOAD\s.*\sRWE\s", segments, re.MULTILINE)
    found = {
        "can lie anywhere (PIE)": "DYN" in header,
        "is bound at the start (now)": "NOW" in flags,
        "has tables that become read-only (RELRO)": "GNU_RELRO" in segments,
        "has a stack that cannot be run": stack is not None and "E" not in stack.group(1),
        "has no memory that is both written and run": writable_code is None,
        "has guarded stacks": "__stack_chk_fail" in symbols,
        "has checked buffers (FORTIFY)": re.search(r"__\w+_chk\b(?<!__stack_chk)", symbols) is not None,
    }
    if installed:
        paths = re.findall(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]", dynamic)
        folders = [folder for path in paths for folder in path.split(":")]
        found["looks for libraries in no folder of the build"] = all(
            folder.startswith(("$ORIGIN", "/usr/")) for folder in folders
        )
    return found


def main():
    installed = sys.argv[1:2] == ["--installed"]
    programs = sys.argv[2 if installed else 1 :]
    if not programs:
        sys.exit(__doc__)
    lacking = [(program, name) for program in programs for name, has in properties(program, installed).items() if not has]
    for program, name in lacking:
        print(f"check_hardening: {program}: not so: {name}", file=sys.stderr)
    print(f"check_hardening: looked at {len(programs)} programs")
    sys.exit(1 if lacking else 0)


if __name__ == "__main__":
    main()
