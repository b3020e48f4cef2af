#!/usr/bin/env bash
# run_harnesses.sh BUILD SECONDS [JOBS [NAME…]]: every harness (or those named) for that long, JOBS at a time (2). What was found stands in
# BUILD/tests/fuzz/artifacts/NAME, what taught the fuzzer something in BUILD/tests/fuzz/corpus/NAME. A line for each harness at the end:
# `fuzz_text: passed: 12345 inputs`. Exit status: how many failed.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
fuzz=$(cd "$1/tests/fuzz" && pwd)
seconds=$2
jobs=${3:-2}
names=("${@:4}")
[[ ${#names[@]} -gt 0 ]] || names=(text charset html docx pdf)

run_one() {
  local name=$1 work=$fuzz/artifacts/$1 seeds=() status=0 inputs
  mkdir -p "$work" "$fuzz/corpus/$name"
  for folder in "$here/seeds/$name" "$here/found/$name" "$fuzz/seeds/$name"; do [[ -d $folder ]] && seeds+=("$folder"); done
  # Seed 1: the same machine tries much the same inputs each time, so that a change of the code is what makes it fail.
  LSAN_OPTIONS=suppressions=$here/../support/leaks_elsewhere.txt:print_suppressions=0 \
    "$fuzz/fuzz_$name" -seed="${VNPLAN_FUZZ_SEED:-1}" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 -max_len=16384 -reload=0 \
    -dict="$fuzz/$name.dict" -artifact_prefix="$work/" -print_final_stats=1 "$fuzz/corpus/$name" "${seeds[@]}" >"$work.log" 2>&1 || status=$?
  inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$work.log")
  if [[ $status -eq 0 ]]; then
    echo "fuzz_$name: passed: ${inputs:-0} inputs in $seconds s" | tee "$work.result"
  else
    { grep -v '^#' "$work.log" | tail -40; echo "fuzz_$name: failed: $work"; } | tee "$work.result"
  fi
}

"$fuzz/make_seeds" "$fuzz/seeds" || exit 100
for name in "${names[@]}"; do
  rm -f "$fuzz/artifacts/$name.result"
  while [[ $(jobs -rp | wc -l) -ge $jobs ]]; do wait -n || true; done
  run_one "$name" &
done
wait
failed=0
for name in "${names[@]}"; do
  grep -q ': passed: ' "$fuzz/artifacts/$name.result" 2>/dev/null || failed=$((failed + 1))
done
exit "$failed"
