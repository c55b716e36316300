"""What rests on an objective: the tree of its effects upwards, with their shares of the index."""

from __future__ import annotations

from bsc.align.cause import Risk, Stake
from bsc.align.share import Shares
from bsc.maps.graph import StrategyMap
from bsc.model import Link
from bsc.score.card import Scorecard

_MOST = 8


class Upward:
    """Walks the effects of objectives in one scorecard; rejected and negative links put nothing at risk."""

    def __init__(self, card: Scorecard, graph: StrategyMap, shares: Shares) -> None:
        self.card = card
        self.shares = shares
        self._effects: dict[str, list[Link]] = {}
        for link in graph.links:
            if not link.rejected and not link.negative:
                self._effects.setdefault(link.cause, []).append(link)

    def stake(self, objective: str) -> Stake:
        """The share of the index that an objective has, alone and with all above it."""
        above = dict.fromkeys([objective])
        waiting = [objective]
        while waiting:
            for id, _ in self._above(waiting.pop(0)):
                if id not in above:
                    above[id] = None
                    waiting.append(id)
        own = self.shares.get(("objective", objective), 0.0)
        return Stake(own, self.joint(set(above)), tuple(id for id in above if id != objective))

    def joint(self, objectives: set[str]) -> float:
        """The shares of objectives together; that of a part is within its parent's."""
        inside = [id for id in objectives if not any(parent in objectives for parent in self._parents(id))]
        return min(1.0, sum(self.shares.get(("objective", id), 0.0) for id in inside))

    def _parents(self, objective: str) -> list[str]:
        found, objectives = [], self.card.strategy.objectives
        while objectives[objective].parent in objectives:
            objective = objectives[objective].parent
            found.append(objective)
        return found

    def risks(self, objective: str, depth: int) -> tuple[tuple[Risk, ...], int]:
        """The objectives above, and how many more there are."""
        return self._risks(objective, (objective,), set(), depth)

    def _risks(
        self, objective: str, path: tuple[str, ...], told: set[str], depth: int
    ) -> tuple[tuple[Risk, ...], int]:
        ahead = self._above(objective)
        if depth == 0:
            return (), len(ahead)
        shown, found = ahead[:_MOST], []
        for id, link in shown:
            end = "loop" if id in path else "again" if id in told else ""
            told.add(id)
            above, more = ((), 0) if end else self._risks(id, (*path, id), told, depth - 1)
            outcome = self.card.objectives[id].outcome
            found.append(Risk(id, "effect" if link else "parent", outcome.status, outcome.score,
                              self.shares.get(("objective", id), 0.0), link, end, above, more))
        return tuple(found), len(ahead) - len(shown)

    def _above(self, objective: str) -> list[tuple[str, Link | None]]:
        """What an objective is part of, and its effects; the heaviest first."""
        parent = self.card.strategy.objectives[objective].parent
        found: list[tuple[str, Link | None]] = [(parent, None)] if parent in self.card.objectives else []
        effects: list[tuple[str, Link | None]] = [(link.effect, link) for link in self._effects.get(objective, ())]
        effects.sort(key=lambda each: -self.shares.get(("objective", each[0]), 0.0))
        return [*found, *effects]
