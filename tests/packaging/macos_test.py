#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The bundle's Info.plist and entitlements: they parse, and say what the program is and does."""

import plistlib
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MACOS = ROOT / "packaging" / "macos"


def info() -> dict:
    """Info.plist with the values that CMake would put in."""
    text = (MACOS / "Info.plist.in").read_text(encoding="utf-8")
    names = set(re.findall(r"\$\{(\w+)\}", text))
    assert names == {"MACOSX_BUNDLE_EXECUTABLE_NAME", "MACOSX_BUNDLE_GUI_IDENTIFIER", "CMAKE_OSX_DEPLOYMENT_TARGET",
                     "MACOSX_BUNDLE_BUNDLE_VERSION", "MACOSX_BUNDLE_SHORT_VERSION_STRING"}, names
    return plistlib.loads(re.sub(r"\$\{(\w+)\}", r"\1", text).encode())


class BundleTest(unittest.TestCase):
    def test_every_language_of_the_window_is_named(self):
        spoken = {file.stem.removeprefix("onebit_")
                  for file in (ROOT / "resources" / "translations").glob("onebit_*.ts")}
        self.assertGreater(len(spoken), 1)
        self.assertEqual(set(info()["CFBundleLocalizations"]), spoken | {"en"})

    def test_model_files_can_be_opened_and_are_taken_from_no_other_program(self):
        declared = info()
        document, = declared["CFBundleDocumentTypes"]
        kind, = declared["UTImportedTypeDeclarations"]
        self.assertEqual(document["LSItemContentTypes"], [kind["UTTypeIdentifier"]])
        self.assertEqual(document["LSHandlerRank"], "Alternate")
        self.assertEqual(kind["UTTypeTagSpecification"]["public.filename-extension"], ["gguf"])

    def test_a_bundle_needs_these_keys(self):
        declared = info()
        self.assertEqual(declared["CFBundlePackageType"], "APPL")
        self.assertEqual(declared["CFBundleIconFile"], "onebit.icns")
        self.assertTrue(declared["NSHighResolutionCapable"])
        self.assertTrue(all(declared[key] for key in ("CFBundleExecutable", "CFBundleIdentifier", "CFBundleVersion",
                                                      "CFBundleShortVersionString", "LSMinimumSystemVersion")))

    def test_the_hardened_runtime_is_loosened_for_made_code_only(self):
        entitlements = plistlib.loads((MACOS / "entitlements.plist").read_bytes())
        self.assertEqual(entitlements, {"com.apple.security.cs.allow-jit": True})


if __name__ == "__main__":
    unittest.main()
