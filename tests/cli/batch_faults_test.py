"""What goes wrong costs one file, or a run that can be taken up again: crashes, slow and large files, full disks, signals."""
import contextlib
import json
import os
import pty
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from batch import BatchTest, children, is_alive, plan, processor_time
from tool import PLAN, TOOL

with open(TOOL, "rb") as program:
    SANITIZED = b"__asan_init" in program.read()


def long_plan(sections):
    items = "".join(f"- Ủy ban nhân dân xã trồng {i} cây xanh.\n" for i in range(100))
    return "KẾ HOẠCH\nTrồng cây năm 2026\n" + "".join(f"{i}. Việc của thôn {i}:\n{items}" for i in range(1, sections + 1))


def seconds_to_read(text):
    begun = time.monotonic()
    subprocess.run([TOOL, "parse", "-", "-o", "/dev/null"], input=text.encode(), check=True)
    return time.monotonic() - begun


A_MOMENT = 3 if SANITIZED else 1  # seconds: more than any plan takes but this one, which takes three times as long, on whatever machine
SLOW = long_plan(int(min(8000, 200 * 3 * A_MOMENT / min(seconds_to_read(long_plan(200)) for _ in range(3)))))
LARGE = long_plan(12000)  # more than a gigabyte while it is read


class Workers(BatchTest):
    def setUp(self):
        super().setUp()
        self.write("plans/a.txt", PLAN)
        self.write("plans/m.txt", SLOW)
        self.write("plans/z.txt", plan(1))

    def start_slow(self, *arguments, **more):
        """A run that is busy with the slow file alone: its worker has computed more than the file before takes."""
        run = self.start("plans", "-j", 1, "--timeout", 600, *arguments, **more)
        self.wait_for(lambda: sum(map(processor_time, children(run.pid))) > A_MOMENT / 2, "no worker is busy", 200)
        return run

    def test_a_worker_that_crashes_costs_its_file(self):
        for signal_number, word in ((signal.SIGKILL, "Killed"), (signal.SIGABRT, "Aborted")):
            run = self.start_slow("--force", form="json")
            for worker in children(run.pid):
                os.kill(worker, signal_number)
            self.assertEqual(run.wait(), 1)
            self.assertEqual(self.statuses("json"), {"plans/a.txt": "ok", "plans/m.txt": "crashed", "plans/z.txt": "ok"})
            self.assertIn(f"vnplan: plans/m.txt: its reading crashed ({word}); report it", run.stderr.read().decode())
        self.assertEqual(sorted(self.results("json")), ["a.txt.json", "z.txt.json"])
        self.assertEqual(self.batch("plans", "--retry-failed", "--timeout", 600, form="json").status, 0)

    def test_a_slow_file_holds_up_no_line(self):
        for form in ("jsonl", "json"):
            run = self.start_slow(form=form)
            self.wait_for(lambda form=form: self.statuses(form) == {"plans/a.txt": "ok"}, "the line of the first file is not written")
            run.kill()
            run.wait()

    def test_a_slow_file_is_given_up(self):
        run = self.batch("plans", "-j", 1, "--timeout", A_MOMENT)
        self.assertEqual(run.status, 1)
        self.assertEqual(self.statuses(), {"plans/a.txt": "ok", "plans/m.txt": "timeout", "plans/z.txt": "ok"})
        self.assertIn(f"vnplan: plans/m.txt: took longer than {A_MOMENT} seconds; give it more with --timeout\n", run.err)
        self.assertRegex(run.err, r"(?m)^    timeout +1$")
        self.assertEqual(self.batch("plans", "--timeout", 600).status, 0)
        self.assertEqual(set(self.statuses().values()), {"ok"})

    @unittest.skipIf(SANITIZED, "AddressSanitizer needs all addresses")
    def test_a_file_that_takes_too_much_memory_costs_itself(self):
        self.write("plans/m.txt", LARGE)
        run = self.batch("plans", "--max-memory", "1M")
        self.assertEqual(run.status, 1)
        self.assertIn(self.statuses().pop("plans/m.txt"), ("failed", "crashed"))
        self.assertEqual(len(self.json_lines()), 2)

    def test_workers_end_with_the_batch(self):
        run = self.start_slow()
        workers = children(run.pid)
        run.kill()
        run.wait()
        self.wait_for(lambda: not any(map(is_alive, workers)), "a worker outlives its batch", 10)

    def test_signals_end_a_run_cleanly(self):
        calm = None
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            for form in ("jsonl", "json") if status == 130 else ("jsonl", "sqlite"):
                name = f"out{status}"
                run = self.start_slow(form=form, name=name)
                workers = children(run.pid)
                run.send_signal(number)
                begun = time.monotonic()
                self.assertEqual(run.wait(), status)
                self.assertLess(time.monotonic() - begun, 20)
                self.assertIn("ended by a signal; run the same command again to go on", run.stderr.read().decode())
                self.assertFalse(any(map(is_alive, workers)))
                self.assertEqual(self.statuses(form, name), {"plans/a.txt": "ok"})
        for status in (130, 143):
            self.assertEqual(self.batch("plans", "--timeout", 600, name=f"out{status}").status, 0)
            calm = calm or self.results("jsonl", f"out{status}")
            self.assertTrue(self.results("jsonl", f"out{status}") == calm)

    def test_a_signal_to_the_whole_group_is_no_crash(self):
        run = self.start_slow(start_new_session=True)
        for worker in children(run.pid):
            os.kill(worker, signal.SIGTERM)
        os.killpg(run.pid, signal.SIGTERM)
        self.assertEqual(run.wait(), 143)
        self.assertEqual(self.statuses(), {"plans/a.txt": "ok"})


