#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Uses an installed Onebit in another system's tree as a person does, with mouse and keyboard:
window_chat.py ROOT PROGRAM [--ask WORDS] [--expect WORDS] [--patience SECONDS]

ROOT is the tree, PROGRAM the path in it; /tmp is shared with it. Runs on a bus of its own (dbus-run-session), with a
display of its own. What can be seen is read over AT-SPI. With --ask a message is written and sent, and its reply
awaited; with --expect a message of an earlier run must be there. A second start is handed to the window. Prints how
long the window took to come.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import time

import pyatspi

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "ui"))
import screen_reader_test as screen  # noqa: E402
from display import Display  # noqa: E402

HOME = "/home/person"
ENVIRONMENT = {
    "HOME": HOME, "PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb",
    "QT_QUICK_BACKEND": "software", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
}


def inside(root, program, *arguments):
    """The command and its environment: nothing of this system's but the display and the bus."""
    shared = {name: os.environ[name] for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")}
    return [shutil.which("chroot"), root, program, *arguments], ENVIRONMENT | shared


class InstalledWindow(screen.Window):
    def __init__(self, root, program):  # pylint: disable=super-init-not-called
        self.place = (root, program)
        command, environment = inside(root, program, "--language", "en")
        begin = time.monotonic()
        self.process = subprocess.Popen(command, env=environment)
        screen.wait_for("the window on the display", lambda: self.tool(
            "search", "--onlyvisible", "--pid", str(self.process.pid)).split())
        self.seconds = time.monotonic() - begin
        self.root = screen.wait_for("the application", self.application)
        self.frame = screen.wait_for("the frame", lambda: self.root.getChildAtIndex(0))
        screen.wait_for("the keyboard", self.take_keyboard)

    def click(self, name, role=None):
        item = screen.wait_for(name, lambda: self.find(name, role))
        box = item.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self.tool("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1")

    def second_start(self, *arguments):
        command, environment = inside(*self.place, *arguments)
        # An emulated window may take longer to answer than a start waits for it.
        screen.wait_for("the window's answer to another start", lambda: subprocess.run(
            command, env=environment, check=False, timeout=screen.PATIENCE_S).returncode == 0)

    def close(self):
        self.key("ctrl+q")
        code = self.process.wait(screen.PATIENCE_S)
        assert code == 0, f"the program ended with {code}"


def has_message(window, words):
    return any(words in item.name for item in window.items() if item.name and item.name != "Message")


def ask(window, words):
    window.click("Message")
    window.type(words)
    screen.wait_for("the words in the composer",
                    lambda: words in window.find("Message").queryText().getText(0, -1))
    window.click("Send", pyatspi.ROLE_PUSH_BUTTON)
    screen.wait_for("the question among the messages", lambda: has_message(window, words))
    screen.wait_for("the end of the reply", lambda: window.find("Copy reply"))
    texts = [item.name for item in window.items() if item.getRole() != pyatspi.ROLE_PUSH_BUTTON]
    assert any(len(text) > 10 and words not in text for text in texts if text), f"no reply can be read: {texts}"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root")
    parser.add_argument("program")
    parser.add_argument("--ask")
    parser.add_argument("--expect")
    parser.add_argument("--patience", type=float, default=screen.PATIENCE_S, help="how long anything may take, s")
    arguments = parser.parse_args()
    screen.PATIENCE_S = arguments.patience
    with Display():
        launcher = subprocess.Popen([screen.SPI_BUS, "--launch-immediately"])
        window = None
        try:
            window = InstalledWindow(arguments.root, arguments.program)
            screen.wait_for("the model", lambda: window.find("Ready"))
            if arguments.expect:
                screen.wait_for("the earlier message", lambda: has_message(window, arguments.expect))
            if arguments.ask:
                ask(window, arguments.ask)
            window.second_start("--action", "models")
            screen.wait_for("the page of models", lambda: window.find("Catalogue"))
            window.close()
            print(f"window after {window.seconds:.2f} s")
        finally:
            if window is not None and window.process.poll() is None:
                window.process.terminate()
                window.process.wait()
            launcher.terminate()
            launcher.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
