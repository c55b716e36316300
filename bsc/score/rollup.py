"""Children to parent: score, status, coverage and range of anything rolled up."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Kpi, RollUp, Status
from bsc.score.card import Part, Standing
from bsc.score.kpi_reading import Mark
from bsc.score.ruler import standing_status

# A part, whether it was to be judged at all, its range, the words people set in it. A plain tuple: hot path.
Child = tuple[Part, bool, float, float, int]
_new = tuple.__new__

EMPTY = Standing(None, Status.NO_DATA, 0.0, None, None, 0, 0, ())
LEFT_OUT = Standing(None, Status.NOT_JUDGED, 0.0, None, None, 0, 0, ())


def kpi_child(kpi: Kpi, mark: Mark) -> Child:
    """A KPI as a child: fully covered, missing, or not judged."""
    score, status, computed, set_by, _, _ = mark
    if score is not None:
        return _new(Part, ("kpi", kpi.id, kpi.weight, score, 1.0, status)), True, score, score, int(set_by)
    part = _new(Part, ("kpi", kpi.id, kpi.weight, None, 0.0, status))
    return part, computed is Status.NO_DATA, 0.0, 100.0, int(set_by)


def standing_child(kind: str, id: str, weight: float, standing: Standing) -> Child:
    """A standing as a child of the next one up."""
    score, status, coverage, low, high, _, overridden, _ = standing
    part = _new(Part, (kind, id, weight, score, coverage, status))
    if low is None or high is None:
        return part, status is not Status.NOT_JUDGED, 0.0, 100.0, overridden
    return part, True, low, high, overridden


def stand(children: Sequence[Child], mode: RollUp = RollUp.MEAN) -> Standing:
    """The standing of a parent. What was not judged leaves it; what has no data lowers its coverage only."""
    if len(children) == 1 and children[0][0].score is not None and children[0][0].weight == 1.0:
        return _like(children[0], children[0][0].score)
    weights = covered = scored = total = low = high = 0.0
    overridden = off = 0
    for part, due, least, most, set_by in children:
        _, _, weight, score, coverage, status = part
        overridden += set_by
        if status is Status.OFF_TRACK:
            off += 1
        if not due or weight <= 0.0:
            continue
        weights += weight
        covered += weight * coverage
        low += weight * least
        high += weight * most
        if score is not None:
            scored += weight
            total += weight * score
    parts = tuple([child[0] for child in children])
    if scored <= 0.0:
        status = Status.NO_DATA if weights > 0.0 else Status.NOT_JUDGED
        return Standing(None, status, 0.0, None, None, 0, overridden, parts)
    score, low, high = total / scored, low / weights, high / weights
    if low == score == high:
        low = high = score  # the same number, kept once
    if mode is not RollUp.MEAN:
        score, low, high = _extreme(children, mode)
    status = standing_status(score)
    hidden = 0 if status is Status.OFF_TRACK else off
    coverage = covered / weights if covered != weights else 1.0
    return _new(Standing, (score, status, coverage, low, high, hidden, overridden, parts))


def _like(child: Child, score: float) -> Standing:
    """The standing of a parent of one child that weighs 1: the same numbers, with nothing to add up."""
    part, _, low, high, overridden = child
    status = standing_status(score)
    hidden = 1 if part.status is Status.OFF_TRACK and status is not Status.OFF_TRACK else 0
    return _new(Standing, (score, status, part.coverage, low, high, hidden, overridden, (part,)))


def _extreme(children: Sequence[Child], mode: RollUp) -> tuple[float, float, float]:
    pick = min if mode is RollUp.WORST else max
    counted = [child for child in children if child[1] and child[0].weight > 0.0]
    scores = [part.score for part, *_ in counted if part.score is not None]
    return pick(scores), pick(child[2] for child in counted), pick(child[3] for child in counted)
