"""What `vnplan batch` takes: files, folders, lists, archives, and all that may lie in the way."""
import io
import os
import tarfile
import unittest
import zipfile

from batch import BatchTest, plan
from tool import OTHER_PLAN, PLAN


def zip_of(entries, method=zipfile.ZIP_DEFLATED):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return buffer.getvalue()


def tar_of(entries, mode):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as packed:
        for name, content in entries:
            entry = tarfile.TarInfo(name)
            entry.size = len(content.encode())
            packed.addfile(entry, io.BytesIO(content.encode()))
    return buffer.getvalue()


class Names(BatchTest):
    def test_files_and_folders_in_the_order_of_names(self):
        for name in ("plans/b.txt", "plans/a/z.txt", "plans/a/b/c.txt", "plans/a.txt", "other.txt"):
            self.write(name, PLAN + name)
        run = self.batch("plans", "other.txt", "plans/b.txt", "./plans/../other.txt")
        self.assertEqual(run.status, 0, run.err)
        expected = ["plans/a/b/c.txt", "plans/a/z.txt", "plans/a.txt", "plans/b.txt", "other.txt"]
        self.assertEqual(list(self.manifest()), expected)
        self.assertEqual([line["source"]["name"] for line in self.json_lines()], [name.rpartition("/")[2] for name in expected])

    def test_a_file_is_read_as_parse_reads_it(self):
        self.write("plans/a.txt", PLAN)
        self.batch("plans", form="json")
        self.assertEqual((self.folder / "out/a.txt.json").read_bytes(), self.run_tool("parse", "plans/a.txt").bytes)

    def test_pages_keep_their_folders(self):
        for name in ("x/a.txt", "y/a.txt", "y/a.docx", "a.txt"):
            self.write(name, PLAN)
        self.batch("x", "y", "a.txt", form="json")
        self.assertEqual(sorted(self.results("json")), ["a.txt.json", "x/a.txt.json", "y/a.docx.json", "y/a.txt.json"])
        self.batch("y", form="json", name="one")
        self.assertEqual(sorted(self.results("json", "one")), ["a.docx.json", "a.txt.json"])
        self.batch("../" + self.folder.name + "/x", "y", form="json", name="up")
        self.assertEqual(sorted(self.results("json", "up")), [f"__/{self.folder.name}/x/a.txt.json", "y/a.docx.json", "y/a.txt.json"])

    def test_globs(self):
        for name in ("a.txt", "b.doc", "old/c.txt", "new/d.txt", "new/d.bak.txt", ".hidden.txt", ".git/x.txt", "~$e.txt"):
            self.write("plans/" + name, PLAN)
        self.batch("plans", "--include", "*.txt", "--exclude", "old", "--exclude", "*.bak.*")
        self.assertEqual(list(self.manifest()), ["plans/a.txt", "plans/new/d.txt"])
        self.batch("plans", "--include", "new/*", name="two")
        self.assertEqual(list(self.manifest(name="two")), ["plans/new/d.bak.txt", "plans/new/d.txt"])

    def test_loops_of_links_end(self):
        self.write("plans/a/b.txt", PLAN)
        os.symlink("..", self.folder / "plans/a/up")
        os.symlink("a", self.folder / "plans/again")
        run = self.batch("plans")
        self.assertEqual(run.status, 0)
        self.assertEqual(list(self.manifest()), ["plans/a/b.txt"])

    def test_names_of_all_bytes(self):
        names = [b"two\nlines.txt", b"k\xfc.txt", "kế hoạch.txt".encode(), b"x" * 251 + b".txt"]
        (self.folder / "plans").mkdir()
        for name in names:
            with open(os.path.join(os.fsencode(self.folder / "plans"), name), "wb") as file:
                file.write(PLAN.encode())
        for form in ("json", "html", "jsonl"):
            run = self.batch("plans", form=form)
            self.assertEqual(run.status, 0, run.err)
            lines = self.manifest(form)
            self.assertIn("plans/two\nlines.txt", lines)
            self.assertEqual(bytes.fromhex(lines["plans/k\ufffd.txt"]["file_hex"]), b"plans/k\xfc.txt")
            self.assertIn("up to date: 4 files", self.batch("plans", form=form).err)
        self.assertIn(b"k\xfc.txt.json", os.listdir(os.fsencode(self.folder / "out")))
        self.assertIn(b"two\nlines.txt.html", os.listdir(os.fsencode(self.folder / "out.html")))
        (self.folder / "plans/bad\x1b.txt").write_bytes(b"\0")
        self.assertIn("vnplan: plans/bad\\x1b.txt: ", self.batch("plans").err)

    def test_nothing_to_read(self):
        (self.folder / "plans").mkdir()
        for form in ("json", "jsonl", "ics"):
            run = self.batch("plans", form=form)
            self.assertEqual(run.status, 0)
            self.assertIn("there was no file to read; ", run.err)
        self.assertEqual(self.results("jsonl"), b"")
        self.assertIn(b"END:VCALENDAR", self.results("ics"))

    def test_what_cannot_be_opened_is_told_and_costs_itself(self):
        self.write("a.txt", PLAN)
        os.mkfifo(self.folder / "pipe")
        run = self.batch("missing.txt", "pipe", "a.txt")
        self.assertEqual(run.status, 1)
        self.assertEqual(self.statuses(), {"missing.txt": "failed", "pipe": "failed", "a.txt": "ok"})
        self.assertIn("vnplan: missing.txt: no such file; check the name\n", run.err)
        self.assertEqual(self.manifest()["missing.txt"]["error"]["kind"], "cannot_open")

    def test_links_that_lead_nowhere(self):
        self.write("plans/a.txt", PLAN)
        os.symlink("gone.txt", self.folder / "plans/b.txt")
        os.symlink("itself.txt", self.folder / "plans/itself.txt")
        os.symlink("gone.txt", self.folder / "plans/.hidden")
        os.mkfifo(self.folder / "plans/pipe")
        run = self.batch("plans")
        self.assertEqual(run.status, 1)
        self.assertEqual(self.statuses(), {"plans/a.txt": "ok", "plans/b.txt": "failed", "plans/itself.txt": "failed"})
        self.assertIn("vnplan: plans/b.txt: a link that leads nowhere; mend it or remove it\n", run.err)
        self.assertEqual(self.batch("plans", "--exclude", "[bi]*", name="without").status, 0)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_folder_that_cannot_be_read(self):
        self.write("plans/a.txt", PLAN)
        self.write("plans/locked/b.txt", PLAN)
        (self.folder / "plans/locked").chmod(0)
        self.addCleanup((self.folder / "plans/locked").chmod, 0o700)
        self.assertEqual(self.batch("plans").status, 1)
        self.assertEqual(self.statuses(), {"plans/a.txt": "ok", "plans/locked": "failed"})


