# SPDX-License-Identifier: Apache-2.0
"""Questions with numbers: sums, worked as at school; units; counting; comparing.

A topic draws (question, answer) for training and lists what it never draws for the scores.
Numbers are held out by content: a pair that is held out appears in no wording of its topic.
"""

import hashlib

WORDS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
         "seventeen eighteen nineteen twenty").split()
HELD_OUT_PERCENT = 10


def is_held_out(*key):
    """A stable choice among the numbers of a question."""
    digest = hashlib.sha256("/".join(str(part) for part in key).encode()).hexdigest()
    return int(digest[:8], 16) % 100 < HELD_OUT_PERCENT


def item(name, question, answers, judge="number"):
    """One line of held_out.jsonl."""
    return {"set": name, "turns": [question], "answers": answers, "judge": judge}


def worked_sum(a, b):
    """Digit by digit from the right, with the carry said."""
    if a <= 10 and b <= 10:
        return f"{a} + {b} = {a + b}."
    steps, carry, x, y = [], 0, a, b
    while x or y:
        parts = [x % 10, y % 10] if not carry else [x % 10, y % 10, carry]
        total = sum(parts)
        steps.append(" + ".join(map(str, parts)) + f" = {total}" + (f", write {total % 10}, carry 1" if total > 9 and (x > 9 or y > 9) else ""))
        carry, x, y = total // 10, x // 10, y // 10
    return ". ".join(steps) + f". So {a} + {b} = {a + b}."


def worked_difference(a, b):
    """Digit by digit from the right, with the borrowed ten said; a >= b."""
    if a <= 20 and b <= 10:
        return f"{a} - {b} = {a - b}."
    steps, borrow, x, y = [], 0, a, b
    while x or y:
        top, bottom = x % 10 - borrow, y % 10
        borrowed = borrow
        borrow = 1 if top < bottom else 0
        said = f"{x % 10}" + (" - 1" if borrowed else "")
        steps.append((f"borrow 1: {said} + 10 - {bottom}" if borrow else f"{said} - {bottom}") + f" = {top + 10 * borrow - bottom}")
        x, y = x // 10, y // 10
    return ". ".join(steps) + f". So {a} - {b} = {a - b}."


def worked_product(a, b):
    """The table up to 12 x 12; above, a times one digit from the right."""
    if a <= 12 and b <= 12:
        return f"{a} x {b} = {a * b}."
    steps, carry, x = [], 0, a
    while x:
        total = (x % 10) * b + carry
        carried = f" + {carry}" if carry else ""
        steps.append(f"{x % 10} x {b}{carried} = {total}" + (f", write {total % 10}, carry {total // 10}" if total > 9 and x > 9 else ""))
        carry, x = total // 10, x // 10
    return ". ".join(steps) + f". So {a} x {b} = {a * b}."


