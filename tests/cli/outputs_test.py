import json
import os
import signal
import stat
import unittest

from tool import NO_PLAN, OTHER_PLAN, PLAN, ToolTest, leads


class OneFile(ToolTest):
    def test_the_result_is_what_standard_output_would_be(self):
        self.write("plan.txt", PLAN)
        run = self.run_tool("parse", "plan.txt", "-o", "plan.json")
        self.assertEqual((run.status, run.out, run.err), (0, "", ""))
        self.assertEqual((self.folder / "plan.json").read_bytes(), self.run_tool("parse", "plan.txt").bytes)
        self.assertEqual(self.names(), ["plan.json", "plan.txt"])

    def test_jsonl_holds_a_line_for_each_plan_that_could_be_read(self):
        self.write("a.txt", PLAN)
        self.write("c.txt", OTHER_PLAN)
        run = self.run_tool("parse", "a.txt", "missing.txt", "c.txt", "--jsonl", "-o", "all.jsonl")
        self.assert_message(run, 1, r"missing\.txt: .*")
        lines = (self.folder / "all.jsonl").read_text("utf-8").splitlines()
        self.assertEqual([json.loads(line)["source"]["name"] for line in lines], ["a.txt", "c.txt"])

    def test_an_old_result_stays_if_nothing_could_be_read(self):
        self.write("plan.json", "old")
        self.assertEqual(self.run_tool("parse", "missing.txt", "-o", "plan.json").status, 1)
        self.assertEqual((self.folder / "plan.json").read_text(), "old")
        self.assertEqual(self.names(), ["plan.json"])

    def test_a_plan_is_never_replaced_by_its_result(self):
        self.write("plan.txt", PLAN)
        os.symlink("plan.txt", self.folder / "link.json")
        for output in ("plan.txt", "./plan.txt", "link.json"):
            run = self.run_tool("parse", "plan.txt", "-o", output)
            self.assert_message(run, 2, r"the plan plan\.txt would be replaced by a result; name another output")
        self.assertEqual((self.folder / "plan.txt").read_text("utf-8"), PLAN)

    def test_permissions_stay_and_links_are_followed(self):
        self.write("plan.txt", PLAN)
        self.write("private.json", "old").chmod(0o600)
        os.symlink("private.json", self.folder / "link.json")
        self.assertEqual(self.run_tool("parse", "plan.txt", "-o", "link.json").status, 0)
        self.assertTrue((self.folder / "link.json").is_symlink())
        self.assertEqual(stat.S_IMODE((self.folder / "private.json").stat().st_mode), 0o600)
        self.assertIn("Sở Y tế", (self.folder / "private.json").read_text("utf-8"))

    def test_a_new_file_has_the_permissions_of_the_umask(self):
        self.write("plan.txt", PLAN)
        self.run_tool("parse", "plan.txt", "-o", "plan.json", preexec_fn=lambda: os.umask(0o027))
        self.assertEqual(stat.S_IMODE((self.folder / "plan.json").stat().st_mode), 0o640)

    def test_a_device_is_written_to_and_not_replaced(self):
        self.write("plan.txt", PLAN)
        run = self.run_tool("parse", "plan.txt", "-o", "/dev/full")
        self.assert_message(run, 1, "/dev/full: cannot be written: No space left on device; .+")
        run = self.run_tool("parse", "plan.txt", "-o", "/dev/null")
        self.assertEqual((run.status, run.err), (0, ""))
        self.assertTrue(stat.S_ISCHR(os.stat("/dev/null").st_mode))


