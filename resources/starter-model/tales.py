# SPDX-License-Identifier: Apache-2.0
"""Stories told from the plots in data/stories.txt, and the talk around them.

A plot becomes a tale first, and then a question is chosen that the tale really answers: who asks for
a dragon called Fred gets one. The head of data/stories.txt describes how plots are written.
"""

import dataclasses
import random
import re

from tale_words import (ABOUT, ADJECTIVES, AFTER, ANOTHER, ANOTHER_ABOUT, ANYONE, COLOURS, DARK, FAVOURITE, FEMALE, FEMALE_NAMES,
                        FOODS, FRIENDS, HAPPY, HERO_STORY, KINDS, MALE, MALE_NAMES, MOODS, MORAL, MORE, NO, OLD_TALE, OPENINGS, OPENINGS_AT,
                        PETS, PLACES, PLAIN, PLURALS, RELATIVES, SEASONS, SHORTER, SYLLABLES, THANKED, THANKS, THINGS, WHERE, YES)
from texts import article, capitalised, paragraphs, read_table, thing_and_clue, with_articles


@dataclasses.dataclass
class Plot:
    """One paragraph of stories.txt."""
    text: str
    heroes: list
    themes: list
    mood: str
    adjectives: list
    moral: str
    asks: list  # (questions, answer)
    friends: list
    excluded: list
    has_word: bool

    @property
    def weight(self):
        """Plots for many heroes are told more often."""
        return min(4, sum(3 if kind == "anyone" else 2 if kind in KINDS else 1 for kind in self.heroes))


@dataclasses.dataclass
class Tale:
    plot: Plot
    words: dict
    text: str


def read_plots():
    """(plots, episodes that may follow any plot) of stories.txt."""
    plots, episodes = [], []
    for lines in paragraphs("stories.txt"):
        heads = [line[1:].split(":", 1) for line in lines if line.startswith("@")]
        text = " ".join(line for line in lines if not line.startswith("@"))
        values = {}
        for key, value in heads:
            values.setdefault(key.strip(), []).append(value.strip())
        if "more" in values:
            episodes.append(text)
            continue
        excluded = values.get("not", [""])[0].split()
        friends = values["friend"][0].split() if "friend" in values else [f for f in FRIENDS if f not in excluded]
        asks = [ask.rsplit(" | ", 1) for ask in values.get("ask", [])]
        plots.append(Plot(text, values["hero"][0].split(), _items(values, "about"), values.get("mood", [""])[0],
                          _items(values, "adj"), values.get("moral", [""])[0], [(q.split(" | "), a) for q, a in asks],
                          friends, excluded, "word" in values))
    return plots, episodes


def _items(values, key):
    return [item.strip() for item in values.get(key, [""])[0].split(",") if item.strip()]


def named(hero):
    """The hero as one asks for it."""
    return "the " + hero if hero in ("moon", "wind", "sun", "night", "sea") else article(hero)


def plural(word):
    if word in PLURALS:
        return PLURALS[word]
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


