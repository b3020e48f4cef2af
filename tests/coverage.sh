#!/usr/bin/env bash
# coverage.sh BUILD [LEAST]: gcovr's table of the lines of lib/ that the tests of BUILD (preset `coverage`) have run; exit status 2 if they are fewer
# than LEAST percent (92). Left out is only what the build makes of data files, which does not stand in lib/.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=$(cd "$1" && pwd)
cd "$root"
exec gcovr --root "$root" --object-directory "$build" --filter "$root/lib/" --exclude-throw-branches --gcov-ignore-parse-errors \
  --fail-under-line "${2:-92}" -j "$(nproc)" "$build"
