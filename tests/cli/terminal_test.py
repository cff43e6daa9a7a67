#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The chat as a person meets it: in a terminal, with Ctrl+C and Ctrl+D."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import termios
import time
import unittest

from cli_process import CLI, json_line, model

CTRL_C = b"\x03"
CTRL_D = b"\x04"
# Greedy, because this model then goes on and on.
TALKATIVE = ("--model", model("talkative"), "--context-length", "65536", "--temperature", "0", "--repeat-penalty", "1")
ENDLESS = (*TALKATIVE, "--max-tokens", "60000")
SECONDS = 60


class TerminalChat:
    """onebit-cli chat at the other end of a terminal."""

    def __init__(self, *arguments):
        self.terminal, child_end = pty.openpty()
        self.process = subprocess.Popen(
            [CLI, "chat", *arguments],
            stdin=child_end,
            stdout=child_end,
            stderr=child_end,
            start_new_session=True,
            preexec_fn=lambda: make_controlling_terminal(child_end),
        )
        os.close(child_end)
        self.seen = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self.terminal)

    def type(self, keys):
        os.write(self.terminal, keys)

    def read(self, complete):
        """Reads until complete(what was seen)."""
        deadline = time.monotonic() + SECONDS
        while not complete(self.seen):
            ready, _, _ = select.select([self.terminal], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                raise AssertionError(f"what was waited for did not come, but {self.seen[-2000:]!r}")
            try:
                self.seen += os.read(self.terminal, 65536)
            except OSError as ended:
                raise AssertionError(f"ended after {self.seen[-2000:]!r}") from ended

    def wait_for(self, text):
        """Reads until `text` comes; returns what came up to there and forgets it."""
        self.read(lambda seen: text in seen)
        end = self.seen.index(text) + len(text)
        before, self.seen = self.seen[:end], self.seen[end:]
        return before

    def wait_for_bytes(self, count):
        self.read(lambda seen: len(seen) >= count)

    def exit_code(self):
        """Of the process, after reading what it still has to say."""
        deadline = time.monotonic() + SECONDS
        while self.process.poll() is None and time.monotonic() < deadline:
            ready, _, _ = select.select([self.terminal], [], [], 0.1)
            if ready:
                try:
                    os.read(self.terminal, 65536)
                except OSError:
                    break
        return self.process.wait(SECONDS)


def make_controlling_terminal(descriptor):
    fcntl.ioctl(descriptor, termios.TIOCSCTTY, 0)


class ConversationTest(unittest.TestCase):
    def test_greets_answers_and_ends_with_ctrl_d(self):
        with TerminalChat("--model", model("tiny"), "--max-tokens", "4") as chat:
            greeting = chat.wait_for(b"> ")
            self.assertIn(b"/help", greeting)
            chat.type(b"hello\n")
            chat.wait_for(b"tokens/s")
            chat.wait_for(b"> ")
            chat.type(CTRL_D)
            self.assertEqual(0, chat.exit_code())

    def test_knows_its_words(self):
        with TerminalChat("--model", model("tiny"), "--max-tokens", "4") as chat:
            chat.wait_for(b"> ")
            chat.type(b"/help\n")
            self.assertIn(b"/quit", chat.wait_for(b"> "))
            chat.type(b"/no-such-word\n")
            self.assertIn(b"There is no", chat.wait_for(b"> "))
            chat.type(b"/new\n")
            chat.wait_for(b"> ")
            chat.type(b"/quit\n")
            self.assertEqual(0, chat.exit_code())

    def test_a_failed_turn_does_not_end_the_chat(self):
        with TerminalChat("--model", model("tiny"), "--max-tokens", "4") as chat:
            chat.wait_for(b"> ")
            chat.type(b"word " * 200 + b"\n")
            chat.wait_for(b"onebit-cli: ")
            chat.wait_for(b"> ")
            chat.type(b"hello\n")
            chat.wait_for(b"tokens/s")

    def test_ctrl_c_stops_the_reply_and_the_chat_goes_on(self):
        with TerminalChat(*ENDLESS) as chat:
            chat.wait_for(b"> ")
            for _ in range(2):
                chat.type(b"hello\n")
                chat.wait_for_bytes(300)
                chat.type(CTRL_C)
                chat.wait_for(b"; stopped]")
                chat.wait_for(b"> ")
                # Where a reply was stopped is chance; after one that was, this model may have little to say.
                chat.type(b"/new\n")
                chat.wait_for(b"> ")
            chat.type(CTRL_D)
            self.assertEqual(0, chat.exit_code())

    def test_ctrl_c_at_the_prompt_ends_the_chat(self):
        with TerminalChat("--model", model("tiny")) as chat:
            chat.wait_for(b"> ")
            chat.type(CTRL_C)
            self.assertEqual(-signal.SIGINT, chat.exit_code())


class InterruptedPromptTest(unittest.TestCase):
    def test_what_was_generated_before_an_interrupt_is_printed(self):
        process = subprocess.Popen([CLI, "chat", *ENDLESS, "--prompt", "hello"], stdout=subprocess.PIPE)
        with process:
            first = process.stdout.read(200)
            process.send_signal(signal.SIGINT)
            rest = process.stdout.read()
        self.assertEqual(0, process.returncode)
        self.assertEqual(200, len(first))
        self.assertTrue(rest.endswith(b"\n"))
        self.assertLess(len(rest), 200000)

    def test_json_tells_that_a_reply_was_stopped(self):
        process = subprocess.Popen(
            [CLI, "chat", *ENDLESS, "--prompt", "hello", "--json"], stdout=subprocess.PIPE, text=True
        )
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        output, _ = process.communicate(timeout=SECONDS)
        self.assertEqual(0, process.returncode)
        self.assertIn('"finishReason":"stopped"', output)


class ModelTest(unittest.TestCase):
    def test_the_talkative_model_talks_for_long(self):
        """What the tests above rest on."""
        answer = json_line("chat", *TALKATIVE, "--max-tokens", "2000", "--prompt", "hello")
        self.assertEqual("length", answer["finishReason"])


if __name__ == "__main__":
    unittest.main()
