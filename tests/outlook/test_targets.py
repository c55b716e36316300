"""Next year's targets by hand; what is printed can be pasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model.target import Each, Table
from bsc.outlook.proposal import Basis, Proposal, rounded
from bsc.outlook.target_yaml import target_yaml
from bsc.read import read
from bsc.score import evaluate
from tests.outlook.conftest import Write

LINE = "{2026-01: 10, 2026-02: 12, 2026-03: 14, 2026-04: 16, 2026-05: 18, 2026-06: 20}"


def _only(kpi: str, kpi_outlook: Write) -> Proposal:
    (found,) = kpi_outlook(kpi).proposals()
    return found


@pytest.mark.parametrize(("kpi", "basis", "value"), [
    (f"target: 30, actuals: {LINE}", Basis.TREND, 56),            # 20 + 18 months of 2
    (f"target: 40, actuals: {LINE}", Basis.NEVER, 40),            # 32 by December
    ("target: 19, actuals: {2026-01: 20, 2026-02: 18, 2026-03: 16, 2026-04: 14, 2026-05: 12}", Basis.AGAIN, 19),
    ("target: 19, better: lower, actuals: {2026-01: 20, 2026-02: 19, 2026-03: 18, 2026-04: 19, 2026-05: 19}",
     Basis.BEST, 18),
    ("target: 19, actuals: {2026-01: 20}", Basis.NO_TREND, 19),
    (f"target: {{2026: 30, 2027: 45}}, actuals: {LINE}", Basis.DECLARED, 45),
    (f"target: {{reach: 50, by: 2027-06, from: 2025-12}}, baseline: 8, actuals: {LINE}", Basis.DECLARED, 50),
    (f"aggregate: sum, target: {{total: 240, over: 2026}}, actuals: {LINE}", Basis.TREND, 540),
    (f"better: lower, target: 30, actuals: {LINE.replace('20}', '22}')}", Basis.AGAIN, 30),
    (f"target: {{between: [10, 20]}}, actuals: {LINE}", Basis.STRETCH, None),
    (f"target: {{hold: 20, within: 2}}, actuals: {LINE}", Basis.STRETCH, None),
    (f"target: {{2026: 30, 2027: {{hold: 20, within: 2}}}}, actuals: {LINE}", Basis.DECLARED, 20),
    (f"target: {{text: soon}}, actuals: {LINE}", Basis.WORDS, None),
    (f"target: {{metric: m, plus: 1}}, actuals: {LINE}", Basis.BENCHMARK, None),
    (f"better: none, target: 30, actuals: {LINE}", Basis.INPUT, None),
    (f"aggregate: sum, target: {{total: 24, over: 2026-Q1}}, actuals: {LINE}", Basis.NOTHING, None),
    ("target: {done_by: 2026-12}, actuals: {2026-06: no}", Basis.DATE, None),
    ("target: {done_by: 2026-12}, actuals: {2026-06: yes}", Basis.DONE, None),
])
def test_the_rule(kpi: str, basis: Basis, value: float | None, kpi_outlook: Write) -> None:
    found = _only(kpi, kpi_outlook)
    assert (found.basis, found.value, found.next_year.label) == (basis, value, "2027")


@pytest.mark.parametrize(("kpi", "value", "yearly"), [
    ("aggregate: sum, target: {2026: {each: 5}}", 15, False),  # as what is asked of it: of a month
    ("aggregate: sum, target: {total: 240, over: 2026}", 90, True),
    ("aggregate: last, target: {2026: {each: 5}}", 20, False),
    ("aggregate: last, accumulates: calendar-year, target: {2026-12: 30}", 20, True),
    ("aggregate: mean, target: {2026: {each: 5}}", 15, False),
])
def test_all_numbers_of_a_kpi_are_of_one_kind(kpi: str, value: float, yearly: bool, kpi_outlook: Write) -> None:
    found = _only(f"{kpi}, actuals: {LINE}", kpi_outlook)
    assert found.years[:2] == (None, None) and found.yearly is yearly
    year = found.years[2]
    assert year is not None and (year.value, year.known, year.due, year.whole) == (value, 6, 12, False)


def test_a_stretch_is_told_and_that_of_next_year_where_it_is_declared(kpi_outlook: Write) -> None:
    assert _only(f"target: {{hold: 20, within: 2}}, actuals: {LINE}", kpi_outlook).stretch == (18, 22)
    both = f"target: {{2026: {{between: [10, 20]}}, 2027: {{between: [20, 30]}}}}, actuals: {LINE}"
    assert _only(both, kpi_outlook).stretch == (20, 30)


def test_no_share_is_asked_to_be_over_a_hundred(kpi_outlook: Write) -> None:
    line = LINE.replace("20}", "95}").replace("18,", "90,")
    shares = f'unit: "%", better: higher, target: 90, actuals: {line}'
    assert (_only(shares, kpi_outlook).basis, _only(shares, kpi_outlook).value) == (Basis.BEST, 95)
    (landing,) = kpi_outlook(shares).landings.values()
    assert landing.value is not None and landing.value.reach.high == 100
    (landing,) = kpi_outlook(shares.replace("higher", "lower")).landings.values()  # of a budget, say
    assert landing.value is not None and landing.value.reach.high > 100


@pytest.mark.parametrize(("target", "pasted"), [
    ("30", "{2026: 30, 2027: 56}"),
    ("{at_least: 30}", "{2026: {at_least: 30}, 2027: {at_least: 56}}"),
    ("{2026-H1: 15, 2026-H2: 30}", "{2026-H1: 15, 2026-H2: 30, 2027: 56}"),
    ("{reach: 30, by: 2026-12, from: 2025-12}, baseline: 8", "{reach: 56, by: 2027, from: 2026-12}"),
])
def test_what_is_printed_can_be_pasted(target: str, pasted: str, kpi_outlook: Write, tmp_path: Path) -> None:
    found = _only(f"target: {target}, actuals: {LINE}", kpi_outlook)
    assert target_yaml(found) == pasted
    (tmp_path / "s.yaml").write_text(f"strategy: {{name: S}}\nobjectives: {{o: {{lagging: [{{id: m, baseline: 8, "
                                     f"target: {pasted}, actuals: {LINE}}}]}}}}\n", "utf-8")
    again = read(tmp_path)
    assert again.strategy is not None and not again.diagnostics


def test_a_flow_says_each_and_keeps_judging_this_year(kpi_outlook: Write, tmp_path: Path) -> None:
    found = _only(f"aggregate: sum, target: 30, actuals: {LINE}", kpi_outlook)
    (tmp_path / "t.yaml").write_text(f"strategy: {{name: S}}\nobjectives: {{o: {{lagging: [{{id: m, aggregate: sum, "
                                     f"target: {target_yaml(found)}, actuals: {LINE}}}]}}}}\n", "utf-8")
    (tmp_path / "s.yaml").unlink()
    strategy = read(tmp_path).strategy
    assert strategy is not None
    target = strategy.kpis()[0].target
    assert isinstance(target, Table) and [each.level for each in target.entries] == [Each(30.0), Each(56.0)]
    assert evaluate(strategy).readings["o/m"].target == 30


def test_two_and_a_half_figures() -> None:
    assert [rounded(value) for value in (1656.0, 12.34, 0.0456, -7.77)] == [1650, 12.5, 0.0455, -7.75]
    assert rounded(23.4, whole=True) == 24
