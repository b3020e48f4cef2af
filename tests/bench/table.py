#!/usr/bin/env python3
"""One table of what everything costs: MB/s, the ratio to a limit of the machine measured turn by turn with it, and the ratio that was recorded.

table.py BUILD [--check] [--record] [--filter REGEX] [--repetitions 5]

--check: exit status 1 where a ratio is more than 25 % below the recorded one, twice. --record: write this run's ratios to recorded.tsv. Floors are
those of floors.tsv; missing one is told in the table and fails nothing, for MB/s are of this machine at this hour."""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

import start_up

HERE = pathlib.Path(__file__).resolve().parent
FALLEN = 0.75


def read_figures(path):
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    return {name: float(value) for name, value in (line.split("\t") for line in lines if line and not line.startswith("#"))}


def run_bench(build, wanted, repetitions):
    """Rows of vnplan_bench: the medians of the repetitions, which are drawn in random order over all measures."""
    rows = {}
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "bench.json"
        subprocess.run([build / "tests/bench/vnplan_bench", f"--benchmark_repetitions={repetitions}", "--benchmark_enable_random_interleaving=true",
                        f"--benchmark_filter={wanted}", f"--benchmark_out={out}", "--benchmark_out_format=json"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        for row in json.loads(out.read_text("utf-8"))["benchmarks"]:
            if row.get("run_type") == "iteration":
                rows.setdefault("/".join(row["name"].split("/")[:2]), []).append(row)
    in_order = sorted(rows.items(), key=lambda item: item[1][0]["family_index"])
    return [{"name": name, "speed": statistics.median(run["bytes_per_second"] for run in runs) / 1e6,
             "ratio": statistics.median(run["ratio"] for run in runs), "limit": runs[0].get("label", "")} for name, runs in in_order]


def met(row, floors):
    floor = floors.get(row["name"])
    if floor is None:
        return "", ""
    if "ms" in row:
        return f"<= {floor:g} ms", "yes" if row["ms"] <= floor else "NO"
    return f">= {floor:g}", "yes" if row["speed"] >= floor else "NO"


def print_table(rows, recorded, floors):
    layout = "{:24} {:>10}  {:11} {:>9} {:>9} {:>7}  {:>8}  {}"
    print(layout.format("measure", "MB/s", "limit", "ratio", "recorded", "change", "floor", "met"))
    for row in rows:
        then = recorded.get(row["name"])
        change = f"{100 * (row['ratio'] / then - 1):+.0f} %" if then else ""
        speed = f"{row['ms']:.1f} ms" if "ms" in row else f"{row['speed']:.1f}"
        print(layout.format(row["name"], speed, row["limit"], f"{row['ratio']:.4f}", f"{then:.4f}" if then else "-", change, *met(row, floors)))


def fallen(rows, recorded):
    return [row for row in rows if row["ratio"] < FALLEN * recorded.get(row["name"], 0)]


def look_again(build, rows, recorded, repetitions):
    """What has fallen is measured once more, alone; the better ratio counts, for noise only takes away."""
    low = fallen(rows, recorded)
    if not low:
        return
    names = [row["name"] for row in low]
    again = run_bench(build, "^(" + "|".join(names) + ")/", repetitions) if any("speed" in row for row in low) else []
    again += start_up.measure(build) if any("ms" in row for row in low) else []
    better = {row["name"]: row for row in again}
    for i, row in enumerate(rows):
        if row["name"] in names and better.get(row["name"], row)["ratio"] > row["ratio"]:
            rows[i] = better[row["name"]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--record", action="store_true")
    parser.add_argument("--filter", default=".")
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--recorded", type=pathlib.Path, default=HERE / "recorded.tsv")
    wish = parser.parse_args()
    recorded, floors = read_figures(wish.recorded), read_figures(HERE / "floors.tsv")
    rows = run_bench(wish.build, wish.filter, wish.repetitions)
    if wish.filter == ".":
        rows += start_up.measure(wish.build)
    if wish.check:
        look_again(wish.build, rows, recorded, wish.repetitions)
    print_table(rows, recorded, floors)
    if wish.record:
        recorded.update({row["name"]: row["ratio"] for row in rows})
        wish.recorded.write_text("# measure\tratio to its limit; table.py --record writes it\n" +
                            "".join(f"{name}\t{ratio:.4f}\n" for name, ratio in recorded.items()), "utf-8")
    low = [row["name"] for row in fallen(rows, recorded)]
    gone = [name for name in recorded if name not in {row["name"] for row in rows}] if wish.filter == "." else []
    if wish.check and (low or gone or not recorded):
        sys.exit(f"below three quarters of what was recorded: {', '.join(low) or 'none'}; no longer measured: {', '.join(gone) or 'none'}")


if __name__ == "__main__":
    main()
