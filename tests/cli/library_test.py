#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fetching, listing, checking and removing models: as a person does it, and with kill -9 at any moment."""

import collections
import hashlib
import http.server
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from cli_process import CLI, TIMEOUT_SECONDS, json_lines, model, run

KILLS = int(os.environ.get("ONEBIT_KILLS", "8"))
COMMIT = "c" * 40


class Hub(http.server.BaseHTTPRequestHandler):
    """A hub with one repository, maker/tiny: the interface that Hugging Face has, with ranges and ETags."""

    protocol_version = "HTTP/1.1"
    files = {}
    pause = 0.0  # between two pieces of 16 KiB
    rest = threading.Event()  # the second half of a file waits for it

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        if path == "/api/models/maker/tiny/revision/main":
            self.answer(json.dumps({"sha": COMMIT, "cardData": {"license": "mit"}}).encode())
        elif path == f"/api/models/maker/tiny/tree/{COMMIT}":
            listed = [
                {
                    "type": "file",
                    "path": name,
                    "size": len(content),
                    "lfs": {"oid": hashlib.sha256(content).hexdigest(), "size": len(content)},
                }
                for name, content in self.files.items()
            ]
            self.answer(json.dumps(listed).encode())
        else:
            content = self.files.get(path.rsplit("/", 1)[-1])
            self.answer(content) if content is not None else self.answer(b"", 404)

    def answer(self, body, status=200):
        begin = 0
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        wanted = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        if status == 200 and wanted and self.headers.get("If-Range", etag) == etag:
            begin, status = int(wanted[1]), 206
        self.send_response(status)
        self.send_header("ETag", etag)
        self.send_header("Content-Length", str(len(body) - begin))
        if status == 206:
            self.send_header("Content-Range", f"bytes {begin}-{len(body) - 1}/{len(body)}")
        self.end_headers()
        try:
            for at in range(begin, len(body), 16384):
                if at > len(body) // 2:
                    self.rest.wait(TIMEOUT_SECONDS)
                self.wfile.write(body[at : at + 16384])
                if self.pause:
                    time.sleep(self.pause)
        except OSError:
            self.close_connection = True


class LibraryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        content = Path(model("talkative")).read_bytes()
        Hub.files = {"tiny-Q1_0.gguf": content, "tiny-Q8_0.gguf": Path(model("tiny")).read_bytes()}
        cls.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hub)
        cls.server.daemon_threads = True
        threading.Thread(target=cls.server.serve_forever, daemon=True).start()
        cls.address = f"http://127.0.0.1:{cls.server.server_address[1]}"

    @classmethod
    def tearDownClass(cls):
        cls.server.shutdown()

    def setUp(self):
        Hub.pause = 0.0
        Hub.rest.set()
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.profile = Path(self.folder.name)
        (self.profile / "settings.ini").write_text(f"[network]\nhub={self.address}\nproxyMode=none\n")

    def on_profile(self, *arguments):
        return (*arguments, "--profile", str(self.profile))

    def succeed(self, *arguments):
        done = run(*self.on_profile(*arguments))
        self.assertEqual(0, done.returncode, done.stderr.decode())
        return done.stdout.decode()

    def visible(self):
        return sorted(file.name for file in (self.profile / "models").glob("*.gguf"))

    def test_a_model_comes_and_goes(self):
        printed = self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        self.assertTrue(printed.endswith("tiny-Q1_0.gguf\n"), printed)
        self.assertEqual(["tiny-Q1_0.gguf"], self.visible())
        self.assertEqual(Hub.files["tiny-Q1_0.gguf"], (self.profile / "models/tiny-Q1_0.gguf").read_bytes())
        files = [Path(line["file"]).name for line in json_lines(*self.on_profile("list"))]
        self.assertIn("tiny-Q1_0.gguf", files)
        verdict = json_lines(*self.on_profile("verify", "tiny-Q1_0.gguf"))[0]
        self.assertEqual(hashlib.sha256(Hub.files["tiny-Q1_0.gguf"]).hexdigest(), verdict["sha256"])
        self.succeed("rm", "tiny-Q1_0.gguf")
        self.assertEqual([], self.visible())
        log = (self.profile / "requests.log").read_text()
        self.assertIn(f"{self.address}/maker/tiny/resolve/{COMMIT}/tiny-Q1_0.gguf", log)

    def test_an_address_is_enough(self):
        self.succeed("pull", f"{self.address}/any/tiny-Q8_0.gguf")
        self.assertEqual(["tiny-Q8_0.gguf"], self.visible())

    def test_a_repository_of_several_models_names_them(self):
        done = run(*self.on_profile("pull", "maker/tiny"))
        self.assertEqual(1, done.returncode)
        for name in Hub.files:
            self.assertIn(f"maker/tiny/{name}", done.stderr.decode())
        self.assertEqual([], self.visible())

    def test_what_is_not_there_is_told(self):
        for wanted in ("maker/tiny/none.gguf", "maker/none", f"{self.address}/none.gguf", "no such thing"):
            with self.subTest(wanted=wanted):
                done = run(*self.on_profile("pull", wanted))
                self.assertEqual(1, done.returncode)
                self.assertRegex(done.stderr.decode(), r"^onebit-cli: [A-Z]")
        self.assertEqual([], self.visible())

    def test_offline_means_offline(self):
        with (self.profile / "settings.ini").open("a") as settings:
            settings.write("offline=true\n")
        done = run(*self.on_profile("pull", "maker/tiny/tiny-Q8_0.gguf"))
        self.assertEqual(1, done.returncode)
        self.assertIn("offline", done.stderr.decode())

    def test_json_tells_every_change(self):
        lines = json_lines(*self.on_profile("pull", "maker/tiny/tiny-Q8_0.gguf"))
        self.assertEqual("done", lines[-1]["state"])
        self.assertEqual(hashlib.sha256(Hub.files["tiny-Q8_0.gguf"]).hexdigest(), lines[-1]["sha256"])

    def test_the_catalogue_can_be_read(self):
        models = json_lines(*self.on_profile("list", "--catalogue"))
        self.assertIn("bonsai-1.7b", [entry["id"] for entry in models])
        self.assertTrue(all(entry["license"] for entry in models))

    def test_an_interrupt_keeps_what_is_here(self):
        Hub.rest.clear()
        process = self.start_pull()
        self.wait_for_part(process)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=TIMEOUT_SECONDS)
        self.assertIn(b"kept", errors)
        self.assertEqual([], self.visible())
        Hub.rest.set()
        self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        self.assertEqual(Hub.files["tiny-Q1_0.gguf"], (self.profile / "models/tiny-Q1_0.gguf").read_bytes())

    def start_pull(self):
        return subprocess.Popen(
            [CLI, *self.on_profile("pull", "maker/tiny/tiny-Q1_0.gguf")],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def wait_for_part(self, process):
        deadline = time.monotonic() + TIMEOUT_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            parts = list((self.profile / "models").glob(".downloads/*/*.part"))
            if parts and parts[0].stat().st_size > 0:
                return
            time.sleep(0.002)

    def seconds_of_a_whole_pull(self):
        begin = time.monotonic()
        self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        (self.profile / "models/tiny-Q1_0.gguf").unlink()
        return time.monotonic() - begin

    def moment(self):
        """Where a pull that is no more had come to."""
        if self.visible():
            return "when all was there"
        parts = (self.profile / "models").glob(".downloads/*/*.part")
        return "in the middle" if any(part.stat().st_size > 0 for part in parts) else "before the first byte"

    def test_kill_at_any_moment_never_leaves_a_wrong_file(self):
        chance = random.Random(20261122)
        content = Hub.files["tiny-Q1_0.gguf"]
        target = self.profile / "models/tiny-Q1_0.gguf"
        Hub.pause = 0.002
        whole = self.seconds_of_a_whole_pull()
        moments = collections.Counter()
        kills = 0
        while kills < KILLS:
            process = self.start_pull()
            # From before the first byte to after the last; what is here is not fetched again.
            time.sleep(chance.random() * 1.2 * whole)
            killed = process.poll() is None
            process.kill()
            process.communicate(timeout=TIMEOUT_SECONDS)
            kills += killed
            with self.subTest(kill=kills):
                self.assertIn(self.visible(), ([], ["tiny-Q1_0.gguf"]))
                moments[self.moment() if killed else "not killed: it had ended"] += 1
                if target.exists():
                    self.assertEqual(content, target.read_bytes())
                    target.unlink()
        print("killed", dict(moments), file=sys.stderr)
        if KILLS >= 100:
            self.assertGreater(moments["in the middle"], 0)
        Hub.pause = 0.0
        self.succeed("pull", "maker/tiny/tiny-Q1_0.gguf")
        self.assertEqual(content, target.read_bytes())
        left = [path for path in (self.profile / "models/.downloads").iterdir() if path.is_dir()]
        self.assertEqual([], left)


if __name__ == "__main__":
    unittest.main()