class Lists(BatchTest):
    def test_lists(self):
        for name in ("a b.txt", "c.txt", "two\nlines.txt"):
            self.write(name, PLAN + name)
        self.assertEqual(self.batch("-", stdin=b"c.txt\r\n\na b.txt").status, 0)
        self.assertEqual(list(self.manifest()), ["c.txt", "a b.txt"])
        self.assertEqual(self.batch("--files-from", "-", "-0", name="zero", stdin=b"two\nlines.txt\0c.txt\0").status, 0)
        self.assertEqual(list(self.manifest(name="zero")), ["two\nlines.txt", "c.txt"])
        self.write("list", "a b.txt\nc.txt\n")
        self.assertEqual(self.batch("c.txt", "--files-from", "list", name="file").status, 0)
        self.assertEqual(list(self.manifest(name="file")), ["c.txt", "a b.txt"])
        self.assertIn("up to date: 2 files", self.batch("c.txt", "--files-from", "list", name="file").err)
        self.assert_message(self.batch("--files-from", "none"), 1, "none: No such file or directory; .*")

    def test_a_byte_order_mark_is_no_part_of_a_name(self):
        for name in ("a.txt", "\ufeffb.txt"):
            self.write(name, PLAN + name)
        names = "\ufeffa.txt\n\ufeffb.txt\n".encode()  # the second one is called so
        self.assertEqual(self.batch("-", stdin=names).status, 0)
        self.write("list", names)
        self.assertEqual(self.batch("--files-from", "list", name="file").status, 0)
        self.assertEqual(list(self.manifest()), ["a.txt", "\ufeffb.txt"])
        self.assertEqual(list(self.manifest(name="file")), ["a.txt", "\ufeffb.txt"])


