#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws the losses that training has logged as one SVG picture: `plot.py loss/*.loss.csv > loss/loss.svg`.

One line a file, over millions of tokens; a file named after a stage that went on from another begins where that ended
if the files are given in that order with --chain. Standard library only.
"""

import argparse
import csv
import math
from pathlib import Path

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 760, 420, 56, 20, 190, 48
COLOURS = ["#0b6e99", "#c2410c", "#4d7c0f", "#7c3aed", "#a16207", "#be185d", "#475569", "#0f766e"]


def read(path):
    """(tokens, loss) of each line of a log."""
    with Path(path).open(newline="") as file:
        return [(int(row["tokens"]), float(row["loss"])) for row in csv.DictReader(file)]


def round_steps(low, high, wanted=6):
    """Round numbers that divide a range."""
    raw = (high - low) / wanted
    size = 10 ** math.floor(math.log10(raw))
    step = min((factor * size for factor in (1, 2, 5, 10)), key=lambda s: abs(s - raw))
    first = math.ceil(low / step)
    return [i * step for i in range(first, int(high / step) + 1)]


def picture(curves):
    """{name: [(tokens, loss)]} as SVG."""
    most = max(tokens for points in curves.values() for tokens, _ in points)
    low = min(loss for points in curves.values() for _, loss in points) * 0.95
    high = max(loss for points in curves.values() for _, loss in points)

    def x(tokens):
        return LEFT + (WIDTH - LEFT - RIGHT) * tokens / most

    def y(loss):
        return TOP + (HEIGHT - TOP - BOTTOM) * (high - loss) / (high - low)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
    for loss in round_steps(low, high):
        out.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(loss):.1f}" y2="{y(loss):.1f}" stroke="#e5e7eb"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y(loss) + 4:.1f}" text-anchor="end">{loss:g}</text>')
    for tokens in round_steps(0, most):
        out.append(f'<text x="{x(tokens):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{tokens / 1e6:g}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 8}" text-anchor="middle">million tokens</text>')
    out.append(f'<text x="14" y="{HEIGHT / 2}" transform="rotate(-90 14 {HEIGHT / 2})" text-anchor="middle">loss (nats a token)</text>')
    for number, (name, points) in enumerate(curves.items()):
        colour = COLOURS[number % len(COLOURS)]
        path = " ".join(f"{x(tokens):.1f},{y(loss):.1f}" for tokens, loss in points)
        out.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        out.append(f'<text x="{WIDTH - RIGHT + 12}" y="{TOP + 14 + 18 * number}" fill="{colour}">{name}</text>')
    return "\n".join([*out, "</svg>"]) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("logs", nargs="+")
    parser.add_argument("--chain", action="store_true", help="each log goes on where the one before it ended")
    options = parser.parse_args()
    curves, before = {}, 0
    for path in options.logs:
        points = [(before + tokens, loss) for tokens, loss in read(path)]
        curves[Path(path).name.removesuffix(".loss.csv")] = points
        before = points[-1][0] if options.chain else 0
    print(picture(curves), end="")


if __name__ == "__main__":
    main()
