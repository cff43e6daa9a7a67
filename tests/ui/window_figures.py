#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures what the window costs this computer, one JSON line a figure:
window_figures.py ONEBIT STARTER_MODEL [--idle SECONDS]

start: milliseconds from the start of the process to its first frame, the best and the median of several
starts, and what its threads computed meanwhile, which does not depend on what else runs.
memory: megabytes, resident and its share, of the open window, without and with the starter model.
idle: times that any of its threads woke up while nobody touched it for SECONDS (30), 10 s after the start.
close: milliseconds from Ctrl+Q in the middle of a reply to the end of the process (needs Xvfb and xdotool).
"""

import contextlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

STARTS = 7
SETTLE_S = 10
FIRST_FRAME = b"Frame rendered"


@contextlib.contextmanager
def window(program, model, platform="offscreen"):
    """The process with its window open, and the milliseconds to its first frame."""
    with tempfile.TemporaryDirectory() as profile:
        environment = dict(os.environ, QT_QPA_PLATFORM=platform, QT_QUICK_BACKEND="software",
                           ONEBIT_STARTER_MODEL=str(model),
                           QT_LOGGING_RULES="qt.scenegraph.time.renderloop=true;qt.qpa.*=false")
        begun = time.monotonic()
        process = subprocess.Popen([program, "--profile", profile], env=environment, stderr=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL)
        try:
            for line in process.stderr:
                if FIRST_FRAME in line:
                    break
            yield process, (time.monotonic() - begun) * 1000
        finally:
            process.terminate()
            process.communicate()


def wake_ups(process):
    """How often each of its threads has gone to sleep so far: once for each time that it woke up."""
    counts = {}
    for status in pathlib.Path(f"/proc/{process.pid}/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                counts[status.parent.name] = int(line.split()[1])
    return counts


def wake_ups_since(before, process):
    """Of a thread that began or ended meanwhile, its beginning or end counts."""
    now = wake_ups(process)
    began = sum(count - before.get(thread, 0) for thread, count in now.items())
    return began + len(before.keys() - now.keys())


def computed_ms(process):
    """What all its threads have computed so far."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def memory(process):
    kilobytes = {}
    for line in pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines()[1:]:
        name, value = line.split()[:2]
        kilobytes[name] = int(value)
    return {"rssMb": round(kilobytes["Rss:"] / 1024, 1), "pssMb": round(kilobytes["Pss:"] / 1024, 1)}


def say(**figures):
    print(json.dumps(figures), flush=True)


def measure_start(program, model):
    times, computed = [], []
    for _ in range(STARTS):
        with window(program, model) as (process, elapsed):
            times.append(elapsed)
            computed.append(computed_ms(process))
    say(figure="start", bestMs=round(min(times)), medianMs=round(statistics.median(times)),
        computedMs=round(statistics.median(computed)), starts=STARTS)


def measure_idle(program, model, name, seconds):
    with window(program, model) as (process, _):
        os.set_blocking(process.stderr.fileno(), False)
        time.sleep(SETTLE_S)
        say(figure="memory", model=name, **memory(process))
        process.stderr.read()
        before = wake_ups(process)
        time.sleep(seconds)
        drawn = (process.stderr.read() or b"").count(FIRST_FRAME)
        say(figure="idle", model=name, seconds=seconds, wakeUps=wake_ups_since(before, process), frames=drawn)


def measure_close(program, model):
    if not shutil.which("Xvfb") or not shutil.which("xdotool"):
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"],
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    os.environ["DISPLAY"] = ":" + os.fdopen(reading).readline().strip()
    try:
        with window(program, model, "xcb") as (process, _):
            time.sleep(3)
            ids = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)],
                                 capture_output=True, text=True, check=False).stdout.split()
            keys = ["xdotool", "windowfocus", ids[0], "type", "--delay", "20", "Tell me a long story"]
            subprocess.run(keys, check=True, capture_output=True)
            subprocess.run(["xdotool", "key", "Return"], check=True)
            time.sleep(0.15)
            begun = time.monotonic()
            subprocess.run(["xdotool", "key", "ctrl+q"], check=True)
            os.set_blocking(process.stderr.fileno(), True)
            process.stderr.read()
            process.wait()
            say(figure="close", closeMs=round((time.monotonic() - begun) * 1000), exitCode=process.returncode)
    finally:
        server.terminate()
        server.wait()


def main():
    program, model = sys.argv[1:3]
    seconds = int(sys.argv[sys.argv.index("--idle") + 1]) if "--idle" in sys.argv else 30
    measure_start(program, model)
    measure_idle(program, "/nonexistent.gguf", "none", seconds)
    measure_idle(program, model, "starter", seconds)
    measure_close(program, model)
    return 0


if __name__ == "__main__":
    sys.exit(main())
