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


def measure(build, turns=60):
    """Rows as table.py has them, of `vnplan --version` and of `vnplan parse` of one made plan. `ms` is the clock's lower quartile, which other work on the machine reaches last; `ratio` is how much of the CPU time
    /bin/true takes, in the median of all turns."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([build / "tests/made/make_plans", "1", folder, "--kilobytes", str(KILOBYTES)], check=True)
        return measure_commands(build / "tools/vnplan", next(pathlib.Path(folder).glob("*.txt")), turns)


def measure_commands(tool, plan, turns):
    commands = {"start_up/version": [str(tool), "--version"], "start_up/parse": [str(tool), "parse", str(plan)]}
    times, ratios = {name: [] for name in commands}, {name: [] for name in commands}
    for _ in range(turns):
        for name, command in commands.items():
            least, _ = once(["/bin/true"])
            cpu, clock = once(command)
            times[name].append((cpu, clock))
            ratios[name].append(least / cpu)
    return [{"name": name, "ms": statistics.quantiles([clock for _, clock in times[name]], n=4)[0],
             "cpu_ms": statistics.median(cpu for cpu, _ in times[name]), "ratio": statistics.median(ratios[name]), "limit": "/bin/true"}
            for name in commands]
