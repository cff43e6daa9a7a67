#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fails if compiled code holds an instruction of the form {vex} vpdpbusd and the like. Highway 1.0 made them in
# its AVX-512 code; they need AVX-VNNI, which Ice Lake and Zen 4 do not have, and end the program with SIGILL.
#
# usage: packaging/check-vex.sh FILE...     executables, shared and static libraries
set -euo pipefail

found=0
for file in "$@"; do
    # objdump reports what is not compiled code on standard error; that is no finding.
    count=$(objdump -d --no-show-raw-insn "$file" 2>/dev/null | grep -c -F '{vex}' || true)
    if [[ $count -gt 0 ]]; then
        printf 'check-vex: %s holds %s instructions of the form {vex}\n' "$file" "$count" >&2
        found=1
    fi
done
printf 'check-vex: looked at %d files\n' "$#"
exit "$found"
