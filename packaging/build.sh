#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the packages and puts them into build/packages. They are built for the processor of this machine, or
# cross-built for 64-bit ARM or Windows.
#
# usage: packaging/build.sh [--for arm64|windows] KIND...     KIND as below, or all that there are for that machine
#        packaging/build.sh everything                        all of them, for all three
#   deb      for Debian 12 and its kin; Qt comes from the system
#   tgz      the same files to unpack anywhere; Qt and the other libraries come from the system
#   bundle   a folder with Qt inside that runs wherever it is unpacked
#   rpm      the bundle under /opt/onebit, with its entry in the menu
#   nsis, zip  for Windows: installer and portable folder, without the window
# For arm64 there are deb and tgz.
# ONEBIT_WEB names the project's page for the metadata, ONEBIT_MAINTAINER who answers for the packages.
# The same commit gives the same bytes: the time of everything is the commit's, unless SOURCE_DATE_EPOCH says another.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$root/build/packages
preset=package
machine=$(uname -m)
known=(deb rpm tgz bundle)

say() { printf 'build: %s\n' "$*" >&2; }

usage() { sed -n '3,15s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; }

# A value of the CMake cache of the build.
cached() { sed -n "s/^$1:[A-Z]*=//p" "$build/CMakeCache.txt"; }

# begin_anew: leaves nothing of another commit's build. Files in the programs' resources have its time, and what Qt
# makes of QML depends on what it found there: bytes from such a folder could not be made again.
begin_anew() {
    local commit
    commit=$(git -C "$root" rev-parse HEAD)
    [[ -e $build.commit && $(<"$build.commit") == "$commit $SOURCE_DATE_EPOCH" ]] || rm -rf "$build"
    mkdir -p "$build"
    printf '%s %s\n' "$commit" "$SOURCE_DATE_EPOCH" >"$build.commit"
}

compile() {
    begin_anew
    say "compiling"
    local options=()
    [[ -z ${ONEBIT_WEB+set} ]] || options+=("-DONEBIT_WEB=$ONEBIT_WEB")
    [[ -z ${ONEBIT_MAINTAINER+set} ]] || options+=("-DONEBIT_MAINTAINER=$ONEBIT_MAINTAINER")
    (cd "$root" && cmake --preset "$preset" "${options[@]}" &&
        cmake --build --preset "$preset") >"$build.log" 2>&1 || {
        tail -n 30 "$build.log" >&2
        return 1
    }
    version=$(cached CMAKE_PROJECT_VERSION)
    maintainer=$(cached ONEBIT_MAINTAINER)
}

# pack GENERATOR PATTERN: by CPack; what it made goes to build/packages.
pack() {
    say "packing $1"
    rm -rf "$build/cpack"
    cpack --config "$build/CPackConfig.cmake" -G "$1" -B "$build/cpack" >"$build.$1.log" 2>&1 || {
        tail -n 30 "$build.$1.log" >&2
        return 1
    }
    find "$build/cpack" -maxdepth 1 -name "$2" -exec mv -t "$packages" {} +
    rm -rf "$build/cpack"
}

# stage_bundle PREFIX: the installed programs with Qt beside them.
stage_bundle() {
    rm -rf "$1"
    DESTDIR='' cmake --install "$build" --strip --prefix "$1" >/dev/null
    "$root/packaging/linux/bundle.py" "$1" --version "$version" --maintainer "$maintainer" \
        --rpm-requires "$build/rpm-requires.txt"
}

make_bundle() {
    say "packing bundle"
    local name=onebit-$version-$machine-bundle
    stage_bundle "$build/bundle/$name"
    tar -C "$build/bundle" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$name" |
        zstd -q -T0 -19 --long=27 -f -o "$packages/$name.tar.zst"
    rm -rf "$build/bundle"
}

# The menu's files belong under /usr, the rest stays together under /opt/onebit.
make_rpm() {
    local stage=$build/rpm share
    rm -rf "$stage"
    stage_bundle "$stage/opt/onebit"
    mkdir -p "$stage/usr/bin" "$stage/usr/share"
    for share in applications icons metainfo mime man; do
        mv "$stage/opt/onebit/share/$share" "$stage/usr/share/"
    done
    ln -s ../../opt/onebit/bin/onebit ../../opt/onebit/bin/onebit-cli "$stage/usr/bin/"
    find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    ONEBIT_RPM_STAGE=$stage ONEBIT_RPM_REQUIRES=$(<"$build/rpm-requires.txt") pack RPM '*.rpm'
    rm -rf "$stage"
}

make_kind() {
    case $1 in
        deb) pack DEB '*.deb' ;;
        tgz) pack TGZ '*.tar.gz' ;;
        bundle) make_bundle ;;
        rpm) make_rpm ;;
        nsis) pack NSIS '*.exe' ;;
        zip) pack ZIP '*.zip' ;;
    esac
}

# From here on everything is for 64-bit ARM. Qt cannot be carried along: what finds its parts runs the programs.
for_arm64() {
    preset=package-arm64
    machine=aarch64
    known=(deb tgz)
    "$root/packaging/arm64-sysroot.sh" --window >&2
    # Which packages the libraries come from, as dpkg-shlibdeps asks for it.
    export DEB_HOST_ARCH=arm64
    export DPKG_ADMINDIR=${ONEBIT_SYSROOT:-$root/build/deps/arm64-sysroot}/var/lib/onebit-packages
}

# From here on everything is for Windows: what has no Qt in it, for Debian has none for mingw.
for_windows() {
    preset=mingw
    machine=x86_64
    known=(nsis zip)
    "$root/packaging/mingw-deps.sh" >&2
    "$root/packaging/setup.sh" windows-package >&2
}

main() {
    if [[ $* == everything ]]; then
        "$0" all
        "$0" --for arm64 all
        exec "$0" --for windows all
    fi
    "$root/packaging/setup.sh" build run package >&2
    if [[ ${1:-} == --for ]]; then
        case ${2:-} in
            arm64) for_arm64 ;;
            windows) for_windows ;;
            *) usage; return 2 ;;
        esac
        shift 2
    fi
    build=$root/build/$preset
    local kinds=("$@") kind
    [[ $# -ne 1 || $1 != all ]] || kinds=("${known[@]}")
    [[ ${#kinds[@]} -gt 0 ]] || { usage; return 2; }
    for kind in "${kinds[@]}"; do
        [[ " ${known[*]} " == *" $kind "* ]] || { usage; return 2; }
    done
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}
    ONEBIT_MACHINE=$machine
    QT_HASH_SEED=0
    export SOURCE_DATE_EPOCH ONEBIT_MACHINE QT_HASH_SEED
    # What is packed must not depend on how strict the one who builds is.
    umask 022
    mkdir -p "$packages"
    compile
    for kind in "${kinds[@]}"; do make_kind "$kind"; done
    ls -l "$packages"
}

main "$@"
