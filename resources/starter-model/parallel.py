# SPDX-License-Identifier: Apache-2.0
"""Several processes that work on one training step.

Each process takes its share of a step's rows; the gradients meet in shared memory, where the first process sums them in
a fixed order and moves the parameters, which are shared too. So the result depends on the number of shares, which
belongs to the recipe, and not on how many processes there are.
"""

import mmap
import multiprocessing
import os
import sys

import numpy as np
import torch

PATIENCE = 1800  # seconds that the others are waited for


class Crew:
    """The processes of one training run: `share` tells which part of each step is this process's own.

    Create it after the model and before threads exist; every process goes on from there with the same program.
    """

    def __init__(self, parameters, shares, processes):
        self.shares, self.processes = shares, min(processes, shares)
        self.parameters = list(parameters.values())
        self.total = sum(p.numel() for p in self.parameters)
        for parameter in self.parameters:
            parameter.data = self._shared(parameter.numel()).view(parameter.shape).copy_(parameter.data)
        self.gradients = [self._shared(self.total) for _ in range(shares)]
        self.losses = self._shared(shares, torch.float64)
        self.barrier = multiprocessing.get_context("fork").Barrier(self.processes, timeout=PATIENCE)
        self.rank, self.children = 0, []
        for rank in range(1, self.processes):
            child = os.fork()
            if child == 0:
                self.rank, self.children = rank, []
                break
            self.children.append(child)

    @staticmethod
    def _shared(count, kind=torch.float32):
        size = torch.empty(0, dtype=kind).element_size()
        memory = np.frombuffer(mmap.mmap(-1, max(1, count) * size), dtype=np.float64 if size == 8 else np.float32)
        return torch.from_numpy(memory)

    def own_shares(self):
        return range(self.rank, self.shares, self.processes)

    def deliver(self, share, loss):
        """Takes the gradients of one share from the parameters."""
        self.losses[share] = loss
        at, slot = 0, self.gradients[share]
        for parameter in self.parameters:
            part = slot[at:at + parameter.numel()]
            if parameter.grad is None:
                part.zero_()
            else:
                part.copy_(parameter.grad.reshape(-1))
            parameter.grad = None
            at += parameter.numel()

    def together(self, step):
        """Waits for all shares, lets the first process call `step()` with the mean gradients in place, and waits again.
        Returns the mean loss."""
        self.barrier.wait()
        if self.rank == 0:
            mean = self.gradients[0]
            for other in self.gradients[1:]:
                mean += other
            mean /= self.shares
            at = 0
            for parameter in self.parameters:
                parameter.grad = mean[at:at + parameter.numel()].view(parameter.shape)
                at += parameter.numel()
            step()
        loss = float(self.losses.mean())
        self.barrier.wait()
        return loss

    def end(self):
        """The other processes end here; the first goes on when they have."""
        if self.rank:
            sys.stdout.flush()
            os._exit(0)
        for child in self.children:
            os.waitpid(child, 0)
