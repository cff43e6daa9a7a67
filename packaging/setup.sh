#!/usr/bin/env bash
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
# The Debian release that Highway is taken from where the system's own is too old, and the key its index must
# be signed with.
highway_release=trixie
debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

say() { printf 'setup: %s\n' "$*"; }
die() { printf 'setup: %s\n' "$*" >&2; exit 1; }

usage() {
    sed -n '2,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
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

# debian_mirror CODENAME: the address that apt takes this release's main component from, in whichever of its
# two formats the sources are written.
debian_mirror() {
    local file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [[ -r $file ]] || continue
        sed -e 's/#.*//' -e 's/\[[^]]*\]//' "$file" |
            awk -v suite="$1" '$1 == "deb" && $3 == suite { for (i = 4; i <= NF; i++) if ($i == "main") print $2 }'
    done
    for file in /etc/apt/sources.list.d/*.sources; do
        [[ -r $file ]] || continue
        awk -v suite="$1" '
            function has(list, word,    parts, i, n) {
                n = split(list, parts)
                for (i = 1; i <= n; i++) if (parts[i] == word) return 1
                return 0
            }
            function flush(    uri) {
                if (has(value["types"], "deb") && has(value["suites"], suite) && has(value["components"], "main") &&
                    tolower(value["enabled"]) !~ /no/) { split(value["uris"], uri); print uri[1] }
                delete value; field = ""
            }
            /^#/ { next }
            /^[[:space:]]*$/ { flush(); next }
            /^[[:space:]]/ { value[field] = value[field] " " $0; next }
            { field = tolower($0); sub(/:.*/, "", field); value[field] = $0; sub(/^[^:]*:/, "", value[field]) }
            END { flush() }' "$file"
    done
}

# Unpacks libhwy-dev and libhwy1t64 of a newer Debian release under build/deps. apt downloads and verifies
# them in a state of its own, so the system's configuration stays as it is; no root is needed.
fetch_highway() {
    local mirror scratch
    mirror=$(debian_mirror "$1" | head -n 1)
    [[ -n $mirror ]] || mirror=http://deb.debian.org/debian
    say "fetching Highway $highway_minimum from Debian $highway_release into build/deps/highway"
    scratch=$(mktemp -d)
    # shellcheck disable=SC2064  # the folder's name is wanted now
    trap "rm -rf '$scratch'" EXIT
    chmod 755 "$scratch"
    mkdir -p "$scratch"/{lists/partial,cache/archives/partial,packages,unpacked}
    # As root, apt downloads as a user of its own, who has to be able to write there.
    [[ $(id -u) -ne 0 ]] || chown _apt "$scratch/packages" 2>/dev/null || true
    printf 'deb [signed-by=%s] %s %s main\n' "$debian_keyring" "$mirror" "$highway_release" >"$scratch/sources.list"
    local apt_options=(-q -o "Dir::State=$scratch" -o "Dir::State::lists=$scratch/lists"
        -o "Dir::Cache=$scratch/cache" -o "Dir::Etc::sourcelist=$scratch/sources.list"
        -o Dir::Etc::sourceparts=/dev/null -o Dir::State::status=/var/lib/dpkg/status
        -o APT::Get::List-Cleanup=0 -o Acquire::Languages=none)
    apt-get "${apt_options[@]}" update || die "the index of Debian $highway_release could not be read from $mirror"
    (cd "$scratch/packages" && apt-get "${apt_options[@]}" download \
        "libhwy-dev/$highway_release" "libhwy1t64/$highway_release") ||
        die "Highway could not be downloaded from $mirror"
    local package
    for package in "$scratch"/packages/*.deb; do
        dpkg -x "$package" "$scratch/unpacked"
    done
    rm -rf "$highway_folder"
    mkdir -p "$(dirname "$highway_folder")"
    cp -a "$scratch/unpacked" "$highway_folder.new"
    mv "$highway_folder.new" "$highway_folder"
}

setup_highway() {
    [[ -e $highway_folder/usr/include/hwy/highway.h ]] && return
    local have offered id codename
    have=$(installed_version libhwy-dev)
    if [[ -n $have ]] && dpkg --compare-versions "$have" ge "$highway_minimum"; then return; fi
    offered=$(LC_ALL=C apt-cache policy libhwy-dev 2>/dev/null | sed -n 's/^ *Candidate: //p')
    if [[ -n $offered && $offered != "(none)" ]] && dpkg --compare-versions "$offered" ge "$highway_minimum"; then
        install_packages libhwy-dev
        return
    fi
    # shellcheck source=/dev/null
    id=$(. /etc/os-release && printf '%s' "${ID:-}")
    # shellcheck source=/dev/null
    codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
    if [[ $id == debian && -r $debian_keyring ]]; then
        fetch_highway "$codename"
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
