import re
import unittest

from tool import ToolTest


class Explain(ToolTest):
    def test_the_list_names_every_code_once_and_each_has_a_page(self):
        run = self.run_tool("explain")
        self.assertEqual((run.status, run.err), (0, ""))
        rows = [line.split() for line in run.out.splitlines()]
        self.assertEqual([code for code, _, _ in rows], sorted({code for code, _, _ in rows}))
        self.assertIn(["VP0402", "warning", "number_skipped"], rows)
        for code, severity, name in rows:
            with self.subTest(code):
                self.assertIn(severity, ("note", "warning", "error"))
                page = self.run_tool("explain", code)
                self.assertEqual((page.status, page.err), (0, ""))
                self.assertTrue(page.out.startswith(f"{code} {name}\n"))
                self.assertGreater(len(re.findall(r"\w+", page.out)), 15)

    def test_a_name_or_small_letters_do_as_well(self):
        page = self.run_tool("explain", "VP0402").out
        self.assertEqual(self.run_tool("explain", "number_skipped").out, page)
        self.assertEqual(self.run_tool("explain", "vp0402").out, page)

    def test_an_unknown_code_is_refused(self):
        run = self.run_tool("explain", "VP9999")
        self.assertEqual(run.out, "")
        self.assert_message(run, 2, "VP9999: no diagnostic has this code or name; `vnplan explain` lists them all")


if __name__ == "__main__":
    unittest.main()
