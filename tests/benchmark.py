"""How fast and how small: `python tests/benchmark.py` prints each ratio beside its bar."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
IMPORTS = "import networkx, jinja2, yaml, pydantic, wasmtime, graphviz, duckdb"
BASELINE = """
import sys, time, yaml
texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
start = time.perf_counter()
for text in texts:
    yaml.load(text, yaml.CSafeLoader)
print(time.perf_counter() - start)
"""
PROGRAM = "from bsc.cli.main import main; main()"
ALL = "html,pdf,pptx,xlsx,json,svg,png,gv"
DEPARTMENT = 20


class Run(NamedTuple):
    """What a process took."""

    seconds: float
    megabytes: float
    output: str


class Line(NamedTuple):
    """A measured ratio and what it should not exceed."""

    what: str
    value: float
    bar: float
    unit: str = "×"


class Bench:
    """Runs processes in a folder of its own, with compiled modules and caches warm."""

    def __init__(self, folder: Path, rounds: int) -> None:
        self.folder = folder
        self.rounds = rounds
        own = {
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(folder / "pyc"),
            "BSC_CACHE_DIR": str(folder / "cache"),
        }
        self._environment = {**os.environ, **own}
        self._environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def run(self, *arguments: str) -> Run:
        """Run Python once."""
        start = perf_counter()
        with subprocess.Popen(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
        ) as process:
            assert process.stdout is not None
            output = process.stdout.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(arguments)} ended with {process.returncode}")
        return Run(perf_counter() - start, usage.ru_maxrss / 1024, output)

    def memory(self, *arguments: str) -> float:
        """The megabytes that a run took at its height: all its processes, what they share counted once."""
        peak = 0.0
        with subprocess.Popen([sys.executable, "-c", PROGRAM, *arguments], cwd=self.folder, env=self._environment,
                              stdout=subprocess.DEVNULL) as process:
            while process.poll() is None:
                peak = max(peak, sum(_share(each) for each in _family(process.pid)))
                sleep(0.02)
        return peak

    def bsc(self, *arguments: str) -> Run:
        """Run the program once, as its installed script does."""
        return self.run("-c", PROGRAM, *arguments)

    def ratio(self, ours: Sequence[str], theirs: Sequence[str], change: Path | None = None) -> float:
        """Our best time over theirs, run in turn so that both meet the same machine."""
        best = [float("inf"), float("inf")]
        self.bsc(*ours), self.run(*theirs)
        for turn in range(self.rounds):
            if change is not None:
                _change_one_actual(change, turn)
            best[0] = min(best[0], self.bsc(*ours).seconds)
            best[1] = min(best[1], self.run(*theirs).seconds)
        return best[0] / best[1]


def main() -> None:
    """Measure everything and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="runs of the short commands")
    parser.add_argument("--quick", action="store_true", help="leave out the 2,000 objectives")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name), asked.rounds)
        for line in (*start(bench), *formats(bench), *growth(bench, quick=asked.quick)):
            verdict = "ok" if line.value <= line.bar else "OVER"
            print(f"{line.what:<64}{line.value:>9.2f} {line.unit:<3} of {line.bar:<6g} {verdict}", flush=True)


def start(bench: Bench) -> Iterator[Line]:
    """The whole process on the example, against bare imports."""
    example = bench.folder / "social-media"
    shutil.copytree(ROOT / "strategies" / "social-media", example)
    ratio = bench.ratio(["build", "social-media", "-q"], ["-c", IMPORTS], example / "data" / "actuals.csv")
    yield Line("build social-media / bare imports", ratio, 1.6)
    yield Line("--help / import click", bench.ratio(["--help"], ["-c", "import click"]), 1.5)
    yield Line("report of social-media", _megabytes(bench), 1.5, "MB")


def formats(bench: Bench) -> Iterator[Line]:
    """Print and office beside the page alone."""
    alone = ["build", "social-media", "-q"]
    theirs = ["-c", PROGRAM, *alone]
    yield Line("all formats / the HTML build alone", bench.ratio([*alone, "--format", ALL], theirs), 3)
    write_strategy(bench.folder / "p20", 20)
    script = str(ROOT / "tests" / "benchmark_paper.py")
    ours, typst = (min(float(bench.run(script, "p20", whose).output) for _ in range(bench.rounds))
                   for whose in ("ours", "typst"))
    yield Line("PDF of 20 objectives / typst's own time", ours / typst, 1.5)


