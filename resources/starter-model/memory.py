# SPDX-License-Identifier: Apache-2.0
"""Conversations in which a person tells something about themselves and asks for it later, or has words repeated.

What is told is copied from far back in the conversation, so the lists of values are long: the
model has to learn to look it up instead of guessing a common one.
"""

import random
import re

from texts import capitalised

PEOPLE = """
    Tom Anna Peter Mary John Lisa Paul Emma David Sarah Max Julia Ben Laura Michael Sophie James Kate Robert
    Nina Daniel Eva Mark Lucy Alex Clara George Alice Henry Jane Martin Helen Simon Ruth Oliver Grace William
    Charlotte Thomas Elizabeth Andrew Margaret Christopher Susan Matthew Jessica Anthony Karen Steven Nancy
    Kevin Betty Brian Sandra Edward Ashley Ronald Dorothy Timothy Kimberly Jason Emily Jeffrey Donna Ryan
    Michelle Jacob Carol Gary Amanda Nicholas Melissa Eric Deborah Jonathan Stephanie Stephen Rebecca Larry
    Sharon Justin Cynthia Scott Kathleen Brandon Amy Frank Shirley Samuel Angela Gregory Anja Felix Marie Lukas
    Lena Jonas Mia Noah Ella Liam Olivia Ethan Ava Lucas Isabella Mason Chloe Logan Zoe Leo Maya Ivan Olga
    Carlos Maria Pedro Sofia Ahmed Fatima Ali Layla Chen Yuki Raj Priya Sven Ingrid Pierre Claire Marco Giulia
""".split()
PET_NAMES = """
    Rex Bello Luna Milo Coco Charlie Bella Rocky Daisy Oscar Felix Simba Nala Toby Ruby Buddy Molly Jack Lucky
    Ginger Pepper Shadow Snowy Tiger Bonnie Biscuit Cookie Honey Misty Smokey Socks Sunny Whiskers Fluffy Spot
    Patch Pearl Penny Poppy Pumpkin Rusty Sandy Star Storm Sugar Teddy Ziggy Hazel Ivy Juno Kiwi Lola Mango
""".split()
COLOURS = ["red", "blue", "green", "yellow", "orange", "purple", "pink", "brown", "black", "white", "grey", "gold",
           "silver", "violet", "turquoise", "light blue", "dark green", "dark blue"]
ANIMALS = """
    fox bear mouse rabbit hedgehog frog duck cat dog owl squirrel goat wolf lion pig donkey horse beaver turtle
    crow deer lamb tiger elephant giraffe zebra monkey penguin dolphin whale seal camel parrot eagle swan bee
    butterfly spider snail koala panda kangaroo otter badger
""".split()
FOODS = ["pizza", "pasta", "soup", "rice", "bread", "cheese", "chocolate", "ice cream", "apple pie", "cake", "salad",
         "fish", "noodles", "pancakes", "potatoes", "sushi", "curry", "strawberries", "bananas", "cherries", "honey",
         "popcorn", "spaghetti", "tomato soup", "fried eggs", "burgers", "chips", "carrots", "mushrooms", "lasagne",
         "dumplings", "beans", "cookies", "waffles", "melons", "grapes"]
CITIES = ["Paris", "Berlin", "Rome", "Madrid", "London", "Vienna", "Athens", "Tokyo", "Beijing", "Warsaw", "Lisbon",
          "Dublin", "Oslo", "Stockholm", "Helsinki", "Copenhagen", "Cairo", "Ottawa", "Bern", "Budapest", "Prague",
          "Hamburg", "Munich", "Milan", "Barcelona", "Manchester", "Leeds", "Boston", "Chicago", "Denver", "Toronto",
          "Sydney", "Mumbai", "Delhi", "Nairobi", "Lagos", "Lima", "Bristol", "Zurich", "Lyon", "Porto", "Krakow",
          "Seattle", "Dallas", "Miami", "New York", "San Francisco", "Cape Town", "a small village", "a small town"]
