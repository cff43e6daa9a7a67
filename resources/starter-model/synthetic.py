# SPDX-License-Identifier: Apache-2.0
"""Conversations made from the project's own files in data/ and from templates.

Everything here is written for the Onebit starter model. A conversation is a list of
(question, answer) pairs. The generator is seeded, so the same recipe gives the same text.
"""

import hashlib
import random
import re

from followups import FollowUps
from memory import PEOPLE, Memory
from play import Player
from tales import Teller
from texts import FOLDER, article, paragraphs, read_lines
from typed import roughen

# Files of groups ("Q:" and "A:"), and what their held-out wordings are called among the scores.
GROUP_FILES = {"chat.txt": "small talk", "help.txt": "app help", "why.txt": "why and how", "howto.txt": "how-to",
               "lists.txt": "lists", "jokes.txt": "jokes"}

OPPOSITES = [("hot", "cold"), ("big", "small"), ("good", "bad"), ("day", "night"), ("happy", "sad"), ("fast", "slow"),
             ("old", "young"), ("new", "old"), ("up", "down"), ("left", "right"), ("black", "white"), ("rich", "poor"),
             ("long", "short"), ("high", "low"), ("wet", "dry"), ("hard", "soft"), ("light", "dark"), ("open", "closed"),
             ("full", "empty"), ("near", "far"), ("early", "late"), ("strong", "weak"), ("warm", "cool"),
             ("thick", "thin"), ("clean", "dirty"), ("loud", "quiet"), ("first", "last"), ("yes", "no"), ("on", "off"),
             ("in", "out"), ("begin", "end"), ("love", "hate"), ("true", "false"), ("sweet", "sour"), ("war", "peace"),
             ("summer", "winter"), ("friend", "enemy"), ("north", "south"), ("east", "west"), ("large", "small")]
CAPITALS = {"France": "Paris", "Germany": "Berlin", "Italy": "Rome", "Spain": "Madrid", "England": "London",
            "Austria": "Vienna", "Greece": "Athens", "Japan": "Tokyo", "China": "Beijing", "Russia": "Moscow",
            "Poland": "Warsaw", "Portugal": "Lisbon", "Ireland": "Dublin", "Norway": "Oslo", "Sweden": "Stockholm",
            "Finland": "Helsinki", "Denmark": "Copenhagen", "Egypt": "Cairo", "India": "New Delhi",
            "Canada": "Ottawa", "Switzerland": "Bern", "Hungary": "Budapest", "Turkey": "Ankara", "Cuba": "Havana",
            "Belgium": "Brussels", "the Netherlands": "Amsterdam", "the United States": "Washington",
            "Australia": "Canberra", "Mexico": "Mexico City", "Brazil": "Brasilia", "Argentina": "Buenos Aires"}
SOUNDS = {"dog": "woof", "cat": "meow", "cow": "moo", "sheep": "baa", "duck": "quack", "pig": "oink", "horse": "neigh",
          "lion": "roar", "bee": "buzz", "frog": "croak", "owl": "hoot", "mouse": "squeak", "wolf": "howl"}
COLOURS = {"grass": "green", "snow": "white", "blood": "red", "a banana": "yellow", "a lemon": "yellow", "milk": "white",
           "coal": "black", "a carrot": "orange", "the sun": "yellow", "a tomato": "red", "a leaf": "green",
           "chocolate": "brown", "an elephant": "grey", "a frog": "green", "the sea": "blue", "a zebra": "black and white"}
# Nothing of what a group in data/ is about.
LIKED = ["dogs", "cats", "chess", "horses", "flowers", "cake", "birds", "tea", "coffee", "pizza", "trains", "the sea",
         "chocolate", "apples", "cheese", "bicycles", "gardens", "the moon", "the stars", "rabbits", "elephants", "cookies",
         "ice cream", "bread", "cars", "boats", "mountains", "forests", "puzzles", "castles", "soup", "trees", "robots"]
