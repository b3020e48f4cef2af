#!/usr/bin/env python3
"""Names every line of the project's text files that breaks the rules of writing: NFC, LF, no tabs, no trailing blanks, 150 columns, and
Vietnamese words in data and comments alone, never in the literals of lib/."""
import pathlib
import re
import subprocess
import sys
import unicodedata

LONGEST_LINE = 150
CODE = {".cpp", ".h", ".def", ".in", ".py", ".cmake"}
BINARY = {".pdf", ".docx", ".png", ".jpg", ".zip", ".gz"}
FOUND = "tests/fuzz/found/"  # bytes that a fuzzer made: anything but text
INPUTS = ("corpus/plans/", "tests/data/")  # documents as people typed them: only their encoding is ours to check
# Literals of lib/ that may hold Vietnamese letters, and why they are no rows of a lexicon.
VIETNAMESE_LITERALS = {
    "lib/lexicon/spelling.h": "the alphabet itself",
    "lib/lexicon/spelling.cpp": "small đ, which no code page neighbour gives",
    "lib/bytes/charset/letters.h": "code pages: which byte is which letter",
    "lib/bytes/charset/syllable.cpp": "grammar of spelling: onsets and rhymes",
    "lib/blocks/numerals.cpp": "grammar of numbers: the order of letters, and the ordinals",
    "lib/facts/citation_by_name.cpp": "codes of the types that are cited by a name between quotes",
    "lib/blocks/label.cpp": "grammar of numbers: Phần, Chương, Mục, Điều, and the order of letters",
    "lib/outline/numbering.cpp": "the order of letters: a b c d đ",
    "lib/facts/document_code.cpp": "the capitals of symbols: QĐ, TƯ",
    "lib/plan/name_documents.cpp": "codes of the types in which norms are laid down: NĐ, QĐ",
    "lib/facts/find_citations.cpp": "codes of document types whose grammar differs: ĐA",
}
COMMENT_OR_LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<d>\w*)\((?P<raw>.*?)\)(?P=d)"|"(?P<text>(?:\\.|[^"\\\n])*)"|\'(?P<char>(?:\\.|[^\'\\\n])+)\'', re.S)
VIETNAMESE = re.compile("[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]")


def files(root):
    """What git tracks; without git, whatever lies in the folder."""
    try:
        listed = subprocess.run(["git", "-C", str(root), "ls-files", "-z"], capture_output=True, check=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        listed = [p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file()]
    return sorted(name for name in listed if name and not name.startswith((".git/", "build/")))


def faults_of_line(name, suffix, line):
    if name.startswith(INPUTS):
        return
    if "\r" in line:
        yield "a carriage return; lines end in LF"
    if "\t" in line and suffix != ".tsv" and not name.endswith("Makefile"):
        yield "a tab"
    if line != line.rstrip():
        yield "blanks at the end"
    if (suffix in CODE or name.endswith("CMakeLists.txt")) and len(line) > LONGEST_LINE:
        yield f"{len(line)} columns; at most {LONGEST_LINE}"


def faults_of_literals(name, text):
    if not name.startswith("lib/") or name in VIETNAMESE_LITERALS:
        return
    for found in COMMENT_OR_LITERAL.finditer(text):
        literal = found["raw"] or found["text"] or found["char"] or ""
        if VIETNAMESE.search(literal):
            yield text.count("\n", 0, found.start()) + 1, f"Vietnamese in a literal, which belongs in lib/lexicon/data: {literal}"


def faults_of(root, name):
    suffix = pathlib.PurePath(name).suffix
    path = root / name
    if suffix in BINARY or name.startswith(FOUND) or not path.is_file():
        return
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        yield 1, f"not UTF-8: {error.reason} at byte {error.start}"
        return
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        if not unicodedata.is_normalized("NFC", line) and not name.startswith(INPUTS):
            yield number, "not in NFC"
        for fault in faults_of_line(name, suffix, line):
            yield number, fault
    if text and not text.endswith("\n") and not name.startswith("corpus/"):
        yield len(lines), "no line feed at the end of the file"
    if suffix in (".cpp", ".h"):
        yield from faults_of_literals(name, text)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    found = [(name, number, fault) for name in files(root) for number, fault in faults_of(root, name)]
    for name, number, fault in found:
        print(f"{name}:{number}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
