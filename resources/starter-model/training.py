# SPDX-License-Identifier: Apache-2.0
"""One training run of one network: schedule, steps, checkpoints, held-out losses."""

import csv
import dataclasses
import json
import math
import time
from pathlib import Path

import numpy as np
import torch

import data
import model as network
from parallel import Crew

LOG_EVERY, SAVE_EVERY = 50, 100


@dataclasses.dataclass
class Plan:
    """What one stage does. Rates and activations go by steps, so that a stage can be made longer later and go on."""

    steps: int
    shares: dict                    # of the sources
    rate: float
    final_rate: float | None = None  # None: the rate stays
    warm_up: int = 0
    rows: int = 8                   # a step
    length: int = 512
    microbatches: int = 2           # a step's rows are summed in so many parts, by one or more processes
    weights: str = "binary"
    activations: tuple = ((0, "one_plane"),)  # (from step, activation)
    teacher_share: float = 0.0      # of the loss

    def activation(self, step):
        return [kind for first, kind in self.activations if step >= first][-1]

    def rate_at(self, step):
        """Linear warm-up, then constant, or linear down to the final rate."""
        if step < self.warm_up:
            return self.rate * (step + 1) / self.warm_up
        if self.final_rate is None:
            return self.rate
        return self.final_rate + (self.rate - self.final_rate) * (self.steps - step) / (self.steps - self.warm_up)

    def tokens(self, steps=None):
        return (self.steps if steps is None else steps) * self.rows * self.length


def held_out_loss(model, encoded, activation, weights, length=256, most_rows=1 << 30):
    """{source: (mean loss, perplexity, counted tokens)} over the weighted held-out tokens, and all of them together."""
    result, total, count = {}, 0.0, 0.0
    for source, arrays in encoded.items():
        source_total = source_count = 0.0
        rows = data.Rows(arrays, length, seed=7)
        needed = min(most_rows, math.ceil(len(arrays[0]) / (length + 1)))
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
        mean = source_total / max(1.0, source_count)
        result[source] = (mean, math.exp(mean), int(source_count))
        total, count = total + source_total, count + source_count
    result["all"] = (total / count, math.exp(total / count), int(count))
    return result


class Stage:
    """Runs a plan from a starting point to its end; an interrupted or lengthened one goes on from its checkpoint."""

    def __init__(self, name, plan: Plan, out: Path, sides, seed, processes=1):
        self.name, self.plan, self.out = name, plan, Path(out)
        self.train, self.held_out = sides
        self.seed, self.processes = seed, processes

    @property
    def checkpoint(self):
        return self.out / f"{self.name}.pt"

    def saved(self):
        return torch.load(self.checkpoint) if self.checkpoint.exists() else None

    def run(self, model, start=None, teacher=None):
        """`start`: a finished checkpoint whose model and optimizer this stage goes on from."""
        optimizer = network.Adam(model)
        saved, first, seconds_before = self.saved(), 0, 0.0
        if saved:
            first, seconds_before = saved["step"], saved["seconds"]
        if saved or start:
            model.load_state((saved or start)["model"])
            optimizer.load_state((saved or start)["optimizer"])
        if first >= self.plan.steps:
            return model
        mixture = data.Mixture(self.train, self.plan.shares, self.plan.length, self.plan.rows, seed=self.seed)
        for _ in range(first):
            mixture.next()
        crew = Crew(model.parameters, self.plan.microbatches, self.processes)
        begin, running = time.time(), None
        for step in range(first, self.plan.steps):
            loss, norm = self._step(model, optimizer, crew, mixture.next(), step, teacher)
            if crew.rank:
                continue
            running = loss if running is None else 0.98 * running + 0.02 * loss
            seconds = seconds_before + time.time() - begin
            if (step + 1) % LOG_EVERY == 0 or step + 1 == self.plan.steps:
                self._log(step, running, norm, seconds)
            if (step + 1) % SAVE_EVERY == 0 or step + 1 == self.plan.steps:
                self._save(model, optimizer, step + 1, seconds)
        crew.end()
        self._report(model, seconds)
        return model

    def _step(self, model, optimizer, crew, batch, step, teacher):
        plan, norms = self.plan, []
        activation, rows = plan.activation(step), plan.rows // plan.microbatches
        for share in crew.own_shares():
            part = slice(share * rows, (share + 1) * rows)
            tokens, starts = (torch.from_numpy(np.ascontiguousarray(a[part])) for a in batch[:2])
            targets, weights = (torch.from_numpy(a.reshape(plan.rows, -1)[part].reshape(-1).copy()) for a in batch[2:])
            teacher_logits = teacher.logits(tokens, starts, "float", "float") if teacher else None
            features = model.features(tokens, starts, activation, plan.weights)
            loss = network.TiedCrossEntropy.apply(
                features, model.parameters["token_embd"], targets, weights, teacher_logits, plan.teacher_share if teacher else 0.0)
            loss.backward()
            crew.deliver(share, loss.item())
        loss = crew.together(lambda: norms.append(optimizer.step(plan.rate_at(step))))
        return loss, norms[0] if norms else 0.0

    def _log(self, step, loss, norm, seconds):
        row = {"step": step + 1, "tokens": self.plan.tokens(step + 1), "loss": f"{loss:.4f}", "rate": f"{self.plan.rate_at(step):.6f}",
               "gradient_norm": f"{norm:.2f}", "activation": self.plan.activation(step), "seconds": f"{seconds:.0f}"}
        path = self.out / f"{self.name}.loss.csv"
        new = not path.exists()
        with path.open("a", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(row))
            if new:
                writer.writeheader()
            writer.writerow(row)
        print(self.name, " ".join(f"{k}={v}" for k, v in row.items()), flush=True)

    def _save(self, model, optimizer, step, seconds):
        fresh = self.checkpoint.with_suffix(".new")
        torch.save({"model": model.state(), "optimizer": optimizer.state(), "step": step, "seconds": seconds,
                    "config": model.config.as_dict()}, fresh)
        fresh.replace(self.checkpoint)

    def _report(self, model, seconds):
        held_out = held_out_loss(model, self.held_out, self.plan.activation(self.plan.steps), self.plan.weights)
        report = {"stage": self.name, "tokens": self.plan.tokens(), "minutes": round(seconds / 60, 1),
                  "held_out_perplexity": {source: round(value[1], 3) for source, value in held_out.items()},
                  "held_out_tokens": {source: value[2] for source, value in held_out.items()}}
        (self.out / f"{self.name}.json").write_text(json.dumps(report, indent=1) + "\n")
        print(json.dumps(report), flush=True)
