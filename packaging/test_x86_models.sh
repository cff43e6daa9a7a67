#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs onebit-cli on emulated x86-64 processors, from the first ones of 2003 on: none may meet an instruction that it
# does not know, each has to take the kernels that suit it, and all must give the tokens that this machine gives. qemu
# knows no AVX-512, so those kernels are tried with --simd on this machine, as far as it has them.
#
# usage: packaging/test_x86_models.sh [BUILD_FOLDER]     default: build/release, built before with its tests
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/foreign_machine.sh
source "$root/packaging/foreign_machine.sh"
bin=${1:-$root/build/release}/bin
cli=$bin/onebit-cli

# Processor as qemu calls it, and the kernels that it should run. Those for SSE4 ask for AES too, which Nehalem, of
# 2008, does not have: it runs those for SSSE3. The last four have AVX-512 outside of qemu.
models=(
    Opteron_G1:sse2 Conroe:ssse3 Nehalem:ssse3 Westmere:sse4 SandyBridge:sse4 Opteron_G5:sse4
    Haswell:avx2 Skylake-Client:avx2 EPYC:avx2 EPYC-Rome:avx2 EPYC-Milan:avx2
    Skylake-Server:avx2 Cascadelake-Server:avx2 Cooperlake:avx2 Icelake-Server:avx2
)

[[ -x $cli && -x $bin/cli_make_models ]] ||
    { printf 'build first: cmake --preset release && cmake --build --preset release\n' >&2; exit 1; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
make_probe_models "$bin" "$scratch"
probe_tokens "$scratch" "$cli" >"$scratch/expected" 2>/dev/null

for target in $("$cli" kernels --json | sed 's/.*"supported":\[\([^]]*\)\].*/\1/; s/[",]/ /g'); do
    compare_tokens "this machine, $target" "$scratch" "$cli" --simd "$target"
done
for row in "${models[@]}"; do
    model=${row%:*}
    emulated=(qemu-x86_64-static -cpu "$model" "$cli")
    chosen=$(chosen_target "${emulated[@]}")
    [[ $chosen == "${row#*:}" ]] || fail "$model runs the kernels for ${chosen:-nothing}, not for ${row#*:}"
    compare_tokens "$model, $chosen" "$scratch" "${emulated[@]}"
done
finish
