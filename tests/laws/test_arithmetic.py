"""What holds for every strategy, whatever its numbers."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from bsc.model import Actuals, Bands, Better, RollUp, Status, Strategy
from bsc.model.target import Each
from bsc.score import Scorecard, Standing, evaluate, history
from bsc.score.ruler import Edges, mark, standing_status
from tests.laws.house import AS_OF, kpi, metric, numbers, of, single, strategies

ORDER = {Status.OFF_TRACK: 0, Status.AT_RISK: 1, Status.ON_TRACK: 2}
few = settings(max_examples=60, deadline=None)


def standings(card: Scorecard) -> list[Standing]:
    found = [card.index, *(band.standing for band in card.perspectives)]
    for objective in card.objectives.values():
        found += [objective.outcome, objective.drivers]
    return found


@few
@given(strategies(), st.sampled_from(RollUp))
def test_a_parent_lies_between_its_children(strategy: Strategy, mode: RollUp) -> None:
    for standing in standings(evaluate(replace(strategy, roll_up=mode), AS_OF)):
        counted = [part for part in standing.parts if part.weight > 0 and part.score is not None]
        scores = [part.score for part in counted if part.score is not None]
        assert (standing.score is None) == (not scores)
        if standing.score is None:
            continue
        assert min(scores) - 1e-9 <= standing.score <= max(scores) + 1e-9
        steps = [ORDER[part.status] for part in counted]
        assert min(steps) <= ORDER[standing.status] <= max(steps)


@few
@given(strategies())
def test_coverage_and_range_hold_the_score(strategy: Strategy) -> None:
    for standing in standings(evaluate(strategy, AS_OF)):
        assert -1e-9 <= standing.coverage <= 1 + 1e-9
        if standing.score is not None:
            assert standing.low is not None and standing.high is not None
            assert standing.low - 1e-9 <= standing.score <= standing.high + 1e-9
            if standing.coverage > 1 - 1e-12:
                assert math.isclose(standing.low, standing.high, abs_tol=1e-9)


@few
@given(strategies(), st.randoms(use_true_random=False))
def test_reordering_changes_nothing(strategy: Strategy, chance: random.Random) -> None:
    objectives = {}
    for id in chance.sample(list(strategy.objectives), len(strategy.objectives)):
        found = strategy.objectives[id]
        objectives[id] = replace(found, kpis=tuple(chance.sample(found.kpis, len(found.kpis))))
    bands = tuple(
        replace(band, objectives=tuple(chance.sample(band.objectives, len(band.objectives))))
        for band in chance.sample(strategy.perspectives, len(strategy.perspectives))
    )
    before, after = evaluate(strategy, AS_OF), evaluate(of(objectives, bands), AS_OF)
    for id, reading in before.readings.items():
        other = after.readings[id]
        assert (reading.status, reading.score, reading.trace) == (other.status, other.score, other.trace)
    assert same(before.index, after.index)
    for id, objective in before.objectives.items():
        assert same(objective.outcome, after.objectives[id].outcome)
        assert same(objective.drivers, after.objectives[id].drivers)


def same(one: Standing, other: Standing) -> bool:
    close = all(
        (left is None and right is None)
        or (left is not None and right is not None and math.isclose(left, right, abs_tol=1e-9))
        for left, right in ((one.score, other.score), (one.low, other.low), (one.high, other.high))
    )
    return close and one.status is other.status and math.isclose(one.coverage, other.coverage, abs_tol=1e-9)


@few
@given(st.lists(numbers, min_size=1, max_size=9))
def test_mirrored_directions_mirror(values: list[float]) -> None:
    up = kpi("o", metric("up", values, Better.HIGHER))
    down_values = [100.0 - value for value in values]
    down = kpi("o", metric("down", down_values, Better.LOWER), Each(0.0))
    base = up.baseline
    assert base is not None
    card = evaluate(single(up, replace(down, baseline=replace(base, value=100.0))))
    rising, falling = card.readings["o/up"], card.readings["o/down"]
    assert rising.attainment is not None and falling.attainment is not None
    assert math.isclose(rising.attainment, falling.attainment, abs_tol=1e-6)
    assert rising.status is falling.status or near_an_edge(rising.attainment)
    if rising.change is not None and falling.change is not None:
        assert math.isclose(rising.change, -falling.change, abs_tol=1e-6)


def near_an_edge(attainment: float) -> bool:
    return min(abs(attainment - 60), abs(attainment - 90)) < 1e-6


@few
@given(strategies(), st.data())
def test_missing_is_not_zero(strategy: Strategy, data: st.DataObject) -> None:
    full = evaluate(strategy, AS_OF)
    scored = [id for id, reading in full.readings.items() if reading.score is not None]
    if not scored:
        return
    silent = data.draw(st.sampled_from(scored))
    kpis = {kpi.id: kpi for kpi in strategy.kpis()}
    objective = strategy.objectives[kpis[silent].objective]
    quiet = tuple(
        replace(kpi, metric=replace(kpi.metric, actuals=Actuals())) if kpi.id == silent else kpi
        for kpi in objective.kpis
    )
    objectives = {**strategy.objectives, objective.id: replace(objective, kpis=quiet)}
    card = evaluate(of(objectives, strategy.perspectives), AS_OF)
    if card.as_of is None:
        return
    assert card.readings[silent].status is Status.NO_DATA
    now, then = card.objectives[objective.id].outcome, full.objectives[objective.id].outcome
    rest = [part.score for part in now.parts if part.weight > 0 and part.score is not None]
    assert (now.score is None) == (not rest)
    if now.score is not None:
        assert now.score >= min(rest) - 1e-9
    assert now.coverage <= then.coverage + 1e-9
    if now.score is not None and then.score is not None:
        assert now.low is not None and now.high is not None
        assert now.low - 1e-9 <= then.score <= now.high + 1e-9


@few
@given(strategies())
def test_every_card_of_a_history_is_the_card_of_its_period(strategy: Strategy) -> None:
    past = history(strategy)
    for card in past.cards:
        alone = evaluate(strategy, card.as_of)
        assert alone.index == card.index and alone.move == card.move and alone.move_year == card.move_year
        assert alone.readings == card.readings
        assert alone.objectives == card.objectives
        assert alone.perspectives == card.perspectives


edges = st.tuples(st.integers(1, 99), st.integers(100, 140)).flatmap(
    lambda ends: st.tuples(st.integers(ends[0] + 1, ends[1]), st.just(ends[0]))
).map(lambda pair: Edges(float(pair[0]), float(pair[1])))


@given(st.floats(-100, 300), st.floats(-100, 300), edges, st.booleans())
def test_the_ruler_rises_with_the_status(one: float, two: float, found: Edges, capped: bool) -> None:
    low, high = sorted((one, two))
    (worse, less), (better, more) = mark(low, found, capped), mark(high, found, capped)
    assert less <= more + 1e-9 and ORDER[worse] <= ORDER[better]
    assert standing_status(less) is worse and standing_status(more) is better


@given(st.floats(0, 100))
def test_default_bands_of_progress_change_nothing(attainment: float) -> None:
    status, score = mark(attainment, Edges(90.0, 60.0), True)
    assert math.isclose(score, attainment, abs_tol=1e-6)
    assert status is standing_status(score)


@few
@given(st.floats(1, 99), st.floats(0.5, 0.95))
def test_bands_in_the_unit_are_bands_of_the_value(at_risk: float, value: float) -> None:
    on_track = at_risk + 0.5
    actual = round(value * 100, 3)
    found = replace(kpi("o", metric("m", [actual])), bands=Bands(on_track, at_risk, in_unit=True))
    status = evaluate(single(found)).readings["o/m"].status
    wanted = Status.AT_RISK if actual >= at_risk else Status.OFF_TRACK
    wanted = Status.ON_TRACK if actual >= on_track else wanted
    assert status is wanted or min(abs(actual - on_track), abs(actual - at_risk)) < 1e-6
