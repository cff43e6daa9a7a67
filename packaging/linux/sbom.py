#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The list of what is inside a package (SBOM), in SPDX 2.3 JSON: sbom.py --check FILE...

finish_stage.py and bundle.py write it; --check says what is wrong with one.
"""

import datetime
import hashlib
import json
import re
import shutil
import subprocess
import sys

import licences

DOCUMENT = "SPDXRef-DOCUMENT"
ROOT = "SPDXRef-Package-onebit"
REQUIRED_OF_PACKAGES = ("SPDXID", "name", "versionInfo", "downloadLocation", "licenseConcluded", "licenseDeclared",
                        "copyrightText", "filesAnalyzed")


def spdx_id(*words):
    return "SPDXRef-" + "-".join(re.sub(r"[^A-Za-z0-9.-]+", "-", word) for word in words)


def file_entry(prefix, path):
    data = path.read_bytes()
    return {
        "SPDXID": spdx_id("File", str(path.relative_to(prefix))),
        "fileName": "./" + str(path.relative_to(prefix)),
        "checksums": [{"algorithm": "SHA1", "checksumValue": hashlib.sha1(data).hexdigest()},
                      {"algorithm": "SHA256", "checksumValue": hashlib.sha256(data).hexdigest()}],
        "licenseConcluded": "NOASSERTION",
        "copyrightText": "NOASSERTION",
    }


def package_entry(name, version, licence, owners, address="", identifier=None):
    entry = {
        "SPDXID": identifier or spdx_id("Package", name),
        "name": name,
        "versionInfo": version or "NOASSERTION",
        "downloadLocation": address or "NOASSERTION",
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": "\n".join(owners) or "NOASSERTION",
        "filesAnalyzed": False,
    }
    return entry


def verification_code(files):
    """As the SPDX specification defines it (7.9): the SHA-1 of the sorted SHA-1s."""
    sums = sorted(entry["checksums"][0]["checksumValue"] for entry in files)
    return hashlib.sha1("".join(sums).encode()).hexdigest()


def own_names(entry):
    return re.findall(r"LicenseRef-[A-Za-z0-9.-]+", entry.get("licenseDeclared", ""))


def own_licences(packages):
    """Texts of licences that SPDX's own list does not have."""
    names = sorted({name for entry in packages for name in own_names(entry)})
    found = []
    for name in names:
        file = licences.FOLDER / f"{name}.txt"
        text = file.read_text(encoding="utf-8") if file.exists() else "See the files in copyright.d."
        found.append({"licenseId": name, "name": name.removeprefix("LicenseRef-"), "extractedText": text})
    return found


def carried_entries(carried):
    """A package a Debian package whose libraries are inside."""
    return [package_entry(item["package"], item["version"], item["licence"], [], "https://snapshot.debian.org/",
                          spdx_id("Debian", item["package"])) | {
                "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                                  "referenceLocator": f"pkg:deb/debian/{item['package']}@{item['version']}"}]}
            for item in carried]


def relation(of, kind, to):
    return {"spdxElementId": of, "relationshipType": kind, "relatedSpdxElement": to}


def version_of(entry, own):
    """Of a part: ours for what is in the repository, for libraries that of the Debian package on this machine."""
    if entry["use"] == "source":
        return own
    if not entry.get("debian") or shutil.which("dpkg-query") is None:
        return ""
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Version}\n", entry["debian"][0]], capture_output=True, text=True,
                          check=False)
    return done.stdout.split("\n")[0]


def document(prefix, version, epoch, parts, carried):
    files = [file_entry(prefix, path) for path in sorted(prefix.rglob("*"))
             if path.is_file() and not path.is_symlink() and path.name != "onebit.spdx.json"]
    root = package_entry("onebit", version, licences.expression(licences.in_programs(parts)),
                         licences.part(parts, "onebit")["copyright"], identifier=ROOT)
    root |= {"filesAnalyzed": True, "hasFiles": [entry["SPDXID"] for entry in files],
             "packageVerificationCode": {"packageVerificationCodeValue": verification_code(files)}}
    packages, relations = [root], [relation(DOCUMENT, "DESCRIBES", ROOT)]
    has_highway = (prefix / licences.HIGHWAY_FILE).exists()
    for entry in parts:
        if entry["id"] == "onebit":
            continue
        inside = entry["use"] != "linked" or (entry["id"] == "highway" and has_highway) or any(
            item["package"] in entry.get("debian", []) for item in carried)
        packages.append(package_entry(entry["id"], version_of(entry, version), entry["licence"], entry["copyright"], entry["address"]))
        relations.append(relation(ROOT, "CONTAINS" if inside else "DEPENDS_ON", packages[-1]["SPDXID"]))
    for entry in carried_entries(carried):
        packages.append(entry)
        relations.append(relation(ROOT, "CONTAINS", entry["SPDXID"]))
    content = verification_code(files)
    return {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": DOCUMENT,
        "name": f"onebit-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/onebit-{version}-{content}",
        "creationInfo": {"created": datetime.datetime.fromtimestamp(epoch, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                         "creators": ["Tool: packaging/linux/sbom.py"]},
        "packages": packages,
        "files": files,
        "relationships": relations,
        "hasExtractedLicensingInfos": own_licences(packages),
    }


def write(file, prefix, version, epoch, parts, carried):
    text = json.dumps(document(prefix, version, epoch, parts, carried), indent=1, ensure_ascii=False, sort_keys=True)
    file.write_text(text + "\n", encoding="utf-8")


def faults(data):
    """What SPDX 2.3 asks for and `data` lacks, in words; empty if nothing."""
    found = [f"{key} is missing" for key in ("spdxVersion", "dataLicense", "SPDXID", "name", "documentNamespace",
                                             "creationInfo", "packages", "files", "relationships") if not data.get(key)]
    if found:
        return found
    entries = data["packages"] + data["files"]
    ids = [entry.get("SPDXID", "") for entry in entries] + [data["SPDXID"]]
    found += [f"{name!r} is no identifier" for name in ids if not re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", name)]
    found += [f"{name} stands twice" for name in sorted({name for name in ids if ids.count(name) > 1})]
    found += [f"{entry.get('name')}: {key} is missing" for entry in data["packages"] for key in REQUIRED_OF_PACKAGES
              if entry.get(key) in (None, "")]
    found += [f"{entry.get('fileName')}: no SHA-1" for entry in data["files"]
              if not any(item["algorithm"] == "SHA1" for item in entry.get("checksums", []))]
    found += [f"{item[key]} is nowhere" for item in data["relationships"] for key in ("spdxElementId", "relatedSpdxElement")
              if item[key] not in ids]
    if not any(item["relationshipType"] == "DESCRIBES" for item in data["relationships"]):
        found.append("nothing is described")
    texts = {item["licenseId"] for item in data.get("hasExtractedLicensingInfos", [])}
    used = {name for entry in data["packages"] for name in own_names(entry)}
    return found + [f"the text of {name} is missing" for name in sorted(used - texts)]


def main():
    failed = False
    for name in [argument for argument in sys.argv[1:] if argument != "--check"]:
        with open(name, encoding="utf-8") as file:
            wrong = faults(json.load(file))
        for words in wrong:
            print(f"{name}: {words}", file=sys.stderr)
        failed = failed or bool(wrong)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
