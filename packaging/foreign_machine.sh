#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# To be sourced: what every machine that Onebit is tried on has to do, emulated ones above all. Its test programs
# pass, and the tokens that a model finds likeliest do not differ between instruction sets, processors and systems.

# How many checks failed.
failures=0

# fail WORD...: says it and goes on with the next check.
fail() {
    printf '%s\n' "$*"
    failures=$((failures + 1))
}

# finish: the script's exit status.
finish() {
    [[ $failures -eq 0 ]] || { printf '%d checks failed\n' "$failures"; return 1; }
}

# make_probe_models BIN FOLDER: a tiny binary model and two tiny ternary ones, written by the programs in BIN.
make_probe_models() {
    local type
    "$1/cli_make_models" "$2" || return
    for type in I2_S TQ2_0; do
        "$1/onebit-cli" convert "$2/checkpoint" "$2/ternary-$type.gguf" --type "$type" >"$2/convert.log" 2>&1 ||
            { cat "$2/convert.log" >&2; return 1; }
    done
}

# starter_prompts: the ids of prompts that the starter model's tests use, a line each.
starter_prompts() {
    local golden
    golden=$(dirname "${BASH_SOURCE[0]}")/../resources/starter-model/golden.json
    python3 -c 'import json, sys
for case in json.load(open(sys.argv[1]))["cases"]: print(*case["ids"], sep=",")' "$golden"
}

# probe_tokens FOLDER COMMAND...: the tokens that follow some prompts in the starter model and in the models of
# FOLDER, a line a prompt. COMMAND is onebit-cli and whatever runs it. Nothing is measured: which kernel is the
# fastest differs from machine to machine, and so would the last digits.
probe_tokens() {
    local folder=$1 model prompt
    shift
    for prompt in $(starter_prompts); do
        "$@" generate --json --kernel default --max-tokens 24 --tokens "$prompt" || return
    done
    for model in tiny ternary-I2_S ternary-TQ2_0; do
        for prompt in 1,2,3 40,9,33,7; do
            "$@" generate --json --kernel default --model "$folder/$model.gguf" --max-tokens 24 --tokens "$prompt" || return
        done
    done
}

# compare_tokens NAME FOLDER COMMAND...: COMMAND's tokens beside those in FOLDER/expected. The models lie in FOLDER,
# and so does what is written on the way.
compare_tokens() {
    local name=$1 folder=$2 code=0
    shift 2
    probe_tokens "$folder" "$@" 2>"$folder/errors" | tr -d '\r' >"$folder/tokens" || code=$?
    if [[ $code -ne 0 ]]; then
        fail "$name: ended with $code"
        grep -v "TCG doesn't support" "$folder/errors" | tail -n 3
    elif ! cmp -s "$folder/tokens" "$folder/expected"; then
        fail "$name: other tokens"
        diff "$folder/expected" "$folder/tokens" | head -n 6
    else
        printf '%s: same tokens\n' "$name"
    fi
}

# test_programs FOLDER ENDING: the GoogleTest programs there, a line each. ENDING is that of their names.
test_programs() {
    find "$1" -maxdepth 1 -type f \( -name "*_test$2" -o -name "*_tests$2" \) | sort
}

# run_test_programs NAME COMMAND...: the programs that standard input names, run by COMMAND, one a processor at a time.
run_test_programs() {
    local name=$1 logs program programs jobs=()
    shift
    mapfile -t programs
    [[ ${#programs[@]} -gt 0 ]] || { fail "$name: there is no test program"; return; }
    logs=$(mktemp -d)
    for program in "${programs[@]}"; do
        while [[ $(jobs -rp | wc -l) -ge $(nproc) ]]; do sleep 0.2; done
        { "$@" "$program" --gtest_brief=1 >"$logs/${program##*/}" 2>&1 </dev/null || touch "$logs/${program##*/}.failed"; } &
        jobs+=($!)
    done
    wait "${jobs[@]}"
    for program in "${programs[@]}"; do
        [[ -e $logs/${program##*/}.failed ]] || continue
        fail "$name: ${program##*/} failed"
        grep -v '^Note: ' "$logs/${program##*/}" | tail -n 15
    done
    rm -rf "$logs"
    printf '%s: %d test programs ran\n' "$name" "${#programs[@]}"
}

# chosen_target COMMAND...: the instruction set that onebit-cli computes with.
chosen_target() {
    "$@" kernels --json 2>/dev/null | sed -n 's/.*"chosen":"\([^"]*\)".*/\1/p'
}

# emulate_arm64 FOLDER: from now on programs for 64-bit ARM run as if they were this machine's, in clean systems too,
# by the qemu in FOLDER, which is fetched if it is not there. Needs root; end_emulation makes it undone.
emulation=
emulate_arm64() {
    local formats=/proc/sys/fs/binfmt_misc qemu=$1/usr/bin/qemu-aarch64
    [[ -x $qemu ]] || fetch_qemu "$1" || return
    [[ -e $formats/register ]] || mount -t binfmt_misc none "$formats" || return
    # What is registered already may be an older one.
    [[ ! -e $formats/onebit-arm64 ]] || printf -- '-1' >"$formats/onebit-arm64"
    sed "s|^:qemu-aarch64:\(.*\):[^:]*:[^:]*$|:onebit-arm64:\1:$qemu:POF|" \
        /usr/lib/binfmt.d/qemu-aarch64.conf >"$formats/register" || return
    emulation=$formats/onebit-arm64
}

end_emulation() {
    [[ -z $emulation ]] || printf -- '-1' >"$emulation"
    emulation=
}

# fetch_qemu FOLDER: that of Debian 13. Debian 12's knows no descriptors of processes, without which Qt starts none.
fetch_qemu() {
    local scratch mirror here
    here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    # shellcheck source=packaging/debian_mirror.sh
    source "$here/debian_mirror.sh"
    # shellcheck source=packaging/private_apt.sh
    source "$here/private_apt.sh"
    scratch=$(mktemp -d)
    mirror=$(debian_mirror bookworm | head -n 1)
    private_apt_begin "$scratch" "${mirror:-http://deb.debian.org/debian}" "$(dpkg --print-architecture)" deb trixie &&
        (cd "$scratch/packages" && private_apt download qemu-user) &&
        rm -rf "$1.new" && dpkg -x "$scratch"/packages/qemu-user_*.deb "$1.new" && rm -rf "$1" && mv "$1.new" "$1"
    local code=$?
    rm -rf "$scratch"
    return "$code"
}
