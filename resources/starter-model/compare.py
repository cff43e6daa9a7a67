#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compares kinds of weights and activations at equal size, texts, order of the texts and number of tokens.

  compare.py --out build/starter-model       # trains each kind with two seeds (resumable) and prints a table

Seeds differ in the first weights and in the order of the texts; one seed is the same for all kinds.
"""

import argparse
import json
from pathlib import Path

import torch

import data
import model as network
from train import LEARN_SHARES, RECIPE, REPOSITORY
from training import Plan, Stage

STEPS, SEEDS = 400, (11, 12)
SHAPE = {"width": 256, "layers": 6, "ffn": 768, "heads": 4}
STARTING = ((0, "int8"), (STEPS // 10, "two_planes"), (STEPS * 3 // 10, "one_plane"))
# kind: (words for it, weights, activations, rate, whether a float model teaches it)
KINDS = {
    "float": ("float weights, float activations", "float", ((0, "float"),), 2e-3, False),
    "w1.58a8": ("ternary weights, int8 activations", "ternary", ((0, "int8"),), 4e-3, False),
    "w1a8": ("binary weights, int8 activations", "binary", ((0, "int8"),), 4e-3, False),
    "w1a2": ("binary weights, two planes of binary activations", "binary", ((0, "int8"), (STEPS // 10, "two_planes")), 6e-3, False),
    "w1a1": ("binary weights, binary activations", "binary", STARTING, 6e-3, False),
    "w1a1-taught": ("the same, taught by the float model", "binary", STARTING, 6e-3, True),
}


def plan(kind, steps):
    _, weights, activations, rate, taught = KINDS[kind]
    return Plan(steps=steps, shares=LEARN_SHARES, rate=rate, final_rate=0.0, warm_up=steps // 20, rows=8, length=256,
                weights=weights, activations=activations, teacher_share=0.5 if taught else 0.0)


def train(kind, seed, chosen, sides):
    """Trains one network unless that is done; returns its figures."""
    out = Path(chosen.out) / "compare"
    out.mkdir(parents=True, exist_ok=True)
    name = f"{kind}.{seed}"
    config = network.Config(**SHAPE)
    report = out / f"{name}.json"
    if not report.exists():
        teacher = None
        if KINDS[kind][4]:
            teacher = network.Model(config)
            teacher.load_state(torch.load(out / f"float.{seed}.pt")["model"])
        stage = Stage(name, plan(kind, chosen.steps), out, sides, seed, chosen.processes)
        stage.run(network.Model(config, seed=seed), teacher=teacher)
    return json.loads(report.read_text())


def table(results):
    """Held-out perplexities as Markdown; both seeds in each cell."""
    sources = [source for source in [*data.SOURCES, "all"]]
    lines = ["| network | " + " | ".join(sources) + " |", "|---|" + "---|" * len(sources)]
    for kind, reports in results.items():
        cells = [" / ".join(f"{report['held_out_perplexity'][source]:.2f}" for report in reports) for source in sources]
        lines.append(f"| {KINDS[kind][0]} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    data.add_arguments(parser)
    parser.add_argument("--out", default=str(REPOSITORY / "build" / "starter-model"), help="checkpoints, logs and figures")
    parser.add_argument("--kinds", default=",".join(KINDS))
    parser.add_argument("--seeds", default=",".join(map(str, SEEDS)))
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--processes", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    network.use_kernels(Path(chosen.out))
    texts = data.Texts.of(chosen)
    texts.require(books=True)
    _, *sides = data.prepare(texts, Path(chosen.out), RECIPE["conversations"])
    seeds = [int(seed) for seed in chosen.seeds.split(",")]
    results = {kind: [train(kind, seed, chosen, sides) for seed in seeds] for kind in chosen.kinds.split(",")}
    print(table(results))


if __name__ == "__main__":
    main()
