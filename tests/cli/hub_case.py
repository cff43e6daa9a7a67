# SPDX-License-Identifier: Apache-2.0
"""A hub on loopback, and test cases that fetch from it into a profile of their own."""

import hashlib
import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

from cli_process import CLI, MODELS, TIMEOUT_SECONDS, model, run

COMMIT = "c" * 40


class Hub(http.server.BaseHTTPRequestHandler):
    """A hub with the repositories of "maker": the interface that Hugging Face has, with ranges and ETags."""

    protocol_version = "HTTP/1.1"
    repositories = {}  # name to {file: content}
    pause = 0.0  # between two pieces of 16 KiB
    rest = threading.Event()  # the second half of a file waits for it, unless a header is asked for

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = self.path.split("?")[0]
        asked = re.fullmatch(r"/api/models/maker/([\w.-]+)/(revision|tree)/\w+", path)
        files = self.repositories.get(asked[1]) if asked else None
        if files and asked[2] == "revision":
            self.answer(json.dumps({"sha": COMMIT, "cardData": {"license": "mit"}}).encode())
        elif files:
            listed = [
                {
                    "type": "file",
                    "path": name,
                    "size": len(content),
                    "lfs": {"oid": hashlib.sha256(content).hexdigest(), "size": len(content)},
                }
                for name, content in files.items()
            ]
            self.answer(json.dumps(listed).encode())
        else:
            parts = path.split("/")
            files = self.repositories.get(parts[2] if len(parts) > 3 else "", self.repositories["tiny"])
            content = files.get(parts[-1])
            self.answer(content) if content is not None else self.answer(b"", 404)

    def answer(self, body, status=200):
        begin, end = 0, len(body)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if status == 200 and wanted and self.headers.get("If-Range", etag) == etag:
            begin, status = int(wanted[1]), 206
            end = min(end, int(wanted[2] or end) + 1)
        self.send_response(status)
        self.send_header("ETag", etag)
        self.send_header("Content-Length", str(end - begin))
        if status == 206:
            self.send_header("Content-Range", f"bytes {begin}-{end - 1}/{len(body)}")
        self.end_headers()
        try:
            for at in range(begin, end, 16384):
                if at > len(body) // 2 and not (wanted and wanted[2]):
                    self.rest.wait(TIMEOUT_SECONDS)
                self.wfile.write(body[at : min(end, at + 16384)])
                if self.pause:
                    time.sleep(self.pause)
        except OSError:
            self.close_connection = True


class HubServer(http.server.ThreadingHTTPServer):
    """Says nothing about clients that go away: tests kill them."""

    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class HubCase(unittest.TestCase):
    """A hub for all of its tests; a profile that knows it for each."""

    @classmethod
    def setUpClass(cls):
        content = Path(model("talkative")).read_bytes()
        cls.files = {"tiny-Q1_0.gguf": content, "tiny-Q8_0.gguf": Path(model("tiny")).read_bytes()}
        folders = {"originals": "checkpoint_packed", "many-bits": "checkpoint"}
        Hub.repositories = {"tiny": cls.files} | {
            name: {file.name: file.read_bytes() for file in (MODELS / of).iterdir()} for name, of in folders.items()
        }
        cls.server = HubServer(("127.0.0.1", 0), Hub)
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

    def start_pull(self, wanted="maker/tiny/tiny-Q1_0.gguf"):
        return subprocess.Popen(
            [CLI, *self.on_profile("pull", wanted)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def wait_for_part(self, process):
        self.wait_for(process, "*.part")

    def wait_for(self, process, pattern):
        """Until the process has written such a file in a download's folder, or has ended."""
        deadline = time.monotonic() + TIMEOUT_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            parts = list((self.profile / "models").glob(f".downloads/*/{pattern}"))
            if parts and parts[0].stat().st_size > 0:
                return
            time.sleep(0.002)
