#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs the default test suite without a screen: installs the packages that are missing (asking for root only
# for that), configures, compiles the release preset with its tests, runs ctest.
#
# usage: tests/run.sh [CTEST_ARGUMENT...]     for example: tests/run.sh -R tokenizer
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

if [[ ${1:-} == -h || ${1:-} == --help ]]; then
    sed -n '3,6s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit
fi

"$root/packaging/setup.sh" build run test
cd "$root"
cmake --preset release -DONEBIT_BUILD_TESTS=ON
cmake --build --preset release

# Qt draws into memory; nothing that a test writes ends up in the person's own folders.
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
ctest --preset release --parallel "$(nproc)" "$@"
