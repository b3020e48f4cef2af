#!/usr/bin/env python3
"""vnplan_bench --benchmark_format=json | log_line.py VERSION: a line for LOG.ndjson, the median MB/s of each measure and its ratio to its limit."""
import collections
import json
import platform
import statistics
import sys


def main():
    run = json.load(sys.stdin)
    rates, ratios = collections.defaultdict(list), collections.defaultdict(list)
    for row in run["benchmarks"]:
        if row.get("run_type") == "iteration":
            name = "/".join(row["run_name"].split("/")[:2])  # without "/iterations:48/manual_time"
            rates[name].append(row["bytes_per_second"] / 1e6)
            ratios[name].append(row["ratio"])
    line = {"version": sys.argv[1], "date": run["context"]["date"][:10], "machine": platform.machine(),
            "cpus": run["context"]["num_cpus"], "mhz": run["context"]["mhz_per_cpu"], "load": run["context"]["load_avg"],
            "mb_per_s": {name: round(statistics.median(values), 2) for name, values in rates.items()},
            "ratio": {name: round(statistics.median(values), 4) for name, values in ratios.items()}}
    print(json.dumps(line))


if __name__ == "__main__":
    main()
