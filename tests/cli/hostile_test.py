"""Files that are broken, locked, too large or made to hurt: each is read or refused in one line, within bounds of memory and time."""
import io
import os
import random
import resource
import unittest
import zipfile

from tool import PLAN, TOOL, ToolTest

MILLION = 10 ** 6
SCHEMAS = "http://schemas.openxmlformats.org"
with open(TOOL, "rb") as program:
    SANITIZED = b"__asan_init" in program.read()
MOST_MEMORY = 3 << 30  # of addresses; a tool that needs more is told so by its allocator


def bound_memory():
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def archive(entries):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries.items():
            packed.writestr(name, content)
    return buffer.getvalue()


def docx(body):
    return archive({
        "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{SCHEMAS}/officeDocument/2006/relationships/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{SCHEMAS}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>',
    })


def ole(stream):
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le") + bytes(100)


PARAGRAPH = "<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>"


class Hostile(ToolTest):
    def text(self, name, content, *options, **more):
        self.write(name, content)
        return self.run_tool("text", *options, name, preexec_fn=bound_memory, **more)

    def assert_refused(self, name, content, pattern, *options, **more):
        run = self.text(name, content, *options, **more)
        self.assertEqual(run.out, "")
        self.assert_message(run, 1, name.replace(".", r"\.") + ": " + pattern)

    def assert_read_or_refused(self, name, content):
        run = self.text(name, content)
        if run.status != 0:
            self.assert_message(run, 1, r".+; .+")


