#!/usr/bin/env python3
"""Where the instructions of reading one plan of 25 KB go, counted by callgrind: the same figures on a busy machine as on a calm one.

instructions.py BUILD [--kilobytes 25]

Prints a Markdown table: a stage, its instructions with all that it calls, and how many these are for a byte of the plan."""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

# Rows of the table: what is printed, how deep it stands, and the function whose instructions it has.
ROWS = (("`vnplan parse FILE`, the whole", 0, None),
        ("loading libraries", 1, r"_dl_start "),
        ("indexing the lexicon", 1, r"vnplan::Lexicon::builtin\("),
        ("text -> Plan", 1, r"vnplan::parse\("),
        ("bytes: read", 2, r"vnplan::bytes::read\("),
        ("bytes: SHA-256", 2, r"vnplan::bytes::sha256"),
        ("text: normalise", 2, r"vnplan::text::normalise\("),
        ("blocks: split_blocks", 2, r"vnplan::blocks::split_blocks\("),
        ("outline: build_outline", 2, r"vnplan::outline::build_outline\("),
        ("facts: words and the lexicon", 2, r"vnplan::facts::Reading::Reading\("),
        ("facts: find_facts", 2, r"vnplan::facts::find_facts\("),
        ("… find_header", 3, r"vnplan::facts::find_header\("),
        ("… find_timelines", 3, r"vnplan::facts::find_timelines\("),
        ("… find_citations", 3, r"vnplan::facts::find_citations\("),
        ("… find_assignments", 3, r"vnplan::facts::find_assignments\("),
        ("plan: put_sections", 2, r"vnplan::plan::put_sections\("),
        ("plan: merge_agencies", 2, r"vnplan::plan::merge_agencies\("),
        ("plan: name_documents", 2, r"vnplan::plan::name_documents\("),
        ("plan: lead_back", 2, r"vnplan::plan::lead_back\("),
        ("Plan -> JSON", 1, r"vnplan::write_json"))


def count(build, kilobytes, folder):
    """(bytes of the plan, lines of callgrind_annotate)"""
    subprocess.run([build / "tests/made/make_plans", "1", folder, "--kilobytes", str(kilobytes)], check=True)
    plan, out = next(folder.glob("*.txt")), folder / "callgrind.out"
    subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", build / "tools/vnplan", "parse", plan, "-o", folder / "plan.json"],
                   stderr=subprocess.DEVNULL, check=True)
    listed = subprocess.run(["callgrind_annotate", "--inclusive=yes", "--threshold=100", out], capture_output=True, text=True, check=True)
    return plan.stat().st_size, listed.stdout.splitlines()


def instructions_of(lines, function):
    """The most of the lines with this function: one that calls itself has several."""
    pattern = re.compile(r"^\s*([\d,]+) \([ \d.]+%\)\s+" + ("PROGRAM TOTALS" if function is None else r"[^ ]*?:" + function))
    found = [int(match[1].replace(",", "")) for match in map(pattern.match, lines) if match]
    return max(found, default=0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--kilobytes", type=int, default=25)
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        size, lines = count(wish.build, wish.kilobytes, pathlib.Path(folder))
    total = instructions_of(lines, None)
    if not total:
        sys.exit("callgrind counted nothing")
    print("| stage | instructions | a byte | share |\n|---|---|---|---|")
    for name, depth, function in ROWS:
        spent = instructions_of(lines, function)
        print(f"| {'&nbsp;' * 3 * depth}{name} | {spent:,} | {spent / size:.0f} | {100 * spent / total:.1f} % |")


if __name__ == "__main__":
    main()
