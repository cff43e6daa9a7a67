# SPDX-License-Identifier: Apache-2.0
"""Who and what can be in a story, and how people ask for stories and talk about them."""

import re

KINDS = {
    "animal": """fox bear mouse rabbit hedgehog frog duck cat dog owl squirrel goat wolf lion pig donkey horse beaver turtle
        crow deer lamb elephant monkey penguin snail tiger badger otter mole kitten puppy hen goose cow sheep pony
        hamster raccoon giraffe zebra panda koala ladybird""".split(),
    "bird": "bird owl crow sparrow duck goose robin swallow parrot stork pigeon".split(),
    "sea": "fish whale dolphin seal crab octopus seahorse".split(),
    "child": "boy girl boy girl child".split(),
    "person": """baker farmer fisherman gardener tailor shepherd sailor painter miller woodcutter grandmother grandfather
        clockmaker teacher doctor musician""".split(),
    "royal": "king queen prince princess king queen prince princess knight".split(),
    "magic": "dragon witch wizard fairy giant dwarf elf unicorn troll ghost dragon unicorn".split(),
    "robot": ["robot"],
}
KINDS["anyone"] = None  # one of these:
ANYONE = ["animal", "animal", "animal", "child", "royal", "magic", "robot"]
FEMALE = {"girl", "queen", "princess", "witch", "grandmother", "mermaid", "hen", "cow", "fairy"}
MALE = {"boy", "king", "prince", "wizard", "grandfather", "fisherman", "cowboy"}
PLURALS = {"mouse": "mice", "wolf": "wolves", "sheep": "sheep", "deer": "deer", "goose": "geese", "child": "children",
           "fish": "fish", "fisherman": "fishermen", "thief": "thieves", "elf": "elves", "dwarf": "dwarfs",
           "snowman": "snowmen"}
PETS = "cat dog kitten puppy rabbit hamster horse pony turtle bird mouse parrot goat donkey hen duck frog snail".split()
RELATIVES = {"girl": ["my friend", "my sister", "my daughter", "a girl named"], "boy": ["my friend", "my brother", "my son", "a boy named"],
             "child": ["my friend", "my child", "my best friend"], "grandmother": ["my grandmother", "my grandma", "my granny"],
             "grandfather": ["my grandfather", "my grandpa"], "teddy bear": ["my teddy bear", "my teddy"], "teacher": ["my teacher"],
             "car": ["my car"], "robot": ["my robot"], "doll": ["my doll"]}
FRIENDS = """fox bear mouse rabbit hedgehog frog duck cat dog owl squirrel goat pig donkey horse beaver turtle crow deer
    lamb bird badger mole hen""".split()

FEMALE_NAMES = """Mina Lotte Ella Rosa Nora Tilda Ida Bella Anna Molly Lucy Emma Mia Lily Clara Alice Ruby Daisy Poppy Rose
    Maya Zoe Lena Sofia Nina Julia Kate Sarah Jane Eva Amy Laura Lisa Mary Helen Maria Emily Grace Olivia Chloe Ava Hanna
    Wilma Stella Luna Greta Frida Elsa Marie Sophie
    Charlotte Elizabeth Susan Jessica Nancy Betty Emilia Isabella Victoria Fatima Yuki Priya Ingrid Olga Claire Julie Pia
    Paula Karla Vera Linda Barbara Sandra Monika Petra Eleanor Hazel Ivy Violet Matilda Josie Penny Tina Jenny Katie Sally
    Layla Amira Leila Mei Aisha Carmen Lucia Giulia Heidi Greta Dora""".split()
MALE_NAMES = """Pip Tom Max Otto Finn Bruno Leo Toby Sam Hugo Fred Ben Jack Oscar Tim Paul Peter Noah Felix Henry Charlie
    Jonas Emil Theo Louis Oliver George Harry Billy Bob Joe Dan Luke Adam David Lukas Simon Martin Frank Alfred Ali Ivan
    Milo Rudi Anton Jakob Karl Freddy Teddy Barney
    William James John Michael Thomas Robert Daniel Alexander Andrew Christopher Kevin Brian Eric Stephen Steve Mark Matthew
    Anthony Logan Mason Liam Ethan Lucas Carlos Pedro Pablo Marco Luigi Pierre Sven Lars Erik Ahmed Omar Hassan Chen Raj Arjun
    Kenji Walter Arthur Edgar Albert Ernie Gus Jasper Rupert Stanley Victor Philip Simon Nick Jonathan""".split()
