import json
import unittest

from tool import NO_PLAN, ToolTest

CLEAN = """ỦY BAN NHÂN DÂN
XÃ ĐÔNG HẢI
Số: 12/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đông Hải, ngày 15 tháng 02 năm 2026

KẾ HOẠCH
Phòng cháy năm 2026
1. Công an xã kiểm tra các chợ trước ngày 30/4/2026.
2. Trạm Y tế chuẩn bị thuốc trước ngày 30/5/2026.

Nơi nhận:
- Công an huyện;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
ODD = CLEAN.replace("2. Trạm", "3. Trạm").replace("30/5/2026", "30/5/2027")
NOTED = CLEAN.replace("30/5/2026", "30/5/2026 (Phụ lục kèm theo)")


class Check(ToolTest):
    def check(self, *arguments, **more):
        return self.run_tool("check", *arguments, environment={"LC_ALL": "C.UTF-8", **more})

    def test_a_clean_plan_is_passed_in_silence(self):
        self.write("plan.txt", CLEAN)
        run = self.check("plan.txt", "--severity", "note")
        self.assertEqual((run.status, run.out, run.err), (0, "", ""))

    def test_what_is_wrong_is_told_as_a_compiler_does(self):
        self.write("plan.txt", ODD)
        run = self.check("plan.txt")
        self.assertEqual((run.status, run.err), (1, ""))
        self.assertEqual(run.out, """\
plan.txt:12:1: warning: number 3. stands where 2. was due [VP0402 number_skipped]
   12 | 3. Trạm Y tế chuẩn bị thuốc trước ngày 30/5/2027.
      | ^~
      = fix: look for a section that was lost, or number the rest anew
plan.txt:12:29: warning: the deadline trước ngày 30/5/2027 lies after the plan's period, which ends on 2026-12-31 [VP0705 deadline_after_period]
   12 | 3. Trạm Y tế chuẩn bị thuốc trước ngày 30/5/2027.
      |                             ^~~~~~~~~~~~~~~~~~~~
      = fix: correct the deadline or its year, or say that the work goes on
""")

    def test_severity_chooses_what_is_told_and_the_exit_status(self):
        self.write("plan.txt", NOTED)
        self.assertEqual(self.check("plan.txt").status, 0)
        run = self.check("plan.txt", "--severity", "note")
        self.assertEqual(run.status, 1)
        self.assertIn("VP0708", run.out)
        self.write("odd.txt", ODD)
        self.assertEqual(self.check("odd.txt", "--severity", "error").status, 0)

    def test_language_is_that_of_the_locale_or_of_the_option(self):
        self.write("plan.txt", ODD)
        vietnamese = self.check("plan.txt", "--lang", "vi").out
        if "cảnh báo" not in vietnamese:
            self.skipTest("built without msgfmt")
        self.assertIn("số 3. đứng ở chỗ của 2.", vietnamese)
        self.assertEqual(self.check("plan.txt", LC_ALL="vi_VN.UTF-8").out, vietnamese)
        self.assertEqual(self.check("plan.txt", LC_ALL="", LC_MESSAGES="vi_VN", LANG="en_US").out, vietnamese)
        self.assertEqual(self.check("plan.txt", LC_ALL="", LC_MESSAGES="", LANG="vi").out, vietnamese)
        self.assertNotEqual(self.check("plan.txt", LC_ALL="en_US", LANG="vi_VN").out, vietnamese)
        self.assertNotEqual(self.check("plan.txt", "--lang", "en", LC_ALL="vi_VN.UTF-8").out, vietnamese)

    def test_json_is_one_line_a_plan(self):
        self.write("a.txt", ODD)
        self.write("b.txt", CLEAN)
        run = self.check("a.txt", "b.txt", "--format", "json")
        self.assertEqual(run.status, 1)
        first, second = (json.loads(line) for line in run.out.splitlines())
        self.assertEqual([d["code"] for d in first["diagnostics"]], ["VP0402", "VP0705"])
        self.assertEqual((second["file"], second["diagnostics"]), ("b.txt", []))

    def test_sarif_is_one_log_of_all_plans(self):
        self.write("a.txt", ODD)
        self.write("b.txt", CLEAN)
        run = self.check("a.txt", "b.txt", "missing.txt", "--format", "sarif", "-o", "log.sarif")
        self.assertEqual((run.status, run.out), (1, ""))
        self.assertRegex(run.err, r"\Avnplan: missing.txt: ")
        log = json.loads((self.folder / "log.sarif").read_text(encoding="utf-8"))
        self.assertEqual([r["ruleId"] for r in log["runs"][0]["results"]], ["VP0402", "VP0705"])
        self.assertFalse(log["runs"][0]["invocations"][0]["executionSuccessful"])
        run = self.check("b.txt", "--format", "sarif")
        self.assertEqual(run.status, 0)
        self.assertEqual(json.loads(run.out)["runs"][0]["results"], [])

    def test_one_bad_file_does_not_stop_the_others(self):
        self.write("plan.txt", ODD)
        run = self.check("missing.txt", "plan.txt")
        self.assertEqual(run.status, 1)
        self.assertIn("VP0402", run.out)

    def test_standard_input(self):
        run = self.run_tool("check", "-", "--lang", "en", stdin=ODD.encode())
        self.assertTrue(run.out.startswith("stdin:12:1: warning: "))

    def test_a_text_that_is_no_plan(self):
        self.write("plan.txt", NO_PLAN)
        run = self.check("plan.txt")
        self.assertEqual(run.status, 1)
        self.assertIn("VP0601", run.out)
        self.assertNotIn("VP0712", run.out)

    def test_wrong_usage(self):
        self.write("plan.txt", ODD)
        self.assertEqual(self.check().status, 2)
        self.assertEqual(self.check("plan.txt", "--severity", "fatal").status, 2)
        self.assertEqual(self.check("plan.txt", "--format", "xml").status, 2)
        self.assertEqual(self.check("plan.txt", "--lang", "fr").status, 2)
        self.assert_message(self.check("-", "-"), 2, r"standard input \(-\) can be read only once; name it once")
        self.assert_message(self.check("plan.txt", "-o", "plan.txt"), 2, "the plan plan.txt would be replaced by a result; name another output")
        self.assertEqual((self.folder / "plan.txt").read_text(encoding="utf-8"), ODD)


if __name__ == "__main__":
    unittest.main()