COUNTRIES = ["France", "Germany", "Italy", "Spain", "England", "Austria", "Greece", "Japan", "China", "Russia", "Poland",
             "Portugal", "Ireland", "Norway", "Sweden", "Finland", "Denmark", "Egypt", "India", "Canada", "Hungary",
             "Turkey", "Belgium", "Australia", "Mexico", "Brazil", "Argentina", "Kenya", "Scotland", "Wales", "Peru"]
JOBS = ["teacher", "doctor", "nurse", "farmer", "baker", "cook", "painter", "writer", "singer", "driver", "gardener",
        "pilot", "student", "builder", "waiter", "dentist", "carpenter", "tailor", "hairdresser", "programmer",
        "librarian", "fisherman", "musician", "photographer", "postman", "mechanic", "plumber", "scientist"]
HOBBIES = ["reading", "painting", "swimming", "cooking", "baking", "dancing", "singing", "running", "chess", "fishing",
           "gardening", "drawing", "hiking", "football", "tennis", "knitting", "cycling", "skating", "yoga", "sewing",
           "climbing", "sailing", "riding", "writing", "photography", "bird watching"]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
SEASONS = ["spring", "summer", "autumn", "winter"]
PETS = ["dog", "cat", "horse", "rabbit", "hamster", "parrot", "pony", "bird", "turtle", "goldfish"]
RELATIVES = ["brother", "sister", "mother", "father", "son", "daughter", "friend", "wife", "husband", "teacher",
             "best friend", "grandmother", "neighbour", "uncle", "aunt"]

ECHO_ASKS = ["Say {x}.", "Say the word {x}.", "Repeat after me: {x}", "Repeat: {x}", 'Say "{x}".', "Can you say {x}?", "Echo {x}",
             "Please say {x}.", "Say {x} please", "Now say {x}.", "Say this: {x}", "Repeat {x}.", "I want you to say {x}."]


class Kind:
    """One thing that people tell: {v} is the value (with {V} its capitalised form), {k} whose it is."""

    def __init__(self, values, tells, acknowledgements, asks, answer, missing, owners=("",), weight=1):
        self.values, self.owners, self.weight = values, owners, weight
        self.tells, self.acknowledgements, self.asks = tells, acknowledgements, asks
        self.answer, self.missing = answer, missing


FAVOURITE_ASKS = ["What is my favourite {w}?", "Which {w} do I like best?", "Do you remember my favourite {w}?",
                  "Do you know my favourite {w}?", "What's my favorite {w}?", "What is my favorite {w}?"]


def favourite(word, values, tells, acknowledgements, the=""):
    """A kind for "My favourite <word> is ..."."""
    tells = [f"My favourite {word} is {the}{{v}}.", f"My favorite {word} is {the}{{v}}", f"{{V}} is my favourite {word}." if not the
             else f"The {{v}} is my favourite {word}."] + tells
    return Kind(values, tells, acknowledgements, [ask.replace("{w}", word) for ask in FAVOURITE_ASKS],
                f"Your favourite {word} is {the}{{v}}.", f"I do not know your favourite {word}. What is it?")


