# SPDX-License-Identifier: Apache-2.0
"""What people say after an answer: thanks, doubt, "why not?" after a refusal; and whole short visits.

Each draws on the groups of data/ by one of their questions, so that the wordings stay in one place.
"""

import random

# A reaction is a question of the group that holds its wordings and answers, with how often it is drawn.
REACTIONS = {"Thank you": 6, "Ok": 4, "Really?": 4, "Tell me more.": 2, "Why?": 2, "Haha": 1, "You are wrong.": 2, "Bye": 2,
             "What?": 1, "You are right.": 1, "I know.": 1, "Another one": 1}
GREETINGS = {"Hello": 6, "How are you?": 3, "Good morning": 1, "Good afternoon": 1, "Good evening": 1}
WHY_NOT = ["Why not?", "Why?", "But why?", "Why can't you?", "Why don't you know?", "Why don't you know that?", "why not", "How come?",
           "You don't know that?", "Why is that?", "Why are you so small?", "Is it so hard?", "Why do you not know it?"]
BECAUSE_SMALL = "Because I am very small: I have only some millions of weights. Bigger models have billions."
HOW_BIGGER = ["How do I get a bigger model?", "How do I get one?", "How do I do that?", "Where is that?", "Where do I find it?", "How?",
              "How can I get it?", "How do I get a bigger one?", "Ok, how?", "Where can I get one?",
              "Which bigger model?", "What bigger model?", "How do I download it?", "Then I want a bigger model."]
TRY_ANYWAY = ["Try it.", "Try anyway.", "Please try.", "Just try it.", "Guess.", "Take a guess.", "Come on, try.", "But you must know it.",
              "You must know that.", "Just guess."]
NO_GUESS = "I would only make something up. A bigger model from the Models page can help."


class FollowUps:
    """Draws these conversations; `answered_turn` and `refused_turn` give what is reacted to."""

    def __init__(self, rng: random.Random, groups, answered_turn, refused_turn):
        self.rng, self.answered_turn, self.refused_turn = rng, answered_turn, refused_turn
        by_question = {question: group for group in groups for question in group[0]}
        self.groups = {name: by_question[name] for name in (*REACTIONS, *GREETINGS, "How do I download a bigger model?")}

    def _turn(self, name):
        questions, answers = self.groups[name]
        return self.rng.choice(questions), self.rng.choice(answers)

    def _draw(self, table):
        return self._turn(self.rng.choices(list(table), list(table.values()))[0])

    def reaction_dialogue(self):
        """Anything, and then one or two small words about it."""
        return [self.answered_turn()] + [self._draw(REACTIONS) for _ in range(self.rng.choice([1, 1, 2]))]

    def refusal_dialogue(self):
        """A refusal and what people make of it."""
        rng = self.rng
        turns = [self.refused_turn()]
        follow = {"why": (rng.choice(WHY_NOT), BECAUSE_SMALL), "guess": (rng.choice(TRY_ANYWAY), NO_GUESS),
                  "bigger": (rng.choice(HOW_BIGGER), rng.choice(self.groups["How do I download a bigger model?"][1]))}
        order = rng.choice([["why"], ["why", "bigger"], ["bigger"], ["bigger"], ["guess"], ["guess", "bigger"]])
        turns += [follow[name] for name in order]
        if rng.random() < 0.3:
            turns.append(self._turn("Thank you"))
        return turns

    def visit(self):
        """From a greeting to goodbye."""
        rng = self.rng
        turns = [self._draw(GREETINGS)] + [self.answered_turn() for _ in range(rng.choice([1, 1, 2]))]
        if rng.random() < 0.5:
            turns.append(self._turn("Thank you"))
        if rng.random() < 0.4:
            turns.append(self._turn("Bye"))
        return turns

    def dialogue(self):
        kinds = [self.reaction_dialogue, self.refusal_dialogue, self.visit]
        return self.rng.choices(kinds, [40, 30, 30])[0]()