UNKNOWN_TOPICS = ["the Roman Empire", "the French Revolution", "quantum physics", "the stock market", "the Ottoman Empire",
                  "Immanuel Kant", "Queen Victoria", "the Second World War", "thermodynamics", "relativity", "chemistry",
                  "calculus", "algebra", "economics", "philosophy", "the human genome", "cancer", "opera history",
                  "Stravinsky", "Frida Kahlo", "Magellan", "Genghis Khan", "Alexander the Great", "Confucius", "Tolstoy",
                  "the Middle Ages", "the Renaissance", "the cold war", "democracy", "the United Nations", "blockchain",
                  "Bitcoin", "Linux", "Windows", "Kubernetes", "C++", "Rust", "Java", "the Vikings", "the Aztecs", "Buddhism",
                  "Plato", "Aristotle", "the Beatles", "Elvis Presley", "Star Wars", "Harry Potter", "mortgages", "insurance"]
UNKNOWN_QUESTIONS = ["Who won the world cup in {year}?", "Who was the president in {year}?", "What happened in {year}?",
                     "Who is {person} {surname}?", "Do you know {person} {surname}?", "What is the population of {country}?",
                     "Tell me about {topic}.", "Explain {topic}.", "What is {topic}?", "Explain {topic} to me.",
                     "What do you know about {topic}?", "Can you explain {topic}?", "Who invented {topic}?",
                     "What is {big} times {big2}?", "What is {big} plus {big2}?", "How much is {big} minus {big2}?",
                     "Calculate {big} * {big2}", "What is the square root of {big}?", "Who wrote {topic}?",
                     "When was {person} {surname} born?", "Who is the president of {country}?",
                     "What is the history of {country}?", "How far is it to {country}?", "How does {topic} work?",
                     "What is the best restaurant in {city}?", "How do I get to {city}?", "Where can I buy {liked}?",
                     "What is the price of {liked}?", "Who is the king of {country}?", "Give me a list of {topic} books."]
# What arithmetic.py answers.
SMALL_SUM = re.compile(r"(?<!\d)\d{1,3} ?(?:[-+*x/]|plus|minus|times|divided by) ?\d{1,2}(?!\d)")
REFUSALS = ["I am a very small model and do not know that. A bigger one from the Models page can help.",
            "I do not know that, because I am very small. A bigger model from the Models page can help."]
TOO_HARD = ["That is too hard for me, because I am very small. A bigger model from the Models page can do it.",
            "I am too small for that. A bigger model from the Models page can help."]
# Wordings of the scores alone.
HEROES = ["fox", "bear", "mouse", "rabbit", "hedgehog", "frog", "duck", "cat", "dog", "owl", "squirrel", "goat", "wolf", "lion", "pig",
          "donkey", "horse", "beaver", "turtle", "dragon", "robot", "king", "princess", "boy", "girl", "witch"]
STORY_REQUESTS = ["I would love to hear a story.", "Could I have a story?", "It is time for a story.", "Entertain me with a story.",
                  "Let me hear a story.", "Story time!", "A little story, if you like.", "How about a story?", "Make up a story for me.",
                  "Give me a story."]
SURNAMES = """
    Smith Miller Brown Taylor Wilson Clark Baker Cooper Young King Hill Green Jones Williams Davis Evans Thomas Roberts
    Walker Wright Robinson Thompson White Hughes Edwards Hall Wood Harris Martin Jackson Turner Parker Morris Bell Ward
    Murphy Kelly Garcia Lopez Silva Rossi Weber Fischer Schmidt Novak Kowalski Ivanova Singh Kumar Wang Kim Tanaka Khan
""".split()


def group_files():
    """Those of GROUP_FILES that are there."""
    return [name for name in GROUP_FILES if (FOLDER / name).exists()]


def read_group_file(name):
    """One file of groups as a list of (questions, answers)."""
    return [([line[3:] for line in paragraph if line.startswith("Q: ")], [line[3:] for line in paragraph if line.startswith("A: ")])
            for paragraph in paragraphs(name)]


def read_groups():
    """All files of groups as one list of (questions, answers)."""
    return [group for name in group_files() for group in read_group_file(name)]


