"""Weights that turn a status, checked by scoring the strategy anew with them; ranges checked by trying weights."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc.model import RollUp, Status, Strategy
from bsc.outlook.ranks import Span, extremes, ranks_of
from bsc.outlook.weights import Flip, Sturdy, sturdiness
from bsc.score import Scorecard, evaluate
from bsc.score.ruler import standing_status
from tests.laws.house import AS_OF, strategies
from tests.outlook.conftest import Write

THREE = """\
strategy: {name: S, cadence: monthly}
perspectives:
  a: {name: A, objectives: {one: {lagging: [{id: m, target: 100, min: 0, max: 100, actuals: {2026-01: 100}}]}}}
  b: {name: B, objectives: {two: {lagging: [{id: n, target: 100, min: 0, max: 100, actuals: {2026-01: 50}}]}}}
  c: {name: C, objectives: {three: {lagging: [{id: x, target: 100, min: 0, max: 100}]}}}
"""


def _weighed(strategy: Strategy, flip: Flip, weight: float) -> Strategy:
    """The strategy with another weight."""
    if flip.part.kind == "perspective":
        bands = tuple(replace(band, weight=weight) if band.id == flip.part.id else band
                      for band in strategy.perspectives)
        return replace(strategy, perspectives=bands)
    objectives = dict(strategy.objectives)
    if flip.part.kind == "objective":
        objectives[flip.part.id] = replace(objectives[flip.part.id], weight=weight)
    else:
        owner = next(each for each in objectives.values() if any(kpi.id == flip.part.id for kpi in each.kpis))
        kpis = tuple(replace(kpi, weight=weight) if kpi.id == flip.part.id else kpi for kpi in owner.kpis)
        objectives[owner.id] = replace(owner, kpis=kpis)
    return replace(strategy, objectives=objectives)


def _standing(card: Scorecard, told: Sturdy) -> float:
    found = card.index if not told.id else next(
        each.standing for each in card.perspectives if each.perspective.id == told.id)
    assert found.score is not None
    return found.score


def test_by_hand(outlook_of: Write) -> None:
    """100 and 50 are 75; c has no data. Off track from 100 w + 50 = 60 (w + 1): w = 0.25, a fifth of the two."""
    whole, *bands = outlook_of(THREE).sturdiness
    (down, up) = sorted((flip for flip in whole.flips if flip.part.id == "a"), key=lambda flip: flip.to)
    assert [down.to, down.to_share, up.to] == pytest.approx([0.25, 20, 4])
    assert [down.becomes, up.becomes] == [Status.OFF_TRACK, Status.ON_TRACK]
    assert down.share == 50 and {flip.part.id for flip in whole.flips} == {"a", "b"}
    assert [(each.id, each.flips) for each in bands] == [("a", ()), ("b", ())]


@settings(max_examples=60, deadline=None)
@given(strategies())
def test_at_the_weight_the_number_stands_at_the_edge(strategy: Strategy) -> None:
    for told in sturdiness(evaluate(strategy, AS_OF)):
        for flip in told.flips[:4]:
            edge = _standing(evaluate(_weighed(strategy, flip, flip.to), AS_OF), told)
            assert min(abs(edge - 60), abs(edge - 90)) < 1e-6
            assert standing_status(_standing(evaluate(strategy, AS_OF), told)) is not flip.becomes


def test_where_the_worst_decides_no_weight_counts(outlook_of: Write) -> None:
    found = outlook_of(THREE.replace("monthly}", "monthly, roll_up: worst}")).sturdiness
    assert all(not each.weighed and not each.flips for each in found)


def test_a_range_by_hand() -> None:
    """Two equal weights at 0.8 and 1.2."""
    assert list(extremes([(1.0, Span(0, 0)), (1.0, Span(100, 100))])) == pytest.approx([40, 60])


@settings(max_examples=40, deadline=None)
@given(strategies(), st.randoms(use_true_random=False))
def test_no_weights_within_a_fifth_leave_the_range(strategy: Strategy, chance: Random) -> None:
    found = ranks_of(evaluate(strategy, AS_OF))
    shaken = replace(strategy, perspectives=tuple(
        replace(band, weight=band.weight * (0.8 + 0.4 * chance.random()))
        for band in strategy.perspectives))
    index = evaluate(shaken, AS_OF).index.score
    if found.whole is not None and index is not None and strategy.roll_up is RollUp.MEAN:
        assert found.whole.low - 1e-6 <= index <= found.whole.high + 1e-6
    for rank in (*found.perspectives, *found.objectives):
        assert rank.best <= rank.rank <= rank.worst
        assert rank.span.low - 1e-6 <= rank.score <= rank.span.high + 1e-6


def test_ranks_that_may_change_places(outlook_of: Write) -> None:
    kpi = "{{id: {0}{1}, target: 100, min: 0, max: 100, actuals: {{2026-01: {1}}}}}"
    rows = "".join(f"  {id}: {{name: {id}, lagging: [{kpi.format(id, low)}, {kpi.format(id, high)}]}}\n"
                   for id, low, high in (("a", 50, 90), ("b", 52, 80), ("c", 5, 10)))
    ranks = outlook_of(f"strategy: {{name: S}}\nobjectives:\n{rows}").ranks.objectives
    assert [(each.id, each.rank, each.best, each.worst) for each in ranks] == [
        ("a", 1, 1, 2), ("b", 2, 1, 2), ("c", 3, 3, 3)]
