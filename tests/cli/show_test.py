import os
import pty
import re
import unittest

from tool import PLAN, ToolTest

ESCAPE = "\x1b["


class Outline(ToolTest):
    def setUp(self):
        super().setUp()
        self.write("plan.txt", PLAN)

    def test_who_does_what_by_when(self):
        run = self.run_tool("show", "plan.txt")
        self.assertEqual((run.status, run.err), (0, ""))
        for words in ("Tiêm chủng mở rộng năm 2026", "NHIỆM VỤ", "Sở Y tế", "Sở Tài chính", "2026"):
            self.assertIn(words, run.out)

    def test_a_file_gets_colours_only_if_asked(self):
        self.assertNotIn(ESCAPE, self.run_tool("show", "plan.txt").out)
        self.assertNotIn(ESCAPE, self.run_tool("show", "--colour", "never", "plan.txt").out)
        self.assertIn(ESCAPE, self.run_tool("show", "--colour", "always", "plan.txt").out)
        self.assertIn(ESCAPE, self.run_tool("show", "--color", "always", "plan.txt").out)

    def test_colours_change_no_word(self):
        coloured = self.run_tool("show", "--colour", "always", "plan.txt").out
        plain = self.run_tool("show", "plan.txt").out
        self.assertRegex(coloured, r"\x1b\[[0-9;]*m")
        self.assertEqual(re.sub(r"\x1b\[[0-9;]*m", "", coloured), plain)

    def test_standard_input(self):
        self.assertEqual(self.run_tool("show", "-", stdin=PLAN.encode()).out, self.run_tool("show", "plan.txt").out)


class Terminal(ToolTest):
    """On a terminal colours are automatic, unless NO_COLOR says no."""

    def show_on_terminal(self, *options, environment):
        self.write("plan.txt", PLAN)
        try:
            master, terminal = pty.openpty()
        except OSError as none:
            self.skipTest(f"this machine gives no terminal: {none}")
        run = self.run_tool("show", "plan.txt", *options, stdout=terminal, environment=environment)
        self.assertEqual((run.status, run.err), (0, ""))
        os.close(terminal)
        shown = b""
        try:
            while piece := os.read(master, 65536):
                shown += piece
        except OSError:  # Linux ends a terminal this way
            pass
        os.close(master)
        return shown.decode()

    def test_colours(self):
        self.assertIn(ESCAPE, self.show_on_terminal(environment={"NO_COLOR": ""}))
        self.assertNotIn(ESCAPE, self.show_on_terminal(environment={"NO_COLOR": "1"}))
        self.assertIn(ESCAPE, self.show_on_terminal("--colour", "always", environment={"NO_COLOR": "1"}))
        self.assertNotIn(ESCAPE, self.show_on_terminal("--colour", "never", environment={"NO_COLOR": ""}))


class Stages(ToolTest):
    def stage(self, name, text=PLAN):
        run = self.run_tool("show", "--stage", name, "-", stdin=text.encode())
        self.assertEqual((run.status, run.err), (0, ""))
        return run.out

    def test_text_is_the_normalised_text(self):
        self.assertEqual(self.stage("text", "\ufeffKẾ HOẠCH\r\nNga\u0300y 1\u00a0tháng 2"), "KẾ HOẠCH\nNgày 1 tháng 2\n")

    def test_blocks_have_their_kinds(self):
        lines = self.stage("blocks").splitlines()
        self.assertEqual(lines[0].split("\t"), ["type_name", "KẾ HOẠCH"])
        self.assertEqual(lines[1].split("\t"), ["title", "Tiêm chủng mở rộng năm 2026"])
        self.assertEqual(lines[2].split("\t")[0], "paragraph")

    def test_outline_is_the_tree_of_numbers(self):
        rows = [line.split("\t")[:2] for line in self.stage("outline").splitlines()]
        self.assertEqual(rows, [["I", "upper_roman"], ["  I/1", "arabic"], ["  I/2", "arabic"]])

    def test_facts_are_marked_where_they_stand(self):
        self.assertIn("[trước ngày 30/9/2026](deadline 2026-09-30)", self.stage("facts"))


if __name__ == "__main__":
    unittest.main()
