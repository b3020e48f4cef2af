import os
import unittest

from tool import NO_PLAN, OTHER_PLAN, PLAN, ToolTest, leads


class Reading(ToolTest):
    def test_one_file_is_one_line_of_json(self):
        self.write("plan.txt", PLAN)
        run = self.run_tool("parse", "plan.txt")
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertEqual(run.out.count("\n"), 1)
        self.assertEqual(run.plan["source"]["name"], "plan.txt")
        self.assertEqual(leads(run.plan), ["Sở Y tế"])
        self.assertIn("2026-09-30", [time["end"] for time in run.plan["timelines"]])

    def test_pretty_says_the_same(self):
        self.write("plan.txt", PLAN)
        self.assertEqual(self.run_tool("parse", "--pretty", "plan.txt").plan, self.run_tool("parse", "plan.txt").plan)

    def test_standard_input(self):
        run = self.run_tool("parse", "-", stdin=PLAN.encode())
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertEqual(run.plan["source"]["name"], "stdin")
        self.assertEqual(leads(run.plan), ["Sở Y tế"])

    def test_line_ends_and_byte_order_mark_change_no_fact(self):
        expected = self.run_tool("parse", "-", stdin=PLAN.encode()).plan
        for name, text in {"CRLF": PLAN.replace("\n", "\r\n"), "CR": PLAN.replace("\n", "\r"), "BOM": "\ufeff" + PLAN}.items():
            with self.subTest(name):
                plan = self.run_tool("parse", "-", "--offsets", "codepoint", stdin=text.encode()).plan
                self.assertEqual(leads(plan), leads(expected))
                self.assertEqual([s["heading"] for s in plan["sections"]], [s["heading"] for s in expected["sections"]])
                begin, end = plan["assignments"][0]["lead"][0]["span"]
                self.assertEqual(text[begin:end], "Sở Y tế")

    def test_a_text_that_is_no_plan_is_read_and_told(self):
        self.write("spring.txt", NO_PLAN)
        run = self.run_tool("parse", "spring.txt")
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertIn("VP0601", [odd["code"] for odd in run.plan["diagnostics"]])

    def test_an_empty_file_is_a_text_that_is_no_plan(self):
        self.write("empty.txt", "")
        run = self.run_tool("parse", "empty.txt")
        self.assertEqual(run.status, 0)
        self.assertEqual((run.plan["sections"], run.plan["source"]["bytes"]), ([], 0))
        self.assertIn("VP0601", [odd["code"] for odd in run.plan["diagnostics"]])

    def test_strict_reports_warnings_and_fails(self):
        self.write("spring.txt", NO_PLAN)
        run = self.run_tool("parse", "--strict", "spring.txt")
        self.assertEqual(run.status, 1)
        self.assertIn("VP0601", run.out)
        self.assertRegex(run.err, r"(?m)^vnplan: spring\.txt:1: .*; `vnplan explain VP0601` says what that means$")
        self.write("plan.txt", PLAN)
        clean = self.run_tool("parse", "--strict", "plan.txt")
        self.assertEqual((clean.status, clean.err), (0, ""))


class Unreadable(ToolTest):
    """Exit status 1 and one line: `vnplan: FILE: what is wrong; what to do`."""

    def test_a_bad_file_does_not_stop_the_others(self):
        self.write("a.txt", PLAN)
        self.write("c.txt", OTHER_PLAN)
        run = self.run_tool("parse", "a.txt", "b.txt", "c.txt")
        self.assert_message(run, 1, r"b\.txt: no such file; check the name")
        self.assertEqual(run.out.count("\n"), 2)
        self.assertIn("Công an xã", run.out.splitlines()[1])

    def test_a_directory(self):
        (self.folder / "plans").mkdir()
        self.assert_message(self.run_tool("parse", "plans"), 1, "plans: is a directory; name the files in it")

    def test_a_directory_as_standard_input(self):
        directory = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, directory)
        self.assert_message(self.run_tool("parse", "-", stdin=directory), 1, "stdin: reading failed; .+")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_without_permission(self):
        self.write("secret.txt", PLAN).chmod(0)
        self.assert_message(self.run_tool("parse", "secret.txt"), 1, r"secret\.txt: Permission denied; check its permissions")

    def test_bytes_that_are_no_utf8_are_told_with_their_place(self):
        self.write("legacy.txt", b"K\xe1\xba\xbe HO\xe1\xba\xa0CH\nng\xb5y\n")
        self.assert_message(self.run_tool("parse", "legacy.txt"), 1, r"legacy\.txt: .*(?<!\d)15(?!\d).*UTF-8.*; .*UTF-8.*")

    def test_show_says_the_same(self):
        self.assert_message(self.run_tool("show", "b.txt"), 1, r"b\.txt: no such file; check the name")


class Large(ToolTest):
    def sparse(self, size):
        path = self.write("large.txt", "")
        os.truncate(path, size)

    def test_a_file_over_the_limit_is_not_read(self):
        self.sparse(100 << 20)
        self.assert_message(self.run_tool("parse", "--max-bytes", "1M", "large.txt"), 1, r"large\.txt: larger than 1 MiB; .*--max-bytes.*")

    def test_a_stream_over_the_limit_is_not_read_to_its_end(self):
        with open("/dev/zero", "rb") as endless:
            self.assert_message(self.run_tool("parse", "--max-bytes", "1M", "-", stdin=endless), 1, "stdin: larger than 1 MiB; .*")

    def test_a_hundred_megabytes_of_nothing_are_refused(self):
        self.sparse(100 << 20)
        self.assert_message(self.run_tool("parse", "large.txt"), 1, r"large\.txt: zero bytes: this is no text file; .*")

    def test_a_large_plan_is_read_whole(self):
        items = "".join(f"- Ủy ban nhân dân xã trồng {i} cây xanh.\n" for i in range(100))
        text = "KẾ HOẠCH\nTrồng cây năm 2026\n" + "".join(f"{i}. Việc của thôn {i}:\n{items}" for i in range(1, 501))
        self.assertGreater(len(text.encode()), 2 << 20)
        run = self.run_tool("parse", "-", stdin=text.encode())
        self.assertEqual((run.status, run.err), (0, ""))
        sections = run.plan["sections"]
        self.assertEqual([section["path"] for section in sections], [str(i) for i in range(1, 501)])
        self.assertEqual(sections[-1]["blocks"][-1]["text"], "Ủy ban nhân dân xã trồng 99 cây xanh.")


class Offsets(ToolTest):
    def test_units_agree_on_the_words(self):
        text = "\ufeff" + PLAN.replace("mở rộng", "🏥 mở rộng")  # 🏥: 4 bytes, 2 units of UTF-16, 1 code point
        units = {"utf8": text.encode(), "utf16": text.encode("utf-16-le"), "codepoint": text}

        def words(unit):
            plan = self.run_tool("parse", "-", "--offsets", unit, stdin=text.encode()).plan
            self.assertEqual(plan["offsets"], unit)
            for fact in [*plan["timelines"], *plan["assignments"], *plan["assignments"][0]["partners"], *plan["sections"]]:
                begin, end = fact["span"]
                if unit == "utf8":
                    yield units[unit][begin:end].decode()
                elif unit == "utf16":
                    yield units[unit][2 * begin:2 * end].decode("utf-16-le")
                else:
                    yield units[unit][begin:end]

        expected = list(words("codepoint"))
        self.assertIn("Sở Tài chính", expected)
        self.assertIn("trước ngày 30/9/2026", expected)
        self.assertEqual(list(words("utf8")), expected)
        self.assertEqual(list(words("utf16")), expected)


if __name__ == "__main__":
    unittest.main()
