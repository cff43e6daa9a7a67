#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the Onebit starter model from its texts to its GGUF file. See README.md.

Stages, each resumable from its last checkpoint:
  learn  everything, at a constant rate; activations begin as int8, go on as two planes and end as one
  chat   goes on mostly with conversations while the rate falls to 0
Then the last stage is exported as onebit-starter.gguf. More steps for `learn` in RECIPE make it go on from where it
stopped; `chat` then has to be done again (delete its checkpoint).
"""

import argparse
from pathlib import Path

import torch

import data
import export
import model as network
from training import Plan, Stage

FOLDER = Path(__file__).resolve().parent
REPOSITORY = FOLDER.parent.parent

LEARN_SHARES = {"books": 0.07, "chat": 0.85, "definitions": 0.07, "orders": 0.01}
CHAT_SHARES = {"books": 0.03, "chat": 0.93, "definitions": 0.04}
PROGRESSIVE = ((0, "int8"), (150, "two_planes"), (500, "one_plane"))

RECIPE = {
    "model": {},
    "conversations": 250000,
    "learn": Plan(steps=2300, shares=LEARN_SHARES, rate=5e-3, warm_up=100, activations=PROGRESSIVE),
    "chat": Plan(steps=1900, shares=CHAT_SHARES, rate=5e-3, final_rate=0.0, rows=4, length=1024),
}
SMOKE = {
    "model": {"vocab_size": 640, "width": 128, "layers": 2, "ffn": 256, "heads": 2},
    "conversations": 300,
    "learn": Plan(steps=20, shares=LEARN_SHARES, rate=5e-3, warm_up=2, rows=4, length=64,
                  activations=((0, "int8"), (5, "two_planes"), (10, "one_plane"))),
    "chat": Plan(steps=10, shares=CHAT_SHARES, rate=5e-3, final_rate=0.0, rows=2, length=128),
}
STAGES = ["learn", "chat"]


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    data.add_arguments(parser)
    parser.add_argument("--out", default=str(REPOSITORY / "build" / "starter-model"), help="checkpoints, logs and the file")
    parser.add_argument("--stages", default=",".join(STAGES), help="which stages to run, in order")
    parser.add_argument("--smoke", action="store_true", help="tiny run of everything, under a minute")
    parser.add_argument("--processes", type=int, default=2, help="how many share the work; the result is the same")
    return parser.parse_args()


def main():
    chosen = options()
    torch.set_num_threads(1)
    recipe = SMOKE if chosen.smoke else RECIPE
    out = Path(chosen.out) / ("smoke" if chosen.smoke else "")
    out.mkdir(parents=True, exist_ok=True)
    network.use_kernels(Path(chosen.out))
    config = network.Config(**recipe["model"])
    texts = data.Texts.of(chosen)
    texts.require(books=not chosen.smoke)
    tokenizer, *sides = data.prepare(texts, out, recipe["conversations"], config.vocab_size)
    trained = None
    for number, name in enumerate(chosen.stages.split(",")):
        stage = Stage(name, recipe[name], out, sides, seed=11 + STAGES.index(name), processes=chosen.processes)
        before = STAGES.index(name) - 1
        start = torch.load(out / f"{STAGES[before]}.pt") if before >= 0 else None
        trained = stage.run(network.Model(config, seed=1), start)
    file = out / "onebit-starter.gguf"
    export.write_model(trained, tokenizer, file)
    print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")
    if chosen.smoke:
        export.check(file, config)


if __name__ == "__main__":
    main()
