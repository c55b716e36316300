"""How sure the order of objectives and perspectives is, with every weight up to a fifth higher or lower.

All weights move at once and each for itself, between 0.8 and 1.2 times what is declared. A weighted mean is highest at
a corner of that box: weights of the scores above some value up, of those below it down; so with n parts n + 1 corners
are enough, and the range is exact, not sampled. Ranges go up level by level, as no weight is used twice. Scores that
are missing stay missing. A rank is then as high as 1 + how many others are surely above, and as low as 1 + how many may
be. The one-at-a-time view is `bsc.outlook.weights`; for both see the OECD/JRC handbook named there.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bsc.model import RollUp
from bsc.score.card import Scorecard, Standing

SPAN = 0.2


class Span(NamedTuple):
    """The scores that a number can have."""

    low: float
    high: float


class Rank(NamedTuple):
    """The rank of something by its score, from 1, and the best and the worst it can have."""

    id: str
    score: float
    span: Span
    rank: int
    best: int
    worst: int

    @property
    def firm(self) -> bool:
        """Whether no weight within the span changes the rank."""
        return self.best == self.worst


class Ranks(NamedTuple):
    """The ranks of perspectives and objectives, best first; `whole` is the range of the index."""

    whole: Span | None
    perspectives: tuple[Rank, ...]
    objectives: tuple[Rank, ...]


Spans = dict[tuple[str, str], Span]  # by kind and id


def ranks_of(card: Scorecard, span: float = SPAN) -> Ranks:
    """How far the ranks can move."""
    spans: Spans = {}
    for id in card.objectives:
        _objective(id, card, spans, span)
    mode = card.strategy.roll_up
    for each in card.perspectives:
        found = _span(each.standing, mode, spans, span)
        if found is not None:
            spans["perspective", each.perspective.id] = found
    scores = {each.perspective.id: each.standing.score for each in card.perspectives}
    outcomes = {id: reading.outcome.score for id, reading in card.objectives.items()}
    return Ranks(_span(card.index, mode, spans, span), _ranked("perspective", scores, spans),
                 _ranked("objective", outcomes, spans))


def extremes(parts: Sequence[tuple[float, Span]], span: float = SPAN) -> Span:
    """The lowest and the highest weighted mean of parts, each a weight and the range of its score."""
    return Span(-_highest([(weight, -each.low) for weight, each in parts], span),
                _highest([(weight, each.high) for weight, each in parts], span))


def _highest(parts: Sequence[tuple[float, float]], span: float) -> float:
    """The best corner: those with the highest scores weigh more, the others less."""
    ordered = sorted(parts, key=lambda part: -part[1])
    total = sum(weight for weight, _ in ordered) * (1.0 - span)
    held = sum(weight * score for weight, score in ordered) * (1.0 - span)
    best = held / total
    for weight, score in ordered:
        total += 2.0 * span * weight
        held += 2.0 * span * weight * score
        best = max(best, held / total)
    return best


def _objective(id: str, card: Scorecard, spans: Spans, span: float) -> None:
    """The range of an objective, after those of its parts."""
    waiting = [id]
    while waiting:
        at = waiting[-1]
        missing = [part.id for part in card.objectives[at].outcome.parts
                   if part.kind == "objective" and part.score is not None and (part.kind, part.id) not in spans]
        if missing and ("objective", at) not in spans:
            waiting += missing
            continue
        waiting.pop()
        if ("objective", at) not in spans:
            mode = card.strategy.objectives[at].roll_up or card.strategy.roll_up
            found = _span(card.objectives[at].outcome, mode, spans, span)
            if found is not None:
                spans["objective", at] = found


def _span(standing: Standing, mode: RollUp, spans: Spans, span: float) -> Span | None:
    """The range of a rolled-up score; None where it has none."""
    counted = [(part.weight, _of(part.kind, part.id, part.score, spans)) for part in standing.parts
               if part.score is not None and part.weight > 0.0]
    if not counted:
        return None
    if mode is RollUp.MEAN:
        return extremes(counted, span)
    pick = min if mode is RollUp.WORST else max
    return Span(pick(each.low for _, each in counted), pick(each.high for _, each in counted))


def _of(kind: str, id: str, score: float, spans: Spans) -> Span:
    return spans.get((kind, id), Span(score, score))


def _ranked(kind: str, scores: Mapping[str, float | None], spans: Spans) -> tuple[Rank, ...]:
    """Ranks by score; equal scores share the better one."""
    known = {id: score for id, score in scores.items() if score is not None}
    found = {id: _of(kind, id, score, spans) for id, score in known.items()}
    ordered = sorted(-score for score in known.values())
    lows, highs = sorted(each.low for each in found.values()), sorted(each.high for each in found.values())
    ranks = [
        Rank(id, known[id], own, bisect_left(ordered, -known[id]) + 1,
             1 + len(lows) - bisect_right(lows, own.high + 1e-9),
             len(highs) - bisect_right(highs, own.low + 1e-9) + (1 if own.high <= own.low + 1e-9 else 0))
        for id, own in found.items()]
    return tuple(sorted(ranks, key=lambda each: each.rank))
