#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A proxy that breaks what a real server says, so that tests can see what a downloader makes of it.

usage: fault_proxy.py UPSTREAM_PORT     prints its own port and serves until its standard input ends

/FAULT/NAME asks the upstream server for /NAME and deforms the answer; /FAULT:COUNT/NAME deforms the first COUNT
answers for that address and then lets the rest through. A row in FAULTS is a fault.
"""

import http.client
import random
import socketserver
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler

ALWAYS = 1 << 30
FORWARDED = ("Range", "If-Range", "Accept-Encoding")
LONGEST_STALL_SECONDS = 120


class Answer:
    """What the upstream server said, to be deformed; `sent` is how many bytes of the body go out."""

    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body
        self.sent = None
        self.stalls = False
        self.chunk = None
        self.raw = None  # bytes instead of an answer

    def is_range(self):
        return self.status == 206

    def range(self):
        """First, last, total of the Content-Range."""
        span, total = self.headers["Content-Range"].removeprefix("bytes ").split("/")
        first, last = span.split("-")
        return int(first), int(last), int(total)

    def set_range(self, first, last, total):
        self.headers["Content-Range"] = f"bytes {first}-{last}/{total}"

    def replace(self, status, body=b"", **headers):
        self.status, self.body = status, body
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def cut(answer, ask, count):
    """Ends after a random number of bytes."""
    chance = random.Random(f"{ask.path} {count}")
    answer.sent = chance.randrange(len(answer.body) + 1)


def cut_half(answer, ask, count):
    answer.sent = len(answer.body) // 2


def stall(answer, ask, count):
    answer.sent = len(answer.body) // 2
    answer.stalls = True


def silence(answer, ask, count):
    answer.raw = b""
    answer.stalls = True


def busy(answer, ask, count):
    answer.replace(503, b"later", Retry_After="0")


def too_many(answer, ask, count):
    answer.replace(429, b"later")


def longer(answer, ask, count):
    answer.headers["Content-Length"] = str(len(answer.body) + 1000)


def shorter(answer, ask, count):
    answer.body = answer.body[:-1000]
    answer.headers["Content-Length"] = str(len(answer.body))


def shifted_range(answer, ask, count):
    if answer.is_range():
        first, last, total = answer.range()
        answer.set_range(first - 10, last - 10, total)


def nonsense_range(answer, ask, count):
    if answer.is_range():
        answer.headers["Content-Range"] = "bytes 18446744073709551616-1/0"


def other_total(answer, ask, count):
    if answer.is_range():
        first, last, total = answer.range()
        answer.set_range(first, last, total + 5)


def lying_range(answer, ask, count):
    """The right header, the wrong bytes."""
    if answer.is_range():
        answer.body = bytes(len(answer.body))


def no_range(answer, ask, count):
    whole = ask.upstream(headers={})
    answer.status, answer.headers, answer.body = whole.status, whole.headers, whole.body
    answer.headers.pop("Accept-Ranges", None)


def unsatisfied(answer, ask, count):
    if answer.is_range():
        answer.replace(416, b"", Content_Range="bytes */5")


def changed(answer, ask, count):
    """Another file is there from the second answer on; If-Range is obeyed."""
    other = ask.upstream(prefix="/other-")
    answer.status, answer.headers, answer.body = other.status, other.headers, other.body


def changed_unnoticed(answer, ask, count):
    """The same by a server that does not know If-Range."""
    headers = {name: value for name, value in ask.forwarded().items() if name != "If-Range"}
    other = ask.upstream(prefix="/other-", headers=headers)
    answer.status, answer.headers, answer.body = other.status, other.headers, other.body


def loop(answer, ask, count):
    answer.replace(302, b"", Location=ask.path)


def chain(answer, ask, count):
    answer.replace(302, b"", Location=f"{ask.path}?{count}")


def to_plain_http(answer, ask, count):
    answer.replace(302, b"", Location="http://models.example.invalid/model.gguf")


def to_nowhere(answer, ask, count):
    answer.replace(302, b"", Location="file:///etc/passwd")


def trickle(answer, ask, count):
    answer.chunk = 16384


def corrupt(answer, ask, count):
    middle = len(answer.body) // 2
    answer.body = answer.body[:middle] + bytes([answer.body[middle] ^ 1]) + answer.body[middle + 1 :]


def compressed(answer, ask, count):
    answer.headers["Content-Encoding"] = "gzip"


def page(answer, ask, count):
    """What a hotel's network answers to everything."""
    answer.replace(200, b"<html><body>Please sign in</body></html>" * 40000, Content_Type="text/html")


