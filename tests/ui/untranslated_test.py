#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Finds words in the window's QML that people read and no translator sees: untranslated_test.py UI_FOLDER"""

import pathlib
import re
import sys

# Properties that hold words for people.
READ = r"text|title|label|help|words|name|note|tip|placeholderText|sentence|advice|actionLabel|Accessible\.(?:name|description)"
# One of them with a plain string that has a word of letters in it.
PLAIN = re.compile(rf"\b(?:{READ})\s*:\s*\"([^\"]*[^\W\d_]{{2,}}[^\"]*)\"")
# Lists of words, as in the choices of segments.
LISTS = re.compile(r"\b(?:labels|words)\s*:\s*\[([^\]]*)\]")
TRANSLATED = re.compile(r"qsTr\(\"[^\"]*\"")
# Markup around words from elsewhere; keys and protocols have no translation: "F1".
NO_WORDS = re.compile(r"^(?:[A-Z\d]+|<.*)$")


def untranslated(source):
    """Pairs of line number and words."""
    for number, line in enumerate(source.splitlines(), 1):
        code = line.split("//")[0] if '"' not in line.split("//")[0] or line.lstrip().startswith("//") else line
        for match in PLAIN.finditer(code):
            if not NO_WORDS.match(match.group(1)):
                yield number, match.group(1)
        for match in LISTS.finditer(code):
            for words in re.findall(r"\"([^\"]+)\"", TRANSLATED.sub("", match.group(1))):
                if not NO_WORDS.match(words):
                    yield number, words


def check_itself():
    assert list(untranslated('text: "Hello"')) == [(1, "Hello")]
    assert list(untranslated('Accessible.name: "Send it"')) == [(1, "Send it")]
    assert list(untranslated('labels: ["System", qsTr("Light")]')) == [(1, "System")]
    assert not list(untranslated('text: qsTr("Hello")'))
    assert not list(untranslated('text: ""')) and not list(untranslated('name: "%1"'))
    assert not list(untranslated('objectName: "status"')) and not list(untranslated('shortcut: "F1"'))
    assert not list(untranslated('/// text: "Hello"'))


def main():
    check_itself()
    found = 0
    files = sorted(pathlib.Path(sys.argv[1]).rglob("*.qml"))
    for file in files:
        for number, words in untranslated(file.read_text(encoding="utf-8")):
            print(f"{file}:{number}: \"{words}\" is not translated")
            found += 1
    print(f"{len(files)} files, {found} texts without qsTr")
    return 1 if found or not files else 0


if __name__ == "__main__":
    sys.exit(main())
