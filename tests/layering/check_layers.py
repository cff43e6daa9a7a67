#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks every #include, QML import, declared name and forbidden call of a source tree against layers.py.

usage: check_layers.py ROOT     prints FILE:LINE: MESSAGE; exit code 1 if a law is broken
"""

import re
import sys
from pathlib import Path

import layers

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:<([^>]+)>|"([^"]+)")', re.MULTILINE)
IMPORT = re.compile(r'^[ \t]*import[ \t]+("[^"]*"|[\w.]+)', re.MULTILINE)
DECLARED_NAME = re.compile(r"\b(?:class|struct|enum|union|concept|namespace)\s+(?:class\s+)?(\w+)")
# Comments and literals, so that they can be blanked; whichever begins first wins.
COMMENT_OR_LITERAL = re.compile(
    r"//[^\n]*|/\*.*?\*/"
    r'|R"([^(\s]*)\(.*?\)\1"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<!\w)'(?:\\.|[^'\\\n])*'",
    re.DOTALL,
)


def blank(text, keep_literals):
    """The text with comments (and literals) replaced by spaces; lines keep their numbers."""

    def replacement(match):
        found = match.group(0)
        if keep_literals and not found.startswith("/"):
            return found
        return re.sub(r"[^\n]", " ", found)

    return COMMENT_OR_LITERAL.sub(replacement, text)


def line_of(text, position):
    return text.count("\n", 0, position) + 1


def layer_of(path):
    """The layer of a file given relative to the root, or None."""
    holding = [layer for layer in layers.LAYERS if path.as_posix().startswith(layer.place)]
    return max(holding, key=lambda layer: len(layer.place), default=None)


def cpp_violations(path, text):
    layer = layer_of(path)
    if layer is None:
        return
    if not layer.cpp:
        yield 1, f"{layer.place} holds no C++"
        return
    for match in INCLUDE.finditer(blank(text, keep_literals=True)):
        header = match.group(1) or match.group(2)
        if not any(re.fullmatch(pattern, header) for pattern in layer.may_include):
            yield line_of(text, match.start(0)), f"{layer.place} must not include {header}"
    if layer.silent:
        for match in layers.SILENT_VIOLATION.finditer(blank(text, keep_literals=False)):
            yield line_of(text, match.start(0)), f"{layer.place} must not call {match.group(0).rstrip('( ')}"


def qml_violations(path, text):
    if path.parts[0] not in layers.QML_FOLDERS:
        return
    for match in IMPORT.finditer(blank(text, keep_literals=True)):
        module = match.group(1)
        if not any(re.fullmatch(pattern, module) for pattern in layers.QML_MAY_IMPORT):
            yield line_of(text, match.start(0)), f"ui must not import {module}"


def name_violations(path, text):
    if layers.BANNED_FILE_NAME.search(path.name) or layers.BANNED_NAME.search(path.stem):
        yield 1, f"{path.name}: a name that does not say what it is"
    for match in DECLARED_NAME.finditer(blank(text, keep_literals=False)):
        name = match.group(1)
        if layers.BANNED_NAME.search(name) and not re.match(r"Q[A-Z]", name):
            yield line_of(text, match.start(0)), f"{name}: a name that does not say what it is"


def sources(root):
    for folder in layers.NAMED_FOLDERS:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".h", ".cpp", ".qml") and path.is_file():
                yield path.relative_to(root)


def check(root):
    """Returns (violations, warnings, number of files), the first two as lists of "file:line: message"."""
    violations, warnings, count = [], [], 0
    for path in sources(root):
        count += 1
        text = (root / path).read_text(encoding="utf-8")
        laws = [name_violations, qml_violations if path.suffix == ".qml" else cpp_violations]
        for law in laws:
            violations += [f"{path}:{line}: {message}" for line, message in law(path, text)]
        lines, most = text.count("\n"), layers.MOST_LINES[path.suffix]
        if lines > most:
            warnings.append(f"{path}:{lines}: warning: {lines} lines, aim at {most} or fewer")
    return violations, warnings, count


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    violations, warnings, count = check(Path(sys.argv[1]))
    print("\n".join(warnings + violations + [f"{count} files, {len(violations)} violations"]))
    sys.exit(1 if violations or count == 0 else 0)


if __name__ == "__main__":
    main()
