import unittest

from tool import ToolTest, leads

PLAN = "KẾ HOẠCH\nTrồng rừng năm 2026\n1. Vườn ươm Xanh chủ trì khảo sát các tuyến đường trước ngày 30/6/2026.\n"


class Lexicon(ToolTest):
    def test_a_row_adds_an_office(self):
        self.write("plan.txt", PLAN)
        self.write("words/agencies.tsv", "# offices of this province\nVườn ươm Xanh\toffice\n")
        run = self.run_tool("parse", "--lexicon", "words", "plan.txt")
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertEqual(leads(run.plan), ["Vườn ươm Xanh"])
        self.assertEqual([(a["name"], a["kind"]) for a in run.plan["agencies"]], [("Vườn ươm Xanh", "office")])
        self.assertEqual(self.run_tool("parse", "plan.txt").plan["agencies"], [])

    def test_its_abbreviation_is_written_out(self):
        self.write("words/agencies.tsv", "Vườn ươm Xanh\toffice\tVƯX\n")
        self.write("words/abbreviations.tsv", "Vườn ươm Xanh\tlong\tVƯX\n")
        self.write("short.txt", PLAN.replace("Vườn ươm Xanh", "VƯX"))
        run = self.run_tool("parse", "--lexicon", "words", "short.txt")
        self.assertEqual([a["name"] for a in run.plan["agencies"]], ["Vườn ươm Xanh"])

    def assert_refused(self, pattern):
        self.write("plan.txt", PLAN)
        for command in ("parse", "show"):
            run = self.run_tool(command, "--lexicon", "words", "plan.txt")
            self.assertEqual(run.out, "")
            self.assert_message(run, 2, "--lexicon: " + pattern)

    def test_a_broken_row_is_told_with_file_and_line(self):
        self.write("words/agencies.tsv", "# offices\nVườn ươm Xanh\n")
        self.assert_refused(r".*agencies\.tsv:2: .+; .*TAB.*")

    def test_an_unknown_kind(self):
        self.write("words/time.tsv", "giờ Tý\tzodiac\n")
        self.assert_refused(r'.*time\.tsv:1: .*"zodiac".*; .+')

    def test_a_file_that_is_no_lexicon(self):
        self.write("words/ministers.tsv", "a\tb\n")
        self.assert_refused(r".*ministers\.tsv: no lexicon has this name; .+")

    def test_a_missing_folder(self):
        self.assert_refused("words: No such file or directory; .+")


if __name__ == "__main__":
    unittest.main()
