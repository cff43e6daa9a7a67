# SPDX-License-Identifier: Apache-2.0
"""Jokes, riddles, poems, tongue twisters, proverbs and rhymes, and the talk around them."""

import random

from texts import capitalised, listed, paragraphs, read_lines, read_table, thing_and_clue

ANOTHER = ["Another one.", "Another one, please.", "One more", "One more please", "Another!", "Again", "Tell me another one.",
           "Do you know another one?", "More", "A different one."]
LAUGHS = ["Haha", "Ha ha", "That is funny!", "lol", "Good one", "Very funny", "That was good.", "hahaha", "I like that.", "Funny"]
LAUGHED = ["I am glad that made you laugh!", "I am glad that you like it! Do you want another one?"]
NOT_FUNNY = ["That was not funny.", "Not funny.", "I don't get it.", "That is a bad joke.", "I do not understand the joke.", "Boring"]
YES = ["Yes", "Yes please", "Sure", "Ok", "Yes, please.", "Yes!", "Go on.", "Yeah", "Please do."]
THANKS = ["Thank you", "Thanks", "Nice", "That was nice.", "Beautiful", "I like that.", "Lovely", "How nice"]

ASK_RIDDLE = ["Tell me a riddle.", "Give me a riddle.", "Do you know a riddle?", "Ask me a riddle.", "A riddle please", "Riddle",
              "Do you know any riddles?", "I want a riddle.", "Riddle me something.", "Can you tell me a riddle?", "Let's do riddles.",
              "I like riddles.", "Ask me something.", "Let me guess something.", "Tell me riddle", "Let's play riddles."]
GIVE_UP = ["I don't know.", "Tell me.", "What is it?", "No idea", "I give up", "I give up.", "I do not know", "idk", "dunno",
           "Tell me the answer.", "What is the answer?", "no clue", "I have no idea.", "Give up", "?", "Solve it.", "The answer please"]
RIGHT = ["Yes! It is {a}. Well done!", "Yes, that is right! It is {a}."]
WRONG = ["No, that is not it. Try again, or say: I give up.", "A good guess, but no. Try again!"]
GUESS = ["{a}", "{A}", "{A}.", "{A}?", "Is it {a}?", "I think it is {a}.", "It is {a}.", "Maybe {a}?", "It must be {a}!", "is it {a}", "{A}!"]

ASK_POEM = ["Write a poem.", "Tell me a poem.", "Do you know a poem?", "Can you write a poem?", "Write me a short poem.", "A poem please",
            "Poem", "I want a poem.", "Say a poem.", "Write a rhyme.", "Can you write poems?", "Recite a poem.", "Tell me a rhyme.",
            "Make a poem.", "Write me a poem."]
POEM_ABOUT = ["Write a poem about {x}.", "Write a poem about {x}.", "Tell me a poem about {x}.", "A poem about {x}, please.",
              "Can you write a poem about {x}?", "Write me a poem about {x}.", "Poem about {x}", "Do you know a poem about {x}?",
              "I want a poem about {x}.", "Make a poem about {x}.", "Write a short poem about {x}.", "Write a rhyme about {x}.",
              "write poem about {x}"]
# Poems about anything; {x} has its article.
POEMS_ABOUT = [
    "Somebody asked me for a rhyme\nabout {x}, and I took my time.\nI looked for words, I found a few,\nand tied them up with string for you.",
    "If I could paint, then I would try\n{x} below a summer sky,\na little blue, a little gold,\nas big as my small page can hold.",
    "I thought about {x} all day\nand wrote it down in my own way.\nMy words are few, my words are small,\nbut here they are, I give you all.",
    "Hurrah for {x}, I say,\nhurrah for it this very day!\nThe world is wide, and it is true:\nit would be less without it, too."]
NEXT_ABOUT = ["Now one about {x}.", "And one about {x}?", "Another one about {x}.", "And about {x}?", "One about {x}, please."]

ASK_TWISTER = ["Tell me a tongue twister.", "Do you know a tongue twister?", "A tongue twister please", "Tongue twister",
               "Give me a tongue twister.", "Can you say a tongue twister?", "Do you know any tongue twisters?"]
ASK_PROVERB = ["Tell me a proverb.", "Do you know a proverb?", "A proverb please", "Give me a proverb.", "Tell me a saying.",
               "Tell me some wise words.", "Say something wise.", "Do you know any proverbs?", "Tell me a wise saying."]
MEANING = ['What does "{p}" mean?', "What does {p} mean?", 'What is the meaning of "{p}"?', 'Explain "{p}".', "What is meant by {p}?",
           "{P}", 'Can you explain "{p}"?', 'What does the proverb "{p}" mean?', "Explain the saying {p}."]
