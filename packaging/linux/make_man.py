#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the manual pages from what the programs say with --help: make_man.py ONEBIT ONEBIT_CLI [--check]

The pages in man/ are kept, so that a build for another processor needs not run the programs; --check says whether
they are still true.
"""

import os
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent / "man"
ENVIRONMENT = {
    "ONEBIT_PROFILE": "Folder of chats, settings and models, unless --profile names one.",
    "ONEBIT_STARTER_MODEL": "File of the built-in model.",
}
FILES = {
    "~/.local/share/onebit": "Chats, settings and models; $XDG_DATA_HOME/onebit if that is set.",
    "/usr/share/onebit/onebit-starter.gguf": "The built-in model.",
}


def help_of(program, *command):
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C.UTF-8", COLUMNS="80")
    done = subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True, env=environment)
    return done.stdout.splitlines()


def escaped(text):
    """Words in roff: a hyphen of an option must stay one, and no line may begin as a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    # Words longer than a line may be parted after their commas.
    text = re.sub(r"\S{60,}", lambda word: word[0].replace(",", ",\\:"), text)
    return "\\&" + text if text.startswith((".", "'")) else text


def sections(lines):
    """{title: [(term, words)]} of the tables in a help text."""
    found, rows = {}, None
    for line in lines:
        if match := re.fullmatch(r"(\w[\w ]*):", line):
            rows = found.setdefault(match[1], [])
        elif rows is not None and (match := re.fullmatch(r"  (\S.*?)(?:  +(.*))?", line)):
            term, words = match[1], match[2] or ""
            # A term that fills its column has one space before the words.
            if not words and len(line) > 28 and line[27] == " " and not line.startswith("    "):
                term, words = line[2:27].strip(), line[28:]
            rows.append((term, words))
        elif rows and (match := re.fullmatch(r" {3,}(\S.*)", line)):
            term, words = rows[-1]
            rows[-1] = (term, f"{words} {match[1]}".strip())
    return found


def table(rows):
    lines = []
    for term, words in rows:
        lines += [".TP", f"\\fB{escaped(term)}\\fR", escaped(words)]
    return lines


def page(name, summary, synopsis, body):
    return "\n".join([
        f'.TH {name.upper()} 1 "" "Onebit" "User Commands"',
        ".ad l", ".nh",
        ".SH NAME", f"{escaped(name)} \\- {escaped(summary)}",
        ".SH SYNOPSIS", f".B {escaped(name)}", synopsis,
        *body,
        ".SH ENVIRONMENT", *table(ENVIRONMENT.items()),
        ".SH FILES", *table(FILES.items()),
        ".SH SEE ALSO", "\\fBonebit\\fR(1), \\fBonebit\\-cli\\fR(1)",
    ]) + "\n"


def window_page(program):
    found = sections(help_of(program))
    body = [".SH DESCRIPTION",
            "Opens the window of Onebit. If it is open already, it comes to the front and does what was asked.",
            escaped("Nothing leaves the machine that was not asked for; a small starter model is built in."),
            ".SH OPTIONS", *table(found["Options"]),
            ".SH ARGUMENTS", *table(found["Arguments"])]
    return page("onebit", "private, offline chat with 1-bit and ternary language models",
                "[\\fIoptions\\fR] [\\fIfile\\fR]", body)


def command_body(program, name, summary):
    found = sections(help_of(program, name))
    lines = [f".SS {escaped(name)}", escaped(summary) + "."]
    for title, rows in found.items():
        lines += table([row for row in rows if not row[0].startswith("-h,")])
    return lines


def terminal_page(program):
    found = sections(help_of(program))
    body = [".SH DESCRIPTION", "The engine of Onebit in a terminal or a script, without a window.",
            ".SH OPTIONS", *table(found["Options"]), ".SH COMMANDS"]
    for name, summary in found["Subcommands"]:
        body += command_body(program, name, summary)
    body += [".SH EXIT STATUS", *table([("0", "Done."), ("1", "Something failed; a sentence on standard error says what."),
                                        ("2", "Wrong usage.")])]
    return page("onebit-cli", "chat with 1-bit and ternary language models in a terminal",
                "[\\fIoptions\\fR] \\fIcommand\\fR [\\fIarguments\\fR]", body)


def main():
    check = "--check" in sys.argv
    window, terminal = [argument for argument in sys.argv[1:] if argument != "--check"]
    pages = {"onebit.1": window_page(window), "onebit-cli.1": terminal_page(terminal)}
    stale = [name for name, text in pages.items()
             if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != text]
    if check:
        for name in stale:
            print(f"{name} is not what the programs say with --help; packaging/linux/make_man.py writes it anew",
                  file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
