#!/usr/bin/env python3
"""Plans of the corpus as DOCX, DOC, ODT, RTF, HTML and PDF, made by LibreOffice from the text, give the facts that the text gives.

Only plans whose lines are whole paragraphs: LibreOffice makes a paragraph of every line. A PDF has no paragraphs, so of its facts a share is enough.
"""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import table_plan

TOOL = os.environ["VNPLAN_TOOL"]
CORPUS = pathlib.Path(os.environ["VNPLAN_CORPUS"])
PLANS = ["bct-2021", "bo-gtvt-antoan", "chithi-ctubnd-attp", "congvan-soyte-tiemchung", "lienngan-baolucgiadinh", "nq-chinhphu-dulich",
         "phuong-thanhtay-pccc", "tinhuy-ctr-cchc", "yenhung-nongthonmoi"]
PDF_SHARE = 0.9  # of the facts of the text
SKIPPED = 77


def words(text):
    return " ".join((text or "").split())


def facts_of(path):
    run = subprocess.run([TOOL, "parse", str(path)], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise AssertionError(run.stderr)
    plan = json.loads(run.stdout)
    facts = [("header", key, json.dumps(value, ensure_ascii=False)) for key, value in plan["header"].items()]

    def add_sections(sections):
        for section in sections:
            facts.append(("section", section["path"], words(section["heading"])))
            add_sections(section["children"])

    add_sections(plan["sections"])
    for task in plan["assignments"]:
        facts.append(("assignment", task["section"], task["via"], words(task["text"])))
        for role in ("lead", "partners", "performers"):
            facts.extend((role, task["section"], words(agency["text"])) for agency in task[role])
    facts.extend(("time", t["section"], t["kind"], t["start"], t["end"], t["every"]) for t in plan["timelines"])
    facts.extend(("citation", c["section"], c["type"], c["code"], c["date"], c["issuer"]) for c in plan["citations"])
    facts.extend(("recipient", words(r["text"])) for r in plan["recipients"])
    facts.append(("signature", json.dumps({k: v for k, v in (plan["signature"] or {}).items() if k != "span"}, ensure_ascii=False)))
    return collections.Counter(facts), plan["source"]["format"]


def without_spans(value):
    """Places differ from format to format."""
    if isinstance(value, dict):
        return {key: without_spans(part) for key, part in value.items() if key != "span"}
    return [without_spans(part) for part in value] if isinstance(value, list) else value


class Office:
    """One profile for all conversions, away from the user's own."""

    def __init__(self, folder):
        self.folder = folder

    def convert(self, files, target, to, read_as=None):
        command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"]
        if read_as:
            command.append(f"--infilter={read_as}")
        command += ["--convert-to", to, "--outdir", str(self.folder / target)] + [str(file) for file in files]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
        return self.folder / target


class Formats(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="vnplan-formats-")
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.office = Office(cls.folder)
        cls.texts = []
        for name in PLANS:
            shutil.copy(CORPUS / "plans" / f"{name}.txt", cls.folder)
            cls.texts.append(cls.folder / f"{name}.txt")
        cls.facts = {name: facts_of(cls.folder / f"{name}.txt")[0] for name in PLANS}

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def check(self, folder, extension, share=1.0):
        for name in PLANS:
            with self.subTest(plan=name, format=extension):
                got, fmt = facts_of(folder / f"{name}.{extension}")
                self.assertEqual(fmt, extension)
                missing, extra = self.facts[name] - got, got - self.facts[name]
                kept = 1 - sum(missing.values()) / sum(self.facts[name].values())
                made_up = sum(extra.values()) / sum(self.facts[name].values())
                self.assertTrue(kept >= share and made_up <= 1 - share, f"kept {kept:.3f}, made up {made_up:.3f}\n- {missing}\n+ {extra}")

    def test_word_processors(self):
        for extension in ("docx", "doc", "odt", "rtf"):
            self.check(self.office.convert(self.texts, f"out_{extension}", extension, "Text (encoded):UTF8,LF,,,"), extension)

    def test_web_page(self):
        documents = self.office.convert(self.texts, "odt_for_html", "odt", "Text (encoded):UTF8,LF,,,")
        self.check(self.office.convert(sorted(documents.glob("*.odt")), "out_html", "html:HTML (StarWriter)"), "html")

    def test_pdf(self):
        """Set in a proportional font, as plans are: the text filter's own is for typewriters and has no Vietnamese."""
        documents = self.office.convert(self.texts, "html_for_pdf", "html:HTML (StarWriter)", "Text (encoded):UTF8,LF,,,")
        for page in documents.glob("*.html"):
            text = page.read_text("utf-8")
            text = re.sub(r'font-family: [^;}]*', 'font-family: "Liberation Serif"', text)
            text = re.sub(r"font-size: *[0-9.]+pt", "font-size: 13pt", text)
            page.write_text(text, "utf-8")
        pages = sorted(documents.glob("*.html"))
        self.check(self.office.convert(pages, "out_pdf", "pdf", "HTML (StarWriter)"), "pdf", PDF_SHARE)

    def test_ruled_table(self):
        """Word's table and the one that its lines on the pages of a PDF make are the same."""
        document = self.folder / "table.docx"
        table_plan.write(document)
        pages = self.office.convert([document], "tables", "pdf") / "table.pdf"
        runs = [subprocess.run([TOOL, "parse", str(path)], capture_output=True, text=True, check=True) for path in (document, pages)]
        plans = [json.loads(run.stdout) for run in runs]
        tasks = [[without_spans(task) for task in plan["assignments"]] for plan in plans]
        self.assertEqual(len(tasks[0]), 13)  # twelve rows and the sentence before them
        self.assertEqual(tasks[1], tasks[0])
        self.assertEqual([without_spans(table) for table in plans[1]["tables"]], [without_spans(table) for table in plans[0]["tables"]])


if __name__ == "__main__":
    if shutil.which("soffice") is None:
        print("LibreOffice is not installed: skipped")
        sys.exit(SKIPPED)
    unittest.main()
