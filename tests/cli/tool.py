"""Runs the built tool as a user does, in a scratch folder of its own."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

TOOL = os.environ["VNPLAN_TOOL"]

PLAN = """KẾ HOẠCH
Tiêm chủng mở rộng năm 2026
I. NHIỆM VỤ
1. Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát trẻ chưa tiêm trước ngày 30/9/2026.
2. Phòng Văn hóa và Thông tin tuyên truyền trên đài truyền thanh.
"""
OTHER_PLAN = "KẾ HOẠCH\nDiễn tập chữa cháy năm 2026\n1. Công an xã kiểm tra các chợ trước ngày 15/4/2026.\n"
NO_PLAN = "Mùa xuân là Tết trồng cây.\n"


class Run:
    """What a run of the tool gave: its exit status, standard output and standard error."""

    def __init__(self, done):
        self.status = done.returncode
        self.bytes = done.stdout
        self.out = done.stdout.decode("utf-8") if done.stdout is not None else None
        self.err = done.stderr.decode("utf-8") if done.stderr is not None else None

    @property
    def plan(self):
        return json.loads(self.out)


class ToolTest(unittest.TestCase):
    """Each test has an empty folder, which is also the working directory of the tool."""

    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="vnplan-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def run_tool(self, *arguments, stdin=b"", stdout=subprocess.PIPE, environment=None, **more):
        given = {"stdin": stdin} if hasattr(stdin, "fileno") or isinstance(stdin, int) else {"input": stdin}
        done = subprocess.run([TOOL, *map(str, arguments)], cwd=self.folder, stdout=stdout, stderr=subprocess.PIPE,
                              env={**os.environ, **(environment or {})}, timeout=600, check=False, **given, **more)
        return Run(done)

    def start_tool(self, *arguments, **more):
        return subprocess.Popen([TOOL, *map(str, arguments)], cwd=self.folder, stderr=subprocess.PIPE, **more)

    def names(self):
        """What stands in the folder, hidden files too."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))

    def assert_message(self, run, status, pattern):
        """One line on standard error, `vnplan: …`, and the exit status."""
        self.assertRegex(run.err, r"\Avnplan: " + pattern + r"\n\Z")
        self.assertEqual(run.status, status)


def leads(plan):
    return [actor["text"] for assignment in plan["assignments"] for actor in assignment["lead"]]
