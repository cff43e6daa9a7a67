#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judges an exported file: held-out perplexity and conversations, both from the file itself.

  evaluate.py onebit-starter.gguf --perplexity build/starter-model/corpus.npz
  evaluate.py onebit-starter.gguf --conversations
"""

import argparse
import json
import math

import evaluate_gguf  # before numpy: it sets the number of threads
import numpy as np

import data

# What people try first, and some things that the model can not know. A list is one conversation.
CONVERSATIONS = [
    ["Hello"], ["Hi, how are you?"], ["What is your name?"], ["What can you do?"], ["hello what can you do"],
    ["What is a dog?"], ["What is a lighthouse?"], ["What is 1-bit?"], ["What is Onebit?"], ["Thank you"], ["Tell me a story."],
    ["Tell me a story about a dragon."], ["Tell me a joke."], ["I am sad."], ["What is the capital of France?"],
    ["What is 3 plus 4?"], ["How do I get a bigger model?"], ["How do I stop you?"], ["Are you sending my data anywhere?"],
    ["Who was Napoleon?"], ["Write a Python script that sorts a file."], ["Why is the sky blue?"], ["What should I cook tonight?"],
    ["Hello", "How are you?", "I am fine too."], ["My name is Anna.", "What is my name?"], ["What is a cat?", "And a bird?"],
    ["Tell me a riddle.", "I don't know."], ["What are you?", "Are you private?", "Thanks, bye"],
]


def held_out_perplexity(model, arrays, row_limit, length=256):
    """{source: {perplexity, tokens}}: the rows of train.held_out_loss, evaluated in float32 from the file."""
    result, total, count = {}, 0.0, 0
    for source in data.SOURCES:
        encoded = tuple(arrays[f"held_out.{source}.{name}"] for name in ("ids", "weights", "offsets"))
        rows = data.Rows(encoded, length, seed=7)
        source_total, source_count = 0.0, 0
        for _ in range(min(row_limit, math.ceil(len(encoded[0]) / (length + 1)))):
            ids, weights, starts = rows.next()
            for first in np.unique(starts[:-1]):
                inside = np.flatnonzero(starts == first)
                if len(inside) < 2 or not weights[inside[1:]].any():
                    continue
                logits = model.forward(ids[inside[:-1]]).astype(np.float64)
                peak = logits.max(-1, keepdims=True)
                log_sum = np.log(np.exp(logits - peak).sum(-1)) + peak[:, 0]
                losses = log_sum - logits[np.arange(len(logits)), ids[inside[1:]]]
                counted = weights[inside[1:]] > 0
                source_total += float(losses[counted].sum())
                source_count += int(counted.sum())
        result[source] = {"perplexity": round(math.exp(source_total / source_count), 2), "tokens": source_count}
        total, count = total + source_total, count + source_count
    result["all"] = {"perplexity": round(math.exp(total / count), 2), "tokens": count}
    return result


def answer(model, turns, generator):
    ids = evaluate_gguf.chat_ids(model, turns)
    out = model.greedy(ids, 250) if generator is None else model.sample(ids, 250, generator)
    text = model.decode(out).replace("\n", " / ").replace("|", "\\|")
    return text if out and out[-1] == model.end else text + " [no end]"


def table(model, seed):
    """The conversations as a Markdown table, unedited; greedy, or sampled if a seed is given."""
    generator = None if seed is None else np.random.default_rng(seed)
    lines = ["| question | answer |", "|---|---|"]
    for questions in CONVERSATIONS:
        turns = []
        for number, question in enumerate(questions):
            turns.append((question, None))
            text = answer(model, turns, generator)
            turns[-1] = (question, text)
            lines.append(f"| {'… ' if number else ''}{question} | {text} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--perplexity", metavar="CORPUS", help="corpus.npz that train.py has written")
    parser.add_argument("--rows", type=int, default=1 << 30, help="at most so many rows of 256 tokens a source")
    parser.add_argument("--conversations", action="store_true", help="print a table of answers")
    parser.add_argument("--seed", type=int, help="sample with the application's defaults instead of greedily")
    options = parser.parse_args()
    model = evaluate_gguf.OnebitModel(options.file)
    if options.perplexity:
        print(json.dumps(held_out_perplexity(model, np.load(options.perplexity), options.rows), indent=1))
    if options.conversations:
        print(table(model, options.seed))


if __name__ == "__main__":
    main()
