#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the languages of the window: translations_test.py TRANSLATIONS_FOLDER [--complete LUPDATE SOURCE...]

Always: every file can be read, and a translation keeps what its source has in it: %1, %n, the number of lines,
and no space at an end that the source does not have. With --complete also: no text is missing, unfinished or
gone from the sources, which LUPDATE reads anew.
"""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACES = re.compile(r"%(?:n|L?\d+)")
# How many forms a number has.
NUMBER_FORMS = {"en": 2, "de": 2, "es": 2, "fr": 2, "zh_CN": 1, "ar": 6}

Message = collections.namedtuple("Message", "context source comment forms numbered finished")


def read(file):
    """The messages of a .ts file."""
    messages = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            numbered = message.get("numerus") == "yes"
            forms = [form.text or "" for form in translation.iter("numerusform")] if numbered else [translation.text or ""]
            messages.append(Message(context.findtext("name"), message.findtext("source") or "",
                                    message.findtext("comment") or "", forms, numbered,
                                    translation.get("type") is None))
    return messages


def faults(message, language, complete):
    """What is wrong with one message, in words."""
    if not message.finished or not all(message.forms):
        if complete:
            yield "is not translated"
        return
    if message.numbered and len(message.forms) != NUMBER_FORMS.get(language, len(message.forms)):
        yield f"has {len(message.forms)} forms"
    wanted = collections.Counter(PLACES.findall(message.source))
    for form in message.forms:
        has = collections.Counter(PLACES.findall(form))
        # "one file" may leave the number out.
        if has != wanted and not (message.numbered and has - wanted == collections.Counter()):
            yield f"has not the places of its source: {form}"
        if form.count("\n") != message.source.count("\n"):
            yield f"has other lines: {form}"
        if (form != form.strip()) and (message.source == message.source.strip()):
            yield f"has a space at its end: {form}"


def keys(messages, only_numbered=False):
    return {(message.context, message.source, message.comment) for message in messages
            if message.numbered or not only_numbered}


def current_keys(lupdate, sources):
    """What the sources hold now, and what of it is in English too: texts with a number."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "onebit_en.ts"
        subprocess.run([lupdate, "-silent", "-no-obsolete", *sources, "-ts", str(file)], check=True)
        messages = read(file)
        return keys(messages), keys(messages, only_numbered=True)


def check_itself():
    good = Message("c", "%n of %1", "", ["%n von %1", "%n von %1"], True, True)
    assert not list(faults(good, "de", True))
    assert list(faults(good._replace(forms=["%n von", "x"]), "de", True)) == []
    assert list(faults(good._replace(forms=["%2", "%2"]), "de", True))
    assert list(faults(good._replace(forms=["%n von %1"]), "de", True))
    plain = Message("c", "Send %1", "", ["%1 senden"], False, True)
    assert not list(faults(plain, "de", True))
    assert list(faults(plain._replace(forms=["senden"]), "de", True))
    assert list(faults(plain._replace(finished=False), "de", True))
    assert not list(faults(plain._replace(finished=False), "de", False))


def main():
    check_itself()
    complete = "--complete" in sys.argv
    all_texts, numbered_texts = current_keys(sys.argv[3], sys.argv[4:]) if complete else (set(), set())
    bad = 0
    files = sorted(pathlib.Path(sys.argv[1]).glob("onebit_*.ts"))
    for file in files:
        language = file.stem.removeprefix("onebit_")
        messages = read(file)
        wanted = numbered_texts if language == "en" else all_texts
        problems = [f"\"{message.source}\" {fault}" for message in messages for fault in faults(message, language, complete)]
        if complete:
            problems += [f"\"{source}\" is missing" for _, source, _ in sorted(wanted - keys(messages))]
            problems += [f"\"{source}\" is no longer said" for _, source, _ in sorted(keys(messages) - wanted)]
        for problem in problems:
            print(f"{file.name}: {problem}")
        print(f"{file.name}: {len(messages)} texts, {sum(m.finished and all(m.forms) for m in messages)} translated")
        bad += len(problems)
    return 1 if bad or not files else 0


if __name__ == "__main__":
    sys.exit(main())
