#!/usr/bin/env python3
"""Measures `vnplan batch` on plans by chance: every format, memory by number of files, cores, and runs that were killed.

measure_batch.py BUILD DIR [--plans 20000] [--few 2000] [--kilobytes 8] [--kills 50] [--formats json,csv]

BUILD is a build folder with the tool and make_plans; DIR holds plans and results while it runs. Prints a Markdown table; exits with 1 if a run failed
or a resumed result differs. Times are of this machine at this hour: read the ratios."""
import argparse
import hashlib
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import threading
import time

FORMATS = ("json", "jsonl", "facts", "csv", "sqlite", "ics", "html")
FOLDERS = ("json", "csv", "html")


def family(root):
    """A process and all that it has started."""
    children = {}
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found, open_ = [], [root]
    while open_:
        found.append(open_.pop())
        open_ += children.get(found[-1], [])
    return found


def most_resident(pid):
    """The most memory that a process has held so far, in bytes."""
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("VmHWM:")), 0)


class Watch(threading.Thread):
    """The most memory that a process and each of its workers have held, added up, looked at twenty times a second."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid, self.held, self.ended = pid, {}, threading.Event()

    def run(self):
        while not self.ended.wait(0.05):
            for pid in family(self.pid):
                self.held[pid] = max(self.held.get(pid, 0), most_resident(pid))

    @property
    def most(self):
        return sum(self.held.values())


def digest(out):
    """Of every byte that a run has made, but for the manifest, which tells times."""
    total = hashlib.sha256()
    for path in [out] if out.is_file() else sorted(out.rglob("*")):
        if path.is_file() and path.name != "manifest.jsonl":
            total.update(str(path.relative_to(out)).encode())
            with open(path, "rb") as file:
                total.update(hashlib.file_digest(file, "sha256").digest() if hasattr(hashlib, "file_digest") else file.read())
    return total.hexdigest()


class Bench:
    def __init__(self, build, folder):
        self.tool, self.make = build / "tools/vnplan", build / "tests/made/make_plans"
        self.folder, self.failed = folder, False

    def plans(self, count, kilobytes):
        where = self.folder / f"plans-{count}"
        if not where.exists():
            subprocess.run([self.make, str(count), where, "--kilobytes", str(kilobytes)], check=True)
        return where

    def out(self, form, name):
        return self.folder / (f"{name}-{form}" if form in FOLDERS else f"{name}.{form}")

    def forget(self, out):
        shutil.rmtree(out, ignore_errors=True)
        for path in self.folder.glob(out.name + "*"):
            if path.is_file():
                path.unlink()

    def command(self, plans, form, out, *options):
        return [self.tool, "batch", plans, "--quiet", "--format", form, "--out", out, *options]

    def run(self, plans, form, name):
        """Seconds and bytes of memory."""
        out = self.out(form, name)
        self.forget(out)
        begun = time.monotonic()
        process = subprocess.Popen(self.command(plans, form, out), stderr=subprocess.DEVNULL)
        watch = Watch(process.pid)
        watch.start()
        self.failed |= process.wait() != 0
        seconds = time.monotonic() - begun
        watch.ended.set()
        watch.join()
        return seconds, watch.most

    def gain(self, plans, form, turns=3):
        """How much faster two workers are than one: of the least of some turns, taken by turns, with nobody watching."""
        least = {}
        for jobs in ("1", "2") * turns:
            out = self.out(form, "gain")
            self.forget(out)
            begun = time.monotonic()
            self.failed |= subprocess.run(self.command(plans, form, out, "-j", jobs), stderr=subprocess.DEVNULL).returncode != 0
            least[jobs] = min(least.get(jobs, begun), time.monotonic() - begun)
        self.forget(self.out(form, "gain"))
        return least["1"] / least["2"]

    def killed(self, plans, form, kills, seconds):
        """True if a run that is killed so often and taken up again ends in the bytes of a calm one."""
        out, chance = self.out(form, "killed"), random.Random(form)
        self.forget(out)
        for _ in range(kills):
            process = subprocess.Popen(self.command(plans, form, out), stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, 2 * seconds / kills))
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.failed |= subprocess.run(self.command(plans, form, out), stderr=subprocess.DEVNULL).returncode != 0
        same = digest(out) == digest(self.out(form, "calm"))
        self.forget(out)
        self.failed |= not same
        return same


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--plans", type=int, default=20000)
    parser.add_argument("--few", type=int, default=2000)
    parser.add_argument("--kilobytes", type=int, default=8)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--formats", default=",".join(FORMATS))
    wish = parser.parse_args()
    wish.folder.mkdir(parents=True, exist_ok=True)
    bench = Bench(wish.build.resolve(), wish.folder.resolve())
    many, few = bench.plans(wish.plans, wish.kilobytes), bench.plans(wish.few, wish.kilobytes)
    print(f"| format | {wish.plans} plans | plans/s | memory of {wish.few} | of {wish.plans} | ratio | 1 core / 2 cores | {wish.kills} kills |")
    print("|---|---|---|---|---|---|---|---|")
    for form in wish.formats.split(","):
        seconds, memory = bench.run(many, form, "many")
        bench.forget(bench.out(form, "many"))
        two, memory_of_few = bench.run(few, form, "calm")
        gain = bench.gain(few, form)
        same = bench.killed(few, form, wish.kills, two) if wish.kills else None
        bench.forget(bench.out(form, "calm"))
        told = "-" if same is None else "same bytes" if same else "DIFFERENT"
        print(f"| {form} | {seconds:.1f} s | {wish.plans / seconds:.0f} | {memory_of_few / 1e6:.0f} MB | {memory / 1e6:.0f} MB "
              f"| {memory / memory_of_few:.2f} | {gain:.2f} | {told} |", flush=True)
    return 1 if bench.failed else 0


if __name__ == "__main__":
    sys.exit(main())