SYLLABLES = "ba be bo da di do fa fi ga ko la li lo lu ma mi mo na ni no pa pi po ra ri ro sa si su ta ti to va vi wa za zo".split()

# Where one can live, and what it is called in a question.
PLACES = [("in a green forest", "a forest"), ("in a small village", "a village"), ("in a deep valley", "a valley"),
          ("in an old garden", "a garden"), ("in a wide meadow", "a meadow"), ("on a high mountain", "a mountain"),
          ("in a little wood", "a wood"), ("on a quiet farm", "a farm"), ("on a small island", "an island"),
          ("by the sea", "the sea"), ("by a blue lake", "a lake"), ("by a wide river", "a river"),
          ("in an old castle", "a castle"), ("in a big city", "a city"), ("in a little town", "a town"),
          ("on a green hill", "a hill"), ("near a waterfall", "a waterfall"), ("in a windmill", "a windmill"),
          ("at the edge of a dark forest", "a dark forest"), ("in a house with a red roof", "a house")]
THINGS = """golden ring|red ball|silver key|blue stone|little bell|warm blanket|small lamp|wooden flute|shiny shell|old book|
    red kite|old map|music box|paper boat|pocket watch|yellow umbrella|woollen scarf|red hat|wooden spoon|glass marble|
    tin box|little drum|paintbrush|round mirror|white feather|gold coin|straw hat|blue cup|red boot|picture book"""
THINGS = [thing.strip() for thing in THINGS.split("|")]
FOODS = ["an apple", "some bread", "a bowl of soup", "a piece of cake", "a pear", "some nuts", "some cheese", "a honey cake",
         "a pot of jam", "some berries", "a pancake", "some porridge"]
COLOURS = "red blue green yellow white golden silver purple".split()
SEASONS = "spring summer autumn winter".split()
ADJECTIVES = ["little", "little", "young", "small", "kind", "friendly", "clever"]

OPENINGS = ["Once upon a time there was {a_hero} called {name}.", "There once was {a_hero} called {name}.",
            "Long ago there was {a_hero} called {name}.", "Once there was {a_hero} named {name}.", "{name} was {a_hero}."]
OPENINGS_AT = ["Once upon a time there was {a_hero} called {name}, who lived {where}.",
               "Once upon a time {a_hero} called {name} lived {where}.", "{Where} there lived {a_hero} called {name}.",
               "Long ago {a_hero} named {name} lived {where}.", "{name} was {a_hero} who lived {where}."]

# Words whose explanation has one of these are not for stories.
DARK = re.compile(r"kill|weapon|death|dead|disease|illness|war\b|bomb|blood|crime|poison|hurt|person who|body|beer|wine|alcohol|"
                  r"cigar|drug|bully|poor|fear|pain|\bbad\b|sad\b|wrong|not ha", re.I)
MOODS = {"funny": ["funny", "funny", "silly", "merry"], "sad": ["sad"], "scary": ["scary", "spooky"],
         "bedtime": ["bedtime", "good night", "goodnight"], "exciting": ["exciting"], "love": ["love", "romantic"],
         "short": ["very short", "tiny"]}
HERO_STORY = ["Tell me a {h} story.", "A {h} story, please.", "{H} story", "I want a {h} story.", "Do you know a {h} story?",
              "Can you tell me a {h} story?", "Tell me another {h} story.", "Write a {h} story."]
PLAIN = ["Tell me a story.", "Can you tell me a story?", "Tell me a short story.", "Tell a story", "I want to hear a story.",
         "Please tell me a story.", "Do you know a story?", "A story please", "Write a story.", "Write a short story.",
         "Tell me a fairy tale.", "Read me a story.", "Story", "Tell me story", "Could you tell me a story?", "Write me a story.",
         "I want a story.", "I would like a story.", "Story time!", "Make up a story.", "Tell me any story.", "Once upon a time",
         "Tell me a nice story.", "Tell me one of your stories.", "Tell me a tale.", "Give me a story."]
OLD_TALE = ["Tell me the story of {t}.", "Tell me {t}.", "Do you know {t}?", "{T}", "Tell me the tale of {t}.", "Tell me the fairy tale of {t}.",
            "Tell me a story about {t}.", "The story of {t}, please.", "Can you tell me {t}?", "Do you know the story of {t}?",
            "How does {t} go?", "What happens in {t}?", "I want to hear {t}.", "Tell me about {t}."]
HAPPY = ["Tell me a story with a happy end.", "A story with a happy ending, please.", "I want a happy story.",
         "Tell me a happy story.", "Tell me a story that ends well."]
