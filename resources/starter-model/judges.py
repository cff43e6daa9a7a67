# SPDX-License-Identifier: Apache-2.0
"""Whether a reply is right: one function a kind of question, from the reply and the accepted answers to a number from
0 to 1. Case, punctuation and white space do not count."""

import collections
import re
from decimal import Decimal

NUMBER = re.compile(r"(?<![\w.])-?\d+(?:,\d{3})*(?:\.\d+)?")
# Words that say nothing about what a thing is.
FUNCTION_WORDS = frozenset(
    "a an and any are as at be been being by for from has have in into is it its of on one or some something someone "
    "such than that the their them they this to used very which who whose with".split()
)


def words(text):
    return re.findall(r"\w+", text.casefold())


def numbers(text):
    """The numbers in a text, in order; thousands may be parted by commas."""
    return [Decimal(found.replace(",", "")) for found in NUMBER.findall(text)]


def number(reply, answers):
    """The last number of the reply is an answer: what stands before it may be the working."""
    found = numbers(reply)
    return float(bool(found) and found[-1] in [Decimal(answer.replace(",", "")) for answer in answers])


def contains(reply, answers):
    """An answer's words occur in the reply, one after the other."""
    heard = f" {' '.join(words(reply))} "
    return float(any(f" {' '.join(words(answer))} " in heard for answer in answers))


def equals(reply, answers):
    """The reply is an answer, word for word."""
    return float(any(words(reply) == words(answer) for answer in answers))


def definition(reply, answers):
    """The share of an answer's content words that the reply has; the best answer counts."""
    heard = set(words(reply))
    best = 0.0
    for answer in answers:
        content = set(words(answer)) - FUNCTION_WORDS
        if content:
            best = max(best, len(content & heard) / len(content))
    return best


JUDGES = {"number": number, "contains": contains, "equals": equals, "refusal": contains, "definition": definition}


def n_grams(text, n):
    listed = words(text)
    return list(zip(*(listed[i:] for i in range(n))))


def story_figures(replies, answers):
    """How a set of stories is written: mean words; distinct n-grams of all n-grams of the set; the share of
    4-grams that had occurred before in the same story; the share of stories in which what was asked for occurs."""
    figures = {"words": sum(len(words(reply)) for reply in replies) / len(replies)}
    for n in (1, 2, 3):
        listed = [gram for reply in replies for gram in n_grams(reply, n)]
        figures[f"distinct{n}"] = len(set(listed)) / max(1, len(listed))
    repeated = total = 0
    for reply in replies:
        counts = collections.Counter(n_grams(reply, 4))
        total += sum(counts.values())
        repeated += sum(count - 1 for count in counts.values())
    figures["repeated4"] = repeated / max(1, total)
    asked = [contains(reply, wanted) for reply, wanted in zip(replies, answers) if wanted]
    figures["askedFor"] = sum(asked) / len(asked) if asked else None
    return figures
