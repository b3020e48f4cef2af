"""What the tests of `vnplan batch` share: some plans, runs, and what they left behind."""
import json
import os
import pathlib
import time

from tool import PLAN, ToolTest

FOLDERS = ("json", "csv", "html")
FORMATS = ("json", "jsonl", "facts", "csv", "sqlite", "ics", "html")


def plan(number):
    """A plan unlike all others."""
    return PLAN.replace("2026", str(2000 + number % 30)).replace("trẻ chưa tiêm", f"{number} trẻ chưa tiêm")


class BatchTest(ToolTest):
    def plans(self, count, folder="plans"):
        for number in range(count):
            self.write(f"{folder}/{number % 3}/p{number:03}.txt", plan(number))

    def out(self, form, name="out"):
        return name if form == "json" else f"{name}.{form}"

    def batch(self, *arguments, form="jsonl", name="out", **more):
        return self.run_tool("batch", *arguments, "--format", form, "--out", self.out(form, name), **more)

    def start(self, *arguments, form="jsonl", name="out", **more):
        run = self.start_tool("batch", *arguments, "--format", form, "--out", self.out(form, name), **more)
        self.addCleanup(lambda: run.stderr and run.stderr.close())
        self.addCleanup(run.wait)
        self.addCleanup(run.kill)
        return run

    def manifest(self, form="jsonl", name="out"):
        """Its lines between the first and the last, by file."""
        path = self.folder / (self.out(form, name) + ("/manifest.jsonl" if form in FOLDERS else ".manifest.jsonl"))
        lines = [json.loads(line) for line in path.read_bytes().decode("utf-8").splitlines()]
        return {line["file"]: line for line in lines if "file" in line}

    def statuses(self, form="jsonl", name="out"):
        return {file: line["status"] for file, line in self.manifest(form, name).items()}

    def results(self, form, name="out"):
        """Every byte that a run has made, but for the manifest, which tells times."""
        out = self.folder / self.out(form, name)
        if out.is_file():
            return out.read_bytes()
        return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file() and path.name != "manifest.jsonl"}

    def leftovers(self):
        """Parts and drafts: nothing of that may stay behind a run that was completed."""
        return [name for name in self.names() if name.endswith((".part", ".new", ".part-journal", ".part-wal", ".part-shm")) or ".vnplan" in name]

    def json_lines(self, name="out"):
        return [json.loads(line) for line in (self.folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]

    def wait_for(self, condition, what, seconds=60):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, what)
            time.sleep(0.01)


def children(process):
    """The workers of a run."""
    found = []
    for task in pathlib.Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found += [int(word) for word in task.read_text().split()]
        except OSError:
            pass
    return found


def processor_time(process):
    """Seconds that it has computed, however busy the machine is otherwise."""
    try:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def is_alive(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False
