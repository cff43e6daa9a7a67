# SPDX-License-Identifier: Apache-2.0
"""How alike two engines' predictions of the next token are. Hundreds of thousands of numbers a model and no NumPy:
sums over mapped operators are what plain Python does fastest."""

import math
from array import array
from operator import mul, sub


class Predictions:
    """The log-probabilities of all tokens at some positions, one after the other."""

    def __init__(self, log_probabilities, vocabulary):
        self.values = log_probabilities
        self.vocabulary = vocabulary

    @classmethod
    def read(cls, path, vocabulary):
        """From a file of logits as 32-bit floats."""
        logits = array("f")
        logits.frombytes(path.read_bytes())
        if len(logits) % vocabulary != 0 or not logits:
            raise ValueError(f"{path}: {len(logits)} numbers for a vocabulary of {vocabulary}")
        values = array("d")
        for begin in range(0, len(logits), vocabulary):
            values.extend(log_softmax(logits[begin : begin + vocabulary]))
        return cls(values, vocabulary)

    def positions(self, first, last=None):
        """Those from `first` to before `last`, or to the end."""
        end = None if last is None else last * self.vocabulary
        return Predictions(self.values[first * self.vocabulary : end], self.vocabulary)

    def count(self):
        return len(self.values) // self.vocabulary


def log_softmax(logits):
    largest = max(logits)
    log_sum = largest + math.log(sum(math.exp(logit - largest) for logit in logits))
    return [logit - log_sum for logit in logits]


def centred(values):
    mean = math.fsum(values) / len(values)
    return [value - mean for value in values]


def correlation(p, q):
    """Pearson's, over all log-probabilities of all positions."""
    a, b = centred(p.values), centred(q.values)
    return sum(map(mul, a, b)) / math.sqrt(sum(map(mul, a, a)) * sum(map(mul, b, b)))


def mean_divergence(p, q):
    """The mean over positions of Kullback and Leibler's divergence of q from p, in nats."""
    return sum(map(mul, map(math.exp, p.values), map(sub, p.values, q.values))) / p.count()
