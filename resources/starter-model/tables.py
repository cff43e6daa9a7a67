# SPDX-License-Identifier: Apache-2.0
"""Questions whose answers stand in a table: countries, elements, words, the calendar, spelling.

A topic draws (question, answer) for training and lists questions for the scores. What stands in a table has to be
learned, so there the wording of the question is what is held out; where there is a rule (spelling, the calendar), the
thing asked for is.
"""

import gzip
import re
from pathlib import Path

from arithmetic import is_held_out, item

FOLDER = Path(__file__).with_name("data")
# Words that mean more, or another thing, than the pair would say.
UNSUITED = frozenset("""adopted all bare bowed breathless deaf fat gay hungry ill-bred let lost manage master naked native other queer
    seated bore bored attend mad dumb crazy ass beau bitch dame wench""".split())
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


def read_countries():
    """data/countries.txt as dictionaries."""
    lines = (FOLDER / "countries.txt").read_text(encoding="utf-8").splitlines()
    names = ("name", "capital", "part", "language", "money", "people")
    return [dict(zip(names, (field.strip() for field in line.split("|")))) for line in lines if line and line[0] != "#"]


def disagreements(countries, wordnet):
    """Capitals of the table that WordNet names otherwise, as sentences."""
    known, found = wordnet.capitals(), []
    for country in countries:
        names = known.get(re.sub("^the ", "", country["name"]), [])
        if names and country["capital"] not in names:
            found.append(f"{country['name']}: {country['capital']} here, {names[0]} in WordNet")
    return found


class Wordings:
    """Facts of a table: each has wordings for training, and one or two that only the scores use."""

    def __init__(self, name, rows, judge="contains"):
        """rows: (wordings, wordings held out, answer, what a right reply must hold)."""
        self.name, self.rows, self.judge = name, rows, judge

    def questions(self):
        """All wordings, those held out as well."""
        return [wording for wordings, held_out, _, _ in self.rows for wording in (*wordings, *held_out)]

    def turn(self, rng):
        wordings, _, answer, _ = rng.choice(self.rows)
        return rng.choice(wordings), answer

    def held_out(self, rng, count):
        for wordings, held_out, _, needed in rng.sample(self.rows, min(count, len(self.rows))):
            yield item(self.name, held_out[0], [needed], self.judge)


def country_topics():
    countries = read_countries()
    capitals, other = [], []
    for c in countries:
        name, capital = c["name"], c["capital"]
        start = name[0].upper() + name[1:]
        capitals.append((
            [f"What is the capital of {name}?", f"What's the capital of {name}?", f"Capital of {name}?", f"capital of {name}",
             f"Tell me the capital of {name}.", f"What is the capital city of {name}?", f"{name} capital",
             f"Do you know the capital of {name}?", f"What is {name}'s capital?"],
            [f"Which city is the capital of {name}?"], f"The capital of {name} is {capital}.", capital))
        other.append(([f"Where is {name}?", f"Where is {name} located?", f"In which part of the world is {name}?", f"Where can I find {name}?"],
                      [f"In what part of the world does {name} lie?"],
                      f"{start} is in {c['part']}. Its capital is {capital}.", c["part"]))
        other.append(([f"What language do people speak in {name}?", f"Which language is spoken in {name}?", f"What do they speak in {name}?",
                       f"What is the language of {name}?"], [f"Which languages do the people of {name} speak?"],
                      f"People in {name} speak {c['language']}.", c["language"]))
        other.append(([f"What is the currency of {name}?", f"What money do they use in {name}?", f"How do people pay in {name}?"],
                      [f"Which money is used in {name}?"], f"People in {name} pay with the {c['money']}.", c["money"]))
        # "What is turkey?" asks for the bird.
        asked = [] if name == "Turkey" else [f"What is {name}?", f"{name}"]
        other.append(([*asked, f"Tell me about {name}.", f"What do you know about {name}?"],
                      [f"Can you tell me something about {name}?"],
                      f"{start} is a country in {c['part']}. Its capital is {capital}, and people there speak {c['language']}.", capital))
        if sum(capital == d["capital"] for d in countries) == 1 and capital != name:
            other.append(([f"Where is {capital}?", f"In which country is {capital}?", f"What is {capital}?", f"{capital} is the capital of which country?"],
                          [f"Of which country is {capital} the capital?"], f"{capital} is the capital of {name}.", re.sub("^the ", "", name)))
    return [(30, Wordings("capitals", capitals)), (30, Wordings("countries", other))]


