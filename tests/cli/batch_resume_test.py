"""A run of `vnplan batch` that was ended at any moment is taken up again: nothing is lost, nothing is there twice, nothing is read again."""
import os
import random
import signal
import time
import unittest

from batch import FORMATS, BatchTest, plan
from tool import OTHER_PLAN, PLAN

KILLS = 10


class Killed(BatchTest):
    """SIGKILL at random moments; after the last one a run to the end gives the bytes of a run that nobody disturbed."""

    def kill_and_resume(self, form, *options):
        chance = random.Random(form)
        begun = time.monotonic()
        self.assertEqual(self.batch("plans", *options, form=form, name="calm").status, 0)
        whole = time.monotonic() - begun
        ends = []
        for _ in range(KILLS):
            was_too_fast = ends[-1:] == [0]  # then it begins anew, and is killed sooner
            whole /= 2 if was_too_fast else 1
            run = self.start("plans", *options, *(["--force"] if was_too_fast else []), form=form)
            time.sleep(chance.uniform(0.05, 0.6) * whole)
            run.send_signal(signal.SIGKILL)
            ends.append(run.wait())
            run.stderr.close()
        self.assertIn(-signal.SIGKILL, ends)
        run = self.batch("plans", *options, form=form)
        self.assertEqual(run.status, 0, run.err)
        self.assertEqual(self.leftovers(), [])
        self.assertEqual(list(self.manifest(form)), list(self.manifest(form, "calm"))) if not options else None
        return self.results(form), self.results(form, "calm")

    def test_killed_at_any_moment(self):
        self.plans(200)
        for form in FORMATS:
            with self.subTest(form):
                resumed, calm = self.kill_and_resume(form)
                self.assertTrue(resumed == calm, "the bytes differ")

    def test_killed_without_order(self):
        self.plans(200)
        resumed, calm = self.kill_and_resume("jsonl", "--unordered")
        self.assertEqual(sorted(resumed.splitlines()), sorted(calm.splitlines()))