class Teller:
    """Draws stories and conversations about them."""

    def __init__(self, rng: random.Random, facts=(), offers=()):
        """`facts` as in synthetic.read_facts; `offers` are (questions, answer) where the answer offers a story."""
        self.rng = rng
        self.facts = [fact for fact in facts if self._tellable(*fact)]
        self.offers = list(offers)
        self.plots, self.episodes = read_plots()
        self.old_tales = read_table("fairytales.txt")
        self.about_words = [plot for plot in self.plots if plot.has_word]
        self.plots = [plot for plot in self.plots if not plot.has_word]
        self.long = [plot for plot in self.plots if plot.mood != "short"]
        self.short = [plot for plot in self.plots if plot.mood == "short"]

    @staticmethod
    def _tellable(word, many, text):
        """Words that one sentence explains, and nothing dark; animals have plots of their own."""
        heroes = {hero for kind in KINDS.values() if kind for hero in kind}
        begins = text.startswith(tuple(capitalised(form) + " is " for form in (article(word), "the " + word, word)))
        plain = not re.search(r'"|[a-z] [A-Z]\b', text)
        return begins and plain and word.islower() and ". " not in text and word not in heroes and not DARK.search(text)

    def conversation(self):
        """One story with or without talk about it."""
        kinds = [lambda: [self.story_turn()], self.story_dialogue, self.old_tale_dialogue, self.offered_dialogue, self.personal_dialogue,
                 self.together_dialogue, self.favourite_dialogue]
        return self.rng.choices(kinds, [11, 8, 2, 2, 1, 1, 1])[0]()

    def tale(self, plots=None, hero=None):
        """One plot with all its slots filled; `hero` chooses among the plots that can have that hero."""
        rng = self.rng
        if not plots:
            plots = rng.choices([self.long, self.short, self.about_words], [75, 12, 13 if self.facts else 0])[0]
        if hero:
            plots = [plot for plot in plots if self._can_have(plot, hero)] or [p for p in self.plots if self._can_have(p, hero)]
        plot = rng.choices(plots, [plot.weight for plot in plots])[0]
        words = self._words(plot, hero)
        return Tale(plot, words, self.fill(plot.text, words))

    def fill(self, text, words):
        """Chooses among [a|b], binds [x=a|b] to {x}, fills the slots; `words` keeps what was bound."""
        def choose(match):
            name, equals, options = match.group(1).rpartition("=") if re.match(r"\w+=", match.group(1)) else ("", "", match.group(1))
            chosen = self.rng.choice(options.split("|"))
            if equals:
                chosen = chosen.format(**words)
                words[name] = chosen
                words[name.capitalize()] = capitalised(chosen)
            return chosen
        for slot, templates in (("{opening}", OPENINGS), ("{opening_at}", OPENINGS_AT)):
            if slot in text:
                words["place_told"] = slot == "{opening_at}"
                text = text.replace(slot, self.rng.choice(templates))
        text = re.sub(r"\[([^\]]*)\]", choose, text).format(**words)
        return with_articles(re.sub(r" {2,}", " ", text).strip())

    def _can_have(self, plot, hero):
        return hero not in plot.excluded and any(hero in self._heroes(kind) for kind in plot.heroes)

    def _heroes(self, kind):
        if kind == "anyone":
            return [hero for part in ANYONE for hero in KINDS[part]]
        return [kind[1:].replace("_", " ")] if kind.startswith("=") else KINDS[kind]

    def _words(self, plot, hero):
        rng = self.rng
        if not hero:
            kind = rng.choice(plot.heroes)
            heroes = self._heroes(rng.choice(ANYONE) if kind == "anyone" else kind)
            hero = rng.choice([h for h in heroes if h not in plot.excluded])
        female = hero in FEMALE or hero not in MALE and rng.random() < 0.5
        name = rng.choice(FEMALE_NAMES if female else MALE_NAMES)
        if rng.random() < 0.06:
            name = "".join(rng.sample(SYLLABLES, 2)).capitalize()
        where, place = rng.choice(PLACES)
        adjective = rng.choice(plot.adjectives or ADJECTIVES)
        if adjective in ("little", "young", "small") and hero in ("grandmother", "grandfather", "giant"):
            adjective = "kind"
        friend = rng.choice([f for f in plot.friends if f != hero])
        return {"hero": hero, "Hero": hero.title(), "a_plain_hero": article(hero), "adj": adjective, "name": name, "where": where,
                "a_hero": article(f"{adjective} {hero}"), "Where": capitalised(where), "place": place, "place_told": False,
                "friend": friend,
                "the_friend": ("the " if "{friend}" in plot.text else "a ") + friend, "thing": rng.choice(THINGS),
                "pal": rng.choice([n for n in FEMALE_NAMES + MALE_NAMES if n != name]), "food": rng.choice(FOODS),
                "colour": rng.choice(COLOURS), "season": rng.choice(SEASONS), **self._word(plot), **self.pronouns(female)}

    def _word(self, plot):
        """The slots of a plot about a word."""
        if not plot.has_word:
            return {}
        word, many, text = self.rng.choice(self.facts)
        thing, clue = thing_and_clue(text)
        return {"word": word, "words": many, "x": thing, "Fact": text.rstrip("."), "clue": clue}

    @staticmethod
    def pronouns(female):
        forms = {"he": "she", "him": "her", "his": "her", "himself": "herself"}
        forms = {key: value if female else key for key, value in forms.items()}
        return {**forms, **{key.capitalize(): capitalised(value) for key, value in forms.items()}}

    def request(self, tale, about=ABOUT):
        """A question that the tale answers."""
        rng, words, plot = self.rng, tale.words, tale.plot
        hero, name = words["hero"], words["name"]
        subjects = [(24, named(hero)), (5, plural(hero)), (9, f"{article(hero)} called {name}"),
                    (2, f"{article(hero)} named {name}")]
        if plot.adjectives and "{opening" in plot.text:
            subjects.append((8, words["a_hero"]))
        if hero in ("boy", "girl", "child"):
            subjects.append((40, name))
        if "{friend}" in plot.text:
            subjects.append((8, f"{named(hero)} and {article(words['friend'])}"))
        if "{thing}" in plot.text:
            subjects += [(4, article(words["thing"])), (3, f"{named(hero)} and {article(words['thing'])}")]
        if hero in PETS:
            subjects += [(4, f"my {hero}"), (4, f"my {hero} {name}"), (4, f"my {hero} called {name}")]
        if hero in RELATIVES:
            subjects.append((9, f"{rng.choice(RELATIVES[hero])} {name}"))
            if "{friend}" in plot.text:
                subjects.append((9, f"{name} and {article(words['friend'])}"))
        if "{pal}" in plot.text:
            subjects.append((40, f"{name} and {words['pal']}"))
        if words["place_told"]:
            subjects += [(4, words["place"]), (3, f"{named(hero)} {words['where']}")]
        if plot.has_word:
            subjects = [(60, words["x"]), (15, words["words"] or words["word"]), (20, f"{article(hero)} and {words['x']}"), *subjects[:1]]
        if plot.themes:
            subjects += [(16, rng.choice(plot.themes)), (3, f"{named(hero)} and {rng.choice(plot.themes)}")]
        subject = rng.choices([s for _, s in subjects], [weight for weight, _ in subjects])[0]
        question = rng.choice(about)
        if plot.mood and rng.random() < 0.3:
            mood = rng.choice(MOODS[plot.mood])
            question = re.sub(r"\b([Aa]) (short )?(?=story|tale)", lambda m: f"{m.group(1)} {mood} ", question)
        return with_articles(question.format(x=subject))

    def story_turn(self):
        """A request and the story; a third of the requests say nothing about it."""
        rng = self.rng
        tale = self.tale()
        return self.question_for(tale), tale.text

    def question_for(self, tale):
        rng = self.rng
        draw = rng.random()
        if tale.plot.mood and not tale.plot.has_word and draw < 0.35:
            mood = rng.choice(MOODS[tale.plot.mood])
            return with_articles(rng.choice(HERO_STORY).format(h=mood, H=mood.capitalize()))
        if draw < 0.6 or tale.plot.mood == "short" or tale.plot.has_word:
            return self.request(tale)
        if draw < 0.64:
            return f"Once upon a time there was {article(tale.words['hero'])}."
        if draw < 0.67:
            return with_articles(rng.choice(HERO_STORY).format(h=tale.words["hero"], H=capitalised(tale.words["hero"])))
        if draw < 0.71 and tale.plot.mood != "sad":
            return rng.choice(HAPPY)
        return rng.choice(PLAIN)

    def story_dialogue(self):
        """A story and one or two turns after it."""
        rng = self.rng
        tale = self.tale(rng.choice([self.long, self.long, self.short]))
        turns = [(self.question_for(tale), tale.text)]
        draw = rng.random()
        if draw < 0.14:
            turns.append((rng.choice(THANKS), rng.choice(THANKED)))
            if turns[-1][1].endswith("?") and rng.random() < 0.6:
                turns.append((rng.choice(YES), self.tale(self.long).text))
        elif draw < 0.34:
            turns.append(self.another(tale))
        elif draw < 0.46:
            turns.append((self.fill(rng.choice(MORE), tale.words), self.fill(rng.choice(self.episodes), tale.words)))
        elif draw < 0.5:
            turns += [(rng.choice(SHORTER[0]), SHORTER[1]), (rng.choice(YES), self.tale(self.short).text)]
        else:
            turns += self.talk_after(tale)
        return turns

    def another(self, before):
        tale = self.tale([plot for plot in self.long if plot is not before.plot])
        if self.rng.random() < 0.5:
            return self.rng.choice(ANOTHER), tale.text
        return self.request(tale, ANOTHER_ABOUT), tale.text

    def talk_after(self, tale):
        """One or two questions about the tale."""
        rng = self.rng
        pool = rng.sample(AFTER, 2)
        if tale.plot.asks:
            pool += [rng.choice([(q, [a]) for q, a in tale.plot.asks])] * 3
        if tale.plot.moral:
            pool += [(MORAL, ["The moral is: " + tale.plot.moral])] * 2
        if tale.words["place_told"]:
            pool.append((WHERE, ["{name} lived {where}."]))
        if rng.random() < 0.3:
            pool.append(AFTER[0])
        turns = []
        for questions, answers in rng.sample(pool, rng.choice([1, 1, 2])):
            turn = (self.fill(rng.choice(questions), tale.words), self.fill(rng.choice(answers), tale.words))
            if turn[1] not in [answer for _, answer in turns]:
                turns.append(turn)
        if turns[-1][1].endswith("another one?"):
            turns += rng.choice([[], [(rng.choice(YES), self.tale(self.long).text)], [(rng.choice(YES), self.tale().text)],
                                 [(rng.choice(NO), "All right. Tell me if you need anything.")]])
        return turns

    def offered_dialogue(self):
        """Offers of a story that the person accepts, perhaps with a wish, or declines."""
        rng = self.rng
        questions, answer = rng.choice(self.offers)
        question = rng.choice(questions)
        if rng.random() < 0.15:
            return [(question, answer), (rng.choice(NO), "All right. Tell me if you need anything.")]
        tale = self.offered_tale(answer)
        yes = rng.choice(["A story", "a story please", "Story", "A story!"] if "joke" in answer else YES)
        if "joke" not in answer and rng.random() < 0.35:
            wish = self.request(tale, ["about {x}", "one about {x}", "a story about {x}"])
            yes = rng.choice(["Yes, {w}.", "Yes, {w} please.", "Ok, {w}", "Sure, {w}!"]).format(w=wish)
        return [(question, answer), (yes, tale.text)]

    def offered_tale(self, offer):
        """A tale of the kind that was offered."""
        if "bedtime" in offer:
            return self.tale([plot for plot in self.long if plot.mood == "bedtime"])
        if "animal" in offer:
            return self.tale(self.long, self.rng.choice(KINDS["animal"]))
        return self.tale([plot for plot in self.long if plot.mood not in ("sad", "scary")] if "good end" in offer else None)

    def old_tale_dialogue(self):
        """One of the tales that everybody knows, and its moral."""
        rng = self.rng
        titles, text, moral = rng.choice(self.old_tales)
        title = rng.choice(titles.split(";")).strip()
        turns = [(rng.choice(OLD_TALE).format(t=title, T=capitalised(title)), text)]
        draw = rng.random()
        if draw < 0.25:
            turns.append((rng.choice(MORAL), "The moral is: " + moral))
        elif draw < 0.35:
            turns.append((rng.choice(THANKS), rng.choice(THANKED[:1])))
        return turns

    def favourite_dialogue(self):
        """The person names the animal they like best and gets a story about it."""
        rng = self.rng
        tale = self.tale(self.long, rng.choice(KINDS["animal"]))
        hero = tale.words["hero"]
        question, answer = rng.choice(FAVOURITE)
        reply = rng.choice(["I like {p}.", "{P}", "The {h}", "{P}!", "I like the {h}.", "{A}", "I love {p}.", "my favourite is the {h}"])
        reply = reply.format(p=plural(hero), P=capitalised(plural(hero)), h=hero, A=capitalised(article(hero)))
        return [(question, answer), (reply, "A very good choice! Shall I tell you a story about it?"), (rng.choice(YES), tale.text)]

    def together_dialogue(self):
        """A story whose hero the person chooses when asked."""
        rng = self.rng
        tale = self.tale(self.long)
        question = rng.choice(["Let's write a story together.", "Let us write a story.", "Can we write a story together?",
                               "I want to write a story with you.", "Let's tell a story.", "Let's make up a story."])
        hero, name = tale.words["hero"], tale.words["name"]
        reply = rng.choice(["{a}", "{a}.", "about {a}", "{a} called {n}", "{a} called {n}.", "It is about {a}.", "{A}"])
        reply = reply.format(a=article(hero), A=capitalised(article(hero)), n=name)
        return [(question, "Gladly! Who is in the story?"), (reply, tale.text)]

    def personal_dialogue(self):
        """A story about the person: first the name is asked for."""
        rng = self.rng
        tale = self.tale(self.long, rng.choice(["girl", "boy", "child"]))
        name = tale.words["name"]
        question = rng.choice(["Tell me a story about me.", "A story about me, please.", "Can you tell me a story about me?",
                               "I want a story about me.", "Write a story about me.", "Story about me", "Am I in a story?"])
        reply = rng.choice(["{n}", "{n}", "My name is {n}.", "I am {n}.", "It is {n}.", "I'm {n}", "My name is {n}"]).format(n=name)
        return [(question, "Gladly! What is your name?"), (reply, tale.text)]
