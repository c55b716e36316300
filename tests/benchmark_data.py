"""How fast figures come: `python tests/benchmark_data.py` prints each ratio beside its bar.

Rows of Parquet beside the same SQL run by DuckDB alone, each in a process of its own; formulas beside the same
arithmetic on bare arrays.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import duckdb

from bsc.data import Ask, Measure
from bsc.data.files.answer import answer
from bsc.data.files.statements import Facts, statements_of
from bsc.data.files.tables import table_of
from bsc.formula import Frame, compile_formula
from bsc.model import Aggregate, Cadence, Condition, Origin

MEASURES = (
    Measure("likes", Aggregate.SUM), Measure("clicks", Aggregate.SUM, (Condition("paid", ("true",)),)),
    Measure("cost", Aggregate.SUM), Measure("cost", Aggregate.MEAN), Measure("", Aggregate.COUNT),
)
ROWS = """COPY (SELECT DATE '2021-01-01' + CAST(i % 1826 AS INTEGER) AS day,
  ['instagram', 'x', 'youtube', 'tiktok', 'linkedin'][1 + i % 5] AS platform, i % 997 AS likes, i % 89 AS clicks,
  (i % 10007) / 100 AS cost, i % 3 = 0 AS paid FROM range({rows}) t(i)) TO '{path}' (FORMAT parquet)"""
MEASURED = """
import resource, sys, time
start = time.perf_counter()
{work}
used = resource.getrusage(resource.RUSAGE_SELF)
print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
"""
FORMULAS, PERIODS = 10_000, 120


def asked(path: Path) -> Ask:
    """Five metrics by platform and month."""
    return Ask(Origin("rows", path.name, date="day"), Cadence.MONTHLY, MEASURES, "platform")


def statements(path: Path) -> list[str]:
    """The SQL that the question becomes."""
    table, _ = table_of(asked(path).origin, path)
    assert table is not None
    described = duckdb.execute(f"DESCRIBE SELECT * FROM {table.relation}").fetchall()
    types = {str(row[0]): str(row[1]) for row in described}
    return [each for _, each in statements_of(asked(path), Facts(types, ".", '"day"'), table.relation)]


def measured(work: str, *arguments: str) -> tuple[float, float, float]:
    """Seconds on the clock, seconds of processors, and megabytes of some work in a process of its own."""
    done = subprocess.run([sys.executable, "-c", MEASURED.format(work=work), *arguments], capture_output=True,
                          text=True, check=True)
    seconds, worked, megabytes = map(float, done.stdout.split()[-3:])
    return seconds, worked, megabytes


def ours(path: Path) -> None:
    """The question, asked as a strategy asks it."""
    found = answer(asked(path), path)
    assert found.rows and not found.troubles


def parquet(rows: int, rounds: int, folder: Path) -> None:
    """Print how much longer and larger we are than the engine."""
    path = folder / "rows.parquet"
    duckdb.execute(ROWS.format(rows=rows, path=path))
    bare = "import duckdb\nfor each in sys.argv[1:]: duckdb.execute(each).fetchall()"
    ask = "from pathlib import Path\nfrom tests.benchmark_data import ours\nours(Path(sys.argv[1]))"
    pairs = [(measured(ask, str(path)), measured(bare, *statements(path))) for _ in range(rounds)]
    seconds, worked = ([min(each[side][of] for each in pairs) for side in (0, 1)] for of in (0, 1))
    megabytes = [max(each[side][2] for each in pairs) for side in (0, 1)]
    tell(f"{rows / 1e6:g} M rows / the same SQL alone ({seconds[1]:.2f} s)", seconds[0] / seconds[1], 1.15)
    tell(f"the same on a busy machine: seconds of processors ({worked[1]:.2f} s)", worked[0] / worked[1], 1.15)
    tell(f"memory of {rows / 1e6:g} M rows / the same SQL alone ({megabytes[1]:.0f} MB)",
         megabytes[0] / megabytes[1], 1.3)


def formulas() -> None:
    """Print how long many formulas take beside bare arrays, which need at most a second."""
    import numpy  # only here: the rest needs none

    values = {name: [float(at % 17 + 1) for at in range(PERIODS)] for name in ("likes", "comments", "followers")}
    frame = Frame(PERIODS, values, [None] * PERIODS, [0] * PERIODS)
    start = perf_counter()
    for _ in range(FORMULAS):
        formula, _slips = compile_formula("(likes + comments) / followers * 100", values)
        assert formula is not None and len(formula.over(frame).values) == PERIODS
    took = perf_counter() - start
    likes, comments, followers = (numpy.array(values[name]) for name in ("likes", "comments", "followers"))
    start = perf_counter()
    for _ in range(FORMULAS):
        _result = (likes + comments) / followers * 100
    bare = perf_counter() - start
    tell(f"{FORMULAS} formulas of {PERIODS} periods / arrays, or 1 s", took / max(2 * bare, 1.0), 1.0)


def tell(what: str, value: float, bar: float) -> None:
    """One line."""
    print(f"{what:<72}{value:>7.2f} × of {bar:<5g} {'ok' if value <= bar else 'OVER'}", flush=True)


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    formulas()
    with tempfile.TemporaryDirectory() as folder:
        parquet(given.rows, given.rounds, Path(folder))


if __name__ == "__main__":
    main()