KINDS = [
    Kind(PEOPLE, ["My name is {v}.", "I am {v}.", "I'm {v}", "Hello, I am {v}.", "Hi, my name is {v}.", "Call me {v}.",
                  "You can call me {v}.", "{v} is my name.", "People call me {v}.", "I am called {v}."],
         ["Nice to meet you, {v}! How can I help you?", "Hello {v}! It is nice to meet you."],
         ["What is my name?", "Do you know my name?", "Who am I?", "What's my name?", "Do you remember my name?",
          "What am I called?", "Say my name.", "Tell me my name.", "What was my name?"],
         "Your name is {v}.", "I do not know your name. What is it?", weight=5),
    favourite("colour", COLOURS, ["I like {v} best.", "I love the colour {v}."], ["{V} is a beautiful colour!"]),
    favourite("animal", ANIMALS, ["The animal that I like best is the {v}."], ["The {v} is a fine animal!"], the="the "),
    favourite("food", FOODS, ["I like to eat {v}.", "I love to eat {v}."], ["That sounds tasty! I hope that you have {v} soon."]),
    favourite("season", SEASONS, ["The season I like best is {v}."], ["{V} is a lovely time of the year!"]),
    favourite("number", [str(n) for n in range(1, 100)], [], ["{v} is a fine number!"]),
    Kind(CITIES, ["I live in {v}.", "My home is in {v}.", "I live in {v} now."], ["How interesting! What do you like about living in {v}?"],
         ["Where do I live?", "Do you know where I live?", "Do you remember where I live?", "In which town do I live?"],
         "You live in {v}.", "I do not know where you live. Where do you live?"),
    Kind(COUNTRIES, ["I am from {v}.", "I come from {v}.", "My country is {v}."], ["How interesting! What do you like about {v}?"],
         ["Where am I from?", "Do you know where I am from?", "Where do I come from?", "Which country am I from?"],
         "You are from {v}.", "I do not know where you are from. Where are you from?"),
    Kind([str(n) for n in range(6, 91)], ["I am {v} years old.", "I am {v}.", "My age is {v}.", "I'm {v} years old"],
         ["{v} is a good age!"], ["How old am I?", "Do you know how old I am?", "What is my age?", "Do you remember my age?"],
         "You are {v} years old.", "I do not know how old you are. How old are you?"),
    Kind(JOBS, ["I am a {v}.", "I work as a {v}.", "My job is {v}."], ["That sounds interesting. What do you like about it?"],
         ["What is my job?", "What do I do?", "What do I work as?", "Do you know my job?"],
         "You are a {v}.", "I do not know your job. What do you do?"),
    Kind(HOBBIES, ["My hobby is {v}.", "I have a hobby: {v}.", "In my free time I like {v}."],
         ["That is a fine thing to do. What do you like most about it?"],
         ["What is my hobby?", "Do you know my hobby?", "What do I like to do?", "Do you remember my hobby?"],
         "Your hobby is {v}.", "I do not know your hobby. What is it?"),
    Kind(MONTHS, ["My birthday is in {v}.", "I was born in {v}.", "I have my birthday in {v}."], ["{v} is a good month for a birthday!"],
         ["When is my birthday?", "Do you know when my birthday is?", "In which month is my birthday?", "When was I born?"],
         "Your birthday is in {v}.", "I do not know when your birthday is. When is it?"),
    Kind(PET_NAMES, ["My {k} is called {v}.", "I have a {k} called {v}.", "My {k}'s name is {v}.", "The name of my {k} is {v}."],
         ["{v} is a lovely name for a {k}!"],
         ["What is my {k} called?", "What is the name of my {k}?", "What is my {k}'s name?", "Do you remember the name of my {k}?"],
         "Your {k} is called {v}.", "I do not know the name of your {k}. What is it?", owners=PETS, weight=2),
    Kind(PEOPLE, ["My {k} is called {v}.", "My {k}'s name is {v}.", "The name of my {k} is {v}."], ["{v} is a nice name!"],
         ["What is my {k} called?", "What is the name of my {k}?", "What is my {k}'s name?", "Do you remember the name of my {k}?"],
         "Your {k} is called {v}.", "I do not know the name of your {k}. What is it?", owners=RELATIVES, weight=2),
]


