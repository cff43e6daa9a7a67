# SPDX-License-Identifier: Apache-2.0
"""Makes the data of ICU small enough to be carried: Qt asks it how languages sort and write numbers, and never for
the two thirds that are taken out here."""

import pathlib
import re
import subprocess
import tempfile

# Folders and files of the data that nothing in Onebit asks for: transliteration, breaks (Qt has its own), names of
# currencies, time zones, countries, units and languages, numbers in words, old encodings.
UNUSED = re.compile(r"^(translit|brkitr|curr|zone|region|unit|lang|rbnf)/|\.(cnv|spp)$")
ASSEMBLY = """.section .rodata
.balign 16
.globl {symbol}
.type {symbol}, %object
{symbol}:
.incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack,"",%progbits
"""


def run(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


def trim(library, compiler="cc"):
    """Replaces `library`, a libicudata.so.NN, whose read-only section is the data and nothing else."""
    release = library.name.rsplit(".", 1)[1]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        # icupkg reads the name of the data off its file's name.
        whole, small = folder / f"icudt{release}l.dat", folder / f"small{release}l.dat"
        run("objcopy", "-O", "binary", "--only-section=.rodata", library, whole)
        unused = [name for name in run("icupkg", "-l", whole).split() if UNUSED.search(name)]
        (folder / "unused.txt").write_text("\n".join(unused) + "\n", encoding="ascii")
        run("icupkg", "-r", folder / "unused.txt", whole, small)
        (folder / "data.S").write_text(ASSEMBLY.format(symbol=f"icudt{release}_dat", data=small), encoding="utf-8")
        run(compiler, "-shared", "-nostdlib", "-Wl,--build-id=none", f"-Wl,-soname,{library.name}", "-o", library,
            folder / "data.S")
