#!/usr/bin/env python3
"""How many facts are lost where a plan is damaged: the plans of the corpus, dropped, doubled, swapped, cut, in random case, in NFD, misread by OCR.

measure_decline.py TOOL [--seeds 3] [--kinds drop,ocr] [--floors floors.tsv] [--by-field]

Counted are the facts of corpus/gold that vnplan finds in the plan as it is. `lost` is how many of them are not found in the damaged plan, in
percent, for each percent of its characters that was damaged: 1 means that what was damaged is lost and nothing else. `anywhere` counts as lost
only what is not found under any section; `invented` are facts that the undamaged plan does not have. --floors: exit status 1 where more is lost
than a line of that file allows. The same seeds damage the same letters on every machine. Whatever the damage, vnplan must read every plan:
otherwise the exit status is 1."""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import damage
import facts

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Decline:
    """Sums over plans and seeds of one kind of damage at one strength."""

    def __init__(self):
        self.known = self.lost = self.gone = self.invented = 0
        self.shares, self.fields = [], collections.Counter()

    def add(self, known, said, undamaged, share):
        kept = collections.Counter(facts.matched(known, said))
        lost = collections.Counter(known) - kept
        self.known += len(known)
        self.lost += sum(lost.values())
        self.fields.update(row[0] for row in lost.elements())
        self.gone += len(known) - len(facts.matched(facts.without_sections(known), facts.without_sections(said)))
        self.invented += len(said) - len(facts.matched(facts.without_sections(said), facts.without_sections(undamaged)))
        self.shares.append(share)

    @property
    def share(self):
        return 100 * sum(self.shares) / len(self.shares)

    def percent(self, count):
        return 100 * count / self.known

    def per_percent(self, count):
        return self.percent(count) / self.share


def read_all(tool, folder):
    """What vnplan says of each text of a folder. Nothing may be refused, and nothing may end the tool."""
    out = folder / "json"
    texts = sorted(folder.glob("*.txt"))
    done = subprocess.run([tool, "parse", *texts, "-o", f"{out}/"], capture_output=True, text=True, check=False)
    missing = [text.name for text in texts if not (out / f"{text.stem}.json").exists()]
    if done.returncode != 0 or missing:
        sys.exit(f"vnplan ended with {done.returncode}; without a result: {' '.join(missing[:5]) or 'none'}\n{done.stderr[-2000:]}")
    return {text.stem: facts.facts_of(json.loads((out / f"{text.stem}.json").read_text("utf-8"))) for text in texts}


class Corpus:
    def __init__(self, tool):
        self.tool = tool
        self.texts = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "corpus/plans").glob("*.txt"))}
        self.undamaged = self.read(self.texts)
        self.known = {}
        for name in self.texts:
            gold = facts.facts_of(json.loads((ROOT / f"corpus/gold/{name}.json").read_text("utf-8")))
            self.known[name] = facts.matched(gold, self.undamaged[name])

    def read(self, texts):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in texts.items():
                (pathlib.Path(folder) / f"{name}.txt").write_bytes(text.encode("utf-8"))
            return read_all(self.tool, pathlib.Path(folder))

    def decline(self, kind, strength, seeds):
        change, texts, shares = damage.KINDS[kind][0], {}, {}
        for name, text in self.texts.items():
            for seed in range(seeds):
                key = f"{name}.{seed}"
                texts[key], shares[key] = change(text, strength, random.Random(f"{kind} {strength} {name} {seed}"))
        sums = Decline()
        for key, said in self.read(texts).items():
            name = key.rsplit(".", 1)[0]
            sums.add(self.known[name], said, self.undamaged[name], shares[key])
        return sums


def read_floors(path):
    """(kind, strength) -> the most that may be lost, in percent of the facts."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {(kind, float(strength)): float(most) for kind, strength, most in rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--kinds", default=",".join(damage.KINDS))
    parser.add_argument("--floors", type=pathlib.Path, help="only what it names is measured")
    parser.add_argument("--by-field", action="store_true")
    wish = parser.parse_args()
    corpus = Corpus(wish.tool)
    floors = read_floors(wish.floors) if wish.floors else {}
    low = []
    print(f"{sum(map(len, corpus.known.values()))} facts of {len(corpus.texts)} plans, {wish.seeds} times each\n")
    print("| damage | % of characters | % lost | lost per 1 % | anywhere per 1 % | invented per 1 % |\n|---|---|---|---|---|---|")
    for kind in wish.kinds.split(","):
        for strength in damage.KINDS[kind][1]:
            if floors and (kind, strength) not in floors:
                continue
            sums = corpus.decline(kind, strength, wish.seeds)
            print(f"| {kind} | {sums.share:.2f} | {sums.percent(sums.lost):.2f} | {sums.per_percent(sums.lost):.2f} |"
                  f" {sums.per_percent(sums.gone):.2f} | {sums.per_percent(sums.invented):.2f} |", flush=True)
            if wish.by_field:
                print("    " + ", ".join(f"{field} {count}" for field, count in sums.fields.most_common()))
            if sums.percent(sums.lost) > floors.get((kind, strength), 100):
                low.append(f"{kind} at {strength}: {sums.percent(sums.lost):.2f} % of the facts are lost, allowed are {floors[kind, strength]}")
    if low:
        sys.exit("decline is steeper than it was:\n  " + "\n  ".join(low))


if __name__ == "__main__":
    main()
