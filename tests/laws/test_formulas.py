"""What holds for every formula: its grains tile, a ratio is that of its sums, and every figure can be made again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bsc.model import CADENCES, Metric, Period, Strategy, parse_period
from bsc.read import read
from bsc.score import evaluate
from bsc.score.grains import Grains
from bsc.score.grid import grid_period
from tests.explain.test_by_hand import differences, document, left

MONTHS = [f"{year}-{month:02}" for year in (2024, 2025) for month in range(1, 13)]
FLOWS, OTHERS = ("clicks", "spend", "new-leads"), ("followers", "mood", "peak", "late")
GRAINS = ("monthly", "quarterly", "half-yearly", "yearly")
some = settings(max_examples=40, deadline=None, phases=(Phase.generate,))
counts = st.integers(-3, 40)
rows = st.fixed_dictionaries({name: st.lists(counts, min_size=24, max_size=24) for name in (*FLOWS, *OTHERS)})
gaps = st.frozensets(st.tuples(st.sampled_from((*FLOWS, *OTHERS)), st.integers(0, 23)), max_size=3)
numbers = st.sampled_from(["2", "0.5", "100", "1e2", "0"])


def _joined(one: str, sign: str, other: str) -> str:
    return f"({one} {sign} {other})"


linear = st.lists(st.tuples(st.sampled_from(["+", "-"]), st.sampled_from(FLOWS), st.integers(1, 9)), min_size=1,
                  max_size=5).map(lambda terms: " ".join(f"{sign} {name} * {times}" for sign, name, times in terms))
names = st.sampled_from((*FLOWS, *OTHERS, "rate", "smooth", "so-far"))
trees: st.SearchStrategy[str] = st.recursive(names | numbers, lambda below: st.one_of(
    st.builds(_joined, below, st.sampled_from("+-*/"), below),
    st.builds(_joined, below, st.sampled_from(["<", ">=", "==", "and", "or"]), below),
    st.builds("if({}, {}, {})".format, below, below, below),
    st.builds("({} if {} else {})".format, below, below, below),
    st.builds("{}({})".format, st.sampled_from(["abs", "round", "previous", "change", "growth", "year_ago",
                                                "year_to_date", "-"]), below),
    st.builds("(not {})".format, below),
    st.builds("{}({}, {})".format, st.sampled_from(["min", "max", "sum", "mean"]), below, below),
    st.builds("rolling({}, {})".format, below, st.integers(1, 5)),
    st.builds("nps({}, {}, {})".format, below, below, below),
), max_leaves=8).filter(lambda text: any(name in text for name in (*FLOWS, *OTHERS, "rate", "smooth", "so-far")))


def yaml_of(values: Mapping[str, Sequence[int]], missing: frozenset[tuple[str, int]], metrics: str) -> str:
    """A house with figures by month, some missing, and metrics over them."""
    kinds = {**dict.fromkeys(FLOWS, "sum"), "followers": "last", "mood": "mean", "peak": "max", "late": "min"}
    lines = [f"  {name}: {{aggregate: {kinds[name]}, actuals: {{" + ", ".join(
        f"{MONTHS[at]}: {value}" for at, value in enumerate(each) if (name, at) not in missing) + "}}"
        for name, each in values.items()]
    return "\n".join(["strategy: {name: S, cadence: monthly, fiscal_year: {starts: 4}}", "metrics:", *lines,
                      "  rate: {formula: clicks / followers}", "  smooth: {formula: 'rolling(rate, 2) + spend'}",
                      "  so-far: {formula: year_to_date(clicks), aggregate: last}", metrics, ""])


def house(text: str) -> Strategy:
    """A strategy of one file."""
    with TemporaryDirectory() as folder:
        (Path(folder) / "s.yaml").write_text(text, encoding="utf-8")
        found = read(Path(folder))
    assert found.strategy is not None, found.diagnostics
    return found.strategy


def by_grain(strategy: Strategy, metric: Metric, cadence: str) -> dict[Period, float]:
    """A metric's values at a cadence."""
    return dict(Grains(strategy.fiscal).part(metric, CADENCES[cadence]).values)


