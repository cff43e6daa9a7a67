#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts Qt and every library that a desktop need not have beside the installed programs:
bundle.py PREFIX --version V --maintainer WHO [--qt-plugins DIR] [--qt-qml DIR] [--rpm-requires FILE]

PREFIX holds bin/, lib/onebit/ and share/ afterwards, finds everything relative to itself and can be moved. The
libraries are those of this Debian system; each is named with its package, version and licence in the lists inside.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess

import finish_stage
import trim_icu

HERE = pathlib.Path(__file__).resolve().parent
# What every desktop has and must be the desktop's own: the C and C++ runtime, which drivers of graphics share with
# us, OpenGL, X11, Wayland's connection, the list of fonts.
SYSTEM = ("ld-linux", "libc.so", "libm.so", "libpthread.so", "libdl.so", "librt.so", "libresolv.so", "libutil.so",
          "libstdc++.so", "libgcc_s.so", "libgomp.so", "libGL.so", "libEGL.so", "libGLX.so", "libOpenGL.so",
          "libGLdispatch.so", "libdrm.so", "libgbm.so", "libX11.so", "libX11-xcb.so", "libxcb.so", "libXau.so",
          "libXdmcp.so", "libwayland-client.so", "libwayland-egl.so", "libfontconfig.so", "libfreetype.so",
          "libexpat.so", "libz.so", "linux-vdso.so")
PLUGINS = ("platforms/libqxcb.so", "platforms/libqwayland-egl.so", "platforms/libqwayland-generic.so",
           "platforms/libqoffscreen.so", "xcbglintegrations", "wayland-shell-integration/libxdg-shell.so",
           "wayland-decoration-client", "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
           "platforminputcontexts", "platformthemes/libqxdgdesktopportal.so", "iconengines/libqsvgicon.so",
           "imageformats/libqsvg.so", "sqldrivers/libqsqlite.so", "tls/libqopensslbackend.so")
# Loaded by name while the program runs, so no tool sees it: Qt's encrypted connections, the keyring.
LOADED_BY_NAME = ("libssl.so.3", "libsecret-1.so.0")
# Drawn by other styles than ours, or meant for other programs; a folder or a file below the QML modules.
NO_MODULES = ("QtTest", "QtQuick/VirtualKeyboard", "QtWayland", "QtQuick/Controls/Material", "QtQuick/Controls/Imagine",
              "QtQuick/Controls/Universal", "QtQuick/Controls/Fusion", "QtQuick/Controls/designer", "QtQuick/Scene2D",
              "QtQuick/Scene3D", "QtQuick/Particles", "QtQuick/LocalStorage", "QtQuick/Timeline", "QtQuick3D")
MODULES = ("QtCore", "QtQml", "QtQuick", "Qt/labs/folderlistmodel", "Qt/labs/platform")
QT_CONF = "[Paths]\nPrefix = ../lib/onebit\nPlugins = plugins\nQmlImports = qml\n"


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def qt_folder(name):
    return pathlib.Path(output("qmake6", "-query", name).strip())


def is_system(name):
    return name.startswith(SYSTEM)


def needed_by(file):
    """{name: path} of the libraries that a program or library loads, those that they load included."""
    found = {}
    for line in output("ldd", str(file)).splitlines():
        words = line.split()
        if "=>" in words and len(words) > 2:
            if words[2] == "not":
                raise SystemExit(f"bundle: {file} needs {words[0]}, which this machine does not have")
            found[words[0]] = pathlib.Path(words[2])
    return found


