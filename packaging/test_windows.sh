#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds the Qt-free folders and onebit-cli for Windows with mingw-w64 and runs their tests under wine. onebit-cli has
# to give the tokens there that it gives on this machine, and to find files by names and paths that only Unicode has.
# The installer made of it is tried: installed in silence, over an older version, removed. The window is not in it, for
# there is no Qt for mingw in Debian.
#
# usage: packaging/test_windows.sh
# Needs build/release with its tests for the tokens to compare with; without it that part is left out, and it says so.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/foreign_machine.sh
source "$root/packaging/foreign_machine.sh"
wine=/usr/lib/wine/wine64
build=$root/build/mingw
bin=$build/bin
native=$root/build/release/bin
packages=$root/build/packages

"$root/packaging/build.sh" --for windows all
cd "$root"

scratch=$(mktemp -d)
export WINEPREFIX=$scratch/wine WINEDEBUG=-all
# Wine's own server holds the folder for some seconds after the last program.
trap '/usr/lib/wine/wineserver64 -k || true; rm -rf "$scratch"' EXIT
drive=$WINEPREFIX/drive_c

test_tokens() {
    if [[ ! -x $native/cli_make_models ]]; then
        printf 'build/release is not built, so no tokens are compared\n'
        return
    fi
    make_probe_models "$native" "$scratch"
    probe_tokens "$scratch" "$native/onebit-cli" >"$scratch/expected" 2>/dev/null
    compare_tokens wine "$scratch" "$wine" "$bin/onebit-cli.exe"
}

# A model whose path has letters of several scripts and more than 260 characters.
test_paths() {
    local part folder=$scratch
    for part in Модели 模型 ελληνικά "$(printf 'long%.0s' {1..50})" "$(printf 'path%.0s' {1..50})"; do
        folder=$folder/$part
        mkdir "$folder"
    done
    cp "$root/resources/starter-model/onebit-starter.gguf" "$folder/Größe.gguf"
    "$wine" "$bin/onebit-cli.exe" info --json --model "$folder/Größe.gguf" >"$scratch/info" 2>&1 ||
        fail "wine: a model in a long path with letters of all scripts is not found: $(tail -n 1 "$scratch/info")"
    grep -q '"architecture"' "$scratch/info" || fail "wine: info says nothing of that model"
    "$wine" "$bin/onebit-cli.exe" tokenize --json --text 'Größe 模型' | tr -d '\r' >"$scratch/words" || true
    "$native/onebit-cli" tokenize --json --text 'Größe 模型' | cmp -s - "$scratch/words" ||
        fail "wine: words on the command line do not arrive as they are"
    printf 'wine: paths and words in all scripts tried\n'
}

# crash KIND WORDS: a process crashes in that way, and its report names the kind in these words and the place.
crash() {
    local folder=$scratch/crashes-$1 begin place found=
    begin=$("$wine" "$bin/onebit_crashing_process.exe" "$(windows_path "$folder")" "$1" 2>/dev/null |
        tr -d '\r' | sed -n 1p) || true
    if [[ $(find "$folder" -name 'crash-*.txt' 2>/dev/null | wc -l) -ne 1 ]]; then
        fail "wine: the crash of the kind $1 leaves no report"
        return
    fi
    tr -d '\r' <"$(find "$folder" -name 'crash-*.txt')" >"$scratch/report"
    grep -q "^Crash: $2" "$scratch/report" || fail "wine: the report of a crash of the kind $1: $(cat "$scratch/report")"
    ! grep -qE 'nobody|[/\\]' "$scratch/report" || fail "wine: the report of $1 tells what it must not"
    [[ $1 == memory || $1 == thread ]] || return 0
    while read -r place; do
        [[ $((place)) -lt $((16#$begin)) || $((place)) -ge $((16#$begin + 512)) ]] || found=yes
    done < <(sed -n 's/^  onebit_crashing_process.exe +//p' "$scratch/report")
    [[ -n $found ]] || fail "wine: the report of $1 does not name the place $begin: $(cat "$scratch/report")"
}

test_crashes() {
    crash memory 'access violation'
    crash thread 'access violation'
    crash stack 'stack overflow'
    crash exception SIGABRT
    crash abort SIGABRT
    printf 'wine: five crashes tried\n'
}

# windows_path PATH: as programs for Windows call it.
windows_path() {
    "$wine" winepath -w "$1" 2>/dev/null | tr -d '\r'
}

# registry KEY VALUE: what this person's registry says; nothing where there is nothing.
registry() {
    "$wine" reg query "HKCU\\$1" /v "$2" 2>/dev/null | tr -d '\r' | sed -n "s/^ *$2 *REG_[A-Z]* *//p"
}

installed_version() {
    registry 'Software\Microsoft\Windows\CurrentVersion\Uninstall\Onebit' DisplayVersion
}

test_installer() {
    local version installer home onebit
    version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$build/CMakeCache.txt")
    (cd "$build" && cpack -G NSIS -B "$scratch/older" -D CPACK_PACKAGE_VERSION=0.0.1 >"$scratch/cpack.log" 2>&1)
    installer=$packages/onebit-$version-windows-x86_64.exe
    home=$(find "$drive/users" -mindepth 1 -maxdepth 1 -type d ! -name Public | head -n 1)/AppData/Local
    onebit=$home/Programs/Onebit

    "$wine" "$scratch"/older/onebit-*.exe /S
    [[ $(installed_version) == 0.0.1 ]] || fail "installer: the older version is not installed"
    mkdir -p "$home/Onebit/models"
    printf 'mine' >"$home/Onebit/chats.db"
    touch "$onebit/bin/left-alone.txt"

    "$wine" "$installer" /S
    [[ $(installed_version) == "$version" ]] || fail "installer: $(installed_version) is installed, not $version"
    "$wine" "$onebit/bin/onebit-cli.exe" chat --prompt Hello --seed 1 --json >"$scratch/reply" 2>/dev/null || true
    grep -q '"text":"[A-Z]' "$scratch/reply" || fail "installer: what is installed does not answer"
    [[ $(registry 'Software\Classes\.gguf\OpenWithProgids' Onebit.Model | wc -l) -eq 1 ]] ||
        fail "installer: model files are not offered to Onebit"

    "$wine" "$onebit/uninstall.exe" /S "_?=$(windows_path "$onebit")"
    [[ -z $(installed_version) ]] || fail "uninstaller: the registry still knows Onebit"
    [[ ! -e $onebit/bin/onebit-cli.exe && ! -e $onebit/share ]] || fail "uninstaller: programs are left"
    [[ $(<"$home/Onebit/chats.db") == mine && -d $home/Onebit/models ]] || fail "uninstaller: chats are gone"
    [[ -e $onebit/bin/left-alone.txt ]] || fail "uninstaller: a file of the person's own is gone"
    printf 'installer: installed, updated and removed; %s bytes\n' "$(stat -c %s "$installer")"
}

"$wine" wineboot --init >/dev/null 2>&1
run_test_programs wine "$wine" < <(test_programs "$bin" .exe)
test_tokens
test_paths
test_crashes
test_installer
finish
