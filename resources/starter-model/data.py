# SPDX-License-Identifier: Apache-2.0
"""Texts -> tokenizer -> packed rows of tokens.

Four sources, each split by content into training and held-out documents:
  books        public-domain children's books, by piece of a chapter
  definitions  WordNet glosses of words that the books use, by word
  orders       Taskmaster-4 dialogues, by first question
  chat         the project's own conversations (synthetic.py) with sums and tables (arithmetic.py, tables.py); by wording
               of the question, sums by their numbers
A document is (token ids, loss weight of each token). held_out.jsonl has the questions of the scores.
"""

import collections
import dataclasses
import hashlib
import json
import random
import re
from pathlib import Path

import numpy as np
import sentencepiece

import arithmetic
import synthetic
import tables
from wordnet import WordNet

UNKNOWN, BOS, EOS, USER, ASSISTANT, END = range(6)
CONTROL = ["<|user|>", "<|assistant|>", "<|end|>"]
SOURCES = ["books", "definitions", "orders", "chat"]

# Not for children, or not in the tone wanted: travel books, thrillers, war.
SKIPPED_BOOKS = ["Mark_Twain", "Lady_Of_Quality", "Hospital", "Abbots", "Body_Snatcher", "Jekyll", "Rilla", "Phantastes",
                 "Old-Fashioned_Girl", "Jos_Boys", "House_of_Dreams", "Anne_of_the_Island"]
OFFENSIVE = re.compile(r"nigg|negro|darkey|darkies|injun|\bsavages?\b|\bwench|\bJews?\b|\bgips|\bgyps|slave", re.I)
PIECE_CHARACTERS = 3500

TYPOGRAPHY = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2014": " - ", "\u2013": "-",
                            "\u2026": "...", "\u00a0": " ", "\u200b": None, "\ufeff": None, "_": None, "*": None, "`": "'"})


def clean(text):
    """One kind of quotes and dashes, no markup, no runs of blanks."""
    text = re.sub(r"\[.*?\]", "", text.translate(TYPOGRAPHY))
    return re.sub(r"[ \t]+", " ", text)


def in_held_out(key, percent):
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % 1000 < percent * 10


def read_books(folder: Path):
    """Pieces of running text of all books that are not skipped."""
    pieces = []
    for path in sorted((folder / "children-books").glob("*.md")):
        if any(name in path.name for name in SKIPPED_BOOKS):
            continue
        body = clean(path.read_text(encoding="utf-8")).split("-------", 1)[-1]
        for chapter in re.split(r"\n##+ *", body):
            _, _, text = chapter.partition("\n")
            paragraphs = [re.sub(r"\s*\n\s*", " ", p).strip() for p in re.split(r"\n\s*\n", text)]
            paragraphs = [p for p in paragraphs if len(p) > 1 and p[0] != "#" and not OFFENSIVE.search(p)]
            if not paragraphs:
                continue
            piece = ""
            for paragraph in paragraphs:
                piece += ("\n" if piece else "") + paragraph
                if len(piece) > PIECE_CHARACTERS:
                    pieces.append(piece)
                    piece = ""
            if len(piece) > 200:
                pieces.append(piece)
    return pieces


def read_definitions(wordnet, frequency, known_words):
    """(questions, answer, word) for the commonest words that are not known otherwise, first sense only."""
    found = []
    for part, wanted in (("noun", 1100), ("adj", 250), ("verb", 250)):
        candidates = [(word, synset.gloss) for word, synset in wordnet.first_senses(part)
                      # A name is written with a capital in the synset.
                      if word.isalpha() and word in synset.words and len(word) > 3 and frequency[word] >= 8 and word not in known_words and wordnet.mostly(word, part)
                      and "(" not in synset.gloss and 12 < len(synset.gloss) < 85 and not OFFENSIVE.search(synset.gloss)]
        candidates.sort(key=lambda item: (-frequency[item[0]], item[0]))
        for word, gloss in candidates[:wanted]:
            known_words.add(word)
            if part == "noun":
                thing = synthetic.article(word)
                questions = [f"What is {thing}?", f"What is {word}?", f"Explain {thing}.", f"What does {word} mean?"]
                begins = re.match(r"(an?|the|any|someone|something|one) ", gloss)
                answer = f"{thing.capitalize()} is {gloss}." if begins else f"{word.capitalize()}: {gloss}."
            elif part == "verb":
                questions = [f"What does it mean to {word}?", f"What does {word} mean?"]
                answer = f"To {word} is to {gloss}."
            else:
                questions = [f"What does {word} mean?", f'What does "{word}" mean?']
                answer = f"{word.capitalize()} means: {gloss}."
            found.append((questions, answer, word))
    return found