def read_elements(path: Path):
    """(name, symbol, number) of the elements database (Debian: dict-elements); its descriptions are not used."""
    with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
        text = file.read()
    found = re.findall(r"\n\n([a-z]+)\nSymbol: ([A-Z][a-z]?)\nAtomic number: (\d+)\n", text)
    return [(name, symbol, int(number)) for name, symbol, number in found if int(number) <= 103]


def element_topics(path: Path):
    rows = []
    for name, symbol, number in read_elements(path):
        rows.append(([f"What is the symbol of {name}?", f"What is the chemical symbol of {name}?", f"What is the symbol for {name}?",
                      f"symbol of {name}"], [f"Which symbol has {name}?"], f"The symbol of {name} is {symbol}.", f"{name} is {symbol}"))
        rows.append(([f"What is the atomic number of {name}?", f"Which number has the element {name}?", f"atomic number of {name}"],
                     [f"What atomic number does {name} have?"], f"The atomic number of {name} is {number}.", f"{name} is {number}"))
        rows.append(([f"Which element has the number {number}?", f"What is element number {number}?", f"Which element has the atomic number {number}?"],
                     [f"What element has atomic number {number}?"], f"Element number {number} is {name}.", f"{number} is {name}"))
        rows.append(([f"What does {symbol} stand for in chemistry?", f"Which element is {symbol}?", f"Which element has the symbol {symbol}?"],
                     [f"What element has the symbol {symbol}?"], f"{symbol} is the symbol of {name}.", f"symbol of {name}"))
    return [(12, Wordings("elements", rows))]


def _common(word, frequency, least):
    return word.isalpha() and word.isascii() and len(word) > 1 and frequency[word] >= least


def word_topics(wordnet, frequency, known_opposites):
    """Opposites and other words for the same, of words that children's books use."""
    opposites = dict(known_opposites)
    for part in ("adj", "noun", "verb", "adv"):
        for word, other in wordnet.antonyms(part):
            if _common(word, frequency, 25) and _common(other, frequency, 12) and wordnet.mostly(word, part) and word not in UNSUITED:
                opposites.setdefault(word, other)
    rows = [([f"What is the opposite of {w}?", f"Opposite of {w}", f"What's the opposite of {w}?", f"Tell me the opposite of {w}.", f"opposite of {w}?",
              f"Do you know the opposite of {w}?", f'What is the opposite of "{w}"?'], [f"Which word is the opposite of {w}?"],
             f"The opposite of {w} is {o}.", f"{w} is {o}") for w, o in sorted(opposites.items())]
    same = {}
    for part in ("adj", "noun", "verb"):
        synonyms = {word: [o for o in others if _common(o, frequency, 15) and wordnet.mostly(o, part) and o not in UNSUITED]
                    for word, others in wordnet.synonyms(part)}
        for word, others in synonyms.items():
            # Both words mean the same first of all, or "die" would be "go".
            others = [o for o in others if word in synonyms.get(o, [])]
            if others and _common(word, frequency, 20) and wordnet.mostly(word, part) and len(word) > 2 and word not in UNSUITED:
                same.setdefault(word, max(others, key=lambda o: frequency[o]))
    synonyms = [([f"What is another word for {w}?", f"Another word for {w}", f"What is a synonym of {w}?", f"Synonym of {w}", f"Say {w} in another way.",
                  f"What's a different word for {w}?"], [f"Do you know another word for {w}?"],
                 f"Another word for {w} is {o}.", f"{w} is {o}") for w, o in sorted(same.items())]
    return [(20, Wordings("opposites", rows)), (8, Wordings("synonyms", synonyms))]


