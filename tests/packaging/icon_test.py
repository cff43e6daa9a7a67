#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""packaging/make_icon.py: the pictures come out of the containers as they went in."""

import struct
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))

import make_icon  # noqa: E402  (found by the path above)


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class IconTest(unittest.TestCase):
    def test_ico_holds_each_picture_up_to_256_pixels(self):
        pictures = [png(16, 16), png(256, 256), png(512, 512)]
        ico = make_icon.make_ico(pictures)
        self.assertEqual(struct.unpack_from("<HHH", ico), (0, 1, 2))
        for index, picture in enumerate(pictures[:2]):
            width, height, _, _, planes, bits, size, offset = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * index)
            self.assertEqual((width, height, planes, bits), (16 * (1 - index), 16 * (1 - index), 1, 32))
            self.assertEqual(ico[offset:offset + size], picture)

    def test_icns_holds_each_picture_under_its_type(self):
        pictures = {b"icp4": png(16, 16), b"ic08": png(256, 256)}
        icns = make_icon.make_icns(list(pictures.values()))
        self.assertEqual((icns[:4], struct.unpack_from(">I", icns, 4)[0]), (b"icns", len(icns)))
        found, offset = {}, 8
        while offset < len(icns):
            size = struct.unpack_from(">I", icns, offset + 4)[0]
            found[icns[offset:offset + 4]] = icns[offset + 8:offset + size]
            offset += size
        self.assertEqual(found, pictures)

    def test_what_is_no_square_png_is_refused(self):
        for picture in (b"", b"GIF89a" + bytes(40), png(16, 32)):
            with self.assertRaises(ValueError):
                make_icon.make_ico([picture])

    def test_the_program_writes_the_file_that_is_named(self):
        with tempfile.TemporaryDirectory() as folder:
            source, out = Path(folder, "a.png"), Path(folder, "new", "a.ico")
            source.write_bytes(png(32, 32))
            make_icon.main([str(out), str(source)])
            self.assertEqual(out.read_bytes(), make_icon.make_ico([png(32, 32)]))


if __name__ == "__main__":
    unittest.main()