class Sums:
    """One of the four operations between two sizes of numbers."""

    WORDINGS = {
        "+": ["What is {a} + {b}?", "What is {a} plus {b}?", "{a} + {b}", "{a}+{b}", "How much is {a} plus {b}?", "{a} plus {b}",
              "{a}+{b}=?", "Add {a} and {b}.", "What do you get when you add {a} and {b}?", "Calculate {a} + {b}", "{a} + {b} = ?"],
        "-": ["What is {a} - {b}?", "What is {a} minus {b}?", "{a} - {b}", "{a}-{b}", "How much is {a} minus {b}?", "{a} minus {b}",
              "Take {b} from {a}.", "{a}-{b}=?", "Calculate {a} - {b}", "What is {a} take away {b}?"],
        "x": ["What is {a} x {b}?", "What is {a} times {b}?", "{a} x {b}", "{a}*{b}", "{a} * {b}", "How much is {a} times {b}?",
              "{a} times {b}", "Multiply {a} by {b}.", "What is {a} multiplied by {b}?", "{a} x {b} = ?"],
        "/": ["What is {a} / {b}?", "What is {a} divided by {b}?", "{a} / {b}", "{a}/{b}", "How much is {a} divided by {b}?",
              "Divide {a} by {b}.", "{a} divided by {b}"]}

    def __init__(self, name, sign, draw):
        self.name, self.sign, self.draw = name, sign, draw

    def answer(self, a, b):
        if self.sign == "+":
            return worked_sum(a, b)
        if self.sign == "-":
            return worked_difference(a, b)
        if self.sign == "x":
            return worked_product(a, b)
        return f"{b} x {a // b} = {a}, so {a} / {b} = {a // b}."

    def result(self, a, b):
        if self.sign == "/":
            return a // b
        return {"+": a + b, "-": a - b, "x": a * b}[self.sign]

    def is_held_out(self, a, b):
        # Sums and products are held out both ways round; a small table is known by heart and has nothing to hold out.
        pair = sorted((a, b)) if self.sign in "+x" else (a, b)
        return not self.is_table(a, b) and is_held_out(self.sign, *pair)

    def is_table(self, a, b):
        return {"+": a <= 10 and b <= 10, "-": a <= 20 and b <= 10, "x": a <= 12 and b <= 12, "/": True}[self.sign]

    def pair(self, rng, held_out):
        while True:
            a, b = self.draw(rng)
            if self.is_held_out(a, b) == held_out:
                return a, b

    def turn(self, rng):
        a, b = self.pair(rng, False)
        wording = rng.choice(self.WORDINGS[self.sign])
        if a <= 20 and b <= 20 and rng.random() < 0.1:
            return wording.format(a=WORDS[a], b=WORDS[b]), self.answer(a, b)
        return wording.format(a=a, b=b), self.answer(a, b)

    def held_out(self, rng, count):
        tables = self.is_table(*self.draw(rng))
        for _ in range(count):
            a, b = self.pair(rng, not tables)
            question = self.WORDINGS[self.sign][0].format(a=a, b=b)
            yield item(self.name, question, [str(self.result(a, b))])


def _between(low_a, high_a, low_b, high_b, ordered=False):
    def draw(rng):
        a, b = rng.randint(low_a, high_a), rng.randint(low_b, high_b)
        return (max(a, b), min(a, b)) if ordered else (a, b)
    return draw


def _small_difference(rng):
    b = rng.randint(0, 10)
    return b + rng.randint(0, 10), b


def _exact_division(rng):
    b, quotient = rng.randint(1, 12), rng.randint(0, 12)
    return b * quotient, b


class Problems:
    """A sum told as something that happens."""

    name = "word problems"
    PEOPLE = ["Tom", "Anna", "Ben", "Mia", "Sam", "Lucy", "Max", "Nora", "Leo", "Ella"]
    THINGS = ["apples", "books", "eggs", "coins", "balls", "flowers", "pencils", "stones", "cookies", "stamps"]
    FORMS = [("+", "{p} has {a} {t} and gets {b} more. How many {t} does {p} have?", "{p} has {n} {t}."),
             ("+", "There are {a} {t} in one box and {b} in another. How many {t} are there?", "There are {n} {t}."),
             ("+", "{p} finds {a} {t} and then {b} more. How many {t} is that?", "That is {n} {t}."),
             ("-", "{p} has {a} {t} and gives {b} away. How many are left?", "{n} {t} are left."),
             ("-", "There were {a} {t} on the table. {p} took {b}. How many are left?", "{n} {t} are left."),
             ("-", "{p} had {a} {t} and lost {b}. How many {t} does {p} have now?", "{p} has {n} {t} now."),
             ("x", "There are {a} boxes with {b} {t} each. How many {t} are there?", "There are {n} {t}."),
             ("x", "{p} buys {a} bags with {b} {t} in each. How many {t} is that?", "That is {n} {t}.")]

    def draw(self, rng, held_out):
        while True:
            sign, question, end = rng.choice(self.FORMS)
            a, b = (rng.randint(2, 9), rng.randint(2, 9)) if sign == "x" else (rng.randint(2, 20), rng.randint(2, 10))
            if sign == "-" and b > a:
                a, b = b, a
            if is_held_out("problem", sign, a, b) != held_out:
                continue
            n = {"+": a + b, "-": a - b, "x": a * b}[sign]
            names = {"p": rng.choice(self.PEOPLE), "t": rng.choice(self.THINGS), "a": a, "b": b, "n": n}
            return question.format(**names), f"{a} {sign} {b} = {n}. " + end.format(**names), n

    def turn(self, rng):
        return self.draw(rng, False)[:2]

    def held_out(self, rng, count):
        for _ in range(count):
            question, _, n = self.draw(rng, True)
            # The number is the answer wherever it stands: "7 + 2 = 9. 9 apples are left."
            yield item(self.name, question, [str(n)])