class Again(BatchTest):
    def setUp(self):
        super().setUp()
        self.plans(9)

    def again(self, *arguments, **more):
        """A second run, and which files it has read: those of which it tells a new time of reading."""
        before = {path: path.stat().st_mtime_ns for path in self.folder.rglob("out/**/*.json")}
        run = self.batch("plans", *arguments, **more)
        return run, sorted(path.name for path in self.folder.rglob("out/**/*.json") if before.get(path) != path.stat().st_mtime_ns)

    def assert_as_fresh(self, form):
        """What is there is what a first run would make."""
        self.batch("plans", form=form, name="fresh")
        self.assertTrue(self.results(form) == self.results(form, "fresh"), "the bytes differ")
        self.assertEqual(list(self.manifest(form)), list(self.manifest(form, "fresh")))

    def test_a_complete_run_does_nothing(self):
        for form in FORMATS:
            self.batch("plans", form=form)
            out = self.folder / self.out(form)
            before = {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]}
            run = self.batch("plans", form=form)
            self.assertEqual((run.status, run.err), (0, f"vnplan: {self.out(form)}: up to date: 9 files\n"))
            self.assertEqual(before, {path: path.stat().st_mtime_ns for path in [out, *out.rglob("*")]})

    def test_only_what_is_new_changed_or_gone_is_made_again(self):
        self.batch("plans", form="json")
        self.write("plans/1/p001.txt", OTHER_PLAN)
        self.write("plans/1/new.txt", OTHER_PLAN + "\n")
        os.remove(self.folder / "out/2/p005.txt.json")
        run, made = self.again(form="json")
        self.assertEqual(run.status, 0)
        self.assertEqual(made, ["new.txt.json", "p001.txt.json", "p005.txt.json"])
        self.assertRegex(run.err, r"(?m)^  done before +7$")
        self.assert_as_fresh("json")
        self.assertIn("up to date: 10 files", self.batch("plans", form="json").err)

    def test_shared_results_as_well(self):
        for form in FORMATS:
            self.batch("plans", form=form)
        self.write("plans/1/p004.txt", plan(99))
        os.remove(self.folder / "plans/2/p002.txt")
        self.write("plans/2/p999.txt", plan(100))
        for form in FORMATS:
            with self.subTest(form):
                run = self.batch("plans", form=form)
                self.assertEqual(run.status, 0, run.err)
                if form == "html":
                    os.remove(self.folder / "out.html/2/p002.txt.html")  # whose plan is gone
                if form == "json":
                    os.remove(self.folder / "out/2/p002.txt.json")
                self.assert_as_fresh(form)
        self.assertEqual(self.leftovers(), [])

    def test_a_new_last_file_is_added(self):
        for form in FORMATS:
            self.batch("plans", form=form)
        self.write("plans/zz.txt", plan(100))
        for form in FORMATS:
            with self.subTest(form):
                self.assertRegex(self.batch("plans", form=form).err, r"(?m)^  done before +9$")
                self.assert_as_fresh(form)
        self.assertEqual(self.batch("plans", "--unordered").status, 0)
        self.write("plans/0/000.txt", plan(101))
        self.assertRegex(self.batch("plans", "--unordered").err, r"(?m)^  done before +10$")
        self.assertEqual(len(self.json_lines()), 11)

    def test_results_that_were_touched_are_made_anew(self):
        for form in ("jsonl", "csv", "sqlite"):
            self.batch("plans", form=form)
            path = self.folder / (self.out(form) + ("/plan.csv" if form == "csv" else ""))
            with open(path, "ab") as file:
                file.write(b"more")
            self.assertIn("changed since they were made, beginning anew", self.batch("plans", form=form).err)
            os.remove(path)
            self.assertIn("changed since they were made, beginning anew", self.batch("plans", form=form).err)
            self.assert_as_fresh(form)

    def test_other_options_make_a_new_run(self):
        self.batch("plans")
        run = self.batch("plans", "--offsets", "utf16")
        self.assertIn("vnplan: out.jsonl: the results there are made with another offsets, beginning anew\n", run.err)
        self.assertEqual({line["offsets"] for line in self.json_lines()}, {"utf16"})
        self.assertIn("  plans         9\n", self.batch("plans", "--offsets", "utf16", "--force").err)

    def test_what_failed_is_read_again_if_the_limits_changed_or_that_is_wished(self):
        self.write("plans/1/large.txt", PLAN + " " * 5000)
        self.assertEqual(self.batch("plans", "--max-bytes", "4000").status, 1)
        self.assertEqual(self.statuses()["plans/1/large.txt"], "failed")
        self.assertIn("up to date: 10 files, 1 of them failed", self.batch("plans", "--max-bytes", "4000").err)
        self.assertNotIn("up to date", self.batch("plans", "--max-bytes", "4000", "--retry-failed").err)
        self.assertEqual(self.batch("plans", "--max-bytes", "9000").status, 0)
        self.assertEqual(set(self.statuses().values()), {"ok"})
        self.assert_as_fresh("jsonl")

    def test_a_torn_manifest_is_cut_off(self):
        for form in ("json", "jsonl", "csv", "html"):
            self.batch("plans", form=form)
            calm = self.results(form)
            path = self.folder / (self.out(form) + ("/manifest.jsonl" if form in ("json", "csv", "html") else ".manifest.jsonl"))
            lines = path.read_bytes().splitlines(keepends=True)
            if form != "json":
                for part in (self.folder / self.out(form),) if form == "jsonl" else [self.folder / self.out(form) / name for name in calm]:
                    if part.suffix in (".jsonl", ".csv") or part.name == "index.html":
                        os.rename(part, str(part) + ".part")
            path.write_bytes(b"".join(lines[:5]) + lines[5][:40])
            run = self.batch("plans", form=form)
            self.assertEqual(run.status, 0)
            self.assertRegex(run.err, r"(?m)^  done before +4$")
            self.assertTrue(self.results(form) == calm, "the bytes differ")
            for start in (b"", lines[0][:20]):  # a run that began anew, killed before its first line was whole
                path.write_bytes(start)
                self.assertEqual(self.batch("plans", form=form).status, 0)
                self.assertTrue(self.results(form) == calm, "the bytes differ")
            path.write_bytes(b"rubbish\n")
            self.assertEqual(self.batch("plans", form=form).status, 2)
            self.assertEqual(self.batch("plans", "--force", form=form).status, 0)
            self.assertTrue(self.results(form) == calm, "the bytes differ")


if __name__ == "__main__":
    unittest.main()