class Archives(BatchTest):
    ENTRIES = [("b.txt", PLAN), ("in/a.txt", OTHER_PLAN)]

    def test_members_are_plans(self):
        self.write("a.zip", zip_of(self.ENTRIES))
        self.write("b.tar", tar_of(self.ENTRIES, "w"))
        self.write("plans/c.tar.gz", tar_of(self.ENTRIES, "w:gz"))
        self.write("plans/d.txz", tar_of(self.ENTRIES, "w:xz"))
        run = self.batch("a.zip", "b.tar", "plans", form="json")
        self.assertEqual(run.status, 0, run.err)
        archives = ("a.zip", "b.tar", "plans/c.tar.gz", "plans/d.txz")
        self.assertEqual(list(self.manifest("json")), [f"{archive}/{name}" for archive in archives for name, _ in self.ENTRIES])
        self.write("in/a.txt", OTHER_PLAN)
        expected = self.run_tool("parse", "in/a.txt").bytes
        for archive in archives:
            self.assertEqual(self.results("json")[f"{archive}/in/a.txt.json"], expected)
        self.assertIn("up to date: 8 files", self.batch("a.zip", "b.tar", "plans", form="json").err)
        self.assertEqual(self.batch("a.zip", "--include", "b*", form="json", name="one").status, 0)
        self.assertEqual(list(self.results("json", "one")), ["b.txt.json"])
        self.batch("plans", "--include", "b*", "--exclude", "d.*", form="json", name="folder")  # an archive is a folder of files
        self.assertEqual([name for name in self.manifest("json", "folder") if "/b" in name], ["plans/c.tar.gz/b.txt"])

    def test_names_never_lead_out_of_the_folder(self):
        names = ["../up.txt", "/root.txt", "a/../../up2.txt", "./x//y.txt", "..", "x/y.txt", "tên.txt"]
        for archive in (zip_of([(name, PLAN) for name in names]), tar_of([(name, PLAN) for name in names], "w")):
            self.write("bad.zip", archive)
            run = self.batch("bad.zip", "--force", form="json", name="deep/out")
            self.assertEqual(run.status, 0, run.err)
            self.assertEqual(sorted(self.results("json", "deep/out")),
                             sorted(["__/up.txt.json", "root.txt.json", "a/__/__/up2.txt.json", "x/y.txt.json", "__.json", "x/y.txt~2.json",
                                     "tên.txt.json"]))
            self.assertFalse(any(name.startswith("up") or name.startswith("deep/up") for name in self.names()))

    def test_bounds_and_damage(self):
        large = PLAN + " " * (3 << 20)
        self.write("a.zip", zip_of([("large.txt", large), ("b.txt", PLAN), ("inner.zip", zip_of(self.ENTRIES))]))
        self.write("broken.zip", zip_of(self.ENTRIES)[:60])
        self.write("torn.tar.gz", tar_of([(f"{i}.txt", plan(i) + os.urandom(3000).hex()) for i in range(9)], "w:gz")[:9000])
        run = self.batch("a.zip", "broken.zip", "torn.tar.gz", "--max-memory", "2M")
        self.assertEqual(run.status, 1)
        lines = self.manifest()
        self.assertEqual({file: line.get("error", {}).get("kind") for file, line in lines.items() if file.startswith("a.zip")},
                         {"a.zip/large.txt": "too_large", "a.zip/b.txt": None, "a.zip/inner.zip": "cannot_read"})
        self.assertIn("is an archive inside an archive; unpack it", run.err)
        self.assertEqual(lines["broken.zip"]["status"], "failed")
        self.assertIn("cannot_read", [line["error"]["kind"] for file, line in lines.items() if file.startswith("torn") and "error" in line])


    def test_an_archive_that_ends_behind_an_archive_in_it(self):
        inner = zip_of(self.ENTRIES)
        outer = zip_of([("x.txt", plan(7)), ("inner.zip", inner), ("y.txt", plan(8))], zipfile.ZIP_STORED)
        end = outer.index(inner) + len(inner)
        for name, archive in (("whole.zip", outer), ("cut.zip", outer[:end]), ("later.zip", outer[:end + 5]),
                              ("comment.zip", outer[:-2] + b"\x04\x00note")):
            self.write(name, archive)
            run = self.batch(name, name=name)
            lines = self.statuses(name=name)
            if name in ("cut.zip", "later.zip"):
                self.assertEqual((run.status, lines), (1, {name: "failed"}))
                self.assertIn(f"vnplan: {name}: archive: its end is missing; make it anew, or unpack what can be\n", run.err)
            else:
                self.assertEqual(lines, {f"{name}/x.txt": "ok", f"{name}/inner.zip": "failed", f"{name}/y.txt": "ok"})