class Calendar:
    """Neighbours and distances of weekdays and months, and how long months are."""

    name = "calendar"

    def draw(self, rng, held_out):
        while True:
            kind = rng.choice(["day", "day", "month", "length", "in days", "which"])
            at = rng.randrange(12 if kind in ("month", "length", "which") else 7)
            steps = rng.randint(1, 5) if kind == "in days" else rng.choice([1, -1])
            if (kind == "in days" and is_held_out("calendar", at, steps)) == held_out:
                break
        if kind == "length":
            month, days = MONTHS[at], DAYS_OF_MONTH[at]
            days_said = f"{days} days, and 29 in a leap year" if at == 1 else f"{days} days"
            return rng.choice([f"How many days has {month}?", f"How many days are in {month}?", f"How long is {month}?",
                               f"How many days does {month} have?"]), f"{month} has {days_said}.", str(days)
        if kind == "which":
            ordinal = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"][at]
            return rng.choice([f"What is the {ordinal} month?", f"Which month is the {ordinal}?", f"What is the {ordinal} month of the year?"]), \
                f"The {ordinal} month is {MONTHS[at]}.", MONTHS[at]
        names = MONTHS if kind == "month" else WEEKDAYS
        if kind == "in days":
            path = [names[(at + i) % 7] for i in range(steps + 1)]
            said = f"Today is {path[0]}" + "".join(f", then {day}" for day in path[1:]) + f". So in {steps} {'day' if steps == 1 else 'days'} it is {path[-1]}."
            return rng.choice([f"Today is {path[0]}. What day is it in {steps} {'day' if steps == 1 else 'days'}?",
                               f"If today is {path[0]}, what day is it in {steps} {'day' if steps == 1 else 'days'}?"]), said, path[-1]
        other, word = names[(at + steps) % len(names)], "after" if steps > 0 else "before"
        return rng.choice([f"What comes {word} {names[at]}?", f"Which {'month' if names is MONTHS else 'day'} comes {word} {names[at]}?",
                           f"What is the {'month' if names is MONTHS else 'day'} {word} {names[at]}?"]), \
            f"{other} comes {word} {names[at]}.", other

    def turn(self, rng):
        return self.draw(rng, False)[:2]

    def held_out(self, rng, count):
        for _ in range(count):
            question, _, needed = self.draw(rng, True)
            yield item(self.name, question, [f"it is {needed}"], "contains")


class Spelling:
    """Letters of words."""

    name = "spelling"

    def __init__(self, words):
        self.words = [w for w in sorted(words) if w.isascii() and w.isalpha() and w.islower() and 2 < len(w) < 9]

    def draw(self, rng, held_out):
        while True:
            word = rng.choice(self.words)
            if is_held_out("spelling", word) == held_out:
                break
        letters = "-".join(word.upper())
        kind = rng.choice(["spell", "spell", "count", "first", "last"])
        if kind == "spell" or held_out:
            return rng.choice([f"Spell {word}.", f"How do you spell {word}?", f"Can you spell {word}?", f'Spell the word "{word}".', f"How is {word} spelled?"]), \
                f"{letters}.", letters
        if kind == "count":
            return rng.choice([f"How many letters are in {word}?", f"How many letters has {word}?", f"How long is the word {word}?"]), \
                f"{letters}: that is {len(word)} letters.", str(len(word))
        letter = word[0 if kind == "first" else -1].upper()
        return rng.choice([f"What is the {kind} letter of {word}?", f"Which letter is the {kind} of {word}?"]), \
            f"The {kind} letter of {word} is {letter}.", letter

    def turn(self, rng):
        return self.draw(rng, False)[:2]

    def held_out(self, rng, count):
        for _ in range(count):
            question, answer, _ = self.draw(rng, True)
            yield item(self.name, question, [answer], "equals")


def topics(wordnet, elements: Path, frequency, facts, known_opposites):
    """(share among the tables, topic)."""
    listed = {word for part in ("noun", "verb", "adj", "adv") for word, _ in wordnet.first_senses(part)}
    spelled = set(facts) | {w for w, n in frequency.items() if n >= 60 and w in listed}
    return [*country_topics(), *element_topics(elements), *word_topics(wordnet, frequency, known_opposites),
            (8, Calendar()), (14, Spelling(spelled))]
