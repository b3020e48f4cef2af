#!/usr/bin/env bash
# memcheck.sh BUILD [quick]: valgrind over what BUILD's tools do with the corpus: parse, check and show each plan, and a batch of all of them in every
# format, its workers included. `quick`: two plans only. Exit status 1 if memory was misused anywhere or definitely lost.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
tools=$(cd "$1/tools" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
plans=("$root"/corpus/plans/*.txt)
formats=(json jsonl facts csv sqlite ics html)
if [[ ${2:-} == quick ]]; then
  plans=("${plans[@]:0:2}")
  formats=(sqlite html)
fi
bad=0

# memcheck NAME PROGRAM…: reads the verdict of valgrind, not of the program: `check` is 1 where it found something.
memcheck() {
  local name=$1
  shift
  valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite --trace-children=yes \
    --suppressions="$root/tests/support/memcheck_elsewhere.supp" --log-file="$work/log.%p" "$@" >"$work/out" 2>"$work/err"
  local status=$?
  if grep -lq . "$work"/log.* || [[ $status -eq 9 ]]; then
    bad=$((bad + 1))
    echo "== $name: exit status $status"
    cat "$work"/log.*
  fi
  rm -f "$work"/log.*
}

memcheck "parse" "$tools/vnplan" parse "${plans[@]}" --jsonl -o "$work/all.jsonl"
memcheck "check" "$tools/vnplan" check "${plans[@]}" --severity note --lang vi
for plan in "${plans[@]}"; do memcheck "show $plan" "$tools/vnplan" show "$plan"; done
for stage in text blocks outline facts; do memcheck "show --stage $stage" "$tools/vnplan" show --stage "$stage" "${plans[0]}"; done
for format in "${formats[@]}"; do
  memcheck "batch --format $format" "$tools/vnplan-batch" "${plans[@]}" --format "$format" --out "$work/out.$format" -j 2 --timeout 600
done
echo "memcheck: $bad bad"
[[ $bad -eq 0 ]]