@some
@given(rows, gaps, linear)
def test_what_adds_up_tiles(
    values: Mapping[str, Sequence[int]], missing: frozenset[tuple[str, int]], formula: str
) -> None:
    """The months of a quarter, the quarters of a half and the halves of a year sum to it; a gap leaves it without."""
    strategy = house(yaml_of(values, missing, f"  all: {{formula: '{formula}'}}\n"
                                              f"  added: {{formula: '{formula}', aggregate: sum}}"))
    for name in ("clicks", "all", "added"):
        metric = strategy.metrics[name]
        found = [by_grain(strategy, metric, cadence) for cadence in GRAINS]
        for finer, coarser in ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)):
            groups: dict[Period, list[float]] = {}
            for period, value in found[finer].items():
                groups.setdefault(grid_period(period.day, CADENCES[GRAINS[coarser]], strategy.fiscal), []).append(value)
            many = {1: 3, 2: 6, 3: 12}[coarser] // {0: 1, 1: 3, 2: 6}[finer]
            whole = {period: sum(each) for period, each in groups.items() if len(each) == many}
            assert found[coarser] == pytest.approx(whole)


@some
@given(rows, gaps, linear, linear)
def test_a_ratio_of_a_longer_period_is_that_of_its_sums(
    values: Mapping[str, Sequence[int]], missing: frozenset[tuple[str, int]], above: str, under: str
) -> None:
    strategy = house(yaml_of(values, missing, f"  one: {{formula: '{above}'}}\n  other: {{formula: '{under}'}}\n"
                                              "  ratio: {formula: one / other * 100}"))
    for cadence in GRAINS:
        one, other, ratio = (by_grain(strategy, strategy.metrics[name], cadence) for name in ("one", "other", "ratio"))
        assert ratio == pytest.approx({period: one[period] / other[period] * 100 for period in one
                                       if other.get(period)})


@some
@given(rows, gaps, trees, st.sampled_from(GRAINS), st.sampled_from(("2024-09", "2025-12")))
def test_every_computed_figure_can_be_made_again(
    values: Mapping[str, Sequence[int]], missing: frozenset[tuple[str, int]], formula: str, cadence: str, as_of: str
) -> None:
    """From its trace alone, by an evaluator that knows nothing of the program; at each grain."""
    metrics = f"  inner: {{formula: '{formula}'}}\n  outer: {{cadence: {cadence}, formula: 'inner + 0 * spend'}}\n" \
              "objectives: {o: {kpis: [{metric: outer, target: 5, baseline: 1}, {metric: inner, target: 5}]}}"
    strategy = house(yaml_of(values, missing, metrics))
    trace = document(evaluate(strategy, parse_period(as_of)))
    assert differences(trace) == []
    assert left(trace) == []


def _home(day: date, cadence: str, strategy: Strategy) -> Period:
    """The period that a day belongs to, by way of nothing else."""
    return grid_period(day.toordinal(), CADENCES[cadence], strategy.fiscal)


@some
@given(st.lists(st.integers(0, 50), min_size=150, max_size=150), st.lists(st.integers(1, 50), min_size=150,
                                                                         max_size=150), st.integers(0, 6))
def test_days_and_weeks_tile_too(ones: Sequence[int], others: Sequence[int], first: int) -> None:
    """Days make weeks and months, weeks make fours of weeks; a ratio of days is that of each one's sums."""
    start = date(2024, 10, 14) + timedelta(first)
    days = [start + timedelta(at) for at in range(150)]
    lines = [f"  {name}: {{cadence: daily, aggregate: sum, actuals: {{" + ", ".join(
        f"{day}: {value}" for day, value in zip(days, each, strict=True)) + "}}"
        for name, each in (("one", ones), ("other", others))]
    strategy = house("\n".join(["strategy: {name: S, cadence: daily}", "metrics:", *lines,
                                "  ratio: {formula: one / other}",
                                "  weeks: {cadence: weekly, formula: one, aggregate: sum}", ""]))
    for cadence in ("weekly", "four-weekly", "monthly", "quarterly"):
        sums: list[dict[Period, float]] = [{}, {}]
        for at, day in enumerate(days):
            home = _home(day, cadence, strategy)
            for number, each in enumerate(sums):
                each[home] = each.get(home, 0.0) + (ones, others)[number][at]
        assert [by_grain(strategy, strategy.metrics[name], cadence) for name in ("one", "other")] == sums
        ratio = {period: sums[0][period] / sums[1][period] for period in sums[0]}
        assert by_grain(strategy, strategy.metrics["ratio"], cadence) == pytest.approx(ratio)
    for cadence in ("four-weekly", "monthly"):
        weeks: dict[Period, float] = {}
        for period, value in by_grain(strategy, strategy.metrics["weeks"], "weekly").items():
            home = grid_period(period.day, CADENCES[cadence], strategy.fiscal)
            weeks[home] = weeks.get(home, 0.0) + value
        found = by_grain(strategy, strategy.metrics["weeks"], cadence)
        assert found and found.items() <= weeks.items()

