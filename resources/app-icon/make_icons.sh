#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Draws onebit-SIZE.png for every size that desktops ask for, from onebit.svg beside it. Needs rsvg-convert
# (Debian: librsvg2-bin). The pictures are kept, so that a build needs no tool for them.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for size in 16 22 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" --output "$here/onebit-$size.png" "$here/onebit.svg"
done
