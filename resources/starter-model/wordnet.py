# SPDX-License-Identifier: Apache-2.0
"""Reads WordNet 3.0's dictionary files: definitions, antonyms, synonyms, capitals.

The layout of the files is described in WordNet's manual page wndb(5).
"""

import collections
import re
from pathlib import Path

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
PART_OF_DIGIT = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}


class Synset:
    """A meaning: its words, its gloss without examples, and its pointers as (symbol, offset, part, source, target)."""

    def __init__(self, line):
        data, _, gloss = line.partition(" | ")
        fields = data.split()
        count = int(fields[3], 16)
        self.offset = fields[0]
        # Adjectives may carry a marker of their position: "asleep(p)".
        self.words = [re.sub(r"\(.*\)$", "", fields[4 + 2 * i]) for i in range(count)]
        pointers = fields[5 + 2 * count:]
        self.pointers = [(pointers[4 * i], pointers[4 * i + 1], pointers[4 * i + 2], int(pointers[4 * i + 3][:2], 16),
                          int(pointers[4 * i + 3][2:], 16)) for i in range(int(fields[4 + 2 * count]))]
        self.gloss = re.split(r"[;:]", gloss)[0].strip()


class WordNet:
    """The dictionary in `folder` (Debian: wordnet-base puts it into /usr/share/wordnet)."""

    def __init__(self, folder: Path):
        self.folder = Path(folder)
        self.synsets = {part: self._read(part) for part in PARTS}
        # How often each part of speech of a word was met in WordNet's tagged texts.
        self.uses = collections.defaultdict(collections.Counter)
        for line in (self.folder / "cntlist.rev").read_text(encoding="latin1").splitlines():
            key, _, count = line.split()
            word, _, sense = key.partition("%")
            self.uses[word][PART_OF_DIGIT[sense[0]]] += int(count)

    def _read(self, part):
        lines = (self.folder / f"data.{part}").read_text(encoding="latin1").splitlines()
        return {line[:8]: Synset(line) for line in lines if line[0] != " "}

    def first_senses(self, part):
        """(word, synset of its commonest meaning) in alphabetical order."""
        for line in (self.folder / f"index.{part}").read_text(encoding="latin1").splitlines():
            if line[0] != " ":
                fields = line.split()
                yield fields[0], self.synsets[part][fields[4 + int(fields[3]) + 2]]

    def mostly(self, word, part):
        """Whether the word is nearly always of this part of speech."""
        return self.uses[word][part] > 0.75 * sum(self.uses[word].values())

    def antonyms(self, part):
        """(word, opposite) of the commonest meanings, each pair in both directions where WordNet has it so."""
        for word, synset in self.first_senses(part):
            for symbol, offset, _, source, target in synset.pointers:
                if symbol == "!" and synset.words[source - 1].lower() == word:
                    yield word, self.synsets[part][offset].words[target - 1].lower()

    def synonyms(self, part):
        """(word, other words of its commonest meaning)."""
        for word, synset in self.first_senses(part):
            others = [other.lower() for other in synset.words if other.lower() != word]
            if others:
                yield word, others

    def capitals(self):
        """{country: names of its capital}, countries in words as WordNet has them."""
        found = collections.defaultdict(list)
        for synset in self.synsets["noun"].values():
            for word in synset.words:
                if word.startswith("capital_of_"):
                    found[word[len("capital_of_"):].replace("_", " ")] += [w.replace("_", " ") for w in synset.words]
        return dict(found)
