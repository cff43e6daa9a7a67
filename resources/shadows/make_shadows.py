#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws the nine-slice shadows of menus, dialogs and chosen segments as PNG files beside this script.

A shadow is a rounded square of black, blurred by a Gaussian and moved down; CSS's blur radius is two
standard deviations. The middle of each picture is stretched by the window, its borders are not.
"""
import math
import pathlib
import struct
import zlib

# name, side of the square, corner radius, blur, offset downwards, opacity, margin around the square
SHADOWS = [
    ("segment", 16, 4, 2, 1, 0.12, 4),
    ("menu", 40, 10, 24, 8, 0.16, 32),
    ("dialog", 96, 14, 48, 16, 0.24, 64),
]


def rounded_square(side, radius, margin, offset):
    size = side + 2 * margin

    def inside(x, y):
        x, y = x - margin, y - margin - offset
        dx = max(radius - x, x - (side - radius), 0)
        dy = max(radius - y, y - (side - radius), 0)
        return min(1.0, max(0.0, radius - math.hypot(dx, dy) + 0.5)) if 0 <= x <= side and 0 <= y <= side else 0.0

    return [[inside(x + 0.5, y + 0.5) for x in range(size)] for y in range(size)]


def blurred_rows(picture, deviation):
    reach = math.ceil(3 * deviation)
    weights = [math.exp(-0.5 * (i / deviation) ** 2) for i in range(-reach, reach + 1)]
    total = sum(weights)
    size = len(picture)
    return [
        [sum(weights[i + reach] * row[x + i] for i in range(-reach, reach + 1) if 0 <= x + i < size) / total
         for x in range(size)]
        for row in picture
    ]


def transposed(picture):
    return [list(column) for column in zip(*picture)]


def png(picture, opacity):
    size = len(picture)
    rows = b"".join(b"\0" + b"".join(bytes((0, round(255 * opacity * value))) for value in row) for row in picture)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 4, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def main():
    for name, side, radius, blur, offset, opacity, margin in SHADOWS:
        picture = rounded_square(side, radius, margin, offset)
        picture = transposed(blurred_rows(transposed(blurred_rows(picture, blur / 2)), blur / 2))
        (pathlib.Path(__file__).parent / f"{name}.png").write_bytes(png(picture, opacity))


if __name__ == "__main__":
    main()
