#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The files that a Linux desktop reads of Onebit: accepted by the desktops' own tools, and true to the code."""

import configparser
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ET

ROOT = pathlib.Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging/linux"
ID = "org.onebit.Onebit"
MEDIA_TYPE = "application/x-gguf"
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def tool(*command):
    if shutil.which(command[0]) is None:
        raise unittest.SkipTest(f"{command[0]} is not installed")
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)


def desktop_entry():
    parser = configparser.ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str
    parser.read(LINUX / f"{ID}.desktop", encoding="utf-8")
    return parser


def metainfo(web):
    """As CMake writes it with ONEBIT_WEB set to `web`."""
    links = (LINUX / "metainfo_links.xml.in").read_text(encoding="utf-8").replace("@ONEBIT_WEB@", web) if web else ""
    text = (LINUX / f"{ID}.metainfo.xml.in").read_text(encoding="utf-8")
    for name, value in (("ONEBIT_METAINFO_LINKS", links), ("PROJECT_VERSION", "1.2.3"),
                        ("ONEBIT_RELEASE_DATE", "2026-11-22")):
        text = text.replace(f"@{name}@", value)
    return text


class DesktopEntryTest(unittest.TestCase):
    def test_the_desktops_own_tool_accepts_it(self):
        done = tool("desktop-file-validate", LINUX / f"{ID}.desktop")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_each_action_is_one_that_the_window_knows(self):
        entry = desktop_entry()
        known = re.search(r"QStringList startActions\(\) \{(.*?)\}", (ROOT / "app/platform/single_instance.cpp").read_text(), re.S)
        window = (ROOT / "ui/Actions.qml").read_text(encoding="utf-8")
        actions = entry["Desktop Entry"]["Actions"].rstrip(";").split(";")
        self.assertGreater(len(actions), 0)
        for action in actions:
            name = re.fullmatch(r"onebit --action (\w+)", entry[f"Desktop Action {action}"]["Exec"])[1]
            self.assertIn(f'"{name}"', known[1])
            self.assertRegex(window, rf'id: "{name}"')

    def test_the_window_goes_by_its_name(self):
        self.assertIn(f'setDesktopFileName("{ID}")', (ROOT / "app/main.cpp").read_text())
        self.assertEqual(desktop_entry()["Desktop Entry"]["Icon"], ID)


class MediaTypeTest(unittest.TestCase):
    def test_a_gguf_file_is_known_by_its_name_and_by_its_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = pathlib.Path(folder) / "packages"
            packages.mkdir()
            shutil.copy(LINUX / f"{ID}.mime.xml", packages)
            done = tool("update-mime-database", folder)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f":{MEDIA_TYPE}:*.gguf", (packages.parent / "globs2").read_text())
            self.assertIn(f":{MEDIA_TYPE}]\n>0=\0\4GGUF".encode(), (packages.parent / "magic").read_bytes())

    def test_onebit_opens_it(self):
        self.assertIn(MEDIA_TYPE, desktop_entry()["Desktop Entry"]["MimeType"].split(";"))
        self.assertTrue(desktop_entry()["Desktop Entry"]["Exec"].endswith(" %f"))


class MetainfoTest(unittest.TestCase):
    def test_appstream_accepts_it_with_and_without_a_page(self):
        for web in ("", "https://onebit.example"):
            with self.subTest(web), tempfile.TemporaryDirectory() as folder:
                file = pathlib.Path(folder) / f"{ID}.metainfo.xml"
                file.write_text(metainfo(web), encoding="utf-8")
                done = tool("appstreamcli", "validate", "--no-net", file)
                self.assertEqual(done.returncode, 0, done.stdout)

    def test_its_names_are_those_of_the_other_files(self):
        tree = ET.fromstring(metainfo("https://onebit.example"))
        self.assertEqual(tree.findtext("id"), ID)
        self.assertEqual(tree.findtext("launchable"), f"{ID}.desktop")
        self.assertEqual(tree.findtext("provides/mediatype"), MEDIA_TYPE)

    def test_its_pictures_are_in_the_repository(self):
        tree = ET.fromstring(metainfo("https://onebit.example"))
        pictures = [image.text.rsplit("/", 1)[1] for image in tree.iter("image")]
        self.assertGreater(len(pictures), 0)
        for name in pictures:
            self.assertTrue((ROOT / "resources/screenshots" / name).exists(), name)


class IconsTest(unittest.TestCase):
    def test_there_is_one_of_every_size(self):
        rules = (LINUX / "CMakeLists.txt").read_text()
        for size in ICON_SIZES:
            header = (ROOT / f"resources/app-icon/onebit-{size}.png").read_bytes()[:24]
            self.assertEqual(struct.unpack(">II", header[16:24]), (size, size))
            self.assertIn(f" {size}", rules)
        ET.parse(ROOT / "resources/app-icon/onebit.svg")


if __name__ == "__main__":
    unittest.main()
