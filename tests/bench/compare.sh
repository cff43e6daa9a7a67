#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Compares Onebit's engine with llama.cpp on this machine, run by run in turn: prompt, generation, generation
# behind a long context, time to the first token, loading, memory.
#   tests/bench/compare.sh [--threads N] [--repetitions N] [--only NAME]... [--models FOLDER]
# Needs Node.js 20 with npm (for the package node-llama-cpp: llama.cpp compiled for each kind of processor) and
# up to 9 GB of disk and 8 GB of memory for the largest models. Results: build/compare/results.jsonl, a line a
# measurement, and a table on standard output.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
peer=$root/build/compare/peer
node_llama_cpp=3.22.1

packaging/setup.sh build bench
if [[ ! -e $peer/node_modules/node-llama-cpp ]]; then
    mkdir -p "$peer"
    printf '{"private": true}\n' >"$peer/package.json"
    # Only what runs on processors: the packages for graphics cards are optional dependencies of some 500 MB.
    npm install --prefix "$peer" --ignore-scripts --omit=optional --no-audit --no-fund \
        "node-llama-cpp@$node_llama_cpp" "$(node -p \
            '"@node-llama-cpp/" + ({darwin: "mac", win32: "win"}[process.platform] ?? "linux") +
             (process.platform === "darwin" && process.arch === "arm64" ? "-arm64-metal" : "-" + process.arch)')@$node_llama_cpp"
fi
cmake --preset release -B build/compare/release -DONEBIT_BUILD_APP=OFF -DONEBIT_BUILD_TESTS=OFF \
    -DONEBIT_BUILD_BENCHMARKS=ON >build/compare/configure.log
cmake --build build/compare/release --target onebit-cli onebit_bandwidth_bench
exec /usr/bin/python3 tests/bench/compare/compare.py --binaries build/compare/release/bin --peer "$peer" "$@"
