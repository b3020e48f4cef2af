"""What `vnplan batch` writes: the same bytes whatever the number of workers, and every plan once."""
import contextlib
import json
import os
import sqlite3
import unittest

from batch import FORMATS, BatchTest, plan
from tool import PLAN


class Results(BatchTest):
    def test_the_number_of_workers_changes_no_byte(self):
        self.plans(40)
        self.write("plans/1/bad.txt", b"\0")
        for form in FORMATS:
            for jobs in (1, 2, 4):
                run = self.batch("plans", "-j", jobs, form=form, name=f"out{jobs}")
                self.assertEqual(run.status, 1, run.err)
            with self.subTest(form):
                self.assertEqual(self.results(form, "out1"), self.results(form, "out2"))
                self.assertEqual(self.results(form, "out1"), self.results(form, "out4"))
        self.assertEqual(self.leftovers(), [])

    def test_jsonl_is_what_parse_writes(self):
        self.plans(7)
        files = sorted(str(path.relative_to(self.folder)) for path in (self.folder / "plans").rglob("*.txt"))
        self.batch("plans")
        self.assertEqual(self.results("jsonl"), self.run_tool("parse", "--jsonl", *files).bytes)

    def test_options_of_parse(self):
        self.write("a.txt", PLAN)
        self.batch("a.txt", "--offsets", "utf16")
        self.assertEqual(self.results("jsonl"), self.run_tool("parse", "--offsets", "utf16", "a.txt").bytes)

    def test_unordered_is_the_same_set(self):
        self.plans(40)
        self.batch("plans")
        self.assertEqual(self.batch("plans", "--unordered", "-j", 4, name="any").status, 0)
        self.assertEqual(sorted(self.results("jsonl").splitlines()), sorted(self.results("jsonl", "any").splitlines()))
        self.assertIn("up to date: 40 files", self.batch("plans", "--unordered", name="any").err)

    def test_a_plan_that_many_files_hold_has_its_rows_once(self):
        for name in ("a", "b", "c/d"):
            self.write(f"plans/{name}.txt", PLAN)
        self.write("plans/e.txt", plan(1))
        for form in ("facts", "csv", "sqlite", "ics"):
            run = self.batch("plans", form=form)
            self.assertEqual(run.status, 0, run.err)
            self.assertEqual(list(self.statuses(form).values()), ["ok", "duplicate", "duplicate", "ok"])
            self.assertRegex(run.err, r"(?m)^  duplicates +2$")
        self.assertEqual(self.batch("plans").status, 0)
        self.assertEqual(len(self.json_lines()), 4)

    def test_a_database_knows_every_file_of_a_plan(self):
        def files():
            with contextlib.closing(sqlite3.connect(self.folder / "out.sqlite")) as database:
                return database.execute("SELECT file, (SELECT file FROM plan p WHERE p.plan = f.plan) FROM plan_file f ORDER BY row").fetchall()

        for name, content in (("b", PLAN), ("c", PLAN), ("d", plan(1))):
            self.write(f"plans/{name}.txt", content)
        self.assertEqual(self.batch("plans", form="sqlite").status, 0)
        known = [("plans/b.txt", "plans/b.txt"), ("plans/c.txt", "plans/b.txt"), ("plans/d.txt", "plans/d.txt")]
        self.assertEqual(files(), known)
        self.write("plans/e.txt", PLAN)  # taken up from the database alone
        self.assertRegex(self.batch("plans", form="sqlite").err, r"(?m)^  done before +3$")
        self.assertEqual(files(), known + [("plans/e.txt", "plans/b.txt")])

    def test_a_database_is_not_mixed_with_what_lies_beside_the_old_one(self):
        self.write("plans/a.txt", PLAN)
        self.assertEqual(self.batch("plans", form="sqlite").status, 0)
        with contextlib.closing(sqlite3.connect(self.folder / "out.sqlite")) as other:  # somebody who never goes away
            other.execute("PRAGMA journal_mode = WAL")
            other.execute("UPDATE plan SET title = 'edited'")
            other.commit()
            self.write("plans/b.txt", plan(1))
            self.assertEqual(self.batch("plans", form="sqlite").status, 0)
            with contextlib.closing(sqlite3.connect(self.folder / "out.sqlite")) as database:
                self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
                self.assertEqual(database.execute("SELECT count(*) FROM plan WHERE title <> 'edited'").fetchall(), [(2,)])

    def test_what_no_batch_has_made_is_kept(self):
        self.write("plans/a.txt", PLAN)
        for form, name, stranger in (("json", "one", "manifest.jsonl"), ("csv", "two", "datapackage.json"), ("csv", "three", "plan.csv.part"),
                                     ("html", "four", "index.html")):
            path = f"{self.out(form, name)}/{stranger}"
            self.write(path, "precious")
            run = self.batch("plans", form=form, name=name)
            self.assertEqual((run.status, (self.folder / path).read_text()), (2, "precious"))
            self.assertIn(f"{path} is there already and no batch has made it", run.err)
            self.assertEqual(self.batch("plans", "--force", form=form, name=name).status, 0)
        for name in ("x.jsonl", "x.jsonl.part", "x.jsonl.new", "x.jsonl.manifest.jsonl"):
            self.write(name, "precious")
            self.assertEqual((self.batch("plans", name="x").status, (self.folder / name).read_text()), (2, "precious"))
            (self.folder / name).unlink()

    def test_a_link_as_output_stays_and_is_taken_up_again(self):
        self.write("plans/a.txt", PLAN)
        self.write("real.jsonl", "")
        os.symlink("real.jsonl", self.folder / "link.jsonl")
        for _ in range(2):
            self.assertEqual(self.batch("plans", name="link").status, 0)
            self.assertTrue((self.folder / "link.jsonl").is_symlink())
            self.assertEqual(len((self.folder / "real.jsonl").read_text().splitlines()), 1)

    def test_a_page_that_no_batch_has_made_is_kept(self):
        for name in ("a", "b"):
            self.write(f"plans/{name}.txt", PLAN)
        self.write("pages/a.txt.json", "precious")
        run = self.batch("plans", form="json", name="pages")
        self.assertEqual((run.status, self.statuses("json", "pages")), (1, {"plans/a.txt": "failed", "plans/b.txt": "ok"}))
        self.assertIn("no batch has made it: move it away, or say --force to replace it", run.err)
        self.assertEqual((self.folder / "pages/a.txt.json").read_text(), "precious")
        self.assertEqual(self.batch("plans", "--force", form="json", name="pages").status, 0)
        self.assertNotEqual((self.folder / "pages/a.txt.json").read_text(), "precious")

    def test_a_file_without_a_byte_is_told_apart(self):
        self.write("plans/a.txt", PLAN)
        self.assertNotIn("empty", self.batch("plans").err)
        self.write("plans/b.txt", "")
        run = self.batch("plans")
        self.assertEqual((run.status, self.statuses()["plans/b.txt"]), (0, "ok"))  # as `vnplan parse` has it
        self.assertRegex(run.err, r"(?m)^  plans +2\n    empty files +1$")

    def test_csv_has_one_head_a_table(self):
        self.plans(5)
        self.batch("plans", form="csv")
        tables = self.results("csv")
        package = json.loads(tables.pop("datapackage.json"))
        for name, content in tables.items():
            lines = content.split(b"\r\n")
            self.assertEqual(lines.count(lines[0]), 1, name)
        if package:
            self.assertEqual(sorted(resource["path"] for resource in package["resources"]), sorted(tables))

    def test_pages_and_overview_lead_to_each_other(self):
        self.write("plans/sub/tên 1.txt", PLAN)
        self.write("plans/index.txt", PLAN)
        self.write("plans/index", PLAN)
        self.batch("plans", form="html")
        pages = self.results("html")
        self.assertEqual(sorted(pages), ["index.html", "index.txt.html", "index~2.html", "sub/tên 1.txt.html"])
        self.assertIn(b"sub/t%C3%AAn%201.txt.html", pages["index.html"])
        self.assertIn(b"../index.html", pages["sub/tên 1.txt.html"])

    def test_the_manifest_tells_of_every_file(self):
        self.write("plans/a.txt", PLAN)
        self.write("plans/b.txt", b"\0")
        self.batch("plans", form="html")
        lines = self.manifest("html")
        good, bad = lines["plans/a.txt"], lines["plans/b.txt"]
        self.assertEqual((good["size"], good["status"], good["counts"]["assignments"]), (len(PLAN.encode()), "ok", 2))
        self.assertEqual(len(good["hash"]), 64)
        self.assertEqual(good["page"], {"file": "a.txt.html", "size": os.path.getsize(self.folder / "out.html/a.txt.html")})
        self.assertGreater(good["offsets"][0], 0)
        self.assertGreaterEqual(good["ms"], 0)
        self.assertEqual((bad["status"], bad["error"]["kind"], bad["hash"]), ("failed", "not_text", None))

    def test_summary_and_quiet(self):
        self.write("plans/a.txt", PLAN)
        self.write("plans/b.txt", b"\0")
        run = self.batch("plans")
        self.assertEqual(run.out, "")
        table = r"out\.jsonl\n  files +2\n  plans +1\n  failed +1\n    not_text +1\n  time +0:\d\d, .+ files/s\n"
        self.assertRegex(run.err, r"\Avnplan: plans/b\.txt: .+\n" + table + r"\Z")
        self.assertRegex(self.batch("plans", "--quiet", name="quiet").err, r"\Avnplan: plans/b\.txt: [^\n]+\n\Z")
        self.assertRegex(self.batch("plans", name="quiet").err, r"up to date: 2 files, 1 of them failed then")


if __name__ == "__main__":
    unittest.main()
