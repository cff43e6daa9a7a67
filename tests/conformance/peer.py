# SPDX-License-Identifier: Apache-2.0
"""The other engine: llama.cpp as the npm package node-llama-cpp carries it, compiled for this machine.

`install()` puts the pinned packages into the build folder and is quick when they are there. Where npm is missing or
the registry cannot be reached, it ends the test as skipped and says why."""

import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

VERSION = "3.22.1"  # of node-llama-cpp; its llama.cpp is release v0.5.0
SMALLEST_NODE = 20  # what the package needs; where the machine's is older, this one comes by npm too:
NODE_VERSION = "22.23.3"
SKIPPED = 77  # SKIP_RETURN_CODE in CMakeLists.txt
INSTALL_SECONDS = 300
HERE = Path(__file__).resolve().parent
WORK = Path(os.environ["ONEBIT_CONFORMANCE_WORK"])
TOOLS = Path(os.environ["ONEBIT_CONFORMANCE_TOOLS"])
# What is compared must not hang on what is fastest on a machine.
os.environ["ONEBIT_KERNELS"] = "default"
CLI = os.environ["ONEBIT_CLI"]
PLATFORMS = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}


def skip(reason):
    print(f"SKIPPED: {reason}", flush=True)
    sys.exit(SKIPPED)


def has_node():
    """True if the machine's own Node.js can run the engine; Debian 12's cannot."""
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    return int(version.strip().lstrip("v").split(".")[0]) >= SMALLEST_NODE


def platform_name():
    """As in the names of npm packages that carry binaries."""
    name = PLATFORMS.get(platform.machine())
    if platform.system() != "Linux" or name is None:
        skip(f"no prebuilt llama.cpp is known for {platform.system()} on {platform.machine()}")
    return name


def packages():
    """The engine's own package and the one with its binaries for this processor, without those for GPUs."""
    names = [f"node-llama-cpp@{VERSION}", f"@node-llama-cpp/{platform_name()}@{VERSION}"]
    return names if has_node() else [*names, f"node-{platform_name()}@{NODE_VERSION}"]


def is_installed(marker):
    """True if what was installed last is what is wanted now."""
    return marker.exists() and marker.read_text().split() == packages()


def install():
    """The folder whose node_modules has the engine. Scripts of packages are not run: the binaries are in the
    packages, so nothing has to be compiled or fetched from elsewhere."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed; packaging/setup.sh peer installs what llama.cpp's package needs")
    folder = WORK / "npm"
    marker = folder / "installed"
    if is_installed(marker):
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text(json.dumps({"name": "onebit-conformance", "private": True}))
    options = ["--ignore-scripts", "--omit=optional", "--save-exact", "--no-audit", "--no-fund"]
    command = ["npm", "install", *options, *packages()]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=INSTALL_SECONDS)
    except subprocess.TimeoutExpired:
        skip(f"npm did not finish within {INSTALL_SECONDS} s; is there a network?")
    if done.returncode != 0:
        skip(f"npm could not install {' '.join(packages())}:\n{done.stderr.strip()}")
    marker.write_text("\n".join(packages()))
    return folder


def node_program(folder):
    return "node" if has_node() else folder / f"node_modules/node-{platform_name()}/bin/node"


def run_node(script, *arguments, **options):
    """What a script of this folder prints; it finds the engine's package in the folder given as its first
    argument."""
    folder = install()
    command = [str(node_program(folder)), str(HERE / script), str(folder), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{script} ended with {done.returncode}")
    return done.stdout


def run_tool(name, *arguments, **options):
    """What a program of this folder's CMakeLists.txt prints."""
    command = [str(TOOLS / name), *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, **options).stdout