MEANING_NEXT = ["What does it mean?", "What does that mean?", "Explain it.", "And what does it mean?", "What is the meaning?", "Meaning?"]
ASK_RHYME = ["What rhymes with {w}?", "Which words rhyme with {w}?", "Give me a rhyme for {w}.", "A rhyme for {w}?", "Find a rhyme for {w}.",
             "What word rhymes with {w}?", "rhyme with {w}", "Do you know a rhyme for {w}?", 'What rhymes with "{w}"?',
             "Tell me a word that rhymes with {w}."]


ASK_KNOCK = ["Tell me a knock knock joke.", "Do you know a knock knock joke?", "A knock knock joke please", "Knock knock joke",
             "Can you tell a knock knock joke?", "Tell me a knock-knock joke."]
KNOCKS = ["Knock knock", "Knock, knock!", "knock knock", "Knock, knock.", "Knock knock!"]
EXPLAIN = ["Explain the joke.", "Why is that funny?", "What is funny about that?", "Explain it.", "Why?"]


def read_jokes():
    """Groups of jokes.txt that ask for a joke, as (questions, jokes); the first is the general one."""
    groups = []
    for paragraph in paragraphs("jokes.txt"):
        questions = [line[3:] for line in paragraph if line.startswith("Q: ")]
        if "joke" in questions[0]:
            groups.append((questions, [line[3:] for line in paragraph if line.startswith("A: ")]))
    return groups


def read_riddles():
    """riddles.txt as (riddle, [right answers], solution)."""
    return [(riddle, [a.strip() for a in answers.split("/")], solution) for riddle, answers, solution in read_table("riddles.txt")]


def read_poems():
    """poems.txt as ([topics], poem)."""
    return [([t.strip() for t in topics.split(",")], "\n".join(line.strip() for line in poem.split("/")))
            for topics, poem in read_table("poems.txt")]