class FullDisk(BatchTest):
    def setUp(self):
        super().setUp()
        self.plans(60)

    def test_a_file_that_may_not_grow(self):
        def bound():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

        for form, options in (("jsonl", ()), ("jsonl", ("--unordered",))):
            run = self.batch("plans", *options, form=form, preexec_fn=bound)
            self.assertEqual(run.status, 1)
            self.assertIn("vnplan: out.jsonl.part cannot be written: File too large; free some space and run it again\n", run.err)
            self.assertIn("what was written is kept; run the same command again to go on", run.err)
            self.assertFalse((self.folder / "out.jsonl").exists())
            done = len(self.manifest(form))
            self.assertGreater(done, 0)
            self.assertEqual(len((self.folder / "out.jsonl.part").read_bytes().splitlines()), done)
            run = self.batch("plans", *options, form=form)
            self.assertRegex(run.err, rf"(?m)^  done before +{done}$")
            self.assertEqual(len({line["source"]["sha256"] for line in self.json_lines()}), 60)
            os.remove(self.folder / "out.jsonl")

    @contextlib.contextmanager
    def small_disk(self, size):
        place = tempfile.mkdtemp(prefix="vnplan-disk-")
        try:
            if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "vnplan", place], capture_output=True, check=False).returncode != 0:
                self.skipTest("no disk can be mounted")
            try:
                yield place
            finally:
                subprocess.run(["umount", "-l", place], check=True)
        finally:
            os.rmdir(place)

    @unittest.skipIf(os.geteuid() != 0 or shutil.which("mount") is None, "only root mounts disks")
    def test_a_disk_without_room(self):
        for form in ("json", "jsonl", "facts", "csv", "sqlite", "html"):
            self.assertEqual(self.batch("plans", form=form).status, 0)
            size = sum(map(len, self.results(form).values())) if isinstance(self.results(form), dict) else len(self.results(form))
            with self.subTest(form), self.small_disk(f"{max(size * 2 // 3, 8192)}") as disk:
                out = f"{disk}/out"
                run = self.batch("plans", form=form, name=out)
                self.assertEqual(run.status, 1)
                self.assertRegex(run.err, r"(?m)^vnplan: .*; free some space")
                self.assertNotIn("there was no file to read", run.err)
                subprocess.run(["mount", "-o", "remount,size=50m", disk], check=True)
                run = self.batch("plans", form=form, name=out)
                self.assertEqual(run.status, 0, run.err)
                self.assertTrue(self.results(form) == self.results(form, out), "the bytes differ")

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_folder_that_may_not_be_written(self):
        (self.folder / "locked").mkdir(mode=0o500)
        for form in ("json", "jsonl"):
            run = self.batch("plans", form=form, name="locked/out")
            self.assert_message(run, 1, r"locked/out\S* cannot be written: Permission denied; check the permissions, or name another place")


class Progress(BatchTest):
    def setUp(self):
        super().setUp()
        self.write("plans/a.txt", PLAN)
        self.write("plans/m.txt", SLOW)

    def test_json_a_second(self):
        run = self.batch("plans", "--progress", "json", "--quiet", "--timeout", 600)
        lines = [json.loads(line) for line in run.err.splitlines()]
        self.assertGreater(len(lines), 1)
        self.assertEqual((lines[-1]["files"], lines[-1]["total"], lines[-1]["failed"]), (2, 2, 0))
        self.assertEqual(list(lines[0]), ["files", "total", "failed", "bytes", "seconds", "rate", "seconds_left"])

    def test_a_bar_on_a_terminal_alone(self):
        self.assertNotIn("\r", self.batch("plans", "--timeout", 600).err)
        for options, bar in (([], True), (["--quiet"], False), (["--progress", "none"], False)):
            try:
                terminal, end = pty.openpty()
            except OSError as error:
                self.skipTest(f"no terminal: {error}")
            command = [TOOL, "batch", "plans", "--force", "--format", "jsonl", "--out", "out.jsonl", "--timeout", "600", *options]
            done = subprocess.run(command, cwd=self.folder, stderr=end, check=True, timeout=600)
            os.close(end)
            shown = b""
            with contextlib.suppress(OSError):
                while part := os.read(terminal, 65536):
                    shown += part
            os.close(terminal)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(b"/2 files, " in shown, bar)
            if bar:
                self.assertTrue(shown.partition(b"\r\x1b[Kout.jsonl")[2], "the bar is not taken away")


if __name__ == "__main__":
    unittest.main()
