#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Renders the window's states to PNG files, without a display:
#   tests/ui/screenshots.sh [FOLDER] [BUILD_FOLDER] [SCENE...] [--looks=light,dark,rtl,200]
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${1:-$root/build/screenshots}
build=${2:-$root/build/release}
[ $# -lt 2 ] || shift
[ $# -lt 1 ] || shift
[ -f "$build/CMakeCache.txt" ] || cmake --preset release -S "$root" -B "$build"
cmake --build "$build" --target onebit_screenshots
mkdir -p "$folder"
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software "$build/bin/onebit_screenshots" "$folder" "$@"
ls "$folder"
