#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs the packages of build/packages in clean systems without build tools and uses them there as a person does:
# a chat with the starter model in the window (under Xvfb, with mouse and keyboard), an upgrade that keeps it, and an
# uninstall that leaves what belongs to the person. Needs root, for chroots. Makes packages that are missing.
#
# usage: packaging/test.sh [KIND...]     KIND: deb, tgz, bundle, rpm, arm64, windows, same; default: all
#   arm64  the DEB for 64-bit ARM, in a system for ARM whose programs qemu runs
#   windows  packaging/test_windows.sh: tests, command line and installer under wine
#   same   builds the DEB again from a copy in another folder, without any cache: the bytes must be the same
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$root/packaging/debian_mirror.sh"
# shellcheck source=packaging/foreign_machine.sh
source "$root/packaging/foreign_machine.sh"
known=(deb tgz bundle rpm arm64 windows same)
native=$(dpkg --print-architecture)
packages=$root/build/packages
work=$root/build/package-test
systems=$root/build/deps/systems
home=home/person
question="Hello from the test"
# What the bundle and the RPM take from the desktop (SYSTEM in packaging/linux/bundle.py), and fonts.
desktop=(libx11-6 libx11-xcb1 libxcb1 libgl1 libegl1 libopengl0 libglx0 libfontconfig1 libfreetype6 libexpat1
    libwayland-client0 libwayland-egl1 libgomp1 fonts-dejavu-core)

say() { printf 'test: %s\n' "$*" >&2; }
die() { printf 'test: %s\n' "$*" >&2; exit 1; }

