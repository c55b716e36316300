"""Money by hand: shares, currencies, what is left, whom nobody funds."""

from __future__ import annotations

import pytest

from bsc.outlook import Outlook
from bsc.outlook.money import Purse
from tests.outlook.conftest import Write

STRATEGY = """\
strategy: {name: S, cadence: monthly}
perspectives:
  top:
    name: Top
    objectives:
      good: {name: Good, lagging: [{id: g, target: 100, actuals: {2026-06: 120}}]}
      bad: {name: Bad, lagging: [{id: b, target: 100, actuals: {2026-06: 10}}]}
initiatives:
"""
PLAN = "{name: W, objectives: [good, bad], start: 2026-01, end: 2026-12, budget: 1000, spent: 600, currency: EUR"


def _outlook(rows: str, outlook_of: Write) -> Outlook:
    return outlook_of(STRATEGY + rows)


def test_an_initiative_beside_its_time_and_work(outlook_of: Write) -> None:
    (found,) = _outlook(f"  w: {PLAN}, progress: 40}}\n", outlook_of).money.initiatives
    assert (found.used, found.done, found.ahead) == (60, 40, 20)
    assert found.time == pytest.approx(181 / 365 * 100)
    assert found.purse == Purse("EUR", 1000, 600, 400) and found.purse.left == 400


def test_what_serves_two_counts_half_in_each(outlook_of: Write) -> None:
    money = _outlook(f"  w: {PLAN}}}\n", outlook_of).money
    assert [each.purses for each in money.objectives] == [(Purse("EUR", 500, 300, 200),)] * 2
    (band,) = money.perspectives
    assert (band.purses, band.at_stake) == ((Purse("EUR", 1000, 600, 400),), (Purse("EUR", 500, 300, 200),))


def test_currencies_are_never_added(outlook_of: Write) -> None:
    other = "{name: U, objectives: [bad], budget: 10, currency: USD}"
    money = _outlook(f"  w: {PLAN}}}\n  u: {other}\n", outlook_of).money
    assert [each.currency for each in money.totals] == ["EUR", "USD"]
    assert money.objectives[1].purses == (Purse("EUR", 500, 300, 200), Purse("USD", 10, 0, 10))


@pytest.mark.parametrize(("rows", "gap"), [
    ("  w: {name: W, objectives: [good], budget: 5, currency: EUR}\n", "none"),
    ("  w: {name: W, objectives: [bad], budget: 5, currency: EUR, status: done}\n", "over"),
    ("  w: {name: W, objectives: [bad]}\n", "no-budget"),
    ("  w: {name: W, objectives: [bad], budget: 5, currency: EUR}\n", ""),
])
def test_off_track_and_funded_by_nobody(rows: str, gap: str, outlook_of: Write) -> None:
    found = [(each.objective, each.gap) for each in _outlook(rows, outlook_of).money.unfunded]
    assert found == ([("bad", gap)] if gap else [])


def test_a_part_is_funded_through_what_it_is_part_of(outlook_of: Write) -> None:
    found = outlook_of("strategy: {name: S}\nobjectives:\n  whole:\n    objectives:\n      part: {lagging: [{id: b, "
                       "target: 100, actuals: {2026-06: 10}}]}\ninitiatives:\n"
                       "  w: {name: W, objectives: [whole], budget: 5, currency: EUR}\n")
    assert not found.money.unfunded


@pytest.mark.parametrize("status", ["done", "Closed", "stopped", "completado", "descartada"])
def test_what_is_over_is_not_committed(status: str, outlook_of: Write) -> None:
    (found,) = _outlook(f"  w: {PLAN}, status: {status}}}\n", outlook_of).money.initiatives
    assert found.purse is not None and (found.purse.left, found.purse.committed) == (400, 0)
