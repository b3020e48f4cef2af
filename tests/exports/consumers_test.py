#!/usr/bin/env python3
"""What `vnplan batch` writes, read by the programs of others: SQLite's command and Python's module, frictionless, icalendar, DuckDB.

consumers_test.py TOOL PLANS CONSUMERS: CONSUMERS is where install_consumers.sh has put them. A consumer that is not there skips its test."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

if len(sys.argv) > 3:
    own = pathlib.Path(sys.argv[3], "python/bin/python")
    if own.exists() and pathlib.Path(sys.executable).resolve().parent != own.parent and "VNPLAN_CONSUMERS" not in os.environ:
        os.environ["VNPLAN_CONSUMERS"] = str(own)
        os.execv(own, [str(own), "-B", *sys.argv])
TOOL, PLANS = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])

try:
    import frictionless
except ImportError:
    frictionless = None
try:
    import icalendar
except ImportError:
    icalendar = None
try:
    import duckdb
except ImportError:
    duckdb = None


class Written(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        for form, out in (("jsonl", "plans.jsonl"), ("facts", "facts.jsonl"), ("csv", "csv"), ("sqlite", "plans.db"), ("ics", "plans.ics")):
            subprocess.run([TOOL, "batch", PLANS, "--quiet", "--format", form, "--out", cls.folder / out], check=True, timeout=300)
        cls.plans = [json.loads(line) for line in (cls.folder / "plans.jsonl").read_text(encoding="utf-8").splitlines()]

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def leads(self):
        """How many assignments each agency leads, by its key: what every consumer must find."""
        count = {}
        for plan in self.plans:
            keys = {agency["id"]: agency["key"] for agency in plan["agencies"]}
            for task in plan["assignments"]:
                for key in {keys[actor["agency"]] for actor in task["lead"]}:
                    count[key] = count.get(key, 0) + 1
        return count


class Sqlite(Written):
    def setUp(self):
        self.db = sqlite3.connect(f"file:{self.folder}/plans.db?mode=ro", uri=True)
        self.addCleanup(self.db.close)

    def test_workload(self):
        found = dict(self.db.execute("SELECT agency_key, leads FROM workload_by_agency WHERE leads > 0"))
        self.assertEqual(found, self.leads())

    def test_time(self):
        wanted = sorted(time["end"] for plan in self.plans for task in plan["assignments"] for time in task["timeline"]
                        if time["end"] and time["end"][0] != "-" and len(time["end"]) == 10)
        self.assertEqual([row[0] for row in self.db.execute("SELECT due FROM due_between ORDER BY due")], wanted)
        first = wanted[0]
        some = self.db.execute("SELECT count(*) FROM due_between WHERE due BETWEEN ? AND ?", (first, first)).fetchone()[0]
        self.assertEqual(some, wanted.count(first))
        past = self.db.execute("SELECT count(*), sum(due < date('now', 'localtime')) FROM overdue").fetchone()
        self.assertEqual(past[0], past[1])

    def test_citations(self):
        self.assertEqual(self.db.execute("SELECT sum(citations) FROM citations_by_document").fetchone()[0],
                         sum(len(plan["citations"]) for plan in self.plans))

    def test_without_lead(self):
        wanted = {plan["source"]["sha256"][:32]: sum(not task["lead"] and not task["performers"] for task in plan["assignments"])
                  for plan in self.plans}
        found = dict(self.db.execute('SELECT "plan", assignments FROM plans_without_lead'))
        self.assertEqual(found, {key: count for key, count in wanted.items() if count})

    def test_search_without_marks(self):
        ask = "SELECT count(*) FROM search JOIN searched ON search_row = search.rowid WHERE search MATCH ?"
        with_marks = self.db.execute(ask, ('"Sở Thông tin"',)).fetchone()[0]
        self.assertGreater(with_marks, 0)
        self.assertGreaterEqual(self.db.execute(ask, ('"so thong tin"',)).fetchone()[0], with_marks)

    @unittest.skipUnless(shutil.which("sqlite3"), "no sqlite3 command")
    def test_command(self):
        run = subprocess.run(["sqlite3", "-readonly", self.folder / "plans.db", "PRAGMA integrity_check; SELECT count(*) FROM plan;"],
                             capture_output=True, text=True, check=True)
        self.assertEqual(run.stdout.split(), ["ok", str(len(self.plans))])

    @unittest.skipUnless(shutil.which("sqlite3"), "no sqlite3 command")
    def test_examples_of_the_readme(self):
        readme = pathlib.Path(__file__).resolve().parents[2] / "README.md"
        examples = [line[2:] for line in readme.read_text(encoding="utf-8").splitlines() if line.startswith("$ sqlite3 ")]
        self.assertGreater(len(examples), 3)
        for example in examples:
            run = subprocess.run(["sh", "-c", example], cwd=self.folder, capture_output=True, text=True, check=False)
            self.assertEqual((run.returncode, run.stderr), (0, ""), example)
            self.assertTrue(run.stdout.strip(), example)


class Package(Written):
    @unittest.skipUnless(frictionless, "no frictionless")
    def test_is_valid(self):
        report = frictionless.validate(str(self.folder / "csv/datapackage.json"))
        self.assertTrue(report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])[:10])


class Calendar(Written):
    @unittest.skipUnless(icalendar, "no icalendar")
    def test_is_read(self):
        calendar = icalendar.Calendar.from_ical((self.folder / "plans.ics").read_bytes())
        entries = [part for part in calendar.walk() if part.name in ("VTODO", "VEVENT")]
        self.assertGreater(len(entries), 0)
        uids = [str(entry["UID"]) for entry in entries]
        self.assertEqual(len(uids), len(set(uids)))
        deadlines = sorted({time["end"] for plan in self.plans for task in plan["assignments"] for time in task["timeline"]
                            if time["kind"] == "deadline" and time["end"] and len(time["end"]) == 10 and time["end"][0] != "-"})
        self.assertEqual(sorted({entry["DUE"].dt.isoformat() for entry in entries if "DUE" in entry}), deadlines)


class Facts(Written):
    @unittest.skipUnless(duckdb, "no DuckDB")
    def test_are_read(self):
        facts = f"read_json_auto('{self.folder}/facts.jsonl', maximum_object_size=9999999)"
        found = duckdb.sql(f"""
            SELECT g.agency_key, count(DISTINCT a.plan || a.assignment)
            FROM {facts} a JOIN {facts} g ON g.plan = a.plan AND g.id = a.agency AND g.fact = 'agency'
            WHERE a.fact = 'actor' AND a.role = 'lead' GROUP BY 1""").fetchall()
        self.assertEqual(dict(found), self.leads())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
