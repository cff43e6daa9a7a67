#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds Onebit and starts it: installs the packages that are missing (asking for root only for that),
# configures, compiles, opens the window. The next start takes seconds.
#
# usage: packaging/run.sh [ARGUMENT...]              the window; without a display the chat in this terminal
#        packaging/run.sh --headless [ARGUMENT...]   the chat in this terminal
# Arguments are handed on to the program: see `build/release/bin/onebit-cli chat --help`.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release

say() { printf 'run: %s\n' "$*" >&2; }

has_display() {
    [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} || -n ${QT_QPA_PLATFORM:-} || $(uname -s) != Linux ]]
}

# Ninja configures again by itself when a CMakeLists.txt changes; only the presets are not known to it.
needs_configure() {
    [[ ! -e $build/build.ninja || $root/CMakePresets.json -nt $build/CMakeCache.txt ]]
}

main() {
    local headless=false
    case ${1:-} in
        -h | --help) sed -n '3,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; return ;;
        --headless) headless=true; shift ;;
    esac
    if ! $headless && ! has_display; then
        say "there is no display, so the chat runs here in the terminal"
        headless=true
    fi

    "$root/packaging/setup.sh" build run >&2
    cd "$root"
    if needs_configure; then
        say "configuring"
        local options=()
        # The tests need packages of their own, so they are left out until tests/run.sh turns them on.
        [[ -e $build/CMakeCache.txt ]] || options=(-DONEBIT_BUILD_TESTS=OFF)
        cmake --preset release "${options[@]}" >&2
    fi
    say "building (minutes the first time, seconds after that)"
    cmake --build --preset release --target onebit onebit-cli >&2

    if $headless; then
        exec "$build/bin/onebit-cli" chat "$@"
    fi
    exec "$build/bin/onebit" "$@"
}

main "$@"
