#!/usr/bin/env bash
# Runs onebit-cli on emulated x86-64 processors, from the first ones of 2003 on: none may meet an instruction that it
# does not know, each has to take the kernels that suit it, and all must give the tokens that this machine gives. qemu
# knows no AVX-512, so those kernels are tried with --simd on this machine, as far as it has them.
#
# usage: packaging/test_x86_models.sh [BUILD_FOLDER]     default: build/release, built before with its tests
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/probe_tokens.sh
source "$root/packaging/probe_tokens.sh"
bin=${1:-$root/build/release}/bin
cli=$bin/onebit-cli

# Processor as qemu calls it, and the kernels that it should run. Those for SSE4 ask for AES too, which Nehalem, of
# 2008, does not have. The last four have AVX-512 outside of qemu.
models=(
    Opteron_G1:sse2 Conroe:sse2 Nehalem:sse2 Westmere:sse4 SandyBridge:sse4 Opteron_G5:sse4
    Haswell:avx2 Skylake-Client:avx2 EPYC:avx2 EPYC-Rome:avx2 EPYC-Milan:avx2
    Skylake-Server:avx2 Cascadelake-Server:avx2 Cooperlake:avx2 Icelake-Server:avx2
)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0

# check WHAT COMMAND...: compares COMMAND's tokens with the expected ones.
check() {
    local what=$1 code=0
    shift
    probe_tokens "$scratch" "$@" >"$scratch/tokens" 2>"$scratch/errors" || code=$?
    if [[ $code -ne 0 ]]; then
        printf 'x86: %s: ended with %d\n' "$what" "$code"
        grep -v "TCG doesn't support" "$scratch/errors" | tail -n 3
        failures=$((failures + 1))
    elif ! cmp -s "$scratch/tokens" "$scratch/expected"; then
        printf 'x86: %s: other tokens\n' "$what"
        diff "$scratch/expected" "$scratch/tokens" | head -n 6
        failures=$((failures + 1))
    else
        printf 'x86: %s: same tokens\n' "$what"
    fi
}

[[ -x $cli && -x $bin/cli_make_models ]] ||
    { printf 'x86: build first: cmake --preset release && cmake --build --preset release\n' >&2; exit 1; }
make_probe_models "$bin" "$scratch"
probe_tokens "$scratch" "$cli" >"$scratch/expected" 2>/dev/null

for target in $("$cli" kernels --json | sed 's/.*"supported":\[\([^]]*\)\].*/\1/; s/[",]/ /g'); do
    check "this machine, $target" "$cli" --simd "$target"
done
for row in "${models[@]}"; do
    model=${row%:*}
    emulated=(qemu-x86_64-static -cpu "$model" "$cli")
    chosen=$(chosen_target "${emulated[@]}")
    if [[ $chosen != "${row#*:}" ]]; then
        printf 'x86: %s runs the kernels for %s, not for %s\n' "$model" "${chosen:-nothing}" "${row#*:}"
        failures=$((failures + 1))
    fi
    check "$model, $chosen" "${emulated[@]}"
done
[[ $failures -eq 0 ]] || { printf 'x86: %d failed\n' "$failures"; exit 1; }
