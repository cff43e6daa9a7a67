# SPDX-License-Identifier: Apache-2.0
"""Checks the texts in data/ before they are trained on: `python3 check_texts.py`.

Prints one line a problem and ends with 1 if there is any. A question that stands in two
groups teaches the model to guess between their answers, so that counts as a problem, too.
"""

import collections
import random
import re
import sys

import play
import synthetic
import tales

LONGEST_ANSWER = 60  # words
ENDING = re.compile(r"[.!?][\"')]?$")


def answer_problems(answer):
    """What is wrong with one answer, in words."""
    if not ENDING.search(answer):
        yield "answer does not end with . ! or ?"
    if len(answer.split()) > LONGEST_ANSWER:
        yield f"answer of more than {LONGEST_ANSWER} words"
    if "  " in answer:
        yield "two blanks in a row"


def character_problems():
    for path in sorted(synthetic.FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line.isascii():
                yield f"{path.name}:{number}: not ASCII: {line[:60]}"
            if line != line.rstrip():
                yield f"{path.name}:{number}: blanks at the end of the line"


def group_problems(name):
    """Form of one file of groups: questions first, then answers, nothing else."""
    for paragraph in synthetic.paragraphs(name):
        kinds = "".join(line[:1] if line[:3] in ("Q: ", "A: ") and len(line) > 3 else "?" for line in paragraph)
        if not re.fullmatch("Q+A+", kinds):
            yield f"{name}: not Q: lines followed by A: lines: {paragraph[0][:60]}"
        for line in paragraph:
            if line.startswith("A: "):
                yield from (f"{name}: {problem}: {line[:60]}" for problem in answer_problems(line[3:]))


def dialogue_problems():
    for paragraph in synthetic.paragraphs("dialogues.txt"):
        kinds = "".join(line[:1] if line[:3] in ("U: ", "A: ") else "?" for line in paragraph)
        if not re.fullmatch("(UA)+", kinds):
            yield f"dialogues.txt: not U: and A: in turn: {paragraph[0][:60]}"
        for line in paragraph:
            for part in line[3:].split(" | "):
                if not part.strip():
                    yield f"dialogues.txt: empty alternative: {line[:60]}"
                elif line.startswith("A: "):
                    yield from (f"dialogues.txt: {problem}: {part[:60]}" for problem in answer_problems(part.strip()))


def fact_problems():
    facts = synthetic.read_facts()
    for word, count in collections.Counter(word for word, _, _ in facts).items():
        if count > 1:
            yield f"facts.txt: explained twice: {word}"
    for _, _, text in facts:
        yield from (f"facts.txt: {problem}: {text[:60]}" for problem in answer_problems(text))


def tale_problems():
    """Every plot of a story, told some times: all slots filled, a good ending, a length that fits."""
    teller = tales.Teller(random.Random(1), synthetic.read_facts())
    for plot in teller.plots + teller.about_words:
        shortest, longest = (20, 55) if plot.mood == "short" else (55, 135)
        for _ in range(20):
            tale = teller.tale([plot])
            told = [tale.text] + [teller.fill(text, tale.words) for questions, answer in plot.asks for text in [*questions, answer]]
            for text in told:
                if re.search(r"[{}\[\]|]|  ", text) or not ENDING.search(text) or re.search(r"\b[Aa] [aeio](?!ne\b|uro)", text):
                    yield f"stories.txt: slots, ending or article: {text[:80]}"
            if not shortest <= len(tale.text.split()) <= longest:
                yield f"stories.txt: {len(tale.text.split())} words: {tale.text[:80]}"


def old_tale_problems():
    for row in tales.Teller(random.Random(1)).old_tales:
        if len(row) != 3 or not ENDING.search(row[1]) or not ENDING.search(row[2]) or len(row[1].split()) > 135:
            yield f"fairytales.txt: {row[0]}"


def play_problems():
    """Riddles, poems and proverbs: all fields there, answers that end."""
    player = play.Player(random.Random(1))
    for riddle, answers, solution in player.riddles:
        if not riddle.endswith("?") or not all(answers) or not ENDING.search(solution):
            yield f"riddles.txt: {riddle}"
    yield from (f"poems.txt: {poem[:60]}" for topics, poem in player.poems if not all(topics) or not ENDING.search(poem))
    yield from (f"twisters.txt: {line}" for line in player.twisters if not ENDING.search(line))
    yield from (f"proverbs.txt: {row[0]}" for row in player.proverbs if len(row) != 2)


def repeated_questions():
    """Questions with two sources: two groups, or a group and a list of refusals, or a group and a fact."""
    sources = collections.defaultdict(dict)
    for number, (questions, answers) in enumerate(synthetic.read_groups()):
        for question in questions:
            sources[synthetic.normalised(question) or question][f"group {number}"] = f'"{questions[0]}" -> {answers[0][:40]}'
    for name in ("unknown.txt", "too_hard.txt"):
        for line in synthetic.read_lines(name):
            sources[synthetic.normalised(line)][name] = name
    writer = synthetic.Writer.__new__(synthetic.Writer)
    for word, plural, text in synthetic.read_facts():
        for question in writer.fact_questions(word, plural, text):
            sources[synthetic.normalised(question)][f"fact {word}"] = f"fact {word}"
    for question, places in sources.items():
        if len(places) > 1:
            yield f"question in two places: {question!r}: " + "; ".join(places.values())


def problems():
    yield from character_problems()
    for name in synthetic.group_files():
        yield from group_problems(name)
    yield from dialogue_problems()
    yield from fact_problems()
    yield from tale_problems()
    yield from old_tale_problems()
    yield from play_problems()
    yield from repeated_questions()


def main():
    found = list(problems())
    for problem in found:
        print(problem)
    groups = synthetic.read_groups()
    print(f"{len(groups)} groups with {sum(len(q) for q, _ in groups)} questions in {', '.join(synthetic.group_files())}; "
          f"{len(synthetic.read_facts())} facts; {len(synthetic.read_dialogues())} dialogues; "
          f"{len(synthetic.read_lines('unknown.txt'))} unknown; {len(synthetic.read_lines('too_hard.txt'))} too hard; "
          f"{len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
