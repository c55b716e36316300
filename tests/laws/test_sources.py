"""What holds for all rows: their order and the kind of their file change nothing, and what adds up tiles."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bsc.model import CADENCES, Metric, Period, Strategy
from bsc.read import read
from bsc.score.grid import grid_period
from tests.data.test_files import HEAD, Written, database, workbook, write

TILES = {"weekly": "daily", "four-weekly": "weekly", "monthly": "daily", "quarterly": "monthly",
         "half-yearly": "quarterly", "yearly": "half-yearly"}
METRICS = """  likes-{0}: {{source: rows, cadence: {0}, column: likes, aggregate: sum, by: platform}}
  cost-{0}: {{source: rows, cadence: {0}, column: cost, aggregate: sum, by: platform}}
  count-{0}: {{source: rows, cadence: {0}, aggregate: count}}
  level-{0}: {{source: rows, cadence: {0}, column: followers, by: platform}}
  rate-{0}: {{cadence: {0}, formula: cost-{0} / likes-{0} * 100}}
  over-{0}: {{cadence: {0}, formula: rate-daily}}
"""
few = settings(max_examples=4, deadline=None, phases=(Phase.generate,))
cells = st.tuples(st.integers(0, 500), st.sampled_from(["instagram", "x", "o'brien; --"]), st.integers(0, 5000),
                  st.integers(0, 150_000).map(lambda cents: cents / 100))
tables = st.tuples(st.dates(date(2023, 11, 1), date(2024, 12, 31)), st.lists(cells, min_size=1, max_size=120))


def rows_of(start: date, cells: Sequence[tuple[int, str, int, float]]) -> list[Written]:
    """Rows over some five hundred days; a level is the same wherever it is told twice."""
    return [(start + timedelta(day), platform, likes, cost, 1000 + day) for day, platform, likes, cost in cells]


def strategy_of(folder: Path, file: Path, starts: int, cadences: Iterable[str] = CADENCES) -> Strategy:
    """The metrics of a file at some cadences."""
    metrics = "".join(METRICS.format(cadence) for cadence in cadences)
    (folder / "s.yaml").write_text(
        f"strategy: {{name: S, fiscal_year: {{starts: {starts}}}}}\nsources: {{rows: {{file: {file.name}, date: day}}}}"
        f"\nmetrics:\n{metrics}", encoding="utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return found.strategy


def figures(strategy: Strategy) -> dict[tuple[str, str, Period], float]:
    """All that a strategy tells, by metric, slice and period."""
    return {(id, slice, period): value for id, metric in strategy.metrics.items()
            for slice in ("", *(metric.slices.of if metric.slices else ()))
            for period, value in _values(metric, slice).items()}


@few
@given(tables, st.randoms(use_true_random=False), st.sampled_from((1, 7)))
def test_order_and_kind_of_file_change_nothing(
    table: tuple[date, list[tuple[int, str, int, float]]], dice: random.Random, starts: int
) -> None:
    rows = rows_of(*table)
    shuffled = dice.sample(rows, len(rows))
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = [write(folder / "rows.csv", rows), write(folder / "shuffled.tsv", shuffled, "\t")]
        for ending, form in (("parquet", "parquet"), ("jsonl", "json")):
            files.append(folder / f"rows.{ending}")
            duckdb.sql(f"COPY (SELECT * FROM read_csv('{files[1]}')) TO '{files[-1]}' (FORMAT {form})")
        files += [workbook(folder / "rows.xlsx", [HEAD, *shuffled]), database(folder / "rows.sqlite", shuffled)]
        first, *others = [figures(strategy_of(folder, file, starts, ("daily", "monthly"))) for file in files]
    assert first
    for other in others:
        assert other == pytest.approx(first)


@few
@given(tables, st.sampled_from((1, 2, 7)))
def test_what_adds_up_tiles_and_ratios_are_those_of_sums(
    table: tuple[date, list[tuple[int, str, int, float]]], starts: int
) -> None:
    """The sum of a period is that of the finer ones in it, in the whole and in each slice."""
    with TemporaryDirectory() as name:
        strategy = strategy_of(Path(name), write(Path(name) / "rows.csv", rows_of(*table)), starts)
    found = strategy.metrics
    for coarse, fine in TILES.items():
        for what in ("likes", "cost", "count"):
            whole, parts = found[f"{what}-{coarse}"], found[f"{what}-{fine}"]
            for slice in ("", *(whole.slices.of if whole.slices else ())):
                _tiles(_values(whole, slice), _values(parts, slice), coarse, strategy)
        likes, cost, rate = (_values(found[f"{what}-{coarse}"]) for what in ("likes", "cost", "rate"))
        assert rate == pytest.approx({period: value / likes[period] * 100 for period, value in cost.items()
                                      if likes.get(period)})
        again = _values(found[f"over-{coarse}"])
        assert rate == pytest.approx({period: again[period] for period in rate})


def _values(metric: Metric, slice: str = "") -> dict[Period, float]:
    actuals = metric.slices.of[slice] if slice and metric.slices is not None else metric.actuals
    return {each.period: each.value for each in actuals if each.value is not None}


def _tiles(whole: dict[Period, float], parts: dict[Period, float], cadence: str, strategy: Strategy) -> None:
    sums: dict[Period, float] = {}
    for period, value in parts.items():
        home = grid_period(period.day, CADENCES[cadence], strategy.fiscal)
        sums[home] = sums.get(home, 0.0) + value
    last = max((period.end for period in parts), default=0)  # a running period is left out, a longer one not as soon
    for period, value in ((each, value) for each, value in whole.items() if each.end <= last):
        assert value == pytest.approx(sums[period])
