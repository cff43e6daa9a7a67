#!/usr/bin/env bash
# Unpacks Highway's library and headers from a newer Debian release into a folder, for systems whose own are
# older than 1.2. apt downloads and verifies them in a state of its own, so the system's configuration stays
# as it is; no root is needed.
#
# usage: packaging/fetch-highway.sh FOLDER [ARCHITECTURE]     for example: build/deps/highway arm64
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$here/debian_mirror.sh"
highway_release=trixie
debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

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
chmod 755 "$scratch"
mkdir -p "$scratch"/{lists/partial,cache/archives/partial,packages,unpacked}
# As root, apt downloads as a user of its own, who has to be able to write there.
[[ $(id -u) -ne 0 ]] || chown _apt "$scratch/packages" 2>/dev/null || true
# No package counts as installed: for another architecture the system's list would say nothing.
touch "$scratch/status"
printf 'deb [arch=%s signed-by=%s] %s %s main\n' \
    "$architecture" "$debian_keyring" "$mirror" "$highway_release" >"$scratch/sources.list"
apt_options=(-q -o "APT::Architecture=$architecture" -o "APT::Architectures=$architecture"
    -o "Dir::State=$scratch" -o "Dir::State::lists=$scratch/lists" -o "Dir::State::status=$scratch/status"
    -o "Dir::Cache=$scratch/cache" -o "Dir::Etc::sourcelist=$scratch/sources.list"
    -o Dir::Etc::sourceparts=/dev/null -o Acquire::Languages=none)

apt-get "${apt_options[@]}" update || die "the index of Debian $highway_release could not be read from $mirror"
(cd "$scratch/packages" && apt-get "${apt_options[@]}" download libhwy-dev libhwy1t64) ||
    die "Highway could not be downloaded from $mirror"
for package in "$scratch"/packages/*.deb; do
    dpkg -x "$package" "$scratch/unpacked"
done
mkdir -p "$folder"
cp -a "$scratch/unpacked/." "$folder/"
