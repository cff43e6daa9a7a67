#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Makes the folder that the preset "mingw" compiles against: the libraries of the Qt-free folders and of their tests,
# built for 64-bit Windows from Debian's source packages. Then:
#   cmake --preset mingw && cmake --build --preset mingw && ctest --test-dir build/mingw
#
# usage: packaging/mingw-deps.sh [FOLDER]     default: build/deps/mingw
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/debian_mirror.sh
source "$root/packaging/debian_mirror.sh"
# shellcheck source=packaging/private_apt.sh
source "$root/packaging/private_apt.sh"
folder=${1:-$root/build/deps/mingw}
release=bookworm
highway_release=trixie
sources=("pcre2/$release" "utf8proc/$release" "sentencepiece/$release" "googletest/$release" "highway/$highway_release")
# Headers alone, the same for every system.
header_packages=(nlohmann-json3-dev libexpected-dev libcli11-dev)

# source_of NAME: the folder of the source package NAME.
source_of() {
    find "$scratch/packages" -mindepth 1 -maxdepth 1 -type d -name "$1-*"
}

# configure NAME CMAKE_ARGUMENT...: the source package NAME, to become static libraries.
configure() {
    local name=$1
    shift
    cmake -S "$(source_of "$name")" -B "$scratch/build/$name" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_TOOLCHAIN_FILE="$root/packaging/cmake/mingw_toolchain.cmake" \
        -DCMAKE_INSTALL_PREFIX="$folder.new" -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF "$@"
}

# build NAME CMAKE_ARGUMENT...
build() {
    configure "$@" && cmake --build "$scratch/build/$1" --target install
}

# Only the library: its programs and its trainer are not needed. Debian leaves the static one out by a patch.
build_sentencepiece() {
    local source built=$scratch/build/sentencepiece
    source=$(source_of sentencepiece)
    patch -R -p1 -d "$source" <"$source/debian/patches/disable-static-library.patch" &&
        configure sentencepiece -DSPM_ENABLE_SHARED=OFF -DSPM_ENABLE_TCMALLOC=OFF &&
        cmake --build "$built" --target sentencepiece-static &&
        cp "$source/src/sentencepiece_processor.h" "$folder.new/include/" &&
        cp "$built/src/libsentencepiece.a" "$folder.new/lib/" &&
        sed 's/ -lsentencepiece_train//' "$built/sentencepiece.pc" >"$folder.new/lib/pkgconfig/sentencepiece.pc"
}

# logged COMMAND...: shows what the command printed only if it fails.
logged() {
    printf 'mingw-deps: %s\n' "$*"
    "$@" >"$scratch/log" 2>&1 || { tail -n 40 "$scratch/log"; return 1; }
}

if [[ -e $folder/include/hwy/highway.h ]]; then
    printf 'mingw-deps: %s is there already\n' "$folder"
    exit
fi

"$root/packaging/setup.sh" build mingw
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
rm -rf "$folder.new"
mkdir -p "$folder.new"
export ONEBIT_MINGW_DEPS=$folder.new

mirror=$(debian_mirror "$release" | head -n 1)
private_apt_begin "$scratch" "${mirror:-http://deb.debian.org/debian}" amd64 "deb deb-src" \
    "$release" "$highway_release"
cd "$scratch/packages"
private_apt source "${sources[@]}"
private_apt download "${header_packages[@]/%//$release}"
for package in *.deb; do
    dpkg -x "$package" "$folder.new"
done
cd "$root"

logged build pcre2 -DPCRE2_SUPPORT_JIT=ON -DPCRE2_BUILD_PCRE2GREP=OFF -DPCRE2_BUILD_TESTS=OFF
# What includes its header has to know that the library is a static one.
sed -i '/^Cflags:/s/$/ -DPCRE2_STATIC/' "$folder.new"/lib/pkgconfig/libpcre2-*.pc
logged build utf8proc -DUTF8PROC_ENABLE_TESTING=OFF
logged build_sentencepiece
logged build googletest -DBUILD_GMOCK=ON
logged build highway -DHWY_ENABLE_TESTS=OFF -DHWY_ENABLE_EXAMPLES=OFF -DHWY_ENABLE_CONTRIB=OFF
# Under its final name only when it is whole; what the libraries say of their places moves with it.
grep -rlZ --include='*.pc' --include='*.cmake' -F "$folder.new" "$folder.new" | xargs -0 -r sed -i "s|$folder.new|$folder|g"
rm -rf "$folder"
mv "$folder.new" "$folder"