class Player:
    """Draws conversations for fun."""

    def __init__(self, rng: random.Random, offers=(), facts=()):
        """`offers` are (questions, answer) where the answer offers a riddle; `facts` are those that Teller tells of."""
        self.rng, self.offers, self.facts = rng, list(offers), list(facts)
        self.jokes, self.riddles, self.poems = read_jokes(), read_riddles(), read_poems()
        self.twisters, self.proverbs = read_lines("twisters.txt"), read_table("proverbs.txt")
        self.knocks = read_table("knocks.txt")
        self.rhymes = [line.split() for line in read_lines("rhymes.txt")]

    def conversation(self):
        shares = [(28, self.joke_dialogue), (5, self.knock_dialogue), (22, self.riddle_dialogue), (4, self.offered_riddle),
                  (6, self.known_riddle), (22, self.poem_dialogue), (5, self.twister_dialogue), (9, self.proverb_dialogue),
                  (6, self.rhyme_turns)]
        return self.rng.choices([kind for _, kind in shares], [weight for weight, _ in shares])[0]()

    def joke_dialogue(self):
        """A joke, and what people say after it."""
        rng = self.rng
        questions, jokes = rng.choice(self.jokes) if rng.random() < 0.45 else self.jokes[0]
        every = [joke for _, group in self.jokes for joke in group]
        joke = rng.choice(every if questions is self.jokes[0][0] else jokes)
        turns = [(rng.choice(questions), joke)]
        draw = rng.random()
        if draw < 0.2:
            turns.append((rng.choice(LAUGHS), rng.choice(LAUGHED)))
            if turns[-1][1].endswith("?"):
                turns.append((rng.choice(YES), rng.choice([j for j in every if j != joke])))
        elif draw < 0.4:
            turns.append((rng.choice(ANOTHER + ["Another joke.", "Another joke please", "Tell me another joke."]),
                          rng.choice([j for j in every if j != joke])))
        elif draw < 0.48:
            turns.append((rng.choice(EXPLAIN), "It plays with words that can mean two things. Jokes are no fun when one explains them."))
        elif draw < 0.55:
            turns.append((rng.choice(NOT_FUNNY), "I am sorry. I am better at stories than at jokes."))
        return turns

    def knock_dialogue(self):
        """A knock, knock joke, told by the model or by the person."""
        rng = self.rng
        name, end = rng.choice(self.knocks)
        who = rng.choice(["Who is there?", "Who's there?", "who is there"])
        if rng.random() < 0.6:
            return [(rng.choice(ASK_KNOCK), "Knock, knock!"), (who, f"{name}."), (f"{name} who?", end)]
        return [(rng.choice(KNOCKS), "Who is there?"), (rng.choice([name, name + ".", name + "!"]), f"{name} who?"),
                (end, rng.choice(["Haha, that is a good one!", "Haha! I like that."]))]

    def riddle_dialogue(self):
        """A riddle, perhaps a wrong guess, and its end; sometimes a second one."""
        rng = self.rng
        turns = []
        for number, riddle in enumerate(rng.sample(self.riddles, rng.choice([1, 1, 1, 2]))):
            turns.append((rng.choice(ASK_RIDDLE if number == 0 else ANOTHER + ["Another riddle."]), riddle[0]))
            turns += self._solution(riddle)
        return turns

    def offered_riddle(self):
        """An offer of a riddle that the person accepts."""
        riddle = self.rng.choice(self.riddles)
        if not self.offers:
            return self.riddle_dialogue()
        questions, answer = self.rng.choice(self.offers)
        yes = self.rng.choice(["A riddle", "a riddle please", "Riddle"] if "joke" in answer else YES)
        return [(self.rng.choice(questions), answer), (yes, riddle[0]), *self._solution(riddle)]

    def _solution(self, riddle):
        rng = self.rng
        _, answers, solution = riddle
        answer = answers[0]
        turns = []
        if rng.random() < 0.25:
            wrong = rng.choice([a for _, others, _ in self.riddles for a in others if a not in answers and not a.startswith("your")])
            turns.append((self._guess(wrong), rng.choice(WRONG)))
        if rng.random() < 0.5:
            mine = [a for a in answers if not a.startswith("your")] or answers
            turns.append((self._guess(rng.choice(mine)), rng.choice(RIGHT).format(a=answer)))
        else:
            turns.append((rng.choice(GIVE_UP), f"It is {answer}. {solution}"))
        return turns

    def _guess(self, answer):
        if answer.startswith(("a ", "an ", "the ")) and self.rng.random() < 0.3:
            return answer.split(" ", 1)[1]
        return self.rng.choice(GUESS).format(a=answer, A=capitalised(answer))

    def known_riddle(self):
        """The person asks one of the riddles."""
        riddle, _, solution = self.rng.choice(self.riddles)
        return [(riddle, solution)]

    def poem_dialogue(self):
        rng = self.rng
        general = ASK_POEM
        topics, poem = rng.choice(self.poems)
        if self.facts and rng.random() < 0.2:
            general, (topics, poem) = [], self._poem_about(*rng.choice(self.facts))
        turns = [(self._ask(general, POEM_ABOUT, topics), poem)]
        draw = rng.random()
        if draw < 0.15:
            turns.append((rng.choice(THANKS), "I am glad that you like it!"))
        elif draw < 0.3:
            topics, second = rng.choice([item for item in self.poems if item[1] != poem])
            turns.append((self._ask(ANOTHER + ["Another poem please."], NEXT_ABOUT, topics), second))
        return turns

    def _poem_about(self, word, many, text):
        """A poem for a topic that has none of its own, as read_poems has them."""
        if any(word in topic.split() for topics, _ in self.poems for topic in topics):
            return self.rng.choice(self.poems)
        thing = thing_and_clue(text)[0]
        return [thing, thing, many or word], self.rng.choice(POEMS_ABOUT).format(x=thing)

    def _ask(self, general, about, topics):
        if general and self.rng.random() < 0.25:
            return self.rng.choice(general)
        return self.rng.choice(about).format(x=self.rng.choice(topics))

    def twister_dialogue(self):
        first, second = self.rng.sample(self.twisters, 2)
        turns = [(self.rng.choice(ASK_TWISTER), first)]
        if self.rng.random() < 0.3:
            turns.append((self.rng.choice(ANOTHER), second))
        return turns

    def proverb_dialogue(self):
        """What a proverb means, or a proverb and then its meaning."""
        rng = self.rng
        proverb, meaning = rng.choice(self.proverbs)
        whole = proverb[0].isupper()
        answer = f'"{capitalised(proverb)}" means: {meaning}.'
        if whole and rng.random() < 0.45:
            turns = [(rng.choice(ASK_PROVERB), proverb + ".")]
            return turns + [(rng.choice(MEANING_NEXT), answer)] * (rng.random() < 0.6)
        small = proverb[0].lower() + proverb[1:]
        return [(rng.choice(MEANING).format(p=rng.choice([proverb, small]), P=capitalised(proverb)), answer)]

    def rhyme_turns(self):
        rng = self.rng
        family = rng.choice(self.rhymes)
        word = rng.choice(family)
        others = [other for other in family if other != word][:3]
        question = rng.choice(ASK_RHYME).format(w=word)
        if len(others) == 1 or rng.random() < 0.3:
            return [(question, f"{others[0].capitalize()} rhymes with {word}.")]
        return [(question, f"{capitalised(listed(others))} rhyme with {word}.")]
