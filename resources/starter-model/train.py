#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Trains the Onebit starter model from its texts to its GGUF file. See README.md.

Stages, each resumable from its last checkpoint:
  teacher  the float model of the same shape
  student  binary weights, activations int8 -> two planes -> one plane, taught by the float model
  chat     the binary model goes on, mostly on conversations, while the learning rate falls to 0
  refresh  the same once more from a lower rate
  polish   and once more, with hardly any books
Then the last stage is exported as onebit-starter.gguf.
"""

import argparse
import csv
import json
import math
import time
from pathlib import Path

import numpy as np
import torch

import data
import export
import model as network

FOLDER = Path(__file__).resolve().parent
REPOSITORY = FOLDER.parent.parent

PRETRAIN_SHARES = {"books": 0.50, "chat": 0.36, "definitions": 0.09, "orders": 0.05}
CHAT_SHARES = {"books": 0.20, "chat": 0.73, "definitions": 0.07}
POLISH_SHARES = {"books": 0.10, "chat": 0.87, "definitions": 0.03}

FULL = {
    "model": {},
    "conversations": 60000,
    "teacher": {"steps": 3000, "batch": 8, "length": 256, "rate": 2e-3, "shares": PRETRAIN_SHARES},
    "student": {"steps": 1000, "batch": 8, "length": 256, "rate": 6e-3, "final_rate": 2e-3, "shares": PRETRAIN_SHARES},
    "chat": {"steps": 900, "batch": 4, "length": 512, "rate": 1.8e-3, "shares": CHAT_SHARES},
    "refresh": {"steps": 500, "batch": 4, "length": 512, "rate": 1.5e-3, "shares": CHAT_SHARES},
    "polish": {"steps": 300, "batch": 4, "length": 512, "rate": 1e-3, "shares": POLISH_SHARES},
}
SMOKE = {
    "model": {"vocab_size": 640, "width": 128, "layers": 2, "ffn": 256, "heads": 2},
    "conversations": 300,
    "teacher": {"steps": 20, "batch": 4, "length": 64, "rate": 2e-3, "shares": PRETRAIN_SHARES},
    "student": {"steps": 20, "batch": 4, "length": 64, "rate": 6e-3, "shares": PRETRAIN_SHARES},
    "chat": {"steps": 5, "batch": 2, "length": 128, "rate": 1.8e-3, "shares": CHAT_SHARES},
    "refresh": {"steps": 5, "batch": 2, "length": 128, "rate": 1.5e-3, "shares": CHAT_SHARES},
    "polish": {"steps": 5, "batch": 2, "length": 128, "rate": 1e-3, "shares": POLISH_SHARES},
}
STAGES = ["teacher", "student", "chat", "refresh", "polish"]
STARTS_FROM = {"chat": "student", "refresh": "chat", "polish": "refresh"}
TAUGHT_BY = {"student": "teacher"}

WARM_UP = 0.05          # share of the steps
INT8_UNTIL = 0.20       # progressive start of the student's activations
TWO_PLANES_UNTIL = 0.60
TEACHER_SHARE = 0.5     # of the student's loss


def activation_at(stage, fraction):
    """(activation, weights) of a stage at a fraction of its steps."""
    if stage == "teacher":
        return "float", "float"
    if stage == "student" and fraction < INT8_UNTIL:
        return "int8", "binary"
    if stage == "student" and fraction < TWO_PLANES_UNTIL:
        return "two_planes", "binary"
    return "one_plane", "binary"


def rate_at(plan, fraction):
    """Linear warm-up to the peak, then linear down to the final rate (0 unless another stage goes on from there)."""
    peak, final = plan["rate"], plan.get("final_rate", 0.0)
    return min(peak * fraction / WARM_UP, final + (peak - final) * (1 - fraction) / (1 - WARM_UP))


def held_out_loss(model, encoded, activation, weights, length=256):
    """{source: (mean loss, perplexity, counted tokens)} over the weighted held-out tokens, and all of them together."""
    result, total, count = {}, 0.0, 0.0
    for source, arrays in encoded.items():
        ids, token_weights, offsets = arrays
        source_total = source_count = 0.0
        rows = data.Rows((ids, token_weights, offsets), length, seed=7)
        needed = math.ceil(len(ids) / (length + 1))
        for first in range(0, needed, 8):
            batch = [rows.next() for _ in range(min(8, needed - first))]
            i, w, s = (np.stack(part) for part in zip(*batch))
            w = w[:, 1:] * (s[:, 1:] == s[:, :-1])
            tokens, starts = torch.from_numpy(i[:, :-1].copy()), torch.from_numpy(s[:, :-1].copy())
            logits = model.logits(tokens, starts, activation, weights)
            loss_weights = torch.from_numpy(w.reshape(-1).astype(np.float32))
            targets = torch.from_numpy(i[:, 1:].reshape(-1).copy())
            p = network.P
            loss = network.kernels.cross_entropy(
                p(logits), p(targets), p(loss_weights), p(None), network.F(0), 0, logits.shape[0], logits.shape[1])
            source_total += loss * float(loss_weights.sum())
            source_count += float(loss_weights.sum())
        mean = source_total / source_count
        result[source] = (mean, math.exp(mean), int(source_count))
        total, count = total + source_total, count + source_count
    result["all"] = (total / count, math.exp(total / count), int(count))
    return result


class Run:
    """One invocation: where things are, and the stages."""

    def __init__(self, options):
        self.recipe = SMOKE if options.smoke else FULL
        self.out = Path(options.out) / ("smoke" if options.smoke else "")
        self.out.mkdir(parents=True, exist_ok=True)
        network.use_kernels(Path(options.out))
        self.config = network.Config(**self.recipe["model"])
        self.tokenizer, self.train, self.held_out = data.prepare(
            Path(options.data), Path(options.wordnet), self.out, self.recipe["conversations"], self.config.vocab_size)

    def checkpoint(self, stage, finished=True):
        return self.out / (f"{stage}.pt" if finished else f"{stage}.partial.pt")

    def load(self, stage):
        model = network.Model(self.config)
        model.load_state(torch.load(self.checkpoint(stage))["model"])
        return model

    def log(self, stage, row):
        path = self.out / f"{stage}.loss.csv"
        new = not path.exists()
        with path.open("a", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(row))
            if new:
                writer.writeheader()
            writer.writerow(row)
        print(stage, " ".join(f"{k}={v}" for k, v in row.items()), flush=True)

    def stage(self, name):
        """Runs one stage to its end unless it is finished; continues an interrupted one."""
        if self.checkpoint(name).exists():
            return
        plan = self.recipe[name]
        model = self.load(STARTS_FROM[name]) if name in STARTS_FROM else network.Model(self.config, seed=1)
        teacher = self.load(TAUGHT_BY[name]) if name in TAUGHT_BY else None
        optimizer = network.Adam(model)
        # The same seed for float and binary: they read the same rows in the same order.
        mixture = data.Mixture(self.train, plan["shares"], plan["length"], plan["batch"], seed=12 + STAGES.index(name) if name in STARTS_FROM else 11)
        first = 0
        seconds_before = 0.0
        partial = self.checkpoint(name, finished=False)
        if partial.exists():
            saved = torch.load(partial)
            model.load_state(saved["model"])
            optimizer.load_state(saved["optimizer"])
            first, seconds_before = saved["step"], saved["seconds"]
            for _ in range(first):
                mixture.next()
        begin, running = time.time(), None
        for step in range(first, plan["steps"]):
            fraction = (step + 1) / plan["steps"]
            activation, weights = activation_at(name, step / plan["steps"])
            tokens, starts, targets, target_weights = (torch.from_numpy(a) for a in mixture.next())
            teacher_logits = teacher.logits(tokens, starts, "float", "float") if teacher else None
            features = model.features(tokens, starts, activation, weights)
            loss = network.TiedCrossEntropy.apply(
                features, model.parameters["token_embd"], targets, target_weights, teacher_logits,
                TEACHER_SHARE if teacher else 0.0)
            loss.backward()
            rate = rate_at(plan, fraction)
            norm = optimizer.step(rate)
            running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
            seconds = seconds_before + time.time() - begin
            if (step + 1) % 50 == 0 or step + 1 == plan["steps"]:
                self.log(name, {
                    "step": step + 1, "tokens": (step + 1) * plan["batch"] * plan["length"], "loss": f"{running:.4f}",
                    "rate": f"{rate:.6f}", "gradient_norm": f"{norm:.2f}", "activation": activation, "seconds": f"{seconds:.0f}"})
            if (step + 1) % 200 == 0 and step + 1 < plan["steps"]:
                torch.save({"model": model.state(), "optimizer": optimizer.state(), "step": step + 1, "seconds": seconds}, partial)
        seconds = seconds_before + time.time() - begin
        activation, weights = activation_at(name, 1.0)
        held_out = held_out_loss(model, self.held_out, activation, weights)
        report = {"stage": name, "tokens": plan["steps"] * plan["batch"] * plan["length"], "minutes": round(seconds / 60, 1),
                  "held_out_perplexity": {s: round(v[1], 2) for s, v in held_out.items()},
                  "held_out_tokens": {s: v[2] for s, v in held_out.items()}}
        (self.out / f"{name}.json").write_text(json.dumps(report, indent=1) + "\n")
        print(json.dumps(report), flush=True)
        torch.save({"model": model.state(), "config": self.config.as_dict()}, self.checkpoint(name))
        partial.unlink(missing_ok=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=str(REPOSITORY.parent / "shared" / "data"), help="folder with the training texts")
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="WordNet's dictionary folder (Debian: wordnet-base)")
    parser.add_argument("--out", default=str(REPOSITORY / "build" / "starter-model"), help="checkpoints, logs and the file")
    parser.add_argument("--stages", default=",".join(STAGES), help="which stages to run, in order")
    parser.add_argument("--export-from", default="polish", help="stage whose checkpoint becomes the file")
    parser.add_argument("--no-export", action="store_true")
    parser.add_argument("--smoke", action="store_true", help="tiny run of everything, under a minute")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    run = Run(options)
    for stage in options.stages.split(","):
        if stage:
            run.stage(stage)
    if not options.no_export:
        file = run.out / "onebit-starter.gguf"
        export.write_model(run.load(options.export_from), run.tokenizer, file)
        print(f"{file.name}: {file.stat().st_size / 1e6:.2f} MB")
        if options.smoke:
            export.check(file, run.config)


if __name__ == "__main__":
    main()