def read_orders(folder: Path):
    """Taskmaster-4: dialogues of (question, answer) turns, without exact repeats; none if they are not there."""
    dialogues = {}
    if not (folder / "taskmaster4").exists():
        return []
    for block in clean((folder / "taskmaster4" / "tm4.txt").read_text(encoding="utf-8")).split("\n\n"):
        lines = [line for line in block.split("\n") if line[:3] in ("U: ", "A: ")]
        turns = [(q[3:].strip(), a[3:].strip()) for q, a in zip(lines[0::2], lines[1::2]) if q[0] == "U" and a[0] == "A"]
        if turns and len(turns) * 2 >= len(lines) - 1:
            dialogues["\n".join(lines)] = turns
    return list(dialogues.values())


def opposites():
    """The pairs of synthetic.py, both ways round; the first that names a word decides."""
    found = {}
    for one, other in synthetic.OPPOSITES:
        found.setdefault(one, other)
        found.setdefault(other, one)
    return found


# How many questions a set of the scores has at most, and how the wordings of each set are judged.
QUESTIONS_PER_SET = 60
JUDGES = {"explanations": "definition", "refusals": "refusal"}


def held_out_questions(writer, topics):
    """The lines of held_out.jsonl: what score.py asks. A stable choice, whatever was drawn for training."""
    rng = random.Random(2)
    items = [line for _, topic in topics for line in topic.held_out(rng, QUESTIONS_PER_SET)]
    by_set = collections.defaultdict(list)
    for name, question, answers in writer.held_out:
        accepted = [*synthetic.REFUSALS, *synthetic.TOO_HARD] if name == "refusals" else answers
        by_set[name].append(arithmetic.item(name, question, accepted, JUDGES.get(name, "equals")))
    for name, lines in by_set.items():
        items += rng.sample(lines, min(QUESTIONS_PER_SET, len(lines)))
    return items + writer.held_out_dialogues(rng, QUESTIONS_PER_SET)


class Corpus:
    """All texts of all sources, split; conversations are lists of turns, books are strings."""

    def __init__(self, texts, conversations: int, seed=1):
        rng = random.Random(seed)
        dictionary = WordNet(texts.wordnet)
        pieces = read_books(texts.data)
        frequency = collections.Counter(re.findall(r"[a-z]+", " ".join(pieces).lower()))
        self.train = {source: [] for source in SOURCES}
        self.held_out = {source: [] for source in SOURCES}
        for piece in pieces:
            self._side("books", piece[:200], 2).append(piece)
        facts = {word for word, _, _ in synthetic.read_facts()}
        taught = {synthetic.normalised(question) for questions, _ in synthetic.read_groups() for question in questions}
        for questions, answer, word in read_definitions(dictionary, frequency, {word.lower() for word in facts}):
            if any(synthetic.normalised(question) in taught for question in questions):
                continue
            side = self._side("definitions", word, 4)
            for question in questions if side is self.train["definitions"] else questions[:1]:
                side.append([(question, answer)])
        for turns in read_orders(texts.data):
            self._side("orders", synthetic.normalised(turns[0][0]), 3).append(turns)
        topics = arithmetic.topics() + tables.topics(dictionary, texts.elements, frequency, facts, opposites())
        topics = [(share, topic) for share, topic in topics if getattr(topic, "rows", True)]
        writer = synthetic.Writer(rng, topics)
        self.train["chat"] = [writer.conversation() for _ in range(conversations)]
        self.questions = self._not_seen(held_out_questions(writer, topics))
        self.held_out["chat"] += [[(question, answers[0])] for _, question, answers in writer.held_out]

    def _not_seen(self, questions):
        """Without those that training asks in the same words after all; a table is asked as it is learned."""
        asked = {synthetic.normalised(question) for source in ("chat", "definitions") for turns in self.train[source] for question, _ in turns}
        return [line for line in questions if line["set"].endswith(" table") or synthetic.normalised(line["turns"][-1]) not in asked]

    def _side(self, source, key, percent):
        return self.held_out[source] if in_held_out(source + key, percent) else self.train[source]

    def lines(self):
        """Training text for the tokenizer, one line each; every ASCII character occurs. Mostly conversations: what the
        model writes should take few tokens."""
        yield "".join(chr(code) for code in range(33, 127))
        for source, step, most in (("chat", 1, 30000), ("definitions", 1, 10000), ("orders", 8, 500), ("books", 8, 500)):
            for document in self.train[source][::step][:most]:
                texts = document.split("\n") if isinstance(document, str) else [text for turn in document for text in turn]
                for text in texts:
                    yield from (line for line in text.split("\n") if line)