# system RELEASE TREE [PACKAGE...]: a fresh Debian in TREE, of which a copy is kept for the next time; for the
# processor that $architecture names.
system() {
    local release=$1 tree=$2 mirror kept
    shift 2
    kept=$systems/$release.tar
    [[ $architecture == "$native" ]] || kept=$systems/$release-$architecture.tar
    if [[ ! -e $kept ]]; then
        say "fetching a bare Debian $release for $architecture"
        # shellcheck source=/dev/null
        mirror=$(debian_mirror "$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")" | head -n 1)
        mkdir -p "$systems"
        mmdebstrap --quiet --variant=minbase --architectures="$architecture" "$release" "${kept%.tar}.part.tar" \
            "${mirror:-http://deb.debian.org/debian}"
        mv "${kept%.tar}.part.tar" "$kept"
    fi
    rm -rf "$tree"
    mkdir -p "$tree"
    tar -C "$tree" -xf "$kept"
    mkdir -p "$tree/$home"
    cp /etc/resolv.conf "$tree/etc/resolv.conf"
    mount -t proc proc "$tree/proc"
    # The display and the bus lie in /tmp.
    mount --bind /tmp "$tree/tmp"
    apt_in "$tree" update
    [[ $# -eq 0 ]] || apt_in "$tree" install --no-install-recommends "$@"
    ! chroot "$tree" sh -c 'command -v cc || command -v g++ || command -v cmake' || die "$release has build tools"
}

apt_in() {
    local tree=$1
    shift
    DEBIAN_FRONTEND=noninteractive chroot "$tree" apt-get -q -y -o DPkg::Lock::Timeout=60 "$@" >"$work/apt.log" 2>&1 || {
        tail -n 20 "$work/apt.log" >&2
        return 1
    }
}

end_system() {
    umount "$1/tmp" "$1/proc"
    rm -rf "$1"
}

# in_window TREE PROGRAM ARGUMENT...: tests/packaging/window_chat.py with a bus of its own.
in_window() {
    XDG_RUNTIME_DIR=$runtime dbus-run-session -- /usr/bin/python3 "$root/tests/packaging/window_chat.py" "$@" \
        --patience "$patience"
}

# in_terminal TREE PROGRAM: the command line answers.
in_terminal() {
    chroot "$1" env "HOME=/$home" LC_ALL=C.UTF-8 "$2" chat --prompt "Hello!" --seed 1 --max-tokens 16 --json |
        grep -q '"genTokens"'
}

# traces TREE: what of the program is in a tree, beside what the person owns and the package manager's own notes.
traces() {
    find "$1" -xdev \( -path "$1/home" -o -path "$1/tmp" -o -path "$1/proc" -o -path "$1/var/log" \
        -o -path "$1/var/cache" \) -prune -o -iname '*onebit*' -print
}

chats_are_kept() { [[ -s $1/$home/.local/share/onebit/chats.db ]] || die "the chats are gone"; }

# One file in build/packages by its pattern; DEBs by their architecture.
package() { find "$packages" -maxdepth 1 -name "$1" | head -n 1; }
deb_for() { package "*_$1.deb"; }

# older_deb DEB OUT: the same package with a lower number.
older_deb() {
    rm -rf "$work/older"
    dpkg-deb -R "$1" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.1/' "$work/older/DEBIAN/control"
    dpkg-deb --root-owner-group -b "$work/older" "$2" >/dev/null
}

test_deb() {
    local tree=$work/deb deb
    deb=$(deb_for "$architecture")
    lintian --fail-on error "$deb"
    system bookworm "$tree"
    older_deb "$deb" "$tree/root/older.deb"
    cp "$deb" "$tree/root/onebit.deb"
    say "deb: installing the previous version"
    apt_in "$tree" install --no-install-recommends /root/older.deb
    in_terminal "$tree" /usr/bin/onebit-cli
    in_window "$tree" /usr/bin/onebit --ask "$question"
    say "deb: upgrading"
    apt_in "$tree" install --no-install-recommends /root/onebit.deb
    in_window "$tree" /usr/bin/onebit --expect "$question"
    say "deb: uninstalling"
    apt_in "$tree" purge onebit
    rm "$tree/root/onebit.deb" "$tree/root/older.deb"
    nothing_is_left "$tree"
    end_system "$tree"
}

nothing_is_left() {
    local left
    left=$(traces "$1")
    [[ -z $left ]] || die "left behind: $left"
    chats_are_kept "$1"
}

# An emulated window takes its time.
test_arm64() {
    local architecture=arm64 patience=900
    "$root/packaging/setup.sh" arm64 >&2
    [[ -n $(deb_for arm64) ]] || "$root/packaging/build.sh" --for arm64 deb >&2
    emulate_arm64 "$root/build/deps/qemu"
    test_deb
}

test_windows() {
    "$root/packaging/test_windows.sh" >&2
}

test_tgz() {
    local tree=$work/tgz
    # Its libraries are the system's: those that the DEB names.
    local needed
    mapfile -t needed < <(dpkg-deb -f "$(deb_for "$native")" Depends | tr ',' '\n' | sed 's/^ *//; s/ .*//')
    system bookworm "$tree" "${needed[@]}"
    mkdir "$tree/$home/onebit"
    tar -C "$tree/$home/onebit" --strip-components=1 -xf "$(package "*-$(uname -m).tar.gz")"
    in_terminal "$tree" "/$home/onebit/bin/onebit-cli"
    in_window "$tree" "/$home/onebit/bin/onebit" --ask "$question"
    chats_are_kept "$tree"
    end_system "$tree"
}

test_bundle() {
    local tree=$work/bundle file size
    file=$(package '*-bundle.tar.zst')
    size=$(stat -c %s "$file")
    [[ $size -le 35000000 ]] || die "the bundle has $size bytes, more than 35 MB"
    system trixie "$tree" "${desktop[@]}"
    zstd -q -dc --long=27 "$file" | tar -C "$tree/$home" -xf -
    # It can be moved, and into a folder with a space.
    mv "$tree/$home"/onebit-* "$tree/$home/my programs"
    in_terminal "$tree" "/$home/my programs/bin/onebit-cli"
    in_window "$tree" "/$home/my programs/bin/onebit" --ask "$question"
    chats_are_kept "$tree"
    end_system "$tree"
}

# Debian's rpm knows no other RPMs, so what the package needs is there, but is not looked for by it.
test_rpm() {
    local tree=$work/rpm
    system trixie "$tree" "${desktop[@]}" rpm
    cp "$(package '*.rpm')" "$tree/root/onebit.rpm"
    chroot "$tree" rpm -i --nodeps /root/onebit.rpm
    in_terminal "$tree" /usr/bin/onebit-cli
    in_window "$tree" /usr/bin/onebit --ask "$question"
    say "rpm: installing over it"
    chroot "$tree" rpm -U --nodeps --replacepkgs /root/onebit.rpm
    in_window "$tree" /usr/bin/onebit --expect "$question"
    chroot "$tree" rpm -e onebit
    rm "$tree/root/onebit.rpm"
    nothing_is_left "$tree"
    end_system "$tree"
}

# The commit, not the working tree: what is not committed has no name to be built again from.
test_same() {
    local copy=$work/another-folder deb
    [[ -z $(git -C "$root" status --porcelain) ]] || die "there are changes without a commit"
    # What lies there may be of an earlier commit.
    "$root/packaging/build.sh" deb >&2
    deb=$(deb_for "$native")
    rm -rf "$copy"
    git clone -q "$root" "$copy"
    mkdir -p "$copy/build/deps"
    [[ ! -e $root/build/deps/highway ]] || cp -a "$root/build/deps/highway" "$copy/build/deps/"
    CCACHE_DISABLE=1 "$copy/packaging/build.sh" deb
    cmp "$deb" "$copy/build/packages/$(basename "$deb")" || die "two builds of one commit differ"
    rm -rf "$copy"
}

main() {
    local kinds=("$@") kind architecture=$native patience=60
    [[ ${#kinds[@]} -gt 0 ]] || kinds=("${known[@]}")
    for kind in "${kinds[@]}"; do
        [[ " ${known[*]} " == *" $kind "* ]] || { sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; return 2; }
    done
    [[ $(id -u) -eq 0 ]] || die "chroots need root"
    # In a mount namespace of its own nothing stays mounted, however this ends.
    [[ -n ${ONEBIT_TEST_NAMESPACE:-} ]] ||
        ONEBIT_TEST_NAMESPACE=1 exec unshare --mount --propagation private "$0" "$@"
    "$root/packaging/setup.sh" build run test package >&2
    [[ -n $(deb_for "$native") && -n $(package '*.rpm') && -n $(package "*-$(uname -m).tar.gz") && -n $(package '*.zst') ]] ||
        "$root/packaging/build.sh" all >&2
    mkdir -p "$work"
    runtime=$(mktemp -d)
    trap 'end_emulation; rm -rf "$runtime"' EXIT
    for kind in "${kinds[@]}"; do
        say "$kind"
        "test_$kind"
        say "$kind: passed"
    done
}

main "$@"