class Formats(Hostile):
    def test_nothing_and_one_byte(self):
        for name in ("plan.docx", "plan.pdf", "plan.html", "plan.doc", "plan.txt"):
            self.assertEqual(self.text(name, b"").status, 0)
            self.assertEqual(self.text(name, b"P").out, "P\n")
            self.assert_refused(name, b"\0", "zero bytes.*; .+")

    def test_the_name_of_a_file_is_never_believed(self):
        for name in ("plan.pdf", "plan.doc", "plan.html", "plan"):
            self.assertIn("Kế hoạch", self.text(name, docx(PARAGRAPH)).out)
            self.assertEqual(self.text(name, PLAN).out, PLAN)
            self.assertEqual(self.text(name, "<html><p>Kế hoạch").out, "Kế hoạch\n")
        self.assert_refused("plan.docx", b"%PDF-1.4\n", r"is a broken PDF; .+")

    def test_other_formats_are_named(self):
        for content, name in ((archive({"xl/workbook.xml": "<x/>"}), "an Excel workbook"),
                              (archive({"ppt/presentation.xml": "<x/>"}), "a PowerPoint presentation"),
                              (archive({"plan.txt": PLAN}), "a ZIP archive"), (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a JPEG picture"),
                              (ole("Workbook"), "an Excel workbook"), (ole("EncryptedPackage"), "a document locked with a password"),
                              (b"\x89PNG\r\n\x1a\n", "a PNG picture"), (b"Rar!\x1a\x07", "a RAR archive")):
            self.assert_refused("plan.docx", content, f"is {name}; vnplan reads .+DOCX.+")
        slides = io.BytesIO()
        with zipfile.ZipFile(slides, "w", zipfile.ZIP_STORED) as packed:
            packed.writestr("mimetype", "application/vnd.oasis.opendocument.presentation")
        self.assert_refused("plan.odp", slides.getvalue(), "is an OpenDocument file without text; .+")

    def test_old_word_without_libreoffice(self):
        for content in (ole("WordDocument"), b"{\\rtf1\\ansi Ke hoach}"):
            self.assert_refused("plan.doc", content, r"needs LibreOffice, which is not installed; .*apt install libreoffice-writer-nogui.*",
                                environment={"PATH": ""})


class Broken(Hostile):
    def test_truncated_and_changed_documents(self):
        chance = random.Random(1)
        for name, whole in (("plan.docx", docx(PARAGRAPH * 20)), ("plan.html", ("<html><table><tr><td>" + PLAN).encode())):
            for _ in range(30):
                self.assert_read_or_refused(name, whole[:chance.randrange(len(whole))])
                changed = bytearray(whole)
                changed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
                self.assert_read_or_refused(name, bytes(changed))

    def test_a_pdf_of_noise(self):
        noise = random.Random(2).randbytes(MILLION)
        self.assert_refused("plan.pdf", b"%PDF-1.7\n" + noise, r"(is a broken PDF|holds pictures of pages and no text); .+")
        self.assert_refused("plan.pdf", b"%PDF-", r"is a broken PDF; .+")

    def test_modules_are_found_where_the_variable_points_nowhere(self):
        self.assert_refused("plan.pdf", b"%PDF-1.4\n", r"is a broken PDF; .+", environment={"VNPLAN_MODULES": "/nowhere"})


class Large(Hostile):
    def test_a_zip_bomb(self):
        bomb = docx("<w:p><w:r><w:t>" + "0" * (300 * MILLION) + "</w:t></w:r></w:p>")
        self.assertLess(len(bomb), MILLION)
        self.assert_refused("plan.docx", bomb, "unpacks to more than 256 MiB; .+")

    def test_elements_in_each_other(self):
        for element in ("<div>", "<b>", "<ol><li>", "<table><tr><td>", "<font face='.VnTime'>x", "<blockquote>", "<pre>"):
            self.assert_refused("plan.html", "<html>" + element * MILLION,
                                r"(elements nested deeper than 1000|a page that takes more than --max-memory); .+")
        self.assertEqual(self.text("plan.html", "<html>" + "<div>" * 900 + "Kế hoạch").out, "Kế hoạch\n")

    def test_ends_of_elements_that_are_not_open(self):
        self.assertEqual(self.text("plan.html", "<html><p>x" + "<b>" * 900 + "</i>" * MILLION).out, "x\n")

    def test_elements_of_a_million_attributes(self):
        names = " ".join(f"a{i}" for i in range(MILLION))
        for tag in (f"<b {names}>", f'<b 1=" {names}">', f'<b $a=" {names}">', f'<b x= a=" {names}">', f'<b x=1"a=" {names}">',
                    f'<b {"n" * 120}=" {names}">'):
            self.assert_refused("plan.html", "<html>" + tag + "x", "an element of more than 1000 attributes; .+")
        for tag in (f'<p title="{names}">', f"<p title = '{names}' x>", f"<p a=1 b='2'title='{names}'>"):
            self.assertEqual(self.text("plan.html", "<html>" + tag + "Kế hoạch").out, "Kế hoạch\n")

    def test_tables(self):
        for page in ("<tr>" + "<td>x" * MILLION, "<tr><td>x<td>y" * (MILLION // 2),
                     "<tr><td rowspan=2000>" + "Rà soát. " * 100000 + "<td>b" + "<tr><td>x" * 3000):
            self.assert_refused("plan.html", "<html><table>" + page, "a page that takes more than --max-memory; .+")
        for cells, rows in ((20, 300), (100, 2000)):
            spans = self.text("plan.html", "<html><table>" + ("<tr>" + "<td colspan=60 rowspan=2000>x" * cells) * rows)
            self.assertEqual((spans.status, spans.out.count("\n")), (0, rows))
            self.assertLess(len(spans.out), 2 * MILLION)

    def test_odd_markup(self):
        for page in ("<p>" + "&" * MILLION, "<" * MILLION, "<p>" + "<!--" * MILLION, "<p>" + "<![" * MILLION, "<body a>" * MILLION,
                     "<p>" + "<br>" * (MILLION // 4), "<p>" + "<sup>1</sup>" * 100000, "<ol type=i start=9000>" + "<li>x" * 100000,
                     "<p>" + "\0" * MILLION, "<p>" + "x" * (11 * MILLION)):
            run = self.text("plan.html", "<html>" + page)
            self.assertEqual((run.status, run.err), (0, ""), page[:20])
        self.assertGreater(len(run.out), 11 * MILLION)  # one text longer than what libxml2 takes by itself

    def test_a_page_over_the_limit_of_memory(self):
        page = "<html><p>" + "Rà soát hộ nghèo. " * (30 * MILLION // 24)
        self.assert_refused("plan.html", page, "a page that takes more than --max-memory; .+", "--max-memory", "64M")

    def test_a_document_of_a_million_elements(self):
        row = "<w:tbl><w:tr>" + "<w:tc><w:p/></w:tc>" * (MILLION // 4) + "</w:tr></w:tbl>"
        for body in (row, "<w:p>" * 100000 + "</w:p>" * 100000, "<w:p/>" * MILLION):
            self.assert_read_or_refused("plan.docx", docx(body))


if __name__ == "__main__":
    unittest.main()
