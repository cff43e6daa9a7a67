# SPDX-License-Identifier: Apache-2.0
"""How people type: without capitals and full stops, with a polite opening, in the short spelling of messages."""

import random
import re

from memory import PEOPLE

OPENINGS = ["Hello, ", "Hi, ", "Hey, ", "Hello! ", "Hi! ", "Hello ", "Hi ", "Hey ", "Ok, ", "Okay, ", "So, ", "Well, ", "Please, ",
            "Good morning, ", "Excuse me, ", "Tell me, ", "And "]
# Only small words: what a question is about, and what is copied from it, keeps its letters.
SHORT_SPELLINGS = [(r"what is", ["whats", "what s", "wats", "what's"]), (r"what's", ["whats"]), (r"where is", ["wheres", "where's"]),
                   (r"who is", ["whos", "who's"]), (r"how is", ["hows"]), (r"i am", ["im", "i m", "I'm"]), (r"i'm", ["im"]),
                   (r"do not", ["dont", "don't", "don t"]), (r"don't", ["dont"]), (r"cannot", ["cant", "can not", "can't"]),
                   (r"can't", ["cant"]), (r"you are", ["ur", "youre", "you're", "u r"]), (r"are you", ["r u", "are u"]),
                   (r"your", ["ur", "yor"]), (r"you", ["u", "yu", "ya"]), (r"please", ["pls", "plz", "pleas"]),
                   (r"because", ["cuz", "bc", "becaus"]), (r"the", ["teh", "th"]), (r"what", ["wat", "waht", "wht"]),
                   (r"how", ["hw", "hwo"]), (r"want to", ["wanna", "want 2"]), (r"going to", ["gonna"]), (r"about", ["abt", "abot"]),
                   (r"and", ["n", "nad"]), (r"for", ["4"]), (r"know", ["kno", "knwo"]), (r"tell", ["tel"]), (r"with", ["wiht"]),
                   (r"does", ["dose"]), (r"a lot", ["alot"]), (r"have", ["hav", "hve"])]
CONTRACTIONS = [(r"I am", "I'm"), (r"([Ww])hat is", r"\1hat's"), (r"([Ww])ho is", r"\1ho's"), (r"([Ww])here is", r"\1here's"),
                (r"([Dd])o not", r"\1on't"), (r"([Dd])oes not", r"\1oesn't"), (r"([Cc])annot", r"\1an't"), (r"([Yy])ou are", r"\1ou're"),
                (r"([Ii])t is", r"\1t's"), (r"([Tt])hat is", r"\1hat's"), (r"I will", "I'll"), (r"([Dd])id not", r"\1idn't"),
                (r"([Ii])s not", r"\1sn't"), (r"I would", "I'd"), (r"([Ll])et us", r"\1et's")]
# Here the letters matter.
EXACT = re.compile(r"spell|letter|word|rhyme|proverb|mean|\d", re.I)


def contracted(rng: random.Random, question):
    """With "I'm" for "I am" and the like, as most people write."""
    fitting = [(long, short) for long, short in CONTRACTIONS if re.search(rf"\b{long}\b(?=[ ]\w)", question)]
    if not fitting:
        return question
    long, short = rng.choice(fitting)
    return re.sub(rf"\b{long}\b(?=[ ]\w)", short, question, count=1)


def short_spelling(rng: random.Random, question):
    """One or two small words as in a hurried message."""
    if EXACT.search(question):
        return question
    fitting = [(pattern, shorts) for pattern, shorts in SHORT_SPELLINGS if re.search(rf"\b{pattern}\b", question, re.I)]
    for pattern, shorts in rng.sample(fitting, min(len(fitting), rng.choice([1, 1, 2]))):
        question = re.sub(rf"\b{pattern}\b", rng.choice(shorts), question, count=1, flags=re.I)
    return question


def roughen(rng: random.Random, question):
    """A question as one of many people would type it."""
    words = question.split()
    if rng.random() < 0.35:
        question = contracted(rng, question)
    if len(words) > 2 and rng.random() < 0.15:
        keep_capital = words[0] in ("I", "I'm") or words[0] in PEOPLE
        question = rng.choice(OPENINGS) + (question if keep_capital else question[0].lower() + question[1:])
    elif len(words) > 2 and rng.random() < 0.05:
        question = question.rstrip(".?!") + ", please" + (question[-1] if question[-1] in ".?!" else "")
    if len(words) > 1 and rng.random() < 0.07:
        question = short_spelling(rng, question)
    if rng.random() < 0.4:
        question = question[0].lower() + question[1:]
        if rng.random() < 0.7:
            question = question.lower()
    draw = rng.random()
    if draw < 0.35:
        question = question.rstrip(".?!") or question
    elif draw < 0.41:
        question = question.rstrip(".!") + ("!" if question[-1] != "?" else "")
    elif draw < 0.44 and question[-1] in "?!":
        question += question[-1]
    return question
