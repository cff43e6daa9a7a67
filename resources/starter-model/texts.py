# SPDX-License-Identifier: Apache-2.0
"""What the generators of conversations share: the files in data/ and a few rules of English."""

import re
from pathlib import Path

FOLDER = Path(__file__).with_name("data")


def paragraphs(name):
    """A file in data/ as lists of lines, one for each paragraph; lines that begin with # are comments."""
    lines = (FOLDER / name).read_text(encoding="utf-8").split("\n")
    text = "\n".join(line for line in lines if not line.startswith("#"))
    return [p.strip().split("\n") for p in re.split(r"\n\s*\n", text) if p.strip()]


def read_lines(name):
    """A file with one item a line."""
    return [line for paragraph in paragraphs(name) for line in paragraph]


def read_table(name):
    """A file with one item a line and " | " between its fields."""
    return [[field.strip() for field in line.split("|")] for line in read_lines(name)]


def article(word):
    vowel = word[0] in "aeiou" and not word.startswith(("uni", "eu"))
    return ("an " if vowel or word.startswith(("hour", "X-")) else "a ") + word


def with_articles(text):
    """Makes "a" before a vowel "an", for texts whose slots were filled."""
    return re.sub(r"\b([Aa]) (?=[aeiou](?!ni|ne\b|seful|uro))", r"\1n ", text)


def thing_and_clue(explanation):
    """("a lighthouse", "a tower with a light") of "A lighthouse is a tower with a light."."""
    thing, clue = explanation.rstrip(".").split(" is ", 1)
    return thing[0].lower() + thing[1:], clue


def capitalised(text):
    return text[0].upper() + text[1:]


def listed(words):
    """"a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(words[:-1])] * (len(words) > 1) + [words[-1]])