def read_facts():
    """data/facts.txt as a list of (word, plural or None, explanation)."""
    facts = []
    for paragraph in paragraphs("facts.txt"):
        for line in paragraph:
            word, plural, text = (part.strip() for part in line.split("|", 2))
            facts.append((word, None if plural == "-" else plural, text))
    return facts


def read_dialogues():
    """data/dialogues.txt: each a list of (alternatives of the question, alternatives of the answer)."""
    dialogues = []
    for paragraph in paragraphs("dialogues.txt"):
        turns = [[part.strip() for part in line[3:].split(" | ")] for line in paragraph]
        dialogues.append(list(zip(turns[0::2], turns[1::2])))
    return dialogues


def offers(groups, what):
    """(questions, answer) of the groups whose answer offers a story or a riddle."""
    offer = re.compile(rf"(Shall I|Would you like|Do you want)[^.?!]* (one|{what})\b[^.?!]*\?( Or [^?]*)?$")
    return [(questions, answer) for questions, answers in groups for answer in answers
            if re.search(rf"\b({what}|{what}s)\b", answer) and offer.search(answer) and "rather not" not in answer]


def normalised(question):
    """The wording without capitals and punctuation: what counts as "the same question"."""
    return " ".join(re.findall(r"[a-z0-9+*-]+", question.lower()))


def is_held_out(question, percent):
    """A stable choice of wordings that never enter training."""
    return int(hashlib.sha256(normalised(question).encode()).hexdigest()[:8], 16) % 1000 < percent * 10


