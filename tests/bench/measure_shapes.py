#!/usr/bin/env python3
"""How the cost of a byte and the memory grow with the size of a text: plans from 1 KB to 100 MB, and nasty shapes.

measure_shapes.py BUILD [--shapes plan,headings] [--most 1.0] [--turns 3] [--json FILE] [--fail]

Each text is read by a process of its own (read_shape). Times are CPU time, the best of the turns, and are divided by what a byte of an ordinary
plan of 25 KB cost in the same process before and after, so that a machine that others slow down changes little. `growth` is the dearest byte over
the cheapest one among sizes of at least 10 KB (plans: all sizes). Memory is the most that the process held above what it held before the text was
made, over the size of the text, which it holds, too: with the Plan, and with the JSON beside it. --most 0.1 stops at a tenth of the full sizes.
--fail: exit status 1 where growth is above 1.5 or memory above 8."""
import argparse
import json
import pathlib
import subprocess
import sys

GROWTH, MEMORY = 1.5, 8.0
PLAN_SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000)


def shapes_of(program):
    for line in subprocess.run([program], capture_output=True, check=True, text=True).stdout.splitlines():
        name, most, unit = line.split()
        yield name, int(most), unit


def sizes_of(name, most, share):
    sizes = PLAN_SIZES if name == "plan" else (most // 100, most // 10, most)
    return [size for size in sizes if size <= most * share] or [sizes[0]]


def measure(program, name, size, turns):
    """The cheapest of the turns, each a process; small texts are read over and over within one. Memory is that of the first."""
    best = None
    for _ in range(turns):
        answer = subprocess.run([program, name, str(size), "0.3"], capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            sys.exit(f"{name} {size}: exit status {answer.returncode}: {answer.stderr.strip()}")
        row = json.loads(answer.stdout)
        row["parse_ratio"] = row["parse_ns"] / row["ordinary_ns"]
        row["json_ratio"] = row["json_ns"] / row["ordinary_ns"]
        if best is None:
            best = row
        for key in ("parse_ns", "json_ns", "parse_ratio", "json_ratio"):
            best[key] = min(best[key], row[key])
    return best


def growth_of(rows, key):
    counted = [row[key] for row in rows if row["shape"] == "plan" or row["bytes"] >= 10_000]
    return max(counted) / min(counted) if counted else 1.0


def print_row(rows):
    last, name = rows[-1], rows[0]["shape"]
    ratios = " ".join(f"{row['parse_ratio']:.2f}" for row in rows)
    grown, json_grown = growth_of(rows, "parse_ratio"), growth_of(rows, "json_ratio")
    memory = max(row["plan_memory"] for row in rows if row["bytes"] >= 1_000_000 or row is last)
    late = ("" if grown <= GROWTH else " slower") + ("" if memory <= MEMORY else " memory")
    print(f"| {name} | {last['count']:,} {last['unit']} | {last['bytes'] / 1e6:.1f} | {ratios} | {grown:.2f} | {1e3 / last['parse_ns']:.1f} |"
          f" {json_grown:.2f} | {last['json_size']:.1f} | {memory:.1f} | {last['json_memory']:.1f} |{late or ' yes'} |", flush=True)
    return not late


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--shapes", default="", help="names, joined by commas; otherwise all")
    parser.add_argument("--most", type=float, default=1.0, metavar="SHARE", help="of the full size")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--json", type=pathlib.Path, help="write every figure there")
    parser.add_argument("--fail", action="store_true")
    wish = parser.parse_args()
    program, wanted = wish.build / "tests/bench/read_shape", [name for name in wish.shapes.split(",") if name]
    print("| shape | full size | MB | cost of a byte, by size (ordinary plan: 1) | growth | parse MB/s | growth of JSON | JSON × | memory × |"
          " with JSON × | met |\n|---|---|---|---|---|---|---|---|---|---|---|")
    met, figures = True, []
    for name, most, _ in shapes_of(program):
        if not wanted or name in wanted:
            rows = [measure(program, name, size, wish.turns) for size in sizes_of(name, most, wish.most)]
            figures += rows
            met &= print_row(rows)
    if wish.json:
        wish.json.write_text("".join(json.dumps(row) + "\n" for row in figures))
    return 1 if wish.fail and not met else 0


if __name__ == "__main__":
    sys.exit(main())