class Folder(ToolTest):
    def test_each_plan_has_its_file_and_missing_folders_are_made(self):
        self.write("plans/a.txt", PLAN)
        self.write("plans/b.v2.md", OTHER_PLAN)
        run = self.run_tool("parse", "plans/a.txt", "plans/b.v2.md", "-", "-o", "out/json/", stdin=NO_PLAN.encode())
        self.assertEqual((run.status, run.out, run.err), (0, "", ""))
        self.assertEqual(sorted(os.listdir(self.folder / "out/json")), ["a.json", "b.v2.json", "stdin.json"])
        self.assertEqual(leads(json.loads((self.folder / "out/json/a.json").read_text("utf-8"))), ["Sở Y tế"])

    def test_a_folder_that_exists_needs_no_slash(self):
        self.write("a.txt", PLAN)
        (self.folder / "out").mkdir()
        self.assertEqual(self.run_tool("parse", "a.txt", "--pretty", "-o", "out").status, 0)
        self.assertIn("\n  ", (self.folder / "out/a.json").read_text("utf-8"))

    def test_two_plans_of_one_name_are_refused_before_anything_is_written(self):
        self.write("2025/plan.txt", PLAN)
        self.write("2026/plan.md", OTHER_PLAN)
        run = self.run_tool("parse", "2025/plan.txt", "2026/plan.md", "-o", "out/")
        self.assert_message(run, 2, r"2025/plan\.txt and 2026/plan\.md would both become out/plan\.json; rename one, or use --jsonl")
        self.assertFalse((self.folder / "out").exists())

    def test_a_bad_file_does_not_stop_the_others(self):
        self.write("b.txt", PLAN)
        run = self.run_tool("parse", "a.txt", "b.txt", "-o", "out/")
        self.assert_message(run, 1, r"a\.txt: no such file; .*")
        self.assertEqual(os.listdir(self.folder / "out"), ["b.json"])


class NothingHalfWritten(ToolTest):
    def test_a_missing_folder(self):
        self.write("plan.txt", PLAN)
        run = self.run_tool("parse", "plan.txt", "-o", "none/plan.json")
        self.assert_message(run, 1, "none/plan.json: cannot be written: .+; create the folder.*")

    def test_a_file_where_a_folder_is_due(self):
        self.write("plan.txt", PLAN)
        self.assert_message(self.run_tool("parse", "plan.txt", "-o", "plan.txt/out/"), 1, "plan.txt/out/: cannot be created: .+")

    def test_a_folder_where_a_file_is_due(self):
        self.write("plan.txt", PLAN)
        (self.folder / "out/plan.json").mkdir(parents=True)
        run = self.run_tool("parse", "plan.txt", "-o", "out/")
        self.assert_message(run, 1, "out/plan.json: cannot be written: Is a directory; .+")
        self.assertEqual(self.names(), ["out", "out/plan.json", "plan.txt"])

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_protected_file_or_folder(self):
        self.write("plan.txt", PLAN)
        self.write("old.json", "old").chmod(0o444)
        self.assert_message(self.run_tool("parse", "plan.txt", "-o", "old.json"), 1, "old.json: cannot be written: Permission denied; .+")
        self.assertEqual((self.folder / "old.json").read_text(), "old")
        (self.folder / "closed").mkdir(mode=0o555)
        self.assert_message(self.run_tool("parse", "plan.txt", "-o", "closed/"), 1, "closed/plan.json: cannot be written: Permission denied; .+")
        self.assertEqual(os.listdir(self.folder / "closed"), [])

    def started_and_waiting(self):
        """The tool in the middle of writing all.jsonl: the first plan is in its draft, the second is a pipe that gives nothing."""
        self.write("a.txt", PLAN)
        self.write("all.jsonl", "old")
        os.mkfifo(self.folder / "b.txt")
        tool = self.start_tool("parse", "a.txt", "b.txt", "--jsonl", "-o", "all.jsonl")
        self.addCleanup(tool.stderr.close)
        pipe = open(self.folder / "b.txt", "wb")  # returns when the tool has opened it: the first plan is done
        self.addCleanup(pipe.close)
        return tool

    def test_a_killed_run_leaves_the_old_file_whole(self):
        tool = self.started_and_waiting()
        tool.kill()
        self.assertEqual(tool.wait(), -signal.SIGKILL)
        self.assertEqual((self.folder / "all.jsonl").read_text(), "old")

    def test_an_interrupted_run_leaves_nothing_else_either(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with self.subTest(number.name):
                tool = self.started_and_waiting()
                tool.send_signal(number)
                self.assertEqual(tool.wait(), -number)
                self.assertEqual((self.folder / "all.jsonl").read_text(), "old")
                self.assertEqual(self.names(), ["a.txt", "all.jsonl", "b.txt"])
                os.unlink(self.folder / "b.txt")


if __name__ == "__main__":
    unittest.main()