class Conversions:
    """Whole units into smaller ones and back."""

    name = "conversions"
    UNITS = [("metres", "metre", "kilometres", "kilometre", 1000), ("centimetres", "centimetre", "metres", "metre", 100),
             ("millimetres", "millimetre", "centimetres", "centimetre", 10), ("grams", "gram", "kilograms", "kilogram", 1000),
             ("minutes", "minute", "hours", "hour", 60), ("seconds", "second", "minutes", "minute", 60),
             ("hours", "hour", "days", "day", 24), ("days", "day", "weeks", "week", 7), ("months", "month", "years", "year", 12),
             ("millilitres", "millilitre", "litres", "litre", 1000), ("cents", "cent", "euros", "euro", 100),
             ("cents", "cent", "dollars", "dollar", 100), ("kilograms", "kilogram", "tonnes", "tonne", 1000),
             ("eggs", "egg", "dozen", "dozen", 12), ("bits", "bit", "bytes", "byte", 8)]
    WORDINGS = ["How many {small} are {n} {large}?", "How many {small} are in {n} {large}?", "Convert {n} {large} to {small}.",
                "{n} {large} in {small}", "What is {n} {large} in {small}?", "How many {small} make {n} {large}?", "{n} {large} to {small}"]

    def draw(self, rng, held_out):
        while True:
            small, _, large, one, factor = rng.choice(self.UNITS)
            n = rng.choice([1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20])
            if (n > 2 and is_held_out("unit", small, large, n)) != held_out:
                continue
            unit = one if n == 1 else large
            if rng.random() < 0.8 or held_out:
                wording = self.WORDINGS[0] if held_out else rng.choice(self.WORDINGS)
                if n == 1:
                    wording = wording.replace(" are {n}", " are in {n}").replace(" make ", " make up ")
                begin = "" if n == 1 else f"{n} x {factor} = {n * factor}. "
                verb = "is" if n == 1 else "are"
                return wording.format(small=small, large=unit, n=n), f"{begin}{n} {unit} {verb} {n * factor} {small}.", n * factor
            question = rng.choice(["How many {large} are {m} {small}?", "Convert {m} {small} to {large}.", "{m} {small} in {large}"])
            verb = "is" if n == 1 else "are"
            return question.format(large=large, small=small, m=n * factor), f"{n * factor} {small} are {n} {unit}.", n

    def turn(self, rng):
        return self.draw(rng, False)[:2]

    def held_out(self, rng, count):
        for _ in range(count):
            question, answer, n = self.draw(rng, True)
            small = answer.split()[-1].rstrip(".")
            yield item(self.name, question, [f"{n} {small}"], "contains")


