"""Which weight, moved to where, would turn the status of a perspective or of the index.

A rolled-up score is a weighted mean of what has a score, S = sum(w s) / sum(w): what has no data, or is not judged, has
no weight in it, and nothing is assumed of it. With all other weights as they are, S stands at an edge e when

    w = sum over the others of w_j (e - s_j) / (s - e)

which is solved for every weight and for the edges of on track (90) and at risk (60) next to S. A weight further
down (an objective's for the index, a KPI's for its perspective) is solved the same way, level by level: the edge asks a
score of the child, s = (e sum(w) - sum over the others of w_j s_j) / w, and so on down to the weight. Nothing is
sampled. One weight at a time; for all of them at once see `bsc.outlook.ranks`. After the OECD/JRC "Handbook on
constructing composite indicators" (2008), step 7, and Saltelli et al., "Global sensitivity analysis: the primer"
(2008). """

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bsc.model import RollUp, Status
from bsc.score.card import Part, Scorecard, Standing
from bsc.score.ruler import SCORE, standing_status

_NEAR = 1e-9


class Flip(NamedTuple):
    """A weight that turns a status when it passes `to`: as declared, and as the share of its siblings in per cent.

    `parent` is whose part it is: an objective, a perspective, or nothing for the index.
    """

    part: Part
    parent: str
    weight: float
    to: float
    share: float
    to_share: float
    becomes: Status

    @property
    def moved(self) -> float:
        """Points of share."""
        return abs(self.to_share - self.share)


class Sturdy(NamedTuple):
    """A rolled-up number, and the weights that would turn its status, the smallest move first."""

    kind: str  # index | perspective
    id: str
    standing: Standing
    flips: tuple[Flip, ...]
    weighed: bool  # whether weights count in it at all: not where the worst or the best of its parts decides


def sturdiness(card: Scorecard) -> tuple[Sturdy, ...]:
    """The index and each perspective that has a score."""
    tree = _Tree(card)
    tops = [("index", "", card.index), *[("perspective", each.perspective.id, each.standing)
                                        for each in card.perspectives]]
    return tuple(_sturdy(tree, kind, id, standing) for kind, id, standing in tops if standing.score is not None)


def _sturdy(tree: _Tree, kind: str, id: str, standing: Standing) -> Sturdy:
    mode = tree.card.strategy.roll_up
    if mode is not RollUp.MEAN:
        return Sturdy(kind, id, standing, (), False)
    found = [flip for edge in reversed(SCORE) for flip in tree.flips(standing, id, edge)]
    status = standing_status(standing.score or 0.0)
    turned = [flip for flip in found if flip.becomes is not status]
    return Sturdy(kind, id, standing, tuple(sorted(turned, key=lambda flip: (flip.moved, flip.part.id))), True)


class _Tree:
    """The scorecard as a tree of standings."""

    def __init__(self, card: Scorecard) -> None:
        self.card = card
        self.bands = {each.perspective.id: each.standing for each in card.perspectives}

    def flips(self, standing: Standing, parent: str, edge: float) -> Iterator[Flip]:
        """Every weight below a standing that brings it to an edge, if it is next to its score."""
        score = standing.score or 0.0
        if any(min(score, edge) < other < max(score, edge) for other in SCORE):
            return
        becomes = standing_status(edge) if score < edge - _NEAR else standing_status(edge - 1e-6)
        for part, parent_id, siblings, needed in self._needed(standing, parent, edge):
            flip = _solved(part, parent_id, siblings, needed)
            if flip is not None:
                yield flip._replace(becomes=becomes)

    def _needed(
        self, standing: Standing, parent: str, edge: float
    ) -> Iterator[tuple[Part, str, Sequence[Part], float]]:
        """Each part below, with its siblings and the score that their parent must come to."""
        waiting = [(standing, parent, edge)]
        while waiting:
            now, id, needed = waiting.pop()
            parts = [part for part in now.parts if part.score is not None]
            total = sum(part.weight for part in parts)
            for part in parts:
                yield part, id, parts, needed
                below = self._below(part)
                if below is None or part.weight <= 0.0 or part.score is None:
                    continue
                asked = part.score + (needed - _mean(parts)) * total / part.weight
                if 0.0 <= asked <= 100.0:
                    waiting.append((below, part.id, asked))

    def _below(self, part: Part) -> Standing | None:
        """What a part is rolled up from by weights; nothing for a KPI, or where worst or best decides."""
        if part.kind == "perspective":
            return self.bands.get(part.id)
        if part.kind != "objective":
            return None
        objective = self.card.strategy.objectives[part.id]
        mode = objective.roll_up or self.card.strategy.roll_up
        return self.card.objectives[part.id].outcome if mode is RollUp.MEAN else None


def _mean(parts: Sequence[Part]) -> float:
    total = sum(part.weight for part in parts)
    return sum(part.weight * (part.score or 0.0) for part in parts) / total


def _solved(part: Part, parent: str, siblings: Sequence[Part], edge: float) -> Flip | None:
    """The weight of a part with which its parent stands at an edge; None where none does."""
    score, others = part.score or 0.0, [each for each in siblings if each is not part]
    rest = sum(each.weight for each in others)
    if abs(score - edge) < _NEAR or rest <= 0.0:
        return None
    to = sum(each.weight * (edge - (each.score or 0.0)) for each in others) / (score - edge)
    if to < -_NEAR:
        return None
    to = max(0.0, to)
    now = part.weight / (part.weight + rest) * 100.0
    return Flip(part, parent, part.weight, to, now, to / (to + rest) * 100.0, Status.NO_DATA)
