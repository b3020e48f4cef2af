#!/usr/bin/env python3
"""vnplan_bench --benchmark_format=json | log_line.py VERSION: one line for LOG.ndjson, the median MB/s of each benchmark."""
import collections
import json
import platform
import statistics
import sys


def main():
    run = json.load(sys.stdin)
    rates = collections.defaultdict(list)
    for row in run["benchmarks"]:
        if row.get("run_type") == "iteration":
            rates[row["run_name"]].append(row["bytes_per_second"] / 1e6)
    line = {"version": sys.argv[1], "date": run["context"]["date"][:10], "machine": platform.machine(),
            "cpus": run["context"]["num_cpus"], "mhz": run["context"]["mhz_per_cpu"], "load": run["context"]["load_avg"],
            "mb_per_s": {name: round(statistics.median(values), 2) for name, values in rates.items()}}
    print(json.dumps(line))


if __name__ == "__main__":
    main()
