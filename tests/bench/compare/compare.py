#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Runs Onebit and llama.cpp in turn over models of the same shapes and prints what one does as a ratio of the
other, and of what the memory's bandwidth allows. tests/bench/compare.sh prepares everything and calls this.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from synthetic_model import SHAPES, byte_count

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Contest:
    """One row of the table: the same shape, each engine in the format that it is compared in."""
    name: str
    shape: str
    ours: tuple  # weights and embedding, as synthetic_model.py takes them
    peers: tuple  # the peer's shape, weights and embedding
    goal: str  # what the project wants, for the reader


CONTESTS = (
    Contest("bonsai8", "bonsai8", ("Q1_0", "Q1_0"), ("bonsai8", "Q4_K_M", "Q6_K"),
            "generation 6.9, first token 1/5.6, memory 1/4"),
    Contest("bonsai8-q1_0", "bonsai8", ("Q1_0", "Q1_0"), ("bonsai8", "Q1_0", "Q1_0"), ""),
    Contest("bonsai1.7", "bonsai1.7", ("Q1_0", "Q1_0"), ("bonsai1.7", "Q1_0", "Q1_0"),
            "generation 5, prompt 10"),
    Contest("bonsai1.7-q4", "bonsai1.7", ("Q1_0", "Q1_0"), ("bonsai1.7", "Q4_K_M", "Q6_K"), ""),
    Contest("2b-i2_s", "2b", ("I2_S", "Q6_K"), ("2b", "TQ2_0", "Q6_K"), "generation 2, prompt 3"),
    Contest("2b-tq2_0", "2b", ("TQ2_0", "Q6_K"), ("2b", "TQ2_0", "Q6_K"), ""),
    Contest("w1a1", "w1a1", ("Q1_0", "Q1_0"), ("bonsai1.7", "Q1_0", "Q1_0"), "prompt 20"),
)

@dataclass(frozen=True)
class Workload:
    """What an engine is asked in one go, in tokens."""
    prompt: int
    generated: int
    depth: int


@dataclass
class Setting:
    binaries: Path
    peer: Path
    models: Path
    threads: int
    repetitions: int
    workload: Workload
    results: Path


def run_json(command, environment=None):
    """The command's last line of output as JSON, and the seconds that the whole run took."""
    begin = time.monotonic()
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                          env={**os.environ, **(environment or {})}, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nfailed:\n{done.stdout}{done.stderr}")
    return json.loads(done.stdout.splitlines()[-1]), time.monotonic() - begin


def model_file(setting, shape, weights, embedding):
    path = setting.models / f"{shape}-{weights}-{embedding}.gguf".lower()
    if not path.exists():
        setting.models.mkdir(parents=True, exist_ok=True)
        subprocess.run(["/usr/bin/python3", HERE / "synthetic_model.py", shape, weights, embedding, path], check=True)
    return path


def run_ours(setting, path):
    load = setting.workload
    command = [setting.binaries / "onebit-cli", "bench", "--model", path, "--threads", setting.threads,
               "--prompt-tokens", load.prompt, "--gen-tokens", load.generated, "--depth", load.depth,
               "--repetitions", 1, "--json"]
    return run_json(command)[0]


def run_peer(setting, path):
    load = setting.workload
    command = ["node", HERE / "peer_bench.mjs", path, setting.threads, load.prompt, load.generated, load.depth]
    return run_json(command, {"ONEBIT_PEER_FOLDER": str(setting.peer.resolve())})[0]


def bandwidth(setting):
    """Bytes a second that this machine's memory gives to that many threads."""
    result, _ = run_json([setting.binaries / "onebit_bandwidth_bench", setting.threads])
    return 1e9 * result["gigabytesPerSecond"]


def record(setting, line):
    with setting.results.open("a") as file:
        file.write(json.dumps(line) + "\n")


def median(rows, key):
    return statistics.median(row[key] for row in rows)


def compare(setting, contest):
    """Both engines in turn, so that whatever else the machine does meets both."""
    ours_path = model_file(setting, contest.shape, *contest.ours)
    peer_path = model_file(setting, *contest.peers)
    ours, peers, bandwidths = [], [], []
    for repetition in range(setting.repetitions):
        bandwidths.append(bandwidth(setting))
        for engine, run, path, rows in (("onebit", run_ours, ours_path, ours), ("llama.cpp", run_peer, peer_path, peers)):
            row = run(setting, path)
            rows.append(row)
            record(setting, {"contest": contest.name, "engine": engine, "model": path.name,
                             "repetition": repetition, **row})
    return ours, peers, statistics.median(bandwidths), ours_path


def bytes_a_token(contest, path):
    """A token reads every weight once, but of an embedding that is not the head too, only one row."""
    shape = SHAPES[contest.shape]
    unread = 0 if shape["tied"] else byte_count((shape["model"], shape["vocabulary"]), contest.ours[1])
    return path.stat().st_size - unread


def table_row(setting, contest, ours, peers, bytes_a_second, path):
    ceiling = bytes_a_second / bytes_a_token(contest, path)
    cells = [contest.name, f"{contest.ours[0]} / {contest.peers[1]}"]
    for key, digits in (("promptTokensPerSecond", 0), ("genTokensPerSecond", 1)):
        mine, theirs = median(ours, key), median(peers, key)
        cells.append(f"{mine:.{digits}f} / {theirs:.{digits}f} = {mine / theirs:.2f}")
    cells.append(f"{100 * median(ours, 'genTokensPerSecond') / ceiling:.0f}%")
    for key, scale, unit in (("firstTokenMs", 1, "ms"), ("loadMs", 1, "ms"), ("peakRssMiB", 1, "MiB")):
        mine, theirs = median(ours, key) / scale, median(peers, key) / scale
        cells.append(f"{mine:.0f} / {theirs:.0f} {unit} = 1/{theirs / mine:.1f}")
    cells.append(contest.goal)
    return "| " + " | ".join(cells) + " |"


HEADER = ("| shape | weights | prompt tokens/s | generated tokens/s | of the roofline | first token | loading | memory "
          "| goal |\n|---|---|---|---|---|---|---|---|---|")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binaries", type=Path, required=True)
    parser.add_argument("--peer", type=Path, required=True, help="where node-llama-cpp is installed")
    parser.add_argument("--models", type=Path, default=Path("build/compare/models"))
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--prompt-tokens", type=int, default=128)
    parser.add_argument("--gen-tokens", type=int, default=64)
    parser.add_argument("--depth", type=int, default=0)
    parser.add_argument("--only", action="append", choices=[contest.name for contest in CONTESTS])
    return parser.parse_args()


def main():
    options = arguments()
    workload = Workload(options.prompt_tokens, options.gen_tokens, options.depth)
    setting = Setting(options.binaries, options.peer, options.models, options.threads, options.repetitions, workload,
                      Path("build/compare/results.jsonl"))
    print(f"{setting.threads} threads, prompt {workload.prompt}, generated {workload.generated}, depth {workload.depth}; "
          f"medians of {setting.repetitions}; Onebit / llama.cpp = ratio\n{HEADER}", flush=True)
    for contest in CONTESTS:
        if options.only and contest.name not in options.only:
            continue
        print(table_row(setting, contest, *compare(setting, contest)), flush=True)


if __name__ == "__main__":
    main()
