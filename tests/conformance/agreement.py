"""How alike two engines' predictions of the next token are."""

import math
from array import array


def read_log_probabilities(path, vocabulary):
    """One list a position, from a file of logits as 32-bit floats."""
    logits = array("f")
    logits.frombytes(path.read_bytes())
    if len(logits) % vocabulary != 0 or not logits:
        raise ValueError(f"{path}: {len(logits)} numbers for a vocabulary of {vocabulary}")
    return [log_softmax(logits[at : at + vocabulary]) for at in range(0, len(logits), vocabulary)]


def log_softmax(logits):
    largest = max(logits)
    log_sum = largest + math.log(sum(math.exp(logit - largest) for logit in logits))
    return [logit - log_sum for logit in logits]


def correlation(a, b):
    """Pearson's, over all log-probabilities of all positions."""
    flat_a = [value for row in a for value in row]
    flat_b = [value for row in b for value in row]
    mean_a = sum(flat_a) / len(flat_a)
    mean_b = sum(flat_b) / len(flat_b)
    covariance = sum((x - mean_a) * (y - mean_b) for x, y in zip(flat_a, flat_b))
    variance_a = sum((x - mean_a) ** 2 for x in flat_a)
    variance_b = sum((y - mean_b) ** 2 for y in flat_b)
    return covariance / math.sqrt(variance_a * variance_b)


def mean_divergence(p, q):
    """The mean over positions of Kullback and Leibler's divergence of q from p, in nats."""
    per_position = [sum(math.exp(x) * (x - y) for x, y in zip(row_p, row_q)) for row_p, row_q in zip(p, q)]
    return sum(per_position) / len(per_position)


def same_choice(p, q):
    """The share of positions whose likeliest token is the same."""
    return sum(row_p.index(max(row_p)) == row_q.index(max(row_q)) for row_p, row_q in zip(p, q)) / len(p)