def empty(answer, ask, count):
    answer.replace(200)


def chunked(answer, ask, count):
    answer.headers.pop("Content-Length", None)
    answer.headers["Transfer-Encoding"] = "chunked"


def hang_up(answer, ask, count):
    answer.raw = b""


def garbage(answer, ask, count):
    answer.raw = bytes(range(256)) * 8


def status(number):
    def replace(answer, ask, count):
        answer.replace(number, b"no")

    return replace


# fault: (first, then): what happens to the first answers, and to the later ones
FAULTS = {
    "clean": (None, None),
    "cut": (cut, None),
    "stall": (stall, None),
    "silence": (silence, None),
    "busy": (busy, None),
    "too-many": (too_many, None),
    "longer": (longer, None),
    "shorter": (shorter, None),
    "shifted-range": (cut_half, shifted_range),
    "nonsense-range": (cut_half, nonsense_range),
    "other-total": (cut_half, other_total),
    "lying-range": (cut_half, lying_range),
    "no-range": (cut_half, no_range),
    "unsatisfied": (cut_half, unsatisfied),
    "changed": (cut_half, changed),
    "changed-unnoticed": (cut_half, changed_unnoticed),
    "loop": (loop, None),
    "chain": (chain, None),
    "to-plain-http": (to_plain_http, None),
    "to-nowhere": (to_nowhere, None),
    "trickle": (trickle, None),
    "corrupt": (corrupt, None),
    "compressed": (compressed, None),
    "page": (page, None),
    "empty": (empty, None),
    "chunked": (chunked, None),
    "hang-up": (hang_up, None),
    "garbage": (garbage, None),
    "404": (status(404), None),
    "403": (status(403), None),
    "401": (status(401), None),
    "400": (status(400), None),
}


class Ask(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    lock = threading.Lock()
    counts = {}
    port = 0

    def log_message(self, *arguments):
        pass

    def forwarded(self):
        return {name: self.headers[name] for name in FORWARDED if name in self.headers}

    def upstream(self, prefix="/", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", prefix + self.name, headers=self.forwarded() if headers is None else headers)
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        answer.headers.pop("Connection", None)
        return answer

    def do_GET(self):
        fault, self.name = self.path.lstrip("/").split("?")[0].split("/", 1)
        fault, _, most = fault.partition(":")
        address = self.path.split("?")[0]
        with self.lock:
            count = self.counts[address] = self.counts.get(address, 0) + 1
        first, then = FAULTS[fault]
        # Where later answers are broken too, it is the first one that is of its own kind.
        deform = first if count <= (1 if then else int(most or ALWAYS)) else then
        if then and count > 1 + int(most or ALWAYS):
            deform = None
        answer = self.upstream()
        if deform:
            deform(answer, self, count)
        self.send(answer)

    def send(self, answer):
        self.close_connection = True
        if answer.raw is not None:
            self.wfile.write(answer.raw)
        else:
            self.send_response(answer.status)
            is_chunked = "Transfer-Encoding" in answer.headers
            if not is_chunked:
                answer.headers.setdefault("Content-Length", str(len(answer.body)))
            for name, value in answer.headers.items():
                if name not in ("Date", "Server"):
                    self.send_header(name, value)
            self.send_header("Connection", "close")
            self.end_headers()
            body = answer.body if answer.sent is None else answer.body[: answer.sent]
            self.send_body(body, answer.chunk, is_chunked)
        self.wfile.flush()
        if answer.stalls:
            self.request.settimeout(LONGEST_STALL_SECONDS)
            try:
                self.request.recv(1)  # ends when the client does
            except OSError:
                pass

    def send_body(self, body, chunk, is_chunked):
        step = chunk or 65536
        for begin in range(0, len(body), step):
            piece = body[begin : begin + step]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece) if is_chunked else piece)
            if chunk:
                time.sleep(0.002)
        if is_chunked:
            self.wfile.write(b"0\r\n\r\n")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def handle_error(self, request, client_address):
        pass  # clients that leave are what this is for


def main():
    Ask.port = int(sys.argv[1])
    with Server(("127.0.0.1", 0), Ask) as server:
        print(server.server_address[1], flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()


if __name__ == "__main__":
    main()
