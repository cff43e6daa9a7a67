#!/usr/bin/env python3
"""Fails if a source file does not say in its first lines under which licence it is, as REUSE and SPDX ask for it:
one line, SPDX-License-Identifier: Apache-2.0. With --add it writes the line where it is missing.

usage: check_licence_headers.py [--add]
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE = "SPDX-License-Identifier: Apache-2.0"
COMMENTS = {
    ".h": "//",
    ".cpp": "//",
    ".js": "//",
    ".mjs": "//",
    ".qml": "//",
    ".py": "#",
    ".sh": "#",
    ".cmake": "#",
    "CMakeLists.txt": "#",
    "run": "#",  # .ci/run
}
# The line may stand behind "#!" and the like.
FIRST_LINES = 3


def comment_of(path):
    return COMMENTS.get(path.name) or COMMENTS.get(path.suffix)


def sources():
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    paths = (Path(name) for name in names.split("\0") if name)
    return [path for path in paths if comment_of(path) and (ROOT / path).is_file()]


def has_line(text):
    return any(LINE in line for line in text.split("\n", FIRST_LINES)[:FIRST_LINES])


def with_line(path, text):
    line = f"{comment_of(path)} {LINE}\n"
    if text.startswith("#!"):
        first, rest = text.split("\n", 1)
        return f"{first}\n{line}{rest}"
    return line + text


def main():
    add = sys.argv[1:] == ["--add"]
    if sys.argv[1:] and not add:
        sys.exit(__doc__)
    checked = sources()
    lacking = [path for path in checked if not has_line((ROOT / path).read_text(encoding="utf-8"))]
    for path in lacking:
        if add:
            text = (ROOT / path).read_text(encoding="utf-8")
            (ROOT / path).write_text(with_line(path, text), encoding="utf-8")
        else:
            print(f"{path}:1: has no line {LINE}", file=sys.stderr)
    print(f"check_licence_headers: {len(checked)} files, {len(lacking)} {'mended' if add else 'without the line'}")
    sys.exit(1 if lacking and not add else 0)


if __name__ == "__main__":
    main()
