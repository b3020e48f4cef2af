"""What it costs to start the tool: milliseconds from spawn to exit, turn by turn with /bin/true."""
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

KILOBYTES = 24


def once(command):
    """Milliseconds of CPU and of the clock."""
    silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    begun = time.perf_counter()
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=silent)
    _, status, usage = os.wait4(pid, 0)
    if status != 0:
        raise RuntimeError(f"{' '.join(command)} ended with status {status}")
    return 1e3 * (usage.ru_utime + usage.ru_stime), 1e3 * (time.perf_counter() - begun)


def calm(times):
    """The lower decile: what other work on the machine reaches last."""
    return statistics.quantiles(times, n=10)[0]


def row_of(name, command, turns):
    """`ms` is of the clock; `ratio` is how much of the command's CPU time /bin/true takes."""
    pairs = [(once(["/bin/true"]), once(command)) for _ in range(turns)]
    least, spent = calm([true for (true, _), _ in pairs]), calm([cpu for _, (cpu, _) in pairs])
    return {"name": name, "ms": calm([clock for _, (_, clock) in pairs]), "cpu_ms": spent, "ratio": least / spent, "limit": "/bin/true"}


def measure(build, turns=80):
    """Rows as table.py has them, of `vnplan --version` and of `vnplan parse` of one made plan."""
    tool = str(build / "tools/vnplan")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([build / "tests/made/make_plans", "1", folder, "--kilobytes", str(KILOBYTES)], check=True)
        plan = next(pathlib.Path(folder).glob("*.txt"))
        return [row_of("start_up/version", [tool, "--version"], turns), row_of("start_up/parse", [tool, "parse", str(plan)], turns)]
