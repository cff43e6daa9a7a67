#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the Qt-free folders and onebit-cli for 64-bit ARM and runs their tests on emulated processors: without AES
# and dotprod (Raspberry Pi 4), with dotprod, with i8mm, with SVE and with SVE2. Then onebit-cli has to give the tokens
# there that it gives on this machine. An hour for all of them on two processors.
#
# usage: packaging/test_arm64.sh [PROCESSOR...]     names of the table below; default: all
#        packaging/test_arm64.sh --window [CTEST_ARGUMENT...]
#   --window   builds the window too and runs the tests of app and ui on one emulated processor; needs root, because
#              they start programs, which the kernel then has to hand to qemu
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
    "dotprod cortex-a76 neon_dotprod"
    "i8mm max,sve=off neon_dotprod"
    "sve a64fx neon"
    "sve2 max,sve512=on neon_dotprod"
)

# Their reference computes with double precision, which takes an emulator an hour for all models: of each family of
# kernels one. The others' numbers are compared on x86-64.
costly='cache_type_test|depth_test|greedy_test|logits_test|speculative_reply_test'
few='*/qwen3_Q1_0:*/qwen3_Q1_0_q8*:*/bitnet_I2_S:*/bitnet_I2_S_q8*:*/llama_TQ2_0:*/llama_TQ2_0_q4:*/llama_F16'
few+=':*/llama_F16_q8:*/onebit_Q1_0:*/onebit_Q1_0_q8:*/plain_f16'
# These compute nothing with kernels: one processor is enough.
text_only='onebit_(chat_template|convert|tokenizer)_tests'

# emulated PROGRAM ARGUMENT...: on the processor that $emulator is.
emulated() {
    local filter='-*DeathTest.*'
    # A test that starts its program again would get another processor from the kernel, or nothing.
    [[ ! ${1##*/} =~ ^($costly)$ ]] || filter=$few$filter
    "${emulator[@]}" -E "GTEST_FILTER=$filter" "$@"
}

cd "$root"

test_window() {
    "$root/packaging/arm64-sysroot.sh" --window
    "$root/packaging/setup.sh" build run test
    trap end_emulation EXIT
    emulate_arm64 "$root/build/deps/qemu"
    cmake --preset arm64-window >/dev/null
    cmake --build --preset arm64-window
    # The limits are for real processors.
    find build/arm64-window -name CTestTestfile.cmake -exec sed -i 's/TIMEOUT "[0-9]*"/TIMEOUT "3600"/g' {} +
    local qt=$sysroot/usr/lib/aarch64-linux-gnu/qt6
    QEMU_LD_PREFIX=$sysroot QT_PLUGIN_PATH=$qt/plugins QML_IMPORT_PATH=$qt/qml \
        QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software \
        ctest --test-dir build/arm64-window --label-exclude 'slow|network|peer|package' -R '^(app|ui)_' \
        --output-on-failure "$@"
}

if [[ ${1:-} == --window ]]; then
    shift
    test_window "$@"
    exit
fi

"$root/packaging/arm64-sysroot.sh"
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
    skipped=$text_only
    [[ $name != "${processors[0]%% *}" ]] || skipped=no-such-program
    run_test_programs "$name" emulated < <(test_programs "$bin" "" | grep -vE "$skipped")
    [[ ! -e $scratch/expected ]] || compare_tokens "$name" "$scratch" "${emulator[@]}" "$bin/onebit-cli"
done
finish
