#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Uses the tray as a desktop does, over StatusNotifierItem: tray_test.py ONEBIT STARTER_MODEL

Runs on a bus of its own (dbus-run-session) with a display of its own (Xvfb); this process is the desktop's tray.
With the setting, a window that is closed waits there, comes back and is ended from there; without it, or without a
tray, closing the window ends the program.
"""

import ctypes
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from display import Display
from gi.repository import Gio, GLib

# Generous: the machine may be ten times slower.
PATIENCE_S = 60
WATCHER = "org.kde.StatusNotifierWatcher"
INTERFACE = f"""<node><interface name="{WATCHER}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""


def wait_for(what, call):
    """What `call` returns as soon as it is something; the tray goes on meanwhile."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        if found := call():
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited in vain for {what}")


class Tray:
    """The desktop's side."""

    def __init__(self):
        self.items = []
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        self.bus.register_object("/StatusNotifierWatcher", interface, self.called, self.asked, None)
        self.name = Gio.bus_own_name_on_connection(self.bus, WATCHER, Gio.BusNameOwnerFlags.NONE, None, None)

    def called(self, _bus, _sender, _path, _interface, method, arguments, answer):
        if method == "RegisterStatusNotifierItem":
            self.items.append(arguments[0])
        answer.return_value(None)

    def asked(self, _bus, _sender, _path, _interface, name):
        return {"RegisteredStatusNotifierItems": GLib.Variant("as", self.items),
                "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
                "ProtocolVersion": GLib.Variant("i", 0)}[name]

    def call(self, path, interface, method, arguments):
        return self.bus.call_sync(self.items[-1], path, interface, method, arguments, None, 0, PATIENCE_S * 1000)

    def click(self):
        self.call("/StatusNotifierItem", "org.kde.StatusNotifierItem", "Activate", GLib.Variant("(ii)", (0, 0)))

    def choose(self, words):
        """The entry of the icon's menu."""
        menu = "com.canonical.dbusmenu"
        layout = self.call("/MenuBar", menu, "GetLayout", GLib.Variant("(iias)", (0, -1, []))).unpack()[1]
        entry = next(number for number, facts, _ in layout[2] if facts.get("label") == words)
        self.call("/MenuBar", menu, "Event",
                  GLib.Variant("(isvu)", (entry, "clicked", GLib.Variant("s", ""), 0)))

    def leave(self):
        Gio.bus_unown_name(self.name)
        self.bus.flush_sync()


class ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib."""
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room", ctypes.c_long * 12)]


def close_window(window):
    """What a click on the cross of the frame does."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XInternAtom.restype = ctypes.c_ulong
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    atom = [x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")]
    event = ClientMessage(type=33, window=window, message_type=atom[0], format=32)
    event.data[0] = atom[1]
    x11.XSendEvent(display, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(event))
    x11.XCloseDisplay(display)


class Program:
    def __init__(self, program, model, profile, in_tray):
        settings = pathlib.Path(profile) / "settings.ini"
        settings.write_text(f"[system]\nstayInTray={'true' if in_tray else 'false'}\n", encoding="utf-8")
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_QUICK_BACKEND="software", LC_ALL="C.UTF-8",
                           ONEBIT_STARTER_MODEL=model)
        self.process = subprocess.Popen([program, "--profile", profile, "--language", "en"], env=environment)
        self.shown()

    def windows(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        return [int(window) for window in found]

    def shown(self):
        return wait_for("the window", self.windows)[0]

    def hidden(self):
        wait_for("the window to go", lambda: not self.windows())

    def ended(self):
        wait_for("the end of the program", lambda: self.process.poll() is not None)
        assert self.process.returncode == 0, self.process.returncode


def check_asked_for(tray, start):
    program = start(True)
    wait_for("the icon", lambda: tray.items)
    close_window(program.shown())
    program.hidden()
    assert program.process.poll() is None, "the program ended with its window"
    tray.click()
    close_window(program.shown())
    program.hidden()
    tray.choose("Show Onebit")
    program.shown()
    tray.choose("Quit Onebit")
    program.ended()


def check_not_asked_for(tray, start):
    tray.items.clear()
    program = start(False)
    close_window(program.shown())
    program.ended()
    assert not tray.items, "there was an icon that nobody asked for"


def check_no_tray(tray, start):
    tray.leave()
    program = start(True)
    close_window(program.shown())
    program.ended()


def main():
    program, model = sys.argv[1:3]
    running = []
    with Display():
        try:
            tray = Tray()
            for check in (check_asked_for, check_not_asked_for, check_no_tray):
                with tempfile.TemporaryDirectory() as profile:
                    def start(in_tray, profile=profile):
                        running.append(Program(program, model, profile, in_tray))
                        return running[-1]
                    check(tray, start)
                    print(check.__name__, "passed", flush=True)
        finally:
            for each in running:
                each.process.kill()
                each.process.wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
