#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Where the time of a token goes: runs `onebit-cli bench` under perf (Debian's linux-perf, samples by the clock) once
for reading a prompt and once for generating, and adds the samples up by step. Loading and its tests are left out.

usage: tests/bench/profile.py [--cli FILE] [--threads N] [--depth N] [--functions] MODEL...

Prints one JSON object a model and phase: the percentage of each step, and of the samples how many were not
understood. With --functions also the functions behind each step, on standard error.
"""

import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

# The first row whose pattern is found in a function's name counts.
STEPS = (
    ("loading", r"arrange|Shortlist::make|sixteenLevelsOfRow|floatsOfRow|laneWeight|laneScale|reference::|ProductCheck|rowSpread"
                r"|prepare|selfTest|dequantize|gguf|Tokenizer|PieceIndex|Vocabulary|Jinja|jinja|unordered|Hashtable|_M_|std::|mem(cpy|set|move)"
                r"|mal(loc|loc_)|free|clear_page|fault|folio|page|mmap|memcg|zap|lru|mas_|mt_|vma|ext4|xas|filemap|tlb"),
    ("head", r"Words<4ul>|denseDot|Shortlist|prepareHead|finishLogits|wantedLogits|Sampler|argMax"),
    ("weights", r"LanesKernel|LanesTilesKernel|lanesAmx|int8Dot|Int8|xnor|Xnor|bitPlanes|BitPlanes"),
    ("attention", r"attend|attention|softmax|packRows|KvCache|rotateAndStore|[rR]ope|rotate"),
    ("activations to int8 or bits", r"quantize|Activations|splitBitPlanes"),
    ("norms, activation functions, sums", r"rmsNorm|siluMultiply|squaredRelu|addOf|scaleOf|forEachToken|float_ops"),
    ("handing out work and waiting", r"ThreadPool|multiply\(|Pause|clock_gettime|futex|sched|switch|wake|idle|irq|timer|hrtimer"
                                     r"|syscall|entry|raw_spin|update_|enqueue|dequeue|pick_|cpu_|tick|rcu"),
)


def step_of(function):
    return next((name for name, pattern in STEPS if re.search(pattern, function)), "other")


def samples(command, folder):
    """Samples by function while `command` runs."""
    data = Path(folder) / "perf.data"
    subprocess.run(["perf", "record", "-q", "-F", "1999", "-e", "cpu-clock", "-o", data, "--", *command],
                   check=True, stdout=subprocess.DEVNULL)
    report = subprocess.run(["perf", "report", "-i", data, "--stdio", "--no-children", "-F", "sample,symbol"],
                            check=True, capture_output=True, text=True).stdout
    found = collections.Counter()
    for line in report.splitlines():
        row = re.match(r"\s*(\d+)\s+\[[.kuH]\] (.*\S)", line)
        if row:
            found[row[2]] += int(row[1])
    return found


def profile(model, phase, options, folder):
    prompt, generated = (1024, 1) if phase == "prompt" else (1, 192)
    command = [options.cli, "bench", "--model", model, "--threads", options.threads, "--prompt-tokens", prompt,
               "--gen-tokens", generated, "--depth", options.depth, "--repetitions", 1]
    steps = collections.defaultdict(collections.Counter)
    for function, count in samples([str(word) for word in command], folder).items():
        steps[step_of(function)][function] += count
    steps.pop("loading", None)
    total = sum(sum(functions.values()) for functions in steps.values())
    if total == 0:
        sys.exit(f"profile.py: perf saw nothing of {model}")
    by_step = sorted(steps.items(), key=lambda item: -sum(item[1].values()))
    print(json.dumps({"model": Path(model).name, "phase": phase, "threads": options.threads, "depth": options.depth,
                      "samples": total,
                      "percent": {name: round(100 * sum(functions.values()) / total, 1) for name, functions in by_step}}))
    if options.functions:
        for name, functions in by_step:
            for function, count in functions.most_common(6):
                print(f"{100 * count / total:5.1f} %  {name}: {function[:110]}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", default=ROOT / "build/release/bin/onebit-cli")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--depth", type=int, default=0, help="tokens before what is measured")
    parser.add_argument("--functions", action="store_true")
    parser.add_argument("models", nargs="+")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for model in options.models:
            for phase in ("generation",) if options.depth else ("prompt", "generation"):
                profile(model, phase, options, folder)


if __name__ == "__main__":
    main()
