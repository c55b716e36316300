"""Why a number is where it is: the causes below it, as far down as there is room, and what rests on it above."""

from __future__ import annotations

from typing import Protocol

from bsc.align.cause import Cause, Risk, Stake, Why
from bsc.align.downward import Downward, Terrain
from bsc.align.risk import Upward
from bsc.align.share import shares_of
from bsc.maps.graph import StrategyMap
from bsc.model import Role
from bsc.score import History

_DEEPEST = 9
_DEEP = 6


class _Build(Protocol):
    def __call__(self, depth: int) -> Cause: ...


class Inquiry:
    """Explains the numbers of one history; a tree is as deep as `lines` allow."""

    def __init__(self, history: History, graph: StrategyMap, lines: int = 40) -> None:
        self.card = history.card
        self.terrain = Terrain(history, graph)
        self.upward = Upward(self.card, graph, shares_of(self.card))
        self.lines = lines

    def index(self) -> Why:
        """Why the index is where it is."""
        cause = self._fitting(lambda depth: Downward(self.terrain).index(depth))
        return Why(*cause, (), Stake(1.0, 1.0, ()))

    def perspective(self, id: str) -> Why:
        """Why a perspective is where it is."""
        cause = self._fitting(lambda depth: Downward(self.terrain).perspective(id, depth))
        share = self.upward.shares.get(("perspective", id), 0.0)
        return Why(*cause, (), Stake(share, share, ()))

    def objective(self, id: str) -> Why:
        """Why an objective is where it is, and what rests on it."""
        cause = self._fitting(lambda depth: Downward(self.terrain).subject(id, depth))
        risks, more = self._risks(id)
        return Why(*cause, risks, self.upward.stake(id), more)

    def kpi(self, id: str) -> Why:
        """Why a KPI is where it is: a result has the drivers of its objective behind it."""
        kpi = self.card.readings[id].kpi
        cause = self._fitting(lambda depth: Downward(self.terrain).kpi(id, depth))
        above, more = self._risks(kpi.objective)
        outcome, shares = self.card.objectives[kpi.objective].outcome, self.upward.shares
        role = "effect" if kpi.role is Role.LEADING else "parent"
        risk = Risk(kpi.objective, role, outcome.status, outcome.score,
                    shares.get(("objective", kpi.objective), 0.0), None, "", above, more)
        stake = self.upward.stake(kpi.objective)
        return Why(*cause, (risk,), stake._replace(own=shares.get(("kpi", id), 0.0),
                                                  objectives=(kpi.objective, *stake.objectives)))

    def _risks(self, objective: str) -> tuple[tuple[Risk, ...], int]:
        """The tree upwards, as deep as half of the lines allow."""
        best = self.upward.risks(objective, 1)
        for depth in range(2, _DEEPEST):
            made = self.upward.risks(objective, depth)
            if made == best or sum(map(_height, made[0])) > self.lines // 2:
                break
            best = made
        return best

    def _fitting(self, build: _Build) -> tuple[Cause, Cause]:
        """The deepest tree that fits, and one that is as deep as we look."""
        best = deep = build(_DEEP)
        if lines_of(deep) > self.lines:
            best = build(1)
            for depth in range(2, _DEEP):
                made = build(depth)
                if lines_of(made) > self.lines:
                    break
                best = made
        return best, deep


def lines_of(cause: Cause) -> int:
    """How many lines a tree downwards takes."""
    return 1 + bool(cause.more) + sum(map(lines_of, cause.below))


def _height(risk: Risk) -> int:
    return 1 + bool(risk.more) + sum(map(_height, risk.above))
