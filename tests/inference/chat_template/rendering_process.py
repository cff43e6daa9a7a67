# SPDX-License-Identifier: Apache-2.0
"""Onebit's interpreter in a process of its own."""

import json
import subprocess


class RenderingProcess:
    def __init__(self, program):
        self.process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def render(self, template, variables):
        """{"text": ...} or {"error": ...}"""
        request = json.dumps({"template": template, "variables": variables})
        self.process.stdin.write(request + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise AssertionError(f"the interpreter ended at {template!r}")
        return json.loads(answer)

    def close(self):
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()