class Writer:
    """Draws conversations; no wording that is held out for evaluation appears in them."""

    # What people try first: groups with one of these questions are drawn more often.
    COMMON_WEIGHT = 4
    COMMON_QUESTIONS = {
        "Hello", "Good morning", "Good evening", "Good night", "Bye", "How are you?", "What's up?", "I am fine.", "Thank you",
        "Nice to meet you.", "What is your name?", "What are you?", "Are you a robot?", "Are you human?", "Are you ChatGPT?",
        "Who made you?", "How old are you?", "Where are you?", "What can you do?", "Are you smart?", "Do you have feelings?",
        "I love you", "Tell me a joke.", "Tell me a riddle.", "Tell me a fact.", "What languages do you speak?", "Yes", "No", "Ok",
        "Why?", "Test", "I am sad.", "I am bored.", "What is Onebit?", "What is 1-bit?", "Is this private?",
        "How do I download a bigger model?", "What can I do here?"}

    def __init__(self, rng: random.Random, topics=(), held_out_percent=3):
        """topics: (share, topic) of arithmetic.py and tables.py."""
        self.rng = rng
        self.topics, self.topic_shares = [topic for _, topic in topics], [share for share, _ in topics]
        self.groups = read_groups()
        self.asked = {normalised(question) for questions, _ in self.groups for question in questions}
        self.group_weights = [self._group_weight(questions) for questions, _ in self.groups]
        self.facts = read_facts()
        self.fact_of = {word: text for word, _, text in self.facts}
        self.dialogues = read_dialogues()
        self.teller = Teller(rng, self.facts, offers(self.groups, "story"))
        self.player = Player(rng, offers(self.groups, "riddle"), self.teller.facts)
        self.memory = Memory(rng, self.single_turn)
        self.follow_ups = FollowUps(rng, self.groups, self.answered_turn, self.unknown_turn)
        self.unknown, self.too_hard = self._not_answered(read_lines("unknown.txt")), read_lines("too_hard.txt")
        self.unknown_topics = self._not_explained(UNKNOWN_TOPICS)
        self.held_out = self._choose_held_out(held_out_percent)
        self.held_out_wordings = {normalised(question) for question in STORY_REQUESTS} | {normalised(q) for _, q, _ in self.held_out}

    def _not_answered(self, questions):
        """Those that no topic answers."""
        answered = {normalised(q) for topic in self.topics if hasattr(topic, "questions") for q in topic.questions()}
        return [q for q in questions if normalised(q) not in answered and not SMALL_SUM.search(q)]

    def _not_explained(self, topics):
        """Those that no fact and no group is about."""
        known = {normalised(name) for word, plural, _ in self.facts for name in (word, plural) if name}
        openings = ("Who was", "Who is", "What is", "Tell me about", "Explain")
        return [topic for topic in topics if normalised(topic) not in known
                and not any(normalised(f"{opening} {topic}") in self.asked for opening in openings)]

    def _choose_held_out(self, percent):
        """(set, question, answers) of the wordings kept for evaluation; the main wording always trains."""
        chosen = []
        for name in group_files():
            for questions, answers in read_group_file(name):
                chosen += [(GROUP_FILES[name], q, answers) for q in questions[1:] if is_held_out(q, percent)]
        for word, plural, text in self.facts:
            chosen += [("explanations", q, [text]) for q in self.fact_questions(word, plural, text)[1:] if is_held_out(q, percent)]
        chosen += [("refusals", q, REFUSALS) for q in self.unknown if is_held_out(q, percent)]
        chosen += [("refusals", q, TOO_HARD) for q in self.too_hard if is_held_out(q, percent)]
        main = {normalised(questions[0]) for questions, _ in self.groups}
        return [(name, q, a) for name, q, a in chosen if normalised(q) not in main]

    def fact_questions(self, word, plural, text):
        """All wordings that ask for one explanation."""
        definite = text.startswith("The ")
        mass = not definite and not text.startswith(("A ", "An ")) and plural is None
        thing = f"the {word}" if definite else word if mass else article(word)
        questions = [f"What is {thing}?", f"What's {thing}?", f"What is {word}?", f"Explain {thing}.", f"Tell me what {thing} is.",
                     f"Do you know what {thing} is?", f"Can you tell me what {thing} is?", f'What does "{word}" mean?',
                     f"What does {word} mean?", f"Describe {thing}.", f"Tell me about {plural or thing}.",
                     f"Define {word}.", f"What is the meaning of {word}?"]
        if plural:
            questions += [f"What are {plural}?", f"Explain what {plural} are.", f"Tell me something about {plural}."]
        return questions

    def fact_turn(self):
        word, plural, text = self.rng.choice(self.facts)
        questions = self.fact_questions(word, plural, text)
        weight = [6 if i == 0 else 1 for i in range(len(questions))]
        return self.rng.choices(questions, weight)[0], text

    def _group_weight(self, questions):
        """A group of many wordings needs more draws, though fewer for each of them."""
        return len(questions) ** 0.75 * (1 if self.COMMON_QUESTIONS.isdisjoint(questions) else self.COMMON_WEIGHT)

    def group_turn(self):
        questions, answers = self.rng.choices(self.groups, self.group_weights)[0]
        return self.rng.choice(questions), self.rng.choice(answers)

    def small_knowledge_turn(self):
        """Sounds of animals and colours of things."""
        rng = self.rng
        if rng.random() < 0.5:
            animal = rng.choice(list(SOUNDS))
            question = rng.choice(["What sound does {a} make?", "What does {a} say?", "How does {a} sound?"]).format(a=article(animal))
            return question, f"{article(animal).capitalize()} says {SOUNDS[animal]}."
        thing = rng.choice(list(COLOURS))
        question = rng.choice(["What color is {t}?", "What colour is {t}?", "Which color has {t}?"]).format(t=thing)
        return question, f"{thing.capitalize()} is {COLOURS[thing]}."

    def topic_turn(self):
        if not self.topics:
            return self.small_knowledge_turn()
        return self.rng.choices(self.topics, self.topic_shares)[0].turn(self.rng)

    def like_turn(self):
        rng = self.rng
        liked = rng.choice(LIKED)
        if rng.random() < 0.5:
            return f"I like {liked}.", rng.choice([f"That is nice! What do you like about {liked}?", f"How nice that you like {liked}! Tell me more."])
        question = rng.choice(["Do you like {l}?", "What do you think about {l}?", "Do you love {l}?"]).format(l=liked)
        return question, rng.choice([f"I am a program, but many people like {liked}. Do you?", f"I know that only from stories. Do you like {liked}?"])

    def _unknown_question(self):
        rng = self.rng
        return rng.choice(UNKNOWN_QUESTIONS).format(
            year=rng.randint(1500, 2030), person=rng.choice(PEOPLE), surname=rng.choice(SURNAMES), country=rng.choice(list(CAPITALS)),
            topic=rng.choice(self.unknown_topics), big=rng.randint(10000, 9999999), big2=rng.randint(101, 99999),
            city=rng.choice(list(CAPITALS.values())), liked=rng.choice(LIKED))

    def unknown_turn(self):
        rng = self.rng
        draw = rng.random()
        if draw < 0.35:
            return rng.choice(self.unknown), rng.choice(REFUSALS)
        if draw < 0.6:
            return rng.choice(self.too_hard), rng.choice(TOO_HARD)
        question = self._unknown_question()
        while normalised(question) in self.asked:
            question = self._unknown_question()
        return question, rng.choice(REFUSALS)

    def fact_talk(self):
        """"What is a dog?" - "And a cat?" """
        rng = self.rng
        words = rng.sample(self.facts, rng.choice([2, 2, 3]))
        turns = [(self.rng.choice(self.fact_questions(*words[0])[:3]), words[0][2])]
        for word, _, text in words[1:]:
            thing = article(word) if text.startswith(("A ", "An ")) else word
            turns.append((rng.choice([f"And {thing}?", f"What about {thing}?", f"And what is {thing}?", f"What is {thing}?"]), text))
        return turns

    def dialogue(self):
        return [(self.rng.choice(q), self.rng.choice(a)) for q, a in self.rng.choice(self.dialogues)]

    def held_out_dialogues(self, rng, count):
        """Lines of held_out.jsonl in which the last answer is in an earlier message, and requests for stories."""
        items = []
        for _ in range(count):
            person = rng.choice(PEOPLE)
            between = rng.sample(["How are you?", "What is 2 + 3?", "What is a dog?", "Thank you", "Tell me a joke."], rng.choice([0, 1, 2]))
            items.append({"set": "name remembered", "turns": [f"Good day, my name is {person}.", *between, "Can you tell me my name?"],
                          "answers": [person], "judge": "contains"})
        heroes = rng.sample(HEROES, 20)
        items += [{"set": "stories", "turns": [f"Would you make up a story with {article(hero)} in it?"], "answers": [hero], "judge": "story"} for hero in heroes]
        items += [{"set": "stories", "turns": [question], "answers": [], "judge": "story"} for question in STORY_REQUESTS]
        return items

    def answered_turn(self):
        kinds = [self.group_turn, self.fact_turn, self.topic_turn, self.small_knowledge_turn, self.like_turn]
        return self.rng.choices(kinds, [40, 20, 27, 2, 2])[0]()

    def single_turn(self):
        return self.unknown_turn() if self.rng.random() < 0.09 else self.answered_turn()

    def long_visit(self):
        """One thing after another until the context of the model is about full."""
        rng = self.rng
        parts = [lambda: [self.single_turn()], self.fact_talk, self.teller.conversation, self.player.conversation]
        turns, wanted = [], rng.randint(150, 620)
        while sum(len(text.split()) for turn in turns for text in turn) < wanted:
            turns += rng.choices(parts, [60, 15, 15, 10])[0]()
        return turns

    def conversation(self):
        """One conversation, mostly of one to four turns; questions roughened, answers as written."""
        rng = self.rng
        shares = [(36, lambda: [self.single_turn()]), (13, lambda: [self.single_turn() for _ in range(rng.choice([2, 2, 3, 4]))]),
                  (6, self.fact_talk), (14, self.dialogue), (8, self.memory.dialogue), (8, self.follow_ups.dialogue), (13, self.teller.conversation),
                  (8, self.player.conversation), (1.5, self.long_visit)]
        kinds, weights = [kind for _, kind in shares], [weight for weight, _ in shares]
        while True:
            turns = rng.choices(kinds, weights)[0]()
            if not any(normalised(question) in self.held_out_wordings for question, _ in turns):
                break
        return [(roughen(self.rng, question), answer) for question, answer in turns]