def train_tokenizer(corpus: Corpus, prefix: Path, vocab_size: int):
    """BPE with byte fallback; control tokens can not be produced from typed text."""
    text = prefix.with_suffix(".txt")
    text.write_text("\n".join(corpus.lines()), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(prefix), vocab_size=vocab_size, model_type="bpe", byte_fallback=True,
        character_coverage=0.9999, normalization_rule_name="identity", add_dummy_prefix=False,
        remove_extra_whitespaces=False, split_digits=True, unk_id=UNKNOWN, bos_id=BOS, eos_id=EOS, pad_id=-1,
        control_symbols=CONTROL, user_defined_symbols=["\n"],
        required_chars="".join(chr(c) for c in range(33, 127)), max_sentence_length=20000, num_threads=1,
        minloglevel=1)
    return sentencepiece.SentencePieceProcessor(model_file=str(prefix) + ".model")


def conversation_ids(tokenizer, turns, question_weight=0.0):
    """The chat format of README.md, with the loss on the answers and their end token."""
    ids, weights = [BOS], [0.0]
    for question, answer in turns:
        q, a = tokenizer.encode(question), tokenizer.encode(answer)
        ids += [USER, *q, ASSISTANT, *a, END]
        weights += [question_weight] * (len(q) + 2) + [1.0] * (len(a) + 1)
    return ids, weights


def text_ids(tokenizer, text):
    ids = tokenizer.encode(text)
    return [BOS, *ids, EOS], [0.0] + [1.0] * (len(ids) + 1)


def encode(tokenizer, documents, question_weight):
    """Documents as parallel flat arrays: ids, weights, offsets."""
    ids, weights, offsets = [], [], [0]
    for document in documents:
        if isinstance(document, str):
            i, w = text_ids(tokenizer, document)
        else:
            i, w = conversation_ids(tokenizer, document, question_weight)
        ids += i
        weights += w
        offsets.append(len(ids))
    return np.array(ids, dtype=np.int64), np.array(weights, dtype=np.float32), np.array(offsets, dtype=np.int64)


class Rows:
    """Packs documents of one source into rows of `length` + 1 tokens, for ever, reshuffled each epoch."""

    def __init__(self, encoded, length, seed):
        self.ids, self.weights, self.offsets = encoded
        self.length = length
        self.rng = np.random.default_rng(seed)
        self.pending = collections.deque()

    def _next_piece(self):
        if not self.pending:
            order = self.rng.permutation(len(self.offsets) - 1)
            self.pending.extend((int(self.offsets[i]), int(self.offsets[i + 1])) for i in order)
        return self.pending.popleft()

    def next(self):
        """(ids, weights, start of the document that each position belongs to)."""
        size = self.length + 1
        ids, weights, starts = np.zeros(size, np.int64), np.zeros(size, np.float32), np.zeros(size, np.int32)
        filled = 0
        while filled < size:
            first, last = self._next_piece()
            count = min(last - first, size - filled)
            ids[filled:filled + count] = self.ids[first:first + count]
            weights[filled:filled + count] = self.weights[first:first + count]
            starts[filled:filled + count] = filled
            # What does not fit opens the next row, unless it is a conversation: those need their beginning.
            if count < last - first and last - first > size:
                self.pending.appendleft((first + count, last))
            filled += count
        return ids, weights, starts


