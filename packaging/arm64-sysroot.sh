#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the folder that the presets "arm64" and "arm64-window" compile against: Debian's arm64 libraries, unpacked but
# not installed, so neither root nor an ARM machine is needed. Then:
#   cmake --preset arm64 && cmake --build --preset arm64 && ctest --test-dir build/arm64
#
# usage: packaging/arm64-sysroot.sh [--window] [FOLDER]     default: build/deps/arm64-sysroot
#   --window   with Qt and all that the window needs, 0.9 GB; the folder serves both presets then
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$root/packaging/debian_mirror.sh"
release=bookworm
# What the Qt-free folders, onebit-cli and their tests need.
libraries=(libc6-dev libstdc++-12-dev libsentencepiece-dev libpcre2-dev libutf8proc-dev nlohmann-json3-dev
    libexpected-dev libcli11-dev libgtest-dev libgmock-dev)
# What the window needs besides, to be compiled and to run under qemu.
window_libraries=(libmd4c-dev libssl-dev qtkeychain-qt6-dev qt6-base-dev qt6-declarative-dev qt6-svg-dev qt6-tools-dev
    libgl-dev libsecret-1-0 qml6-module-qttest fonts-noto-core)

# group NAME: the packages of that group in packaging/debian-packages.txt.
group() {
    awk -v wanted="[$1]" '/^\[/ { inside = ($0 == wanted); next } inside && NF && !/^#/' \
        "$root/packaging/debian-packages.txt"
}

mark=usr/include/hwy/highway.h
if [[ ${1:-} == --window ]]; then
    shift
    mark=usr/lib/aarch64-linux-gnu/cmake/Qt6
    mapfile -t modules < <(group run | grep -E '^(qml6-module-|libqt6|qt6-qpa)')
    libraries+=("${window_libraries[@]}" "${modules[@]}")
fi
folder=${1:-$root/build/deps/arm64-sysroot}
if [[ -e $folder/$mark && -e $folder/usr/include/hwy/highway.h ]]; then
    printf 'arm64-sysroot: %s is there already\n' "$folder"
    exit
fi

"$root/packaging/setup.sh" build arm64
mkdir -p "$(dirname "$folder")"
mirror=$(debian_mirror "$release" | head -n 1)
# shellcheck disable=SC2016  # the hook's shell expands it
record=$(printf '%q "$1" %q' "$root/packaging/record_packages.sh" "$folder")
# Under its final name only when it is whole.
rm -rf "$folder.new"
mmdebstrap --architectures=arm64 --variant=extract --include="$(IFS=,; echo "${libraries[*]}")" \
    --extract-hook="$record" \
    "$release" "$folder.new" "${mirror:-http://deb.debian.org/debian}"
"$root/packaging/fetch-highway.sh" "$folder.new" arm64
rm -rf "$folder"
mv "$folder.new" "$folder"
