import json
import os
import subprocess
import unittest

from tool import OTHER_PLAN, PLAN, TOOL, ToolTest


class StandardOutput(ToolTest):
    def test_the_first_result_is_there_before_the_last_plan_is_read(self):
        self.write("a.txt", PLAN)
        os.mkfifo(self.folder / "b.txt")
        tool = self.start_tool("parse", "--jsonl", "a.txt", "b.txt", stdout=subprocess.PIPE)
        with tool.stdout, tool.stderr:
            self.assertEqual(json.loads(tool.stdout.readline())["source"]["name"], "a.txt")  # b.txt has not been written yet
            (self.folder / "b.txt").write_text(OTHER_PLAN, "utf-8")
            self.assertEqual(json.loads(tool.stdout.readline())["source"]["name"], "b.txt")
            self.assertEqual(tool.stdout.read(), b"")
            self.assertEqual((tool.wait(), tool.stderr.read()), (0, b""))

    def test_a_full_disk_is_told(self):
        self.write("a.txt", PLAN)
        for arguments in (["parse", "a.txt"], ["show", "a.txt"], ["show", "--stage", "text", "a.txt"], ["explain"], ["explain", "VP0402"],
                          ["--help"], ["--version"], ["parse", "--help"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                run = self.run_tool(*arguments, stdout=full)
                self.assert_message(run, 1, "standard output: cannot be written: No space left on device; .+")

    def test_a_reader_that_leaves_ends_the_work_without_a_crash(self):
        self.write("a.txt", PLAN)
        reader, writer = os.pipe()
        os.close(reader)
        with os.fdopen(writer, "wb") as closed:
            run = self.run_tool("parse", *["a.txt"] * 50, stdout=closed)
        self.assert_message(run, 1, "standard output: cannot be written: Broken pipe; .+")

    def test_closed_descriptors_never_become_results(self):
        self.write("a.txt", PLAN)
        script = 'exec "$0" parse a.txt missing.txt --jsonl -o all.jsonl 0<&- 1>&- 2>&-'
        done = subprocess.run(["sh", "-c", script, TOOL], cwd=self.folder, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertEqual(json.loads((self.folder / "all.jsonl").read_text("utf-8"))["source"]["name"], "a.txt")
        done = subprocess.run(["sh", "-c", 'exec "$0" parse a.txt 1>&-', TOOL], cwd=self.folder, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output: cannot be written", done.stderr)

    def test_a_closed_standard_input_is_no_empty_plan(self):
        done = subprocess.run(["sh", "-c", 'exec "$0" parse - 0<&-', TOOL], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stdout), (1, b""))
        self.assertIn(b"vnplan: stdin: reading failed", done.stderr)


if __name__ == "__main__":
    unittest.main()
