#!/usr/bin/env bash
# memcheck.sh BUILD [quick]: valgrind over what BUILD's tools do with the corpus: parse, check and show each plan, and a batch of all of them in every
# format. Workers of a batch start as /proc/self/exe, which is valgrind itself here, so each plan fails; what workers do is looked at by `parse` and by
# the unit tests of their writers. `quick`: two plans only. Exit status 1 if memory was misused anywhere or definitely lost.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
tools=$(cd "$1/tools" && pwd)
unit_tests=$(cd "$1/tests/unit" && pwd)/vnplan_unit_tests
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
plans=("$root"/corpus/plans/*.txt)
formats=(json jsonl facts csv sqlite ics html)
if [[ ${2:-} == quick ]]; then
  plans=("${plans[@]:0:2}")
  formats=(sqlite html)
fi
bad=0

# memcheck NAME PROGRAM…: a program may end with 1, as `check` does where it found something, but not with more: 9 is valgrind's verdict, 2 a command
# line that nobody understands.
memcheck() {
  local name=$1
  shift
  valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
    --suppressions="$root/tests/support/memcheck_elsewhere.supp" --log-file="$work/log.%p" "$@" >"$work/out" 2>"$work/err"
  local status=$?
  if grep -lq . "$work"/log.* || [[ $status -gt 1 ]]; then
    bad=$((bad + 1))
    echo "== $name: exit status $status"
    cat "$work"/log.* "$work/err"
  fi
  rm -f "$work"/log.*
}

memcheck "parse" "$tools/vnplan" parse "${plans[@]}" --jsonl -o "$work/all.jsonl"
memcheck "check" "$tools/vnplan" check "${plans[@]}" --severity note --lang vi
for plan in "${plans[@]}"; do memcheck "show $plan" "$tools/vnplan" show "$plan"; done
for stage in text blocks outline facts; do memcheck "show --stage $stage" "$tools/vnplan" show --stage "$stage" "${plans[0]}"; done
for format in "${formats[@]}"; do
  memcheck "batch --format $format" "$tools/vnplan-batch" batch "${plans[@]}" --format "$format" --out "$work/out.$format" -j 2 --timeout 600
done
memcheck "unit tests of writers" "$unit_tests" \
  --gtest_filter='Records.*:Facts.*:Csv.*:DataPackage.*:Database.*:WriteCalendar.*:WriteOverview.*:WritePage.*'
echo "memcheck: $bad bad"
[[ $bad -eq 0 ]]
