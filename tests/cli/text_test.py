import unittest

from tool import PLAN, ToolTest


class Text(ToolTest):
    """`vnplan text FILE`: what parse understands, for people to look at."""

    def test_text_is_given_as_it_is(self):
        self.write("plan.txt", PLAN)
        run = self.run_tool("text", "plan.txt")
        self.assertEqual((run.status, run.err, run.out), (0, "", PLAN))
        self.assertEqual(self.run_tool("text", "-", stdin=PLAN.encode()).out, PLAN)

    def test_a_last_line_is_ended(self):
        self.assertEqual(self.run_tool("text", "-", stdin="Kế hoạch".encode()).out, "Kế hoạch\n")
        self.assertEqual(self.run_tool("text", "-").out, "")

    def test_spans_of_the_plan_point_into_it(self):
        page = "<html><body><p>KẾ HOẠCH<br>năm 2026</p>" + "".join(f"<p>{line}</p>" for line in PLAN.splitlines()[2:]) + "</body></html>"
        self.write("plan.html", page)
        text = self.run_tool("text", "plan.html").out
        plan = self.run_tool("parse", "--offsets", "codepoint", "plan.html").plan
        self.assertEqual(plan["source"]["format"], "html")
        begin, end = plan["assignments"][0]["lead"][0]["span"]
        self.assertEqual(text[begin:end], "Sở Y tế")

    def test_a_missing_file(self):
        self.assert_message(self.run_tool("text", "plan.txt"), 1, r"plan\.txt: no such file; check the name")


class Encodings(ToolTest):
    def test_the_users_encoding(self):
        self.write("plan.txt", b"\xd0\xf4ng")
        self.assertEqual(self.run_tool("text", "--charset", "windows-1258", "plan.txt").out, "Đông\n")
        self.assertEqual(self.run_tool("text", "--charset", "CP1258", "plan.txt").out, "Đông\n")

    def test_a_wrong_name_is_told_with_the_right_ones(self):
        for name, content in (("plan.txt", PLAN), ("plan.html", "<html><p>Kế hoạch")):
            self.write(name, content)
            run = self.run_tool("text", "--charset", "KOI8-R", name)
            self.assertNotEqual(run.status, 0)
            self.assertEqual(run.out, "")
            self.assertRegex(run.err, r"\Avnplan: .*KOI8-R.*UTF-8.*TCVN3.*\n\Z")

    def test_a_wrong_encoding_is_an_error_with_the_place(self):
        self.write("plan.txt", b"Ng\xb5y")
        self.assert_message(self.run_tool("text", "--charset", "UTF-8", "plan.txt"), 1, r"plan\.txt: .*\b2\b.*UTF-8.*")


class Memory(ToolTest):
    def test_bad_limits(self):
        for limit in ("0", "many", "-1"):
            run = self.run_tool("text", "--max-memory", limit, "plan.txt")
            self.assertEqual((run.status, run.out), (2, ""), limit)
            self.assertRegex(run.err, r"\Avnplan: .*--max-memory.*\n\Z")

    def test_a_page_over_the_limit(self):
        self.write("plan.html", "<html>" + "<p>Kế hoạch</p>" * 10000)
        self.assert_message(self.run_tool("text", "--max-memory", "1M", "plan.html"), 1, r"plan\.html: a page that takes more than --max-memory; .+")
        self.assertEqual(self.run_tool("text", "--max-memory", "16M", "plan.html").status, 0)

    def test_text_needs_no_memory_of_its_own(self):
        self.write("plan.txt", PLAN * 10000)
        self.assertEqual(self.run_tool("text", "--max-memory", "1M", "plan.txt").status, 0)


if __name__ == "__main__":
    unittest.main()
