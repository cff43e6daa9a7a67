#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Held-out perplexity of an exported file, from the file itself. Answers are judged by score.py, through the C++ engine.

  evaluate.py onebit-starter.gguf --perplexity build/starter-model/corpus.npz
"""

import argparse
import json
import math

import evaluate_gguf  # before numpy: it sets the number of threads
import numpy as np

import data


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


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--perplexity", metavar="CORPUS", required=True, help="corpus.npz that train.py has written")
    parser.add_argument("--rows", type=int, default=1 << 30, help="at most so many rows of 256 tokens a source")
    options = parser.parse_args()
    model = evaluate_gguf.OnebitModel(options.file)
    print(json.dumps(held_out_perplexity(model, np.load(options.perplexity), options.rows), indent=1))


if __name__ == "__main__":
    main()
