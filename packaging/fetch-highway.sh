#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Unpacks Highway's library and headers from a newer Debian release into a folder, for systems whose own are
# older than 1.2. No root is needed, and the system's configuration stays as it is.
#
# usage: packaging/fetch-highway.sh FOLDER [ARCHITECTURE]     for example: build/deps/highway arm64
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$here/debian_mirror.sh"
# shellcheck source=packaging/private_apt.sh
source "$here/private_apt.sh"
highway_release=trixie

say() { printf 'highway: %s\n' "$*"; }
die() { printf 'highway: %s\n' "$*" >&2; exit 1; }

folder=${1:?usage: fetch-highway.sh FOLDER [ARCHITECTURE]}
architecture=${2:-$(dpkg --print-architecture)}
# shellcheck source=/dev/null
codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
mirror=$(debian_mirror "$codename" | head -n 1)
[[ -n $mirror ]] || mirror=http://deb.debian.org/debian

say "fetching Highway for $architecture from Debian $highway_release"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
private_apt_begin "$scratch" "$mirror" "$architecture" deb "$highway_release" ||
    die "the index of Debian $highway_release could not be read from $mirror"
(cd "$scratch/packages" && private_apt download libhwy-dev libhwy1t64) ||
    die "Highway could not be downloaded from $mirror"
mkdir -p "$scratch/unpacked"
for package in "$scratch"/packages/*.deb; do
    dpkg -x "$package" "$scratch/unpacked"
done
mkdir -p "$folder"
cp -a "$scratch/unpacked/." "$folder/"