class Counting:
    """Up, down, by steps; what comes before and after."""

    name = "counting"

    def draw(self, rng, held_out):
        while True:
            kind = rng.choice(["up", "up", "down", "step", "after", "before"])
            # Counting from 1 and by steps is known by heart.
            low = 1 if rng.random() < 0.3 else rng.randint(0, 30)
            length, step = rng.randint(3, 12), rng.choice([2, 5, 10]) if kind == "step" else 1
            if (kind != "step" and low != 1 and is_held_out("count", kind, low, length)) == held_out:
                break
        if kind in ("after", "before"):
            number = rng.randint(1, 120)
            if held_out != is_held_out("neighbour", number):
                return self.draw(rng, held_out)
            other = number + (1 if kind == "after" else -1)
            question = rng.choice([f"What comes {kind} {number}?", f"What number comes {kind} {number}?", f"Which number is {kind} {number}?"])
            return question, f"{number if kind == 'after' else other} is followed by {other if kind == 'after' else number}. So it is {other}."
        if kind == "step":
            last = step * length
            numbers = list(range(step, last + 1, step))
            word = {2: "twos", 5: "fives", 10: "tens"}[step]
            question = rng.choice([f"Count by {word} to {last}.", f"Count to {last} by {word}."])
        else:
            numbers = list(range(low, low + length))
            question = rng.choice([f"Count from {low} to {low + length - 1}.", f"Can you count from {low} to {low + length - 1}?"]
                                  + ([f"Count to {length}.", f"Can you count to {length}?"] if low == 1 else []))
            if kind == "down":
                numbers = numbers[::-1]
                question = rng.choice([f"Count down from {numbers[0]} to {numbers[-1]}.", f"Count backwards from {numbers[0]} to {numbers[-1]}."])
        return question, ", ".join(map(str, numbers)) + "."

    def turn(self, rng):
        return self.draw(rng, False)

    def held_out(self, rng, count):
        for _ in range(count):
            question, answer = self.draw(rng, True)
            if "followed" in answer:
                yield item(self.name, question, [answer.split()[-1].rstrip(".")])
            else:
                yield item(self.name, question, [answer], "equals")


class Comparing:
    """Bigger, smaller, even, odd, half, double."""

    name = "comparing numbers"

    def draw(self, rng, held_out):
        while True:
            kind = rng.choice(["bigger", "smaller", "even", "double", "half"])
            a, b = rng.randint(0, 100), rng.randint(0, 100)
            if kind in ("double", "half"):
                a = a // 2 if kind == "double" else a - a % 2
            if a != b and is_held_out("compare", *sorted((a, b)) if kind in ("bigger", "smaller") else (kind, a)) == held_out:
                break
        if kind in ("bigger", "smaller"):
            wins = max(a, b) if kind == "bigger" else min(a, b)
            other = a + b - wins
            question = rng.choice([f"Which is {kind}, {a} or {b}?", f"Which number is {kind}: {a} or {b}?", f"What is {kind}, {a} or {b}?"])
            return question, f"{wins} is {kind} than {other}.", [f"{wins} is {kind} than {other}"]
        if kind == "even":
            question = rng.choice([f"Is {a} even or odd?", f"Is {a} an even number?", f"Is {a} odd?"])
            word = "even" if a % 2 == 0 else "odd"
            return question, f"{a} is {word}.", [f"{a} is {word}"]
        n = 2 * a if kind == "double" else a // 2
        question = rng.choice({"half": [f"What is half of {a}?", f"How much is half of {a}?", f"Half of {a}"],
                               "double": [f"What is the double of {a}?", f"What is double {a}?", f"Double {a}"]}[kind])
        return question, f"{'The double' if kind == 'double' else 'Half'} of {a} is {n}.", [f"of {a} is {n}"]

    def turn(self, rng):
        return self.draw(rng, False)[:2]

    def held_out(self, rng, count):
        for _ in range(count):
            question, _, answers = self.draw(rng, True)
            yield item(self.name, question, answers, "contains")


def topics():
    """(share among the number topics, topic)."""
    return [
        (16, Sums("addition table", "+", _between(0, 10, 0, 10))),
        (18, Sums("addition, 2 digits", "+", _between(11, 99, 11, 99))),
        (6, Sums("addition, 2 digits and 1", "+", _between(11, 99, 1, 9))),
        (5, Sums("addition, 3 digits", "+", _between(100, 999, 100, 999))),
        (8, Sums("subtraction table", "-", _small_difference)),
        (12, Sums("subtraction, 2 digits", "-", _between(21, 99, 11, 99, ordered=True))),
        (14, Sums("multiplication table", "x", _between(0, 12, 0, 12))),
        (5, Sums("multiplication, 2 digits by 1", "x", _between(13, 99, 2, 9))),
        (6, Sums("division table", "/", _exact_division)),
        (10, Problems()), (9, Conversions()), (8, Counting()), (6, Comparing())]
