"""A computed metric at a longer period is worked out anew from its parts: a quarter's ratio is that of its sums."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import CADENCES, Strategy
from bsc.read import read
from bsc.score import history
from bsc.score.grains import Grains

MONTHS = [f"2025-{month:02}" for month in range(1, 13)]
METRICS = """
strategy: {name: S, cadence: monthly}
metrics:
  cost: {aggregate: sum, actuals: {%s}}
  leads: {aggregate: sum, actuals: {%s}}
  staff: {actuals: {%s}}
  rate: {formula: cost / leads}
  kpi: {%s}
objectives: {o: {lagging: [{metric: kpi, target: 1}]}}
"""


def strategy_of(folder: Path, kpi: str) -> Strategy:
    """Twelve months of three metrics: 1, 2, 3 …; 12, 11, 10 …; 10, 20, 30 …"""
    values = range(1, 13), range(12, 0, -1), range(10, 130, 10)
    rows = [", ".join(f"{month}: {value}" for month, value in zip(MONTHS, each, strict=True)) for each in values]
    (folder / "s.yaml").write_text(METRICS % (*rows, kpi), "utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return found.strategy


QUARTERS = [(6.0, 33.0), (15.0, 24.0), (24.0, 15.0), (33.0, 6.0)]  # cost, leads


@pytest.mark.parametrize(("kpi", "values"), [
    ("formula: cost / leads", [cost / leads for cost, leads in QUARTERS]),
    ("formula: rate * 2", [cost / leads * 2 for cost, leads in QUARTERS]),
    ("formula: cost / staff", [6 / 30, 15 / 60, 24 / 90, 33 / 120]),
    ("formula: cost + leads", [39.0] * 4),
    ("formula: previous(rate)", [6 / 33, 15 / 24, 24 / 15]),
    ("formula: change(cost)", [9.0] * 3),
    ("formula: growth(cost)", [150.0, 60.0, 37.5]),
    ("formula: 'rolling(staff, 3)'", [20.0, 50.0, 80.0, 110.0]),
    ("formula: 'growth(rolling(staff, 3))'", [150.0, 60.0, 37.5]),
    ("formula: year_to_date(cost)", [6.0, 21.0, 45.0, 78.0]),
    ("formula: year_to_date(cost) / year_to_date(leads)", [6 / 33, 21 / 57, 45 / 72, 78 / 78]),
    ("formula: 'if(cost > leads, 1, 0)'", [0.0, 0.0, 1.0, 1.0]),
    ("formula: cost / leads, aggregate: mean", [
        (1 / 12 + 2 / 11 + 3 / 10) / 3, (4 / 9 + 5 / 8 + 6 / 7) / 3, (7 / 6 + 8 / 5 + 9 / 4) / 3,
        (10 / 3 + 11 / 2 + 12 / 1) / 3]),
    ("formula: cost * 2 + 1, aggregate: sum", [15.0, 33.0, 51.0, 69.0]),
])
def test_a_quarter_is_worked_out_from_its_parts(kpi: str, values: list[float], tmp_path: Path) -> None:
    """Seen from outside, and as the part of a quarterly formula."""
    strategy = strategy_of(tmp_path, f"{kpi}}}\n  above: {{cadence: quarterly, formula: kpi")
    part = Grains(strategy.fiscal).part(strategy.metrics["kpi"], CADENCES["quarterly"])
    assert list(part.values.values()) == pytest.approx(values)
    assert list(strategy.metrics["above"].actuals.values) == pytest.approx(values)


def test_a_half_of_a_quarter_is_that_of_the_months(tmp_path: Path) -> None:
    strategy = strategy_of(tmp_path, "formula: rate")
    grains = Grains(strategy.fiscal)
    quarters = grains.at(strategy.metrics["kpi"], CADENCES["quarterly"])
    halves = [grains.at(each, CADENCES["half-yearly"]).actuals for each in (quarters, strategy.metrics["kpi"])]
    assert halves[0] == halves[1]
    assert halves[0].values == pytest.approx((21 / 57, 57 / 21))


@pytest.mark.parametrize("size", [2_000, 60])
def test_a_long_way_of_formulas_is_worked_out_once(size: int, tmp_path: Path) -> None:
    """Each rests on the two before, declared the other way round: neither the depth nor the ways count."""
    way = [f"  w{at}: {{formula: w{at - 1} / 2 + {'kpi' if size > 60 else f'w{at - 2}'} / 2}}" for at in range(2, size)]
    last = f"  quarter: {{cadence: quarterly, formula: w{size - 1}}}"
    lines = "\n".join([last, *reversed(way), "  w1: {formula: kpi", ""]).rstrip()
    strategy = strategy_of(tmp_path, f"formula: cost / leads}}\n  w0: {{formula: kpi}}\n{lines}")
    quarter = strategy.metrics["quarter"].actuals
    assert list(quarter.values) == pytest.approx([cost / leads for cost, leads in QUARTERS])


def test_a_long_circle_is_told_in_short(tmp_path: Path) -> None:
    circle = "\n".join(f"  c{at}: {{formula: c{(at + 1) % 3_000} + 1}}" for at in range(3_000))
    text = f"strategy: {{name: S}}\nmetrics:\n{circle}\nobjectives: {{o: {{kpis: [c1]}}}}\n"
    (tmp_path / "s.yaml").write_text(text, "utf-8")
    (found,) = [each for each in read(tmp_path).diagnostics if each.rule == "cycle"]
    assert len(found.message) < 200 and "c0 → c1" in found.message and "… →" in found.message


def test_a_metric_that_is_brought_by_its_aggregate_is_left_as_it_is(tmp_path: Path) -> None:
    strategy = strategy_of(tmp_path, "formula: cost / leads, aggregate: max")
    for metric in ("kpi", "cost"):
        assert Grains(strategy.fiscal).at(strategy.metrics[metric], CADENCES["yearly"]) is strategy.metrics[metric]


def test_formulas_without_gaps_share_their_periods(tmp_path: Path) -> None:
    strategy = strategy_of(tmp_path, "formula: cost - leads}\n  gap: {formula: previous(kpi)")
    rate, kpi, gap = (strategy.metrics[name].actuals for name in ("rate", "kpi", "gap"))
    assert rate.timeline is kpi.timeline
    assert [each.period.label for each in gap] == MONTHS[1:]
    assert gap[0].place == gap[10].place


@pytest.mark.parametrize(("formula", "accumulates"), [
    ("year_to_date(cost)", True),
    ("round((year_to_date(cost) - year_to_date(leads) / 2) * -10)", True),
    ("year_to_date(cost), aggregate: sum", True),
    ("year_to_date(cost), aggregate: mean", False),
    ("year_to_date(cost) / year_to_date(leads)", False),
    ("year_to_date(cost) - cost", False),
    ("12 - 2 * cost", False),
])
def test_what_is_of_the_year_to_date_accumulates(tmp_path: Path, formula: str, accumulates: bool) -> None:
    text, rest = formula.partition(",")[::2]
    strategy = strategy_of(tmp_path, f"formula: '{text}'" + ("," + rest if rest else ""))
    assert strategy.metrics["kpi"].accumulates is accumulates


def test_a_total_takes_the_year_to_date_as_it_stands(tmp_path: Path) -> None:
    strategy_of(tmp_path, "formula: year_to_date(cost)")
    text = (tmp_path / "s.yaml").read_text("utf-8").replace("target: 1}", "target: {total: 78, over: 2025}}")
    (tmp_path / "s.yaml").write_text(text, "utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    actual = history(strategy).cards[-1].readings["o/kpi"].actual
    assert actual is not None and actual.value == 78.0
