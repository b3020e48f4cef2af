#!/usr/bin/env python3
"""Names every #include that breaks the rule of the house: a room sees public headers, the floor, and front doors to its left."""
import pathlib
import re
import sys

ROOMS = ["bytes", "text", "blocks", "outline", "facts", "plan", "checks", "output", "records", "csv",
         "database", "calendar", "page"]  # left to right; base and lexicon are the floor under all
DOORS = {"base/byte_automaton.h", "base/fill.h", "base/iso_day.h", "base/json_text.h", "base/utf8.h",
         "lexicon/lexicon.h", "lexicon/spelling.h", "lexicon/words.h",
         "bytes/bytes.h", "text/text.h", "text/pattern.h", "text/origins.h", "blocks/blocks.h", "blocks/label.h",
         "records/row_reader.h", "outline/outline.h", "facts/facts.h", "facts/reading.h", "plan/assemble.h", "output/names.h"}
HOMES = {"unicode/": ["lib/text/", "lib/bytes/charset/", "lib/bytes/pdf/", "tests/"], "re2/": ["lib/text/"],
         "openssl/": ["lib/bytes/"], "sqlite3.h": ["lib/database/", "tests/"],
         "nlohmann/": ["lib/output/", "lib/records/", "lib/csv/", "tools/vnplan/batch/", "tests/"],
         "oneapi/": ["tools/"], "archive": ["tools/vnplan/batch/"], "poll.h": ["tools/"], "fnmatch.h": ["tools/"], "pthread.h": ["tools/"],
         "iconv.h": ["tests/"], "CLI/": ["tools/"], "gtest/": ["tests/"], "gmock/": ["tests/"], "benchmark/": ["tests/"],
         "boost/": ["lib/text/", "lib/output/", "lib/bytes/charset/"], "valijson/": ["tests/"],
         "sys/": ["lib/bytes/", "tools/"], "dlfcn.h": ["lib/bytes/pdf/"],
         "unistd.h": ["lib/bytes/", "tools/", "tests/"], "fcntl.h": ["lib/bytes/", "tools/"],
         "spawn.h": ["lib/bytes/office/", "tools/vnplan/batch/"], "zip.h": ["lib/bytes/docx/", "tests/support/"],
         "pugixml.hpp": ["lib/bytes/", "tests/fuzz/"],
         "libxml/": ["lib/bytes/html/"], "libical/": ["lib/calendar/", "tests/"], "poppler": ["lib/bytes/pdf/", "tests/bench/"],
         "qpdf/": ["lib/bytes/pdf/"], "tesseract/": ["lib/bytes/pdf/"]}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')


def fault(file, own, system):
    """Why `file` may not include this header; None if it may."""
    if file.startswith("tests/bench/"):  # measures the libraries themselves as limits
        return None
    if system.startswith("vnplan/"):  # as a user of the installed library writes it
        return None if file.startswith(("tests/", "tools/")) else "write it with quotes"
    if system:
        home = next((places for prefix, places in HOMES.items() if system.startswith(prefix)), None)
        if home is None:
            return None if re.fullmatch(r"[a-z_]+", system) else "no room is the home of this library"
        return None if file.startswith(tuple(home)) else f"belongs in {' and '.join(home)} alone"
    if own.startswith("vnplan/"):
        return None
    if file.startswith("include/") or file.startswith("tools/") or file.startswith("tests/spec/"):
        return None if file.startswith(("tools/", "tests/")) and ("/" not in own or own.startswith("batch/")) else "only public headers here"
    if not file.startswith("lib/"):
        return None
    room, other = file.split("/")[1], own.split("/")[0]
    if other == room:
        return None
    if own not in DOORS:
        return f"no front door of {other}"
    left = ["base", "lexicon"] + (ROOMS[:ROOMS.index(room)] if room in ROOMS else [])
    return None if other in left and (room in ROOMS or other == "base") else f"{other} lies to the right of {room}"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    faults = 0
    for path in sorted(p for top in ("include", "lib", "tools", "tests") for p in (root / top).rglob("*") if p.suffix in (".h", ".cpp", ".in")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            found = INCLUDE.match(line)
            why = found and fault(path.relative_to(root).as_posix(), found[1] or "", found[2] or "")
            if why:
                print(f"{path.relative_to(root)}:{number}: {line.strip()}: {why}")
                faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
