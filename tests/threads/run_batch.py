#!/usr/bin/env python3
"""run_batch.py BUILD [COUNT]: vnplan-batch, built with ThreadSanitizer, over COUNT made plans (300) in every format with four jobs, then with
--unordered, with a time limit that some files miss, ended by SIGINT and taken up again; then the tests of the library's threads. Prints every race
that was seen; exit status 1 if there was any, or if a run did not end as it must."""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

FORMATS = ("json", "jsonl", "facts", "csv", "sqlite", "ics", "html")
FOLDERS = ("json", "csv", "html")
HERE = pathlib.Path(__file__).resolve().parent
THREAD_TESTS = "Threads.*:FirstUse.*"


class Runs:
    def __init__(self, build, folder):
        self.build = build
        self.folder = folder
        self.plans = folder / "plans"
        self.faults = []
        suppressions = HERE / "races_elsewhere.txt"
        self.environment = {**os.environ, "TSAN_OPTIONS": f"suppressions={suppressions}:log_path={folder}/race:exitcode=66:halt_on_error=0"}

    def expect(self, what, status, wanted):
        print(f"{what}: exit status {status}", flush=True)
        if status not in wanted:
            self.faults.append(f"{what}: exit status {status}, not {' or '.join(map(str, wanted))}")

    def command(self, form, name, *options):
        out = self.folder / (name if form in FOLDERS else f"{name}.{form}")
        return [self.build / "tools/vnplan-batch", "batch", self.plans, "--format", form, "--out", out, "-j", "4", *options]

    def batch(self, form, name, *options, wanted=(0,)):
        done = subprocess.run(self.command(form, name, *options), env=self.environment, stderr=subprocess.PIPE, timeout=1200, check=False)
        self.expect(f"batch --format {form} {' '.join(options)}", done.returncode, wanted)
        if done.returncode not in wanted:
            print(done.stderr.decode("utf-8", "replace")[-2000:])

    def interrupt(self, form, name):
        """SIGINT as soon as the run has begun: while workers start and the first plans are read."""
        run = subprocess.Popen(self.command(form, name), env=self.environment, stderr=subprocess.DEVNULL)
        manifest = self.folder / f"{name}.{form}.manifest.jsonl"
        end = time.monotonic() + 300
        while run.poll() is None and time.monotonic() < end and not (manifest.exists() and manifest.stat().st_size > 0):
            time.sleep(0.01)
        run.send_signal(signal.SIGINT)
        self.expect("batch ended by SIGINT", run.wait(timeout=300), (130,))

    def tests(self):
        done = subprocess.run([self.build / "tests/pathological/vnplan_pathological_tests", f"--gtest_filter={THREAD_TESTS}"], env=self.environment,
                              timeout=1200, check=False)
        self.expect("tests of threads", done.returncode, (0,))

    def races(self):
        return [path.read_text(errors="replace") for path in sorted(self.folder.glob("race.*"))]


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    count = sys.argv[2] if len(sys.argv) > 2 else "300"
    with tempfile.TemporaryDirectory(prefix="vnplan-threads-") as scratch:
        runs = Runs(build, pathlib.Path(scratch))
        subprocess.run([build / "tests/made/make_plans", count, runs.plans, "--kilobytes", "4"], check=True)
        for form in FORMATS:
            runs.batch(form, "out")
        runs.batch("jsonl", "unordered", "--unordered")
        runs.batch("csv", "late", "--timeout", "0.05", wanted=(0, 1))
        runs.interrupt("jsonl", "stopped")
        runs.batch("jsonl", "stopped")
        runs.tests()
        races = runs.races()
        for race in races:
            print(race)
        print(f"{len(races)} processes saw races; {len(runs.faults)} runs ended wrongly")
        print(*runs.faults, sep="\n")
        return 1 if races or runs.faults else 0


if __name__ == "__main__":
    sys.exit(main())