ABOUT = ["Tell me a story about {x}.", "Tell me a story about {x}.", "Can you tell me a story about {x}?", "I want a story about {x}.",
         "A story about {x}, please.", "Write a story about {x}.", "Do you know a story about {x}?", "Story about {x}",
         "Write me a story about {x}.", "Make up a story about {x}.", "Please tell me a story about {x}.",
         "I would like a story about {x}.", "Tell a story about {x}", "Could you tell me a story about {x}?",
         "Tell me a short story about {x}.", "Give me a story about {x}.", "Tell me a tale about {x}."]
ANOTHER = ["Another one.", "Another one, please.", "Another story please.", "One more", "Tell me another one.", "One more story!",
           "Tell me another story.", "Again!", "A different one.", "And another one?", "More stories", "One more please",
           "Do you know another one?", "Next story"]
ANOTHER_ABOUT = ["Now one about {x}.", "And one about {x}?", "Another one about {x}.", "And now about {x}.", "One about {x}, please.",
                 "Now tell me one about {x}.", "Can you tell one about {x}?"]
YES = ["Yes", "Yes please", "Sure", "Ok", "Yes, please.", "Please do.", "Yes!", "Go on.", "Yeah", "I would like that.", "Of course"]
NO = ["No", "No, thanks.", "No thank you", "Not now.", "Maybe later.", "nope", "No, thank you."]
THANKS = ["Thank you", "Thanks!", "That was nice.", "A nice story!", "I liked that.", "Good story", "Beautiful", "That was beautiful.",
          "Nice", "Lovely", "I like it.", "Great story!", "Wow", "Cool", "That is a good story.", "How sweet"]
FAVOURITE = [("Do you like animals?", "I like the fox in the old fables. Which animal do you like best?"),
             ("What is your favourite animal?", "I like the fox in the old fables. Which animal do you like best?"),
             ("Which animal do you like?", "I like the fox in the old fables. Which animal do you like best?"),
             ("Let us talk about animals.", "I like the fox in the old fables. Which animal do you like best?")]
THANKED = ["I am glad that you liked it!", "I am glad that you liked it! Shall I tell you another one?"]

# Talk that fits after any story: (questions, answers); the words of the tale are filled in.
AFTER = [
    (["What was the {hero} called?", "What was the name of the {hero}?", "What is the {hero} called?", "What was {his} name?",
      "What is the name of the {hero}?", "How was the {hero} called?"], ["The {hero} was called {name}."]),
    (["Who is {name}?", "Who was {name}?", "Who is that, {name}?"], ["{name} is the {hero} in the story."]),
    (["What is the story about?", "What was it about?", "Who is the story about?"], ["It is about {a_plain_hero} called {name}."]),
    (["Did you like it?", "Do you like the story?", "Do you like it?", "And how do you like it?"],
     ["Yes, I like small stories best. Did you like it?"]),
    (["Is it true?", "Is that a true story?", "Did that really happen?", "Really?"], ["No, I made it up. But it is a good story all the same."]),
    (["Who wrote it?", "Did you make that up?", "Where is it from?", "Did you write it?"],
     ["I put it together from what I learned in training."]),
    (["Is that all?", "Is that the end?", "The end?", "Is it over?"], ["Yes, that is the end of the story. Shall I tell you another one?"]),
    (["Give it a title.", "What is the title?", "What is it called?", "What is the story called?", "It needs a title."],
     ["I would call it: The Story of {name}."]),
    (["I did not like it.", "I don't like it.", "That was boring.", "Boring", "That makes no sense.", "A bad story", "That was not good."],
     ["I am sorry. I am small and my stories are simple. Shall I tell you another one?"]),
    (["Make it longer.", "Tell me a longer one.", "That was short.", "Can you make it longer?", "Too short", "I want a long story."],
     ["I can only tell short stories, because I am very small. Shall I tell you another one?"]),
]
SHORTER = (["Make it shorter.", "Shorter please", "Too long", "That was too long.", "Can you make it shorter?"],
           "I cannot make it shorter, but I know some very short stories. Shall I tell you one?")
MORE = ["Tell me more.", "What happened next?", "And then?", "What happened then?", "Go on.", "Continue.", "More", "How does it go on?",
        "Tell me more about {name}.", "What did {name} do then?", "Please go on.", "And what happened after that?"]
MORAL = ["What is the moral?", "What is the moral of the story?", "What can we learn from it?", "What does the story teach?",
         "And the moral?", "What is the lesson?", "What does it mean?"]
WHERE = ["Where did {name} live?", "Where did the {hero} live?", "Where did {he} live?", "Where was that?"]
