# SPDX-License-Identifier: Apache-2.0
"""Whose work a package holds, from resources/licences/parts.json and the libraries that it carries."""

import json
import pathlib

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "resources/licences"
FORMAT = "https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
# Texts that every Debian system has; to be named there, not repeated.
COMMON = {"Apache-2.0": "Apache-2.0", "GPL-3.0-only": "GPL-3", "LGPL-3.0-only": "LGPL-3", "CC0-1.0": "CC0-1.0"}
HIGHWAY_FILE = "lib/onebit/lib/libhwy.so.1"


def read_parts():
    return json.loads((FOLDER / "parts.json").read_text(encoding="utf-8"))["parts"]


def part(parts, name):
    return next(entry for entry in parts if entry["id"] == name)


def in_programs(parts):
    """The parts that became bytes of the programs: own sources, fonts, libraries of headers."""
    return [entry for entry in parts if entry["use"] in ("source", "compiled") and entry["id"] != "starter-model"]


def expression(entries):
    """One SPDX expression for all of them."""
    found = []
    for entry in entries:
        for licence in entry["licence"].split(" AND "):
            if licence not in found:
                found.append(licence)
    return " AND ".join(found)


def folded(lines):
    """A field of several lines."""
    return "\n ".join(lines)


def files_paragraph(files, entries):
    owners = [f"{line} ({entry['name']})" if len(entries) > 1 else line for entry in entries for line in entry["copyright"]]
    return (f"Files: {files}\nCopyright: {folded(owners)}\n"
            f"License: {expression(entries).replace(' AND ', ' and ')}\n")


def licence_paragraph(name):
    if name in COMMON:
        text = [f"On Debian systems the whole text is in /usr/share/common-licenses/{COMMON[name]}."]
    else:
        text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").strip().splitlines()
    body = "\n".join(" " + line.rstrip() if line.strip() else " ." for line in text)
    return f"License: {name}\n{body}\n"


def debian_copyright(parts, carried):
    """Debian's machine-readable form (DEP 5), with paths as they are installed. `carried`: see bundle.py; the
    libraries of Debian packages bring their own copyright files, which lie beside this one."""
    starter, highway = part(parts, "starter-model"), part(parts, "highway")
    programs = in_programs(parts)
    head = f"Format: {FORMAT}\nUpstream-Name: Onebit\n"
    if carried:
        head += ("Comment: The libraries in lib/onebit/lib are those of the Debian packages in copyright.d, unchanged but\n"
                 " for the path where they look for each other, and the data of ICU, of which parts that are not used\n"
                 " are left out; their licences stand there. Qt is used under the\n"
                 " LGPL-3: its libraries can be exchanged for others of the same version. Their sources are to be\n"
                 " had from https://snapshot.debian.org.\n")
    paragraphs = [
        head,
        files_paragraph("*", [part(parts, "onebit")]),
        files_paragraph("usr/bin/*", programs),
        files_paragraph("usr/share/onebit/onebit-starter.gguf", [starter]),
        files_paragraph("usr/" + HIGHWAY_FILE, [highway]),
    ]
    names = expression([*programs, starter, highway]).split(" AND ")
    names += [name for entry in (starter, highway) for name in entry["texts"] if name not in names]
    return "\n".join(paragraphs + [licence_paragraph(name) for name in dict.fromkeys(names)])