class Mixture:
    """Batches whose rows come from the sources in given shares."""

    def __init__(self, encoded, shares, length, batch, seed):
        self.sources = [s for s in SOURCES if shares.get(s, 0) > 0 and len(encoded[s][0]) > length]
        self.shares = np.array([shares[s] for s in self.sources], dtype=float)
        self.shares /= self.shares.sum()
        self.rows = {s: Rows(encoded[s], length, seed + i) for i, s in enumerate(self.sources)}
        self.rng = np.random.default_rng(seed + 100)
        self.batch = batch

    def next(self):
        """tokens, starts [batch, length]; targets, weights [batch * length] as numpy arrays."""
        picks = self.rng.choice(len(self.sources), size=self.batch, p=self.shares)
        ids, weights, starts = (np.stack(part) for part in zip(*(self.rows[self.sources[p]].next() for p in picks)))
        targets, target_weights = ids[:, 1:].copy(), weights[:, 1:].copy()
        # The first token of a document is not predicted from the document before it.
        target_weights[starts[:, 1:] != starts[:, :-1]] = 0
        return ids[:, :-1].copy(), starts[:, :-1].copy(), targets.reshape(-1), target_weights.reshape(-1)


@dataclasses.dataclass
class Texts:
    """Where the texts are that do not belong to the project."""

    data: Path       # books and orders
    wordnet: Path    # WordNet's dictionary files
    elements: Path   # the elements database, as a dictd dictionary

    @classmethod
    def of(cls, arguments):
        return cls(Path(arguments.data), Path(arguments.wordnet), Path(arguments.elements))

    def require(self, books):
        """Ends the program with a sentence if texts are missing; `books`: whether a run without books is one."""
        wanted = [(self.wordnet / "data.noun", "WordNet (Debian: wordnet-base)", "--wordnet"),
                  (self.elements, "the elements database (Debian: dict-elements)", "--elements")]
        if books:
            wanted.append((self.data / "children-books", "the books", "--data"))
        for path, name, option in wanted:
            if not path.exists():
                raise SystemExit(f"{path} is not there. Tell with {option} where to find {name}.")


def add_arguments(parser):
    """The options that say where the texts are."""
    shared = Path(__file__).resolve().parents[3] / "shared" / "data"
    parser.add_argument("--data", default=str(shared), help="folder with children-books/ and taskmaster4/")
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="WordNet's dictionary folder (Debian: wordnet-base)")
    parser.add_argument("--elements", default="/usr/share/dictd/elements.dict.dz", help="the elements database (Debian: dict-elements)")


def prepare(texts: Texts, out: Path, conversations=60000, vocab_size=4096):
    """Builds (or loads) tokenizer and encoded texts under `out`; returns (tokenizer, train, held_out)."""
    out.mkdir(parents=True, exist_ok=True)
    model_file, cache = out / "tokenizer.model", out / "corpus.npz"
    if not cache.exists():
        corpus = Corpus(texts, conversations)
        if model_file.exists():
            tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(model_file))
        else:
            tokenizer = train_tokenizer(corpus, out / "tokenizer", vocab_size)
        arrays, counts = {}, {}
        for side, documents, question_weight in (("train", corpus.train, 0.1), ("held_out", corpus.held_out, 0.0)):
            for source in SOURCES:
                encoded = encode(tokenizer, documents[source], question_weight)
                counts[f"{side}.{source}"] = {"documents": len(documents[source]), "tokens": len(encoded[0])}
                for name, array in zip(("ids", "weights", "offsets"), encoded):
                    arrays[f"{side}.{source}.{name}"] = array
        np.savez(cache, **arrays)
        (out / "corpus.json").write_text(json.dumps(counts, indent=1) + "\n")
        (out / "held_out.jsonl").write_text("".join(json.dumps(line) + "\n" for line in corpus.questions))
    tokenizer = sentencepiece.SentencePieceProcessor(model_file=str(model_file))
    arrays = np.load(cache)
    sides = [{s: tuple(arrays[f"{side}.{s}.{n}"] for n in ("ids", "weights", "offsets")) for s in SOURCES}
             for side in ("train", "held_out")]
    return tokenizer, *sides