class Outputs(BatchTest):
    def test_results_of_other_batches_are_no_plans(self):
        self.write("plans/a.txt", PLAN)
        self.write("plans/other/manifest.jsonl", '{"no": "batch"}\n' + PLAN)
        for form, name in (("json", "plans/json"), ("csv", "plans/tables"), ("jsonl", "plans/all"), ("sqlite", "plans/all")):
            self.assertEqual(self.batch("plans/a.txt", form=form, name=name).status, 0)
        os.rename(self.folder / "plans/all.jsonl", self.folder / "plans/all.jsonl.part")  # a run that was ended
        run = self.batch("plans")
        self.assertEqual(run.status, 0)
        self.assertEqual(list(self.manifest()), ["plans/a.txt", "plans/other/manifest.jsonl"])
        for name in ("plans/json", "plans/tables.csv", "plans/all.jsonl", "plans/all.sqlite"):
            self.assertEqual(run.err.count(f"left out {name}: results of a batch, no plans\n"), 1, run.err)
        again = self.batch("plans", name="plans/mine")
        self.assertNotIn("mine.jsonl: results", again.err)
        self.assertEqual(self.batch("plans/json/a.txt.json", name="named").status, 0)  # who names it wants it
        self.assertEqual(list(self.manifest(name="named")), ["plans/json/a.txt.json"])

    def test_own_results_are_never_read(self):
        self.write("a.txt", PLAN)
        self.assertEqual(self.batch(".", form="json", name="results").status, 0)
        self.write("b.txt", OTHER_PLAN)
        self.assertEqual(self.batch(".", form="json", name="results").status, 0)
        self.assertEqual(sorted(self.results("json", "results")), ["a.txt.json", "b.txt.json"])
        self.assertEqual(self.batch("-", form="json", name="results", stdin=b"a.txt\nresults/a.txt.json\nb.txt\n").status, 0)
        self.assertEqual(sorted(self.manifest("json", "results")), ["a.txt", "b.txt"])
        os.remove(self.folder / "results/manifest.jsonl")
        for _ in range(2):
            self.assertEqual(self.batch(".", "--exclude", "results").status, 0)
            self.assertEqual(list(self.manifest()), ["a.txt", "b.txt"])

    def test_wrong_usage(self):
        self.write("plans/a.txt", PLAN)
        self.write("a.jsonl", PLAN)
        before = self.names()
        for arguments, why in ((["--out", "x"], "name files, folders or archives, .*"),
                               (["plans"], "name the output with --out .*"),
                               (["plans", "--out", "plans"], "the plans of plans would lie among their results in plans; .*"),
                               (["plans", "--out", "."], "the plans of plans would lie among their results in .; .*"),
                               (["plans", "--out", "a.jsonl"], "--format json writes a folder, and a.jsonl is a file; .*"),
                               (["plans", "--out", "plans", "--format", "ics"], "--format ics writes one file, and plans is a folder; .*"),
                               (["a.jsonl", "--out", "a.jsonl", "--format", "jsonl"], "the plan a.jsonl would be replaced by the results; .*"),
                               (["-", "--files-from", "-", "--out", "x"], "only one list can be read; .*"),
                               (["plans", "-0", "--out", "x"], "-0 is for lists; .*"),
                               (["plans", "--out", "x", "--format", "xml"], "--format: .*"),
                               (["plans", "--out", "x", "-j", "0"], "--jobs: .*"),
                               (["plans", "--out", "x", "--timeout", "0"], "--timeout: .*"),
                               (["plans", "--out", "x", "--lexicon", "none"], "--lexicon: .*"),
                               (["plans", "--out", "x", "--charset", "FOO"], "no encoding is called FOO; .* UTF-8, .* windows-1258")):
            with self.subTest(arguments):
                self.assert_message(self.run_tool("batch", *arguments), 2, why)
        self.assertEqual(self.names(), before)

    def test_no_place_for_the_output(self):
        self.write("a.txt", PLAN)
        self.assert_message(self.run_tool("batch", "a.txt", "--format", "jsonl", "--out", "no/out.jsonl"), 1,
                            "no/out.jsonl.manifest.jsonl cannot be written: No such file or directory; create the folder, or name another one")

    def test_two_runs_on_one_output(self):
        self.plans(300)
        first = self.start("plans")
        self.wait_for(lambda: (self.folder / "out.jsonl.part").exists(), "the first run does not begin")
        self.assert_message(self.batch("plans"), 1, "out.jsonl.manifest.jsonl is in use by another run; .*")
        self.assertEqual(first.wait(), 0)
        self.assertEqual(len(self.json_lines()), 300)


if __name__ == "__main__":
    unittest.main()
