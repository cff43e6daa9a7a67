#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The copyright file and the list of parts (SPDX) that packages hold."""

import copy
import pathlib
import re
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "packaging/linux"))
import licences  # noqa: E402
import sbom  # noqa: E402

CARRIED = [{"package": "libicu72", "version": "72.1-3", "licence": "Unicode-DFS-2016"},
           {"package": "liblzma5", "version": "5.4.1-1", "licence": "LicenseRef-public-domain"}]
EPOCH = 1700000000


def document(carried=()):
    with tempfile.TemporaryDirectory() as folder:
        prefix = pathlib.Path(folder)
        for name in ("bin/onebit", "lib/onebit/lib/libhwy.so.1", "share/onebit/größe 1.txt"):
            (prefix / name).parent.mkdir(parents=True, exist_ok=True)
            (prefix / name).write_text(name, encoding="utf-8")
        return sbom.document(prefix, "1.2.3", EPOCH, licences.read_parts(), list(carried))


class SbomTest(unittest.TestCase):
    def test_it_is_what_spdx_asks_for(self):
        self.assertEqual(sbom.faults(document()), [])
        self.assertEqual(sbom.faults(document(CARRIED)), [])

    def test_the_same_files_give_the_same_document(self):
        self.assertEqual(document(CARRIED), document(CARRIED))
        self.assertEqual(document()["creationInfo"]["created"], "2023-11-14T22:13:20Z")

    def test_every_part_is_in_it_and_what_is_carried_is_contained(self):
        data = document(CARRIED)
        kinds = {item["relatedSpdxElement"]: item["relationshipType"] for item in data["relationships"]}
        self.assertEqual(kinds["SPDXRef-Package-highway"], "CONTAINS")
        self.assertEqual(kinds["SPDXRef-Package-nlohmann-json"], "CONTAINS")
        self.assertEqual(kinds["SPDXRef-Package-qt"], "DEPENDS_ON")
        self.assertEqual(kinds["SPDXRef-Debian-libicu72"], "CONTAINS")
        names = {package["name"] for package in data["packages"]}
        self.assertLessEqual({part["id"] for part in licences.read_parts()}, names)

    def test_what_is_wrong_is_found(self):
        def broken(change):
            data = copy.deepcopy(document(CARRIED))
            change(data)
            return sbom.faults(data)

        self.assertTrue(broken(lambda data: data.pop("packages")))
        self.assertTrue(broken(lambda data: data["packages"][1].pop("licenseDeclared")))
        self.assertTrue(broken(lambda data: data["packages"][1].update(SPDXID="no id")))
        self.assertTrue(broken(lambda data: data["files"].append(data["files"][0])))
        self.assertTrue(broken(lambda data: data["files"][0].update(checksums=[])))
        self.assertTrue(broken(lambda data: data["relationships"][1].update(relatedSpdxElement="SPDXRef-x")))
        self.assertTrue(broken(lambda data: data["relationships"].pop(0)))
        self.assertTrue(broken(lambda data: data["hasExtractedLicensingInfos"].clear()))


class CopyrightTest(unittest.TestCase):
    def test_every_licence_it_names_has_its_text(self):
        text = licences.debian_copyright(licences.read_parts(), [])
        paragraphs = [paragraph for paragraph in re.split(r"\n\n(?=\w)", text)]
        own = {match[1] for paragraph in paragraphs if (match := re.match(r"License: (\S+)\n ", paragraph))}
        used = set()
        for paragraph in paragraphs:
            if paragraph.startswith("Files:"):
                used.update(re.search(r"\nLicense: (.*)", paragraph)[1].split(" and "))
        self.assertGreater(len(used), 3)
        self.assertEqual(used - own, set())

    def test_what_comes_from_others_is_told_of_when_it_is_carried(self):
        self.assertNotIn("copyright.d", licences.debian_copyright(licences.read_parts(), []))
        self.assertIn("copyright.d", licences.debian_copyright(licences.read_parts(), CARRIED))


if __name__ == "__main__":
    unittest.main()