class Bundle:
    """What is taken from this system, file by file."""

    def __init__(self, prefix, plugins, modules):
        self.qt = prefix / "lib/onebit"
        self.private = self.qt / "lib"
        self.prefix = prefix
        self.plugin_source, self.module_source = plugins, modules
        self.origins = {}
        self.desktop = set()

    def take(self, source, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        self.origins[target] = pathlib.Path(os.path.realpath(source))

    def take_plugins(self):
        for name in PLUGINS:
            source = self.plugin_source / name
            for file in sorted(source.glob("*.so")) if source.is_dir() else [source]:
                if file.exists():
                    self.take(file, self.qt / "plugins" / file.relative_to(self.plugin_source))

    def take_modules(self):
        for name in MODULES:
            for file in sorted((self.module_source / name).rglob("*")):
                inside = str(file.relative_to(self.module_source))
                if file.is_dir() or inside.startswith(NO_MODULES) or file.suffix in (".qmltypes", ".qmlc"):
                    continue
                self.take(file, self.qt / "qml" / inside)

    def take_libraries(self):
        """Until nothing is missing: of the programs, and of what was taken."""
        for name in LOADED_BY_NAME:
            place = next(path for path in needed_by(self.plugin_source / "tls/libqopensslbackend.so").values()
                         if path.name.startswith("libQt6Network")).parent / name
            self.take(place, self.private / name)
        for file in [*self.code(), *sorted((self.prefix / "bin").iterdir())]:
            for name, path in needed_by(self.origins.get(file, file)).items():
                if is_system(name):
                    self.desktop.add(name)
                elif not (self.private / name).exists():
                    self.take(path, self.private / name)

    def code(self):
        return sorted(path for path in self.qt.rglob("*.so*") if path.is_file())

    def trim(self):
        for file in self.private.glob("libicudata.so.*"):
            trim_icu.trim(file)

    def find_each_other(self):
        for file in [*self.code(), *(self.prefix / "bin").glob("onebit*")]:
            subprocess.run(["strip", "--strip-unneeded", str(file)], check=True)
            subprocess.run(["patchelf", "--set-rpath",
                            "$ORIGIN/" + os.path.relpath(self.private, file.parent), str(file)], check=True)

    def rpm_requires(self):
        """What is left to the desktop, as RPM names it."""
        versions = {match for file in [*self.code(), *(self.prefix / "bin").glob("onebit*")]
                    for match in re.findall(r"\bGLIBC_2\.(\d+)\b", output("objdump", "-p", str(file)))}
        names = [f"{name}()(64bit)" for name in sorted(self.desktop) if not name.startswith("ld-linux")]
        return ", ".join([*names, f"libc.so.6(GLIBC_2.{max(versions, key=int)})(64bit)"])

    def debian_packages(self):
        """Which packages the files are of: [{package, version, licence}], by name."""
        known = json.loads((HERE / "carried_licences.json").read_text(encoding="utf-8"))
        packages = set()
        for origin in sorted(set(self.origins.values())):
            if "/deps/highway/" in str(origin):
                continue
            packages.add(owner(origin))
        found = []
        for package in sorted(packages):
            version = output("dpkg-query", "-W", "-f", "${Version}\n", package).splitlines()[0]
            licence = next((entry["licence"] for entry in known if package.startswith(tuple(entry["packages"]))), None)
            if licence is None:
                raise SystemExit(f"bundle: carried_licences.json does not know the licence of {package}")
            found.append({"package": package, "version": version, "licence": licence})
        return found


def owner(file):
    """The Debian package of a file; merged /usr means that it may be known by either path."""
    for path in (str(file), str(file).removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", path], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0]
    raise SystemExit(f"bundle: no Debian package owns {file}")


def add_copyrights(prefix, carried):
    folder = prefix / "share/doc/onebit/copyright.d"
    folder.mkdir(parents=True, exist_ok=True)
    for item in carried:
        shutil.copyfile(f"/usr/share/doc/{item['package']}/copyright", folder / item["package"])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("prefix", type=pathlib.Path)
    parser.add_argument("--version", required=True)
    parser.add_argument("--maintainer", required=True)
    parser.add_argument("--qt-plugins", type=pathlib.Path)
    parser.add_argument("--qt-qml", type=pathlib.Path)
    parser.add_argument("--rpm-requires", type=pathlib.Path, help="written: what an RPM of it requires")
    arguments = parser.parse_args()
    bundle = Bundle(arguments.prefix.resolve(), arguments.qt_plugins or qt_folder("QT_INSTALL_PLUGINS"),
                    arguments.qt_qml or qt_folder("QT_INSTALL_QML"))
    bundle.take_plugins()
    bundle.take_modules()
    bundle.take_libraries()
    bundle.trim()
    bundle.find_each_other()
    (bundle.prefix / "bin/qt.conf").write_text(QT_CONF, encoding="utf-8")
    if arguments.rpm_requires:
        arguments.rpm_requires.write_text(bundle.rpm_requires(), encoding="ascii")
    carried = bundle.debian_packages()
    add_copyrights(bundle.prefix, carried)
    finish_stage.add_documents(bundle.prefix, arguments.version, arguments.maintainer, carried)
    finish_stage.settle(bundle.prefix, finish_stage.epoch())


if __name__ == "__main__":
    main()
