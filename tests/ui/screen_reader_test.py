#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Uses the window as a person with a screen reader does, over AT-SPI: screen_reader_test.py ONEBIT STARTER_MODEL

Runs on a bus of its own (dbus-run-session) with a display of its own (Xvfb). Everything that can have the
keyboard must have a name, on every page; a message is written, sent and its reply read without a mouse.
"""

import os
import signal
import subprocess
import sys
import tempfile
import time

import pyatspi

from display import Display

# Generous: the machine may be ten times slower.
PATIENCE_S = 60
SPI_BUS = "/usr/libexec/at-spi-bus-launcher"
# How deep the tree of controls may be.
DEEPEST = 60


def wait_for(what, call):
    """What `call` returns as soon as it is something."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        try:
            found = call()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited in vain for {what}")


class Window:
    """The program with its window, and what a screen reader sees of it."""

    def __init__(self, program, model, profile):
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8",
                           QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", ONEBIT_STARTER_MODEL=model)
        self.process = subprocess.Popen([program, "--profile", profile, "--language", "en"], env=environment)
        self.root = wait_for("the application", self.application)
        self.frame = wait_for("the window", lambda: self.root.getChildAtIndex(0))
        # There is no window manager that would do it.
        wait_for("the keyboard", self.take_keyboard)

    def take_keyboard(self):
        mine = self.tool("search", "--onlyvisible", "--pid", str(self.process.pid)).split()
        if mine:
            self.tool("windowfocus", mine[0])
        return mine and self.tool("getwindowfocus").strip() == mine[0] and self.find("Message") and self.focused()

    @staticmethod
    def tool(*arguments):
        return subprocess.run(["xdotool", *arguments], capture_output=True, text=True, check=False).stdout

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def items(self, item=None, depth=0):
        """Everything that is shown, from the outside in."""
        item = item or self.frame
        yield item
        if depth == DEEPEST:
            return
        for index in range(item.childCount):
            child = item.getChildAtIndex(index)
            if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
                yield from self.items(child, depth + 1)

    def find(self, name, role=None):
        for item in self.items():
            if item.name == name and (role is None or item.getRole() == role):
                return item
        return None

    def focused(self):
        for item in self.items():
            if item.getState().contains(pyatspi.STATE_FOCUSED) and item.childCount == 0:
                return item
        return None

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)

    def type(self, words):
        subprocess.run(["xdotool", "type", "--delay", "20", words], check=True)


def nameless(window):
    """The controls that can have the keyboard and no name."""
    found = []
    for item in window.items():
        state = item.getState()
        if state.contains(pyatspi.STATE_FOCUSABLE) and item.getRole() != pyatspi.ROLE_FRAME and not item.name:
            parent = item.parent.name if item.parent else ""
            found.append(f"{item.getRoleName()} in {parent!r}")
    return found


def check_names(window, page):
    names = [item.name for item in window.items() if item.getState().contains(pyatspi.STATE_FOCUSABLE)]
    assert len(names) > 3, f"{page}: only {names}"
    assert not nameless(window), f"{page}: without a name: {nameless(window)}"
    print(f"{page}: {len(names)} controls, each with a name")


def send_a_message(window):
    wait_for("the composer", lambda: window.find("Message", pyatspi.ROLE_TEXT) or window.find("Message"))
    window.type("Hello there")
    composer = window.find("Message")
    wait_for("the words in the composer",
             lambda: "Hello there" in composer.queryText().getText(0, -1))
    window.key("Return")
    wait_for("the question among the messages",
             lambda: any("Hello there" in item.name for item in window.items() if item.name != "Message"))
    wait_for("the end of the reply", lambda: window.find("Copy reply"))
    texts = [item.name for item in window.items() if item.getRole() in (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_LABEL, pyatspi.ROLE_PARAGRAPH, pyatspi.ROLE_STATIC)]
    replies = [text for text in texts if text and "Hello there" not in text and len(text) > 10]
    assert replies, f"no reply can be read: {texts}"
    print(f"a reply of the model can be read: {max(replies, key=len)[:60]!r}")


MARKDOWN = """# The plan

Read [the page](test:page) first.

1. one thing
   - a part of it

| a | b |
|---|---|
| 1 | 2 |
"""


def read_by_blocks(window):
    """A reply with all sorts of blocks: each is there by itself, by what it is."""
    wait_for("the editor", lambda: editor_of_the_reply(window))
    window.key("ctrl+a")
    for line in MARKDOWN.splitlines():
        if line:
            window.type(line)
        window.key("Return")
    window.key("ctrl+Return")
    for role, name in ((pyatspi.ROLE_HEADING, "The plan"), (pyatspi.ROLE_LINK, "the page"),
                       (pyatspi.ROLE_LIST_ITEM, "1. one thing"), (pyatspi.ROLE_TABLE, "a, b\n1, 2")):
        wait_for(f"{name!r} as {role}", lambda role=role, name=name: window.find(name, role))
    for name, level in (("The plan", "level 1"), ("a part of it", "level 2")):
        said = window.find(name).description
        assert said == level, f"{name!r} is described as {said!r}"
    print("a reply is read block by block")


def editor_of_the_reply(window):
    """Presses the last "Edit" by keys until the editor is there: the button wakes up when the reply is stored."""
    editor = window.find("The message in other words")
    found = [item for item in window.items() if item.name == "Edit" and item.getRole() == pyatspi.ROLE_PUSH_BUTTON]
    if editor is None and found:
        found[-1].queryComponent().grabFocus()
        window.key("Return")
    return editor


def visit(window, page, keys, marker):
    for combination in keys:
        window.key(combination)
    wait_for(page, lambda: window.find(marker))
    check_names(window, page)


def close_dialog(window, marker):
    window.key("Escape")
    wait_for("the dialog to close", lambda: window.find(marker) is None)


def check(window):
    wait_for("the model", lambda: window.find("Ready"))
    check_names(window, "empty chat")
    send_a_message(window)
    read_by_blocks(window)
    check_names(window, "chat")
    visit(window, "models", ["ctrl+m"], "Catalogue")
    visit(window, "chat again", ["ctrl+n"], "Message")
    visit(window, "generation settings", ["ctrl+comma"], "Done")
    close_dialog(window, "Done")
    visit(window, "shortcuts", ["F1"], "Keyboard shortcuts")
    close_dialog(window, "Done")
    visit(window, "palette", ["ctrl+k"], "Find a chat, a model or a command")
    window.type("Settings")
    window.key("Return")
    wait_for("the settings", lambda: window.find("Pages of settings"))
    check_names(window, "settings")


def main():
    program, model = sys.argv[1:3]
    with tempfile.TemporaryDirectory() as profile, Display():
        launcher = subprocess.Popen([SPI_BUS, "--launch-immediately"])
        window = None
        try:
            window = Window(program, model, profile)
            check(window)
        finally:
            if window is not None:
                window.process.send_signal(signal.SIGTERM)
                window.process.wait()
            launcher.terminate()
            launcher.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
