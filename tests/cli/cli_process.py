# SPDX-License-Identifier: Apache-2.0
"""Starts onebit-cli and reads what it says. The executable and the folder of test models come from the
environment, where tests/cli/CMakeLists.txt puts them."""

import json
import os
import subprocess
from pathlib import Path

CLI = os.environ["ONEBIT_CLI"]
MODELS = Path(os.environ["ONEBIT_TEST_MODELS"])
STARTER = Path(CLI).parent.parent / "share/onebit/onebit-starter.gguf"
TIMEOUT_SECONDS = 120

# Nothing is measured unless a test says so: neither does the machine change what the tests see, nor do they write
# into the profile of whoever runs them.
os.environ["ONEBIT_KERNELS"] = "default"


def model(name):
    return str(MODELS / f"{name}.gguf")


def run(*arguments, stdin="", **environment):
    """The finished process; standard output and error are bytes."""
    return subprocess.run(
        [CLI, *arguments],
        input=stdin if isinstance(stdin, bytes) else stdin.encode(),
        capture_output=True,
        timeout=TIMEOUT_SECONDS,
        env={**os.environ, **environment},
        check=False,
    )


def json_lines(*arguments, **options):
    """The objects that a command prints with --json; it has to succeed."""
    done = run(*arguments, "--json", **options)
    if done.returncode != 0:
        raise AssertionError(f"{arguments} ended with {done.returncode}: {done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def json_line(*arguments, **options):
    lines = json_lines(*arguments, **options)
    if len(lines) != 1:
        raise AssertionError(f"{arguments} printed {len(lines)} lines")
    return lines[0]
