import re
import unittest

from tool import ToolTest

EXAMPLE = re.compile(r"^  (?:cat plan\.txt \| )?vnplan (?P<command>parse|show|check|explain) ", re.MULTILINE)


class Help(ToolTest):
    def test_help_names_every_command_and_gives_an_example_of_each(self):
        run = self.run_tool("--help")
        self.assertEqual((run.status, run.err), (0, ""))
        for command in ("parse", "show", "check", "explain"):
            self.assertRegex(run.out, rf"(?m)^  {command} ")
        self.assertEqual({match["command"] for match in EXAMPLE.finditer(run.out)}, {"parse", "show", "check", "explain"})
        self.assertIn("Exit status: 0", run.out)

    def test_help_of_a_command_names_its_options(self):
        run = self.run_tool("parse", "--help")
        self.assertEqual((run.status, run.err), (0, ""))
        for option in ("--output", "--jsonl", "--pretty", "--strict", "--offsets", "--lexicon", "--max-bytes"):
            self.assertIn(option, run.out)

    def test_version_is_one_line(self):
        run = self.run_tool("--version")
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertRegex(run.out, r"\Avnplan \d+\.\d+\.\d+\n\Z")


class WrongUsage(ToolTest):
    """Exit status 2, one line that names the mistake, nothing on standard output."""

    def assert_refused(self, arguments, pattern):
        run = self.run_tool(*arguments)
        self.assertEqual(run.out, "")
        self.assert_message(run, 2, pattern)

    def test_no_arguments_show_the_help_on_standard_error(self):
        run = self.run_tool()
        self.assertEqual((run.status, run.out), (2, ""))
        self.assertIn("Usage: vnplan", run.err)
        self.assertTrue(run.err.endswith("vnplan: name a command; see `vnplan --help`\n"))

    def test_unknown_command(self):
        self.assert_refused(["pasre", "a.txt"], "there is no command or option pasre; see `vnplan --help`")

    def test_unknown_option(self):
        self.assert_refused(["--frobnicate"], "there is no command or option --frobnicate; see `vnplan --help`")
        self.assert_refused(["parse", "--frobnicate", "a.txt"], ".*--frobnicate; see `vnplan parse --help`")

    def test_missing_file_argument(self):
        self.assert_refused(["parse"], "FILE is required; see `vnplan parse --help`")

    def test_bad_values(self):
        self.assert_refused(["parse", "--offsets", "utf32", "a.txt"], "--offsets: utf32 not in {codepoint,utf16,utf8}; .*")
        self.assert_refused(["show", "--stage", "parse", "a.txt"], "--stage: parse not in {text,blocks,outline,facts}; .*")
        self.assert_refused(["show", "--colour", "red", "a.txt"], "--colour: red not in {always,auto,never}; .*")
        self.assert_refused(["parse", "--max-bytes", "0", "a.txt"], "--max-bytes: .*")
        self.assert_refused(["parse", "--max-bytes", "4G", "a.txt"], "--max-bytes: .*")
        self.assert_refused(["parse", "--max-bytes", "many", "a.txt"], "--max-bytes: .*")

    def test_contradictions(self):
        self.write("a.txt", "a")
        self.assert_refused(["parse", "a.txt", "--jsonl", "--pretty"], "--jsonl and --pretty exclude each other; leave one out")
        self.assert_refused(["parse", "a.txt", "--jsonl", "-o", "out/"], "--jsonl writes one file, not a folder; .*")
        self.assert_refused(["parse", "a.txt", "b.txt", "-o", "all.json"], "several plans into one file need --jsonl; .*-o DIR/")
        self.assert_refused(["parse", "-", "-"], r"standard input \(-\) can be read only once; .*")
        self.assertEqual(self.names(), ["a.txt"])


if __name__ == "__main__":
    unittest.main()
