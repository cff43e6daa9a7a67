"""The other engine: llama.cpp as the npm package node-llama-cpp carries it, compiled for this machine.

`install()` puts the pinned packages into the build folder and is quick when they are there. Where Node.js is
missing or too old, or the registry cannot be reached, it ends the test as skipped and says why."""

import json
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

VERSION = "3.22.1"  # of node-llama-cpp; its llama.cpp is release v0.5.0
SMALLEST_NODE = 20
SKIPPED = 77  # SKIP_RETURN_CODE in CMakeLists.txt
INSTALL_SECONDS = 300
HERE = Path(__file__).resolve().parent
WORK = Path(os.environ["ONEBIT_CONFORMANCE_WORK"])
TOOLS = Path(os.environ["ONEBIT_CONFORMANCE_TOOLS"])
CLI = os.environ["ONEBIT_CLI"]
PLATFORMS = {"x86_64": "linux-x64", "aarch64": "linux-arm64"}


def skip(reason):
    print(f"SKIPPED: {reason}", flush=True)
    sys.exit(SKIPPED)


def node_major():
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    return int(version.strip().lstrip("v").split(".")[0])


def packages():
    """The engine's own package and the one with its binaries for this processor, without those for GPUs."""
    binaries = PLATFORMS.get(platform.machine())
    if platform.system() != "Linux" or binaries is None:
        skip(f"no prebuilt llama.cpp is known for {platform.system()} on {platform.machine()}")
    return [f"node-llama-cpp@{VERSION}", f"@node-llama-cpp/{binaries}@{VERSION}"]


def is_installed(folder):
    manifest = folder / "node_modules/node-llama-cpp/package.json"
    return (folder / "installed").exists() and json.loads(manifest.read_text())["version"] == VERSION


def install():
    """The folder whose node_modules has the engine. Scripts of packages are not run: the binaries are in the
    packages, so nothing has to be compiled or fetched from elsewhere."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            skip(f"{program} is not installed; Node.js {SMALLEST_NODE} or newer is needed to run llama.cpp")
    if node_major() < SMALLEST_NODE:
        skip(f"Node.js {node_major()} is too old for node-llama-cpp {VERSION}, which needs {SMALLEST_NODE}")
    folder = WORK / "npm"
    if is_installed(folder):
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
    (folder / "installed").touch()
    return folder


def run_node(script, *arguments, **options):
    """What a script of this folder prints; it finds the engine's package in the folder given as its first
    argument."""
    command = ["node", str(HERE / script), str(install()), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, **options)
    if done.returncode != 0:
        raise AssertionError(f"{script} ended with {done.returncode}")
    return done.stdout


def run_tool(name, *arguments, **options):
    """What a program of this folder's CMakeLists.txt prints."""
    command = [str(TOOLS / name), *map(str, arguments)]
    return subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True, **options).stdout
