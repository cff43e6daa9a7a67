#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Puts the PNG pictures of one icon into the file that Windows (.ico) or macOS (.icns) wants.

usage: packaging/make_icon.py OUT.ico|OUT.icns PICTURE.png...     square pictures of different sizes
"""

import struct
import sys
from pathlib import Path

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Type of a PNG entry by the side of its picture, in pixels.
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09", 1024: b"ic10"}
LARGEST_IN_ICO = 256


def side(picture: bytes) -> int:
    """Width and height of a square PNG."""
    if picture[:8] != PNG_SIGNATURE or picture[12:16] != b"IHDR":
        raise ValueError("no PNG picture")
    width, height = struct.unpack(">II", picture[16:24])
    if width != height:
        raise ValueError(f"{width} x {height} is not square")
    return width


def make_ico(pictures: list[bytes]) -> bytes:
    pictures = [picture for picture in pictures if side(picture) <= LARGEST_IN_ICO]
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries = b""
    for picture in pictures:
        size = side(picture) % LARGEST_IN_ICO  # 0 stands for 256
        entries += struct.pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    return header + entries + b"".join(pictures)


def make_icns(pictures: list[bytes]) -> bytes:
    body = b"".join(ICNS_TYPES[side(picture)] + struct.pack(">I", len(picture) + 8) + picture
                    for picture in pictures if side(picture) in ICNS_TYPES)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


MAKERS = {".ico": make_ico, ".icns": make_icns}


def main(arguments: list[str]) -> int:
    if len(arguments) < 2 or Path(arguments[0]).suffix not in MAKERS:
        sys.exit(__doc__)
    out = Path(arguments[0])
    pictures = sorted((Path(name).read_bytes() for name in arguments[1:]), key=side)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(MAKERS[out.suffix](pictures))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
