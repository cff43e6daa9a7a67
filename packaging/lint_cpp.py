#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs clang-tidy over the sources of some folders, several at a time.

A file that came out clean is not looked at again until what the compiler sees of it changes: its hash is kept in
~/.cache/onebit/clang-tidy.

usage: lint_cpp.py [--minutes N] BUILD_FOLDER FOLDER...     BUILD_FOLDER holds compile_commands.json

With --minutes no file is begun after that time. What changed last is looked at first, and how many files were not
reached is told: from nothing, all of them take half an hour on two processors.
"""

import argparse
import hashlib
import json
import os
import shlex
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "onebit" / "clang-tidy"
EXTRA_ARGUMENTS = (
    # One target is enough to read the kernels; clang-tidy would read the same code once for each.
    "-DHWY_COMPILE_ONLY_STATIC",
    # The compilers do not know all of each other's warnings.
    "-Wno-unknown-warning-option",
    # In the place of the checks that .clang-tidy leaves out.
    "-Wreserved-identifier",
    "-Wzero-as-null-pointer-constant",
)
# A commit that touches more files than this is a sweep through the tree.
FILES_OF_A_SWEEP = 150


def tool_state():
    """What a verdict depends on besides the source: the tool and its configuration."""
    version = subprocess.run(["clang-tidy", "--version"], capture_output=True, check=True).stdout
    return version + (ROOT / ".clang-tidy").read_bytes() + " ".join(EXTRA_ARGUMENTS).encode()


def compiler_arguments(entry):
    """The compile command without the compiler, its launcher and its output."""
    words = entry.get("arguments") or shlex.split(entry["command"])
    first = next(i for i, word in enumerate(words) if word.startswith("-") and i > 0 and words[i - 1].endswith("++"))
    words = words[first:]
    output = words.index("-o")
    return [word for word in words[:output] + words[output + 2 :] if word != "-c"]


def fingerprint(entry, state):
    """The hash of the preprocessed source, comments included, for the exceptions they may name."""
    done = subprocess.run(
        ["clang++", "-E", "-P", "-C", *compiler_arguments(entry), *EXTRA_ARGUMENTS],
        cwd=entry["directory"],
        capture_output=True,
        check=False,
    )
    return hashlib.sha256(state + done.stdout).hexdigest() if done.returncode == 0 else None


def lint(build, entry, state, end):
    """Returns (how it went: "known" to be clean, "clean", "late" or "complaint", what clang-tidy said)."""
    stamp = fingerprint(entry, state)
    if stamp and (CACHE / stamp).exists():
        return "known", ""
    if time.monotonic() > end:
        return "late", ""
    done = subprocess.run(
        ["clang-tidy", "--quiet", "-p", build, *(f"--extra-arg={word}" for word in EXTRA_ARGUMENTS), entry["file"]],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        return "complaint", done.stdout + done.stderr
    if stamp:
        (CACHE / stamp).touch()
    return "clean", ""


def without_precompiled_headers(build, entries):
    """Writes the entries to a folder of their own: clang-tidy cannot read what another compiler precompiled."""
    folder = Path(build) / "lint"
    folder.mkdir(exist_ok=True)
    for entry in entries:
        words = entry.get("arguments") or shlex.split(entry["command"])
        for at in [i for i, word in enumerate(words) if word.endswith("cmake_pch.hxx")][::-1]:
            del words[at - 1 : at + 1]
        entry["command"] = shlex.join(words)
        entry.pop("arguments", None)
    (folder / "compile_commands.json").write_text(json.dumps(entries), encoding="utf-8")
    return str(folder)


def latest_first(entries):
    """Orders them by the commit that touched them last. Commits that touch the whole tree say nothing of a file."""
    log = subprocess.run(
        ["git", "log", "-n", "300", "--format=%x00", "--name-only"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    age = {}
    for number, commit in enumerate(log.stdout.split("\0")):
        files = commit.split()
        if len(files) <= FILES_OF_A_SWEEP:
            for file in files:
                age.setdefault(str(ROOT / file), number)
    return sorted(entries, key=lambda entry: age.get(entry["file"], len(age)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=float("inf"))
    parser.add_argument("build")
    parser.add_argument("folders", nargs="+")
    options = parser.parse_args()
    end = time.monotonic() + 60 * options.minutes
    CACHE.mkdir(parents=True, exist_ok=True)
    wanted = tuple(f"{ROOT / folder}/" for folder in options.folders)
    entries = json.loads((Path(options.build) / "compile_commands.json").read_text(encoding="utf-8"))
    entries = latest_first([entry for entry in entries if entry["file"].startswith(wanted)])
    build = without_precompiled_headers(options.build, entries)
    state = tool_state()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda entry: lint(build, entry, state, end), entries))
    count = Counter(how for how, _ in results)
    for how, text in results:
        if how == "complaint":
            print(text)
    print(
        f"{len(results)} files: {count['known']} known to be clean, {count['clean']} clean,"
        f" {count['complaint']} with complaints, {count['late']} not reached in time"
    )
    sys.exit(1 if count["complaint"] or not results else 0)


if __name__ == "__main__":
    main()
