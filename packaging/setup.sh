#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes a Debian machine ready to build Onebit: installs what is missing of packaging/debian-packages.txt and
# puts Highway 1.2 where CMake finds it. Root is asked for only to install packages; when nothing is missing,
# nothing is asked and no network is used.
#
# usage: packaging/setup.sh [GROUP...]     groups of packaging/debian-packages.txt; default: build run
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
package_list=$root/packaging/debian-packages.txt
highway_folder=$root/build/deps/highway
highway_minimum=1.2

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

usage() {
    sed -n '3,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    printf 'groups: %s\n' "$(sed -n 's/^\[\(.*\)\]$/\1/p' "$package_list" | tr '\n' ' ')"
}

# packages GROUP...: the names in these groups, one a line.
packages() {
    local group
    for group in "$@"; do
        grep -qx "\[$group\]" "$package_list" || die "there is no package group called '$group' (try --help)"
        awk -v wanted="[$group]" '/^\[/ { inside = ($0 == wanted); next } inside && NF && !/^#/' "$package_list"
    done
}

# missing PACKAGE...: those that are not installed.
missing() {
    comm -23 <(printf '%s\n' "$@" | sort -u) \
        <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
            sed -n 's/^installed //p' | sort -u)
}

# as_root COMMAND...: directly, or through sudo, or through su.
as_root() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    elif command -v su >/dev/null && [[ -t 0 ]]; then
        say "su asks for the root password"
        su root -c "$(printf '%q ' "$@")"
    else
        return 1
    fi
}

install_packages() {
    say "installing $# packages: $*"
    # Another repository of this machine that does not answer must not stop us: what counts is the install.
    # shellcheck disable=SC2016  # the inner shell expands it
    as_root sh -c 'apt-get update -q || echo "setup: apt-get update had errors, installing all the same"
        DEBIAN_FRONTEND=noninteractive exec apt-get install -y -q --no-install-recommends \
            -o DPkg::Lock::Timeout=300 "$@"' install "$@" ||
        die "the packages are not installed; someone with root can do it: apt-get install --no-install-recommends $*"
}

# The version of an installed package, or nothing.
installed_version() {
    dpkg-query -W -f '${db:Status-Status} ${Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p' || true
}

setup_highway() {
    [[ -e $highway_folder/usr/include/hwy/highway.h ]] && return
    local have offered id
    have=$(installed_version libhwy-dev)
    if [[ -n $have ]] && dpkg --compare-versions "$have" ge "$highway_minimum"; then return; fi
    offered=$(LC_ALL=C apt-cache policy libhwy-dev 2>/dev/null | sed -n 's/^ *Candidate: //p')
    if [[ -n $offered && $offered != "(none)" ]] && dpkg --compare-versions "$offered" ge "$highway_minimum"; then
        install_packages libhwy-dev
        return
    fi
    # shellcheck source=/dev/null
    id=$(. /etc/os-release && printf '%s' "${ID:-}")
    if [[ $id == debian ]]; then
        # Under its final name only when it is whole.
        rm -rf "$highway_folder" "$highway_folder.new"
        "$root/packaging/fetch-highway.sh" "$highway_folder.new"
        mv "$highway_folder.new" "$highway_folder"
    else
        say "this system has no Highway $highway_minimum; CMake will fetch its source"
    fi
}

main() {
    local groups=("$@") names wanted absent
    if [[ ${1:-} == -h || ${1:-} == --help ]]; then usage; return; fi
    [[ $# -gt 0 ]] || groups=(build run)
    names=$(packages "${groups[@]}")
    mapfile -t wanted <<<"$names"
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "this system has no apt; if the build stops, install what these Debian packages hold: ${wanted[*]}"
        return
    fi
    mapfile -t absent < <(missing "${wanted[@]}")
    [[ ${#absent[@]} -eq 0 ]] || install_packages "${absent[@]}"
    setup_highway
}

main "$@"