class Memory:
    """Draws these conversations; `other_turn` gives the turns that lie between telling and asking."""

    def __init__(self, rng: random.Random, other_turn):
        self.rng, self.other_turn = rng, other_turn

    def _draw_kinds(self, count):
        chosen = []
        while len(chosen) < count:
            kind = self.rng.choices(KINDS, [kind.weight for kind in KINDS])[0]
            if kind not in chosen:
                chosen.append(kind)
        return [(kind, self.rng.choice(kind.owners)) for kind in chosen]

    def _text(self, texts, owner, value=""):
        text = texts if isinstance(texts, str) else self.rng.choice(texts)
        return text.format(v=value, V=capitalised(value) if value else "", k=owner)

    def _tell(self, kind, owner, value, before=""):
        told = self._text(kind.tells, owner, value)
        if before:
            told = re.sub("^(Hello|Hi), ", "", told)
            told = before + (told if told.startswith(("I ", "I'm ", value)) else told[0].lower() + told[1:])
        return told, self._text(kind.acknowledgements, owner, value)

    def _ask(self, kind, owner, value):
        return self._text(kind.asks, owner), self._text(kind.answer, owner, value)

    def _others(self, counts):
        return [self.other_turn() for _ in range(self.rng.choice(counts))]

    def told_dialogue(self):
        """One or two things are told; some turns later they are asked for, and sometimes one that was not told."""
        rng = self.rng
        told = [(kind, owner, rng.choice(kind.values)) for kind, owner in self._draw_kinds(rng.choice([1, 1, 2]))]
        turns = [turn for item in told for turn in [self._tell(*item)] + self._others([0, 0, 0, 1])]
        turns += self._others([0, 0, 1, 1, 2])
        rng.shuffle(told)
        asked = [self._ask(*item) for item in told[:rng.choice([1, 2])]]
        if len(told) == 2 and rng.random() < 0.2:
            asked = [(rng.choice(["What do you know about me now?", "What did I tell you?", "What have I told you about me?"]),
                      " ".join(self._text(kind.answer, owner, value) for kind, owner, value in reversed(told)))]
        if rng.random() < 0.15:
            kind, owner = self._draw_kinds(1)[0]
            if all(kind is not other or owner != other_owner for other, other_owner, _ in told):
                asked.append((self._text(kind.asks, owner), self._text(kind.missing, owner)))
        return turns + asked

    def asked_first_dialogue(self):
        """Asked for what was not told; the person tells it then."""
        rng = self.rng
        kind, owner = self._draw_kinds(1)[0]
        turns = [(self._text(kind.asks, owner), self._text(kind.missing, owner))]
        if rng.random() < 0.7:
            value = rng.choice(kind.values)
            told = self._tell(kind, owner, value)
            turns.append((rng.choice([told[0], told[0], value, value + "."]), told[1]))
            if rng.random() < 0.6:
                turns += self._others([0, 0, 1]) + [self._ask(kind, owner, value)]
        return turns

    def corrected_dialogue(self):
        """The person tells one thing and then another; the later one counts."""
        rng = self.rng
        kind, owner = self._draw_kinds(1)[0]
        first, second = rng.sample(kind.values, 2)
        corrected = self._tell(kind, owner, second, rng.choice(["No, ", "Sorry, ", "Oh, sorry, ", "I was wrong: ", "No, wait, "]))
        return [self._tell(kind, owner, first), corrected] + self._others([0, 0, 1]) + [self._ask(kind, owner, second)]

    def echo_dialogue(self):
        """"Say banana." - "Banana." """
        rng = self.rng
        turns = []
        for _ in range(rng.choice([1, 1, 2])):
            said = rng.choice([rng.choice(ANIMALS), rng.choice(FOODS), rng.choice(PEOPLE), rng.choice(CITIES), rng.choice(COUNTRIES),
                               f"{rng.choice(COLOURS)} {rng.choice(ANIMALS)}", f"I like {rng.choice(FOODS)}",
                               f"my {rng.choice(PETS)} is {rng.choice(COLOURS)}", f"{rng.choice(PEOPLE)} is a {rng.choice(JOBS)}"])
            turns.append((rng.choice(ECHO_ASKS).format(x=said), capitalised(said) + "."))
        return turns

    def dialogue(self):
        kinds = [self.told_dialogue, self.asked_first_dialogue, self.corrected_dialogue, self.echo_dialogue]
        return self.rng.choices(kinds, [70, 16, 8, 6])[0]()
