# SPDX-License-Identifier: Apache-2.0
"""Asks the C++ engine, through onebit-cli: conversations are answered by the program that people use, with the model's
own template. Standard library only."""

import json
import os
import subprocess

GREEDY = {"temperature": 0, "repeatPenalty": 1}
FLAGS = {"temperature": "--temperature", "repeatPenalty": "--repeat-penalty", "seed": "--seed", "maxTokens": "--max-tokens"}


class Engine:
    """One model file and the program that runs it."""

    def __init__(self, cli, model):
        self.cli, self.model = str(cli), str(model)

    def info(self):
        """What the file says of itself, as onebit-cli info prints it."""
        return self._lines("info", "--model", self.model, "--json")[0]

    def targets(self):
        """Names of the instruction sets that this machine can run."""
        return self._lines("kernels", "--json")[0]["supported"]

    def converse(self, conversations, settings, simd=None):
        """A list of replies for each list of messages; a reply has the fields of onebit-cli chat --json. Settings that
        are left out have the application's defaults."""
        options = [word for key, value in settings.items() for word in (FLAGS[key], str(value))]
        if simd is not None:
            options += ["--simd", simd]
        lines = "".join(json.dumps({"turns": turns}) + "\n" for turns in conversations)
        answers = self._lines("chat", "--model", self.model, "--conversations", "-", *options, text=lines)
        if len(answers) != len(conversations):
            raise RuntimeError(f"{len(conversations)} conversations got {len(answers)} answers")
        return [answer["replies"] for answer in answers]

    def _lines(self, *arguments, text=""):
        environment = dict(os.environ, LC_ALL="C.UTF-8")
        done = subprocess.run([self.cli, *arguments], input=text.encode(), capture_output=True, check=False, env=environment)
        if done.returncode != 0:
            raise RuntimeError(done.stderr.decode().strip())
        return [json.loads(line) for line in done.stdout.decode().splitlines()]
