"""How much a family of scorecards saves: `python -m tests.benchmark_cascade` prints each ratio beside its bar."""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.benchmark import DEPARTMENT, IMPORTS, PROGRAM, Line, write_strategy

ROOT = Path(__file__).resolve().parents[1]


class Costs(NamedTuple):
    """Seconds of processor time, those of all processes started included."""

    alone: float
    together: float
    again: float
    imports: float


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--departments", type=int, default=100)
    with tempfile.TemporaryDirectory() as name:
        for line in ratios(measured(Path(name), parser.parse_args().departments)):
            verdict = "ok" if line.value <= line.bar else "OVER"
            print(f"{line.what:<64}{line.value:>9.2f} {line.unit:<3} of {line.bar:<6g} {verdict}", flush=True)


def ratios(costs: Costs) -> Iterator[Line]:
    """What the costs come to."""
    yield Line("one build of all / a process for each", costs.together / costs.alone, 0.6)
    beyond = costs.again - costs.imports
    yield Line("(second build after one edit - imports) / first build", beyond / costs.together, 0.1)


def measured(folder: Path, departments: int) -> Costs:
    """Build departments one by one and together, in processes of their own, caches warm."""
    write_house(folder / "house", departments)
    _spent(folder, PROGRAM, "build", "house/d000", "-o", "warm", "-q")
    alone = sum(_spent(folder, PROGRAM, "build", f"house/d{number:03d}", "-o", f"alone/{number}", "-q")
                for number in range(departments))
    together = _spent(folder, PROGRAM, "build", "house", "-q")
    edited = folder / "house" / "d000" / "d000.yaml"
    edited.write_text(edited.read_text(encoding="utf-8").replace("Objective number 7 of", "Objective seven of"),
                      encoding="utf-8")
    again = _spent(folder, PROGRAM, "build", "house", "-q")
    return Costs(alone, together, again, min(_spent(folder, IMPORTS) for _ in range(3)))


def write_house(folder: Path, departments: int) -> None:
    """A corporate scorecard of as many objectives as a department has, each supported by all departments."""
    folder.mkdir()
    for number in range(departments):
        own = folder / f"d{number:03d}"
        write_strategy(own, DEPARTMENT)
        (own / "strategy.yaml").write_text("strategy: {name: A department, parent: corporate}\n", encoding="utf-8")
        file = own / "d000.yaml"
        lines = file.read_text(encoding="utf-8").splitlines()
        file.write_text("\n".join(_raised(line) for line in lines) + "\n", encoding="utf-8")
    write_strategy(folder / "corporate", DEPARTMENT)


def _raised(line: str) -> str:
    """A line that opens an objective, with what that counts for."""
    opens = line.startswith("      o") and line.endswith(":")
    return f"{line}\n        contribute_to: corporate/{line.strip(' :')}" if opens else line


def _spent(folder: Path, program: str, *arguments: str) -> float:
    """The processor time of one process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    own = {**os.environ, "PYTHONPATH": str(ROOT), "BSC_CACHE_DIR": str(folder / "cache"),
           "PYTHONPYCACHEPREFIX": str(folder / "pyc")}
    own.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program comes compiled
    subprocess.run([sys.executable, "-c", program, *arguments], cwd=folder, env=own, check=True,
                   stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