def growth(bench: Bench, *, quick: bool) -> Iterator[Line]:
    """Larger and larger strategies."""
    write_strategy(bench.folder / "s60", 60)
    bench.bsc("build", "s60", "-q")
    yield Line("report of 60 objectives", _megabytes(bench), 6, "MB")
    if quick:
        return
    times: dict[int, float] = {}
    for size in (20, 200, 2000):
        files = write_strategy(bench.folder / f"s{size}", size)
        tries = 2 if size == 2000 else 3
        runs = [bench.bsc("build", f"s{size}", "-q") for _ in range(tries)]
        times[size] = min(run.seconds for run in runs)
        count_all(bench.folder / "build" / "index.html", size)
    yaml = min(float(bench.run("-c", BASELINE, *files).output) for _ in range(3))
    check = min(bench.bsc("check", "s2000", "-q", "--ignore", "*").seconds for _ in range(2))
    yield Line("check of 2,000 / CSafeLoader alone", check / yaml, 0.7)
    yield Line("build of 2,000 / CSafeLoader alone", times[2000] / yaml, 2.5)
    yield Line("(t2000 - t20) / (t200 - t20)", (times[2000] - times[20]) / (times[200] - times[20]), 12)
    together = bench.memory("build", "s2000", "-q")
    yield Line("peak memory of 2,000", max(together, *(run.megabytes for run in runs)), 300, "MB")
    print(
        f"{'':4}report of 2,000: {_megabytes(bench):.1f} MB; CSafeLoader {yaml:.2f} s, check {check:.2f} s, "
        f"builds {', '.join(f'{each:.2f} s' for each in times.values())}"
    )


def _family(process: int) -> list[int]:
    """A process and those that it started, where the system tells."""
    found = [process]
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            found += [each for child in tasks.read_text().split() for each in _family(int(child))]
    return found


def _share(process: int) -> float:
    """The megabytes of a process, shared pages in proportion; 0 where the system does not tell."""
    with suppress(OSError):
        rows = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        return next((int(row.split()[1]) / 1024 for row in rows if row.startswith("Pss:")), 0.0)
    return 0.0


def count_all(page: Path, size: int) -> None:
    """Every sheet, chart, trace and as-of period is there."""
    text = page.read_text(encoding="utf-8")
    states = re.search(r'<script type="application/json" id="states">(.*?)</script>', text, re.DOTALL)
    assert states is not None
    found = {
        "sheets": text.count('<article class="sheet"'),
        "charts": text.count('class="c-plot"'),
        "traces": len(re.findall(r'<td class="fm"><span data-p="', text)),
        "periods": len(json.loads(states[1])["cuts"]),
    }
    expected = {"sheets": size, "charts": 2 * size, "traces": 2 * size, "periods": 24}
    if any(found[what] < number for what, number in expected.items()):
        raise SystemExit(f"the report of {size} objectives has {found}, not {expected}")


def write_strategy(folder: Path, size: int) -> list[str]:
    """A strategy of departments, each in a file of its own: 2 KPIs an objective, 24 inline actuals a KPI."""
    folder.mkdir()
    files = [folder / "strategy.yaml"]
    files[0].write_text("strategy: {name: A large house, cadence: monthly}\n", encoding="utf-8")
    months = [f"{year}-{month:02d}" for year in (2025, 2026) for month in range(1, 13)]
    for first in range(0, size, DEPARTMENT):
        number = first // DEPARTMENT
        lines = ["perspectives:", f"  d{number:03d}:", f"    name: Department {number}", "    objectives:"]
        for at in range(first, min(first + DEPARTMENT, size)):
            lines += _objective(at, at % DEPARTMENT, months)
        files.append(folder / f"d{number:03d}.yaml")
        files[-1].write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [str(file) for file in files]


def _objective(at: int, place: int, months: Sequence[str]) -> Iterator[str]:
    yield f"      o{at}:"
    yield f"        name: Objective number {at} of the house"
    yield f"        owner: Owner {at % 40}"
    for role, base in (("lagging", 40), ("leading", 10)):
        yield f"        {role}:"
        yield f"          - id: m{at}-{role}"
        yield f"            name: Measure {role} of {at}"
        yield f"            baseline: {base}"
        yield f"            target: {base * 2}"
        values = (f"{month}: {base + (at * 7 + step * 3) % (base + 4)}" for step, month in enumerate(months))
        yield f"            actuals: {{{', '.join(values)}}}"
        if role == "leading" and place >= 5:
            yield f"          - outcome_of: o{at - 5}"


def _change_one_actual(file: Path, turn: int) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    metric, period, _, *note = lines[-1].split(",")
    file.write_text(
        "\n".join([*lines[:-1], ",".join([metric, period, str(turn + 1), *note])]) + "\n", encoding="utf-8"
    )


def _megabytes(bench: Bench) -> float:
    return (bench.folder / "build" / "index.html").stat().st_size / 1e6


if __name__ == "__main__":
    main()
