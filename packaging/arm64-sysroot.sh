#!/usr/bin/env bash
# Makes the folder that the preset "arm64" compiles against: Debian's arm64 libraries, unpacked but not
# installed, so neither root nor an ARM machine is needed. Then:
#   cmake --preset arm64 && cmake --build --preset arm64 && ctest --test-dir build/arm64
#
# usage: packaging/arm64-sysroot.sh [FOLDER]     default: build/deps/arm64-sysroot
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$root/packaging/debian_mirror.sh"
folder=${1:-$root/build/deps/arm64-sysroot}
release=bookworm
# What the Qt-free folders, onebit-cli and their tests need.
libraries=(libc6-dev libstdc++-12-dev libsentencepiece-dev libpcre2-dev libutf8proc-dev nlohmann-json3-dev
    libexpected-dev libcli11-dev libgtest-dev libgmock-dev)

if [[ -e $folder/usr/include/hwy/highway.h ]]; then
    printf 'arm64-sysroot: %s is there already\n' "$folder"
    exit
fi

"$root/packaging/setup.sh" build arm64
mkdir -p "$(dirname "$folder")"
mirror=$(debian_mirror "$release" | head -n 1)
mmdebstrap --architectures=arm64 --variant=extract --include="$(IFS=,; echo "${libraries[*]}")" \
    "$release" "$folder" "${mirror:-http://deb.debian.org/debian}"
"$root/packaging/fetch-highway.sh" "$folder" arm64
