#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Notes what packages a tree of unpacked ones holds, in the form of dpkg's database, so that dpkg-shlibdeps can tell
# which of them a program needs. A hook of mmdebstrap, run while the packages still lie in the tree's cache.
#
# usage: packaging/record_packages.sh TREE [FINAL_TREE]     FINAL_TREE: where TREE is moved to afterwards
# The database is TREE/var/lib/onebit-packages; its lists name the files by their whole paths in FINAL_TREE.
set -euo pipefail

tree=${1:?usage: record_packages.sh TREE [FINAL_TREE]}
final=${2:-$tree}
database=$tree/var/lib/onebit-packages
rm -rf "$database"
mkdir -p "$database/info"
dpkg --print-architecture >"$database/arch"
# Names of lists that say the architecture, where a package can be there for several.
printf '1\n' >"$database/info/format"

# Beside the fields that dpkg-shlibdeps reads, those without which dpkg takes no entry.
fields=(Package Version Architecture Multi-Arch Maintainer Source Depends Pre-Depends)
for file in "$tree"/var/cache/apt/archives/*.deb; do
    name=$(dpkg-deb -f "$file" Package)
    architecture=$(dpkg-deb -f "$file" Architecture)
    {
        dpkg-deb -f "$file" "${fields[@]}"
        printf 'Description: %s\nStatus: install ok installed\n\n' "$name"
    } >>"$database/status"
    [[ $architecture == all ]] || printf '%s\n' "$architecture" >>"$database/arch"
    entry=$database/info/$name
    [[ $(dpkg-deb -f "$file" Multi-Arch) != same ]] || entry+=:$architecture
    dpkg-deb --fsys-tarfile "$file" | tar -t | sed -e "s|^\.|$final|" -e 's|/$||' >"$entry.list"
    for part in symbols shlibs; do
        dpkg-deb --ctrl-tarfile "$file" | tar -xO "./$part" >"$entry.$part" 2>/dev/null || rm -f "$entry.$part"
    done
done
sort -u -o "$database/arch" "$database/arch"
