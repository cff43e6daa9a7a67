#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures which lines of simd, inference and app the default test suite runs: builds the coverage preset, runs the
# suite, prints a line a folder and the sum, and writes build/coverage/report/index.html with every line.
#
# usage: packaging/coverage.sh [CTEST_ARGUMENT...]     for example: packaging/coverage.sh -R app_
#        packaging/coverage.sh --report BUILD          of tests that have run, in a build with ONEBIT_COVERAGE
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/coverage

# count FOLDER...: what the tests left of each line, into report/lines.json.
count() {
    local filters=() folder
    for folder in "$@"; do filters+=(--filter "$root/$folder/"); done
    gcovr --root "$root" --object-directory "$build" -j "$(nproc)" "${filters[@]}" --exclude '.*_autogen/.*' \
        --gcov-ignore-parse-errors --exclude-throw-branches --json "$build/report/lines.json" "$build"
}

# shown OPTION...: a report on some of them.
shown() {
    gcovr --root "$root" --add-tracefile "$build/report/lines.json" --print-summary "$@" | grep '^lines:'
}

report() {
    local folders folder
    IFS=';' read -ra folders < <(sed -n 's/^ONEBIT_COVERAGE:[A-Z]*=//p' "$build/CMakeCache.txt")
    mkdir -p "$build/report"
    count "${folders[@]}"
    for folder in "${folders[@]}"; do
        printf '%-10s %s\n' "$folder" "$(shown --filter "$root/$folder/" --output "$build/report/summary.txt")"
    done
    printf '%-10s %s\n' together "$(shown --html-details "$build/report/index.html")"
    printf 'coverage: every line is in %s\n' "$build/report/index.html"
}

case ${1:-} in
    -h | --help)
        sed -n '3,7s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
        exit
        ;;
    --report)
        "$root/packaging/setup.sh" coverage
        build=$(realpath "${2:?which build?}")
        report
        exit
        ;;
esac

cd "$root"
packaging/setup.sh build run test coverage
cmake --preset coverage -DONEBIT_QML_CACHE=OFF
cmake --build --preset coverage
find "$build" -name '*.gcda' -delete
export QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software
# What gcov has to complain about would else stand in the output of programs whose every line is tested.
export GCOV_ERROR_FILE=$build/gcov-errors.log
# A test that fails does not keep the figures of the others back.
failed=0
ctest --test-dir "$build" --label-exclude 'slow|network|peer|package' --parallel "$(nproc)" --output-on-failure \
    "$@" || failed=1
report
exit "$failed"
