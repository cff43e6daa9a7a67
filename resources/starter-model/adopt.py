#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts a new model file in the place of the starter model and makes anew what depends on it:

  adopt.py build/starter-model/onebit-starter.gguf --cli build/release/bin/onebit-cli

golden.json (numpy), examples.json, and scores.json if there is held_out.jsonl (the C++ engine), with the tables of
MODEL_CARD.md. A tokenizer.model beside the new file is taken along. Without a file it does the same for the one that is
there. Needs numpy besides the standard library.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MODEL = FOLDER / "onebit-starter.gguf"


def run(script, *arguments):
    print(script, flush=True)
    subprocess.run([sys.executable, FOLDER / script, MODEL, *arguments], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", help="the new model file")
    parser.add_argument("--cli", required=True, help="the program onebit-cli")
    options = parser.parse_args()
    if options.file is not None and Path(options.file).resolve() != MODEL:
        shutil.copyfile(options.file, MODEL)
        vocabulary = Path(options.file).with_name("tokenizer.model")
        if vocabulary.exists():
            shutil.copyfile(vocabulary, FOLDER / "tokenizer.model")
        # The questions and the vocabulary that train.py wrote beside it belong to this file and to no other.
        for name in ("held_out.jsonl", "tokenizer.model"):
            beside = Path(options.file).with_name(name)
            if beside.exists():
                shutil.copyfile(beside, FOLDER / name)
    run("evaluate_gguf.py", "--golden", FOLDER / "golden.json")
    run("examples.py", "--cli", options.cli, "--write")
    if (FOLDER / "held_out.jsonl").exists():
        run("score.py", "--cli", options.cli, "--json", FOLDER / "scores.json", "--card")


if __name__ == "__main__":
    main()
