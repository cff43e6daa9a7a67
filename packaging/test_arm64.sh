#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the Qt-free folders and onebit-cli for 64-bit ARM and runs their tests on emulated processors: without AES
# and dotprod (Raspberry Pi 4), with dotprod, with i8mm, with SVE and with SVE2. Then onebit-cli has to give the tokens
# there that it gives on this machine.
#
# usage: packaging/test_arm64.sh [PROCESSOR...]     names of the table below; default: all
# Needs build/release with its tests for the tokens to compare with; without it that part is left out, and it says so.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/foreign_machine.sh
source "$root/packaging/foreign_machine.sh"
sysroot=${ONEBIT_SYSROOT:-$root/build/deps/arm64-sysroot}
bin=$root/build/arm64/bin
native=$root/build/release/bin

# Name, processor as qemu calls it, the kernels that it should run. qemu's cortex-a72 has AES, the Raspberry Pi 4's
# does not: there the kernels are forced. SVE machines run the NEON kernels (simd/CMakeLists.txt).
processors=(
    "raspberry-pi-4 cortex-a72 neon_without_aes"
    "neon cortex-a72 neon"
    "dotprod cortex-a76 neon"
    "i8mm max,sve=off neon"
    "sve a64fx neon"
    "sve2 max,sve512=on neon"
)

"$root/packaging/arm64-sysroot.sh"
cd "$root"
cmake --preset arm64 >/dev/null
cmake --build --preset arm64
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if [[ -x $native/cli_make_models ]]; then
    make_probe_models "$native" "$scratch"
    probe_tokens "$scratch" "$native/onebit-cli" >"$scratch/expected" 2>/dev/null
else
    printf 'build/release is not built, so no tokens are compared\n'
fi

for row in "${processors[@]}"; do
    read -r name cpu expected <<<"$row"
    [[ $# -eq 0 || " $* " == *" $name "* ]] || continue
    emulator=(qemu-aarch64-static -L "$sysroot" -cpu "$cpu")
    [[ $name != raspberry-pi-4 ]] || emulator+=(-E "ONEBIT_SIMD_TARGET=$expected")
    chosen=$(chosen_target "${emulator[@]}" "$bin/onebit-cli")
    [[ $chosen == "$expected" ]] || fail "$name runs the kernels for ${chosen:-nothing}, not for $expected"
    run_test_programs "$name" "$bin" "" "${emulator[@]}"
    [[ ! -e $scratch/expected ]] || compare_tokens "$name" "$scratch" "${emulator[@]}" "$bin/onebit-cli"
done
finish
