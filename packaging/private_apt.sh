#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# To be sourced: apt with a state of its own, so that other releases, other architectures and source packages can be
# had while the system's configuration stays as it is. apt verifies what it downloads; no root is needed.

debian_keyring=/usr/share/keyrings/debian-archive-keyring.gpg

# private_apt_begin FOLDER MIRROR ARCHITECTURE TYPES RELEASE...: reads the indexes into FOLDER, a scratch folder of
# the caller's. TYPES is deb, or "deb deb-src" for source packages too. Afterwards private_apt takes apt-get's
# commands.
private_apt_begin() {
    local folder=$1 mirror=$2 architecture=$3 types=$4 type release
    shift 4
    chmod 755 "$folder"
    mkdir -p "$folder"/{lists/partial,cache/archives/partial,packages}
    # As root, apt downloads as a user of its own, who has to be able to write there.
    [[ $(id -u) -ne 0 ]] || chown _apt "$folder/packages" 2>/dev/null || true
    # No package counts as installed: for another architecture the system's list would say nothing.
    touch "$folder/status"
    for release in "$@"; do
        for type in $types; do
            printf '%s [arch=%s signed-by=%s] %s %s main\n' \
                "$type" "$architecture" "$debian_keyring" "$mirror" "$release"
        done
    done >"$folder/sources.list"
    private_apt_options=(-q -o "APT::Architecture=$architecture" -o "APT::Architectures=$architecture"
        -o "Dir::State=$folder" -o "Dir::State::lists=$folder/lists" -o "Dir::State::status=$folder/status"
        -o "Dir::Cache=$folder/cache" -o "Dir::Etc::sourcelist=$folder/sources.list"
        -o Dir::Etc::sourceparts=/dev/null -o Acquire::Languages=none)
    private_apt update
}

# private_apt ARGUMENT...: apt-get.
private_apt() {
    apt-get "${private_apt_options[@]}" "$@"
}
