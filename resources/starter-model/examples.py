#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The model card's examples: conversations with the answers of a model file, given by the C++ engine.

  examples.py onebit-starter.gguf --cli build/release/bin/onebit-cli            are the answers still these?
  examples.py onebit-starter.gguf --cli build/release/bin/onebit-cli --write    answer anew, file and card

examples.json holds the conversations; --write replaces their answers, unedited, and the tables of MODEL_CARD.md between
<!-- examples NAME --> and <!-- end -->. To ask something else, change the questions in the file and write. Standard
library only.
"""

import argparse
import json
from pathlib import Path

import card
from engine import Engine

EXAMPLES = Path(__file__).resolve().parent / "examples.json"
# Ends of replies that a reader should know of.
ENDINGS = {"stop": "", "length": " [cut off]", "context": " [context full]"}


def read_examples(path=EXAMPLES):
    return json.loads(Path(path).read_text(encoding="utf-8"))


def questions(part):
    return [[turn["question"] for turn in turns] for turns in part["conversations"]]


def answered(part, engine, simd=None):
    """The part with the answers that the engine gives, in place of those it has."""
    replies = engine.converse(questions(part), part["settings"], simd)
    conversations = [
        [{"question": question, "answer": reply["text"], "finish": reply["finishReason"]} for question, reply in zip(asked, given)]
        for asked, given in zip(questions(part), replies)
    ]
    return {**part, "conversations": conversations}


def differences(examples, engine, simd=None):
    """What the engine says otherwise, a line each."""
    lines = []
    for name, part in examples["parts"].items():
        for old, new in zip(part["conversations"], answered(part, engine, simd)["conversations"]):
            lines += [f"{name}, {was['question']}: {was['answer']!r} was written, {now['answer']!r} is said"
                      for was, now in zip(old, new) if was != now]
    return lines


def text_of(examples):
    """JSON with a turn a line."""
    parts = []
    for name, part in examples["parts"].items():
        conversations = ",\n".join(
            "    [" + ",\n     ".join(json.dumps(turn, ensure_ascii=False) for turn in turns) + "]" for turns in part["conversations"])
        parts.append(f'  {json.dumps(name)}: {{\n   "settings": {json.dumps(part["settings"])},\n   "conversations": [\n{conversations}\n   ]\n  }}')
    return f'{{\n "model": {json.dumps(examples["model"])},\n "parts": {{\n' + ",\n".join(parts) + "\n }\n}\n"


def cell(text):
    return text.strip().replace("\n", " / ").replace("|", "\\|")


def table(part):
    lines = ["| question | answer |", "|---|---|"]
    for turns in part["conversations"]:
        for number, turn in enumerate(turns):
            lines.append(f"| {'… ' if number else ''}{cell(turn['question'])} | {cell(turn['answer'])}{ENDINGS[turn['finish']]} |")
    return "\n".join(lines)


def card_parts(examples):
    """What the card shows of them, for card.py."""
    return {f"examples {name}": table(part) for name, part in examples["parts"].items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--cli", required=True, help="the program onebit-cli")
    parser.add_argument("--simd", help="compute with this instruction set")
    parser.add_argument("--write", action="store_true", help="write examples.json and the card's tables")
    options = parser.parse_args()
    examples, engine = read_examples(), Engine(options.cli, options.model)
    if options.write:
        parts = {name: answered(part, engine, options.simd) for name, part in examples["parts"].items()}
        examples = {"model": engine.info()["name"], "parts": parts}
        EXAMPLES.write_text(text_of(examples), encoding="utf-8")
        card.write_parts(card_parts(examples))
        return
    changed = differences(examples, engine, options.simd)
    if changed:
        raise SystemExit("\n".join(changed))


if __name__ == "__main__":
    main()
