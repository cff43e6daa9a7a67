#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Completes an installed tree before it is packed: finish_stage.py PREFIX --version V --maintainer WHO [--clock ROOT]

Adds the licences of all parts, the changelog and the list of parts in SPDX form, compresses what is read with man,
and gives every file the time of SOURCE_DATE_EPOCH and modes that do not depend on who builds.
"""

import argparse
import email.utils
import gzip
import os
import pathlib
import stat

import licences
import sbom

PROGRAM_FOLDERS = ("bin",)


def epoch():
    """The time that stands for the version, in seconds; builds of one version agree on it."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "0"))


def compress(file):
    """Leaves FILE.gz; the same bytes give the same bytes."""
    file.with_name(file.name + ".gz").write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))
    file.unlink()


def changelog(version, maintainer):
    date = email.utils.formatdate(epoch(), usegmt=False).replace("-0000", "+0000")
    return (f"onebit ({version}) unstable; urgency=medium\n\n  * Release {version}.\n\n -- {maintainer}  {date}\n")


def add_documents(prefix, version, maintainer, carried):
    documents = prefix / "share/doc/onebit"
    documents.mkdir(parents=True, exist_ok=True)
    parts = licences.read_parts()
    (documents / "copyright").write_text(licences.debian_copyright(parts, carried), encoding="utf-8")
    (documents / "changelog").write_text(changelog(version, maintainer), encoding="utf-8")
    compress(documents / "changelog")
    for page in sorted((prefix / "share/man").rglob("*.1")):
        compress(page)
    sbom.write(documents / "onebit.spdx.json", prefix, version, epoch(), parts, carried)


def settle(root, clock):
    """Modes and times: programs can be run, everything is readable, nothing is newer than the version."""
    for path in [root, *sorted(root.rglob("*"))]:
        if path.is_symlink():
            os.utime(path, (clock, clock), follow_symlinks=False)
            continue
        is_program = path.is_dir() or (path.parent.name in PROGRAM_FOLDERS and path.suffix == "")
        path.chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IRGRP | stat.S_IROTH | (0o111 if is_program else 0))
    # A folder's time changes with its files, so folders come last.
    for path in sorted([root, *root.rglob("*")], key=lambda item: -len(item.parts)):
        os.utime(path, (clock, clock), follow_symlinks=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prefix", type=pathlib.Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--maintainer", required=True)
    parser.add_argument("--clock", type=pathlib.Path, help="whose times are set; default: PREFIX")
    arguments = parser.parse_args()
    add_documents(arguments.prefix, arguments.version, arguments.maintainer, carried=[])
    settle(arguments.clock or arguments.prefix, epoch())


if __name__ == "__main__":
    main()
