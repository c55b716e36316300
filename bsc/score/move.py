"""Moves of rolled-up numbers: what the values did, and what falling silent or beginning to report did."""

from __future__ import annotations

from bsc.model import Perspective, RollUp, Status, Trend
from bsc.score.book import Sheet
from bsc.score.card import Move, Part, Standing, Turn

NO_MOVE = Move(None, None, None)
_NOISE = 2.0
_new = tuple.__new__
_Pair = tuple[float | None, float | None]


class Comparison:
    """Two sheets side by side; only objectives with KPIs that report in one alone are worked out again."""

    def __init__(self, now: Sheet, before: Sheet, *, anew: bool = False) -> None:
        """With `anew`, values carried from an earlier period count as not reported."""
        self.now = now
        self.before = before
        self.strategy = now.book.strategy
        self._touched: set[str] = set()
        self._commons: dict[tuple[str, str], _Pair] = {}
        self._carried = {id for id, mark in now.every_mark().items() if mark.age} if anew else set()
        for kpi in (now.scored() ^ before.scored()) | self._carried:
            objective = now.book.lines[kpi].kpi.objective
            while objective and objective not in self._touched:
                self._touched.add(objective)
                objective = self.strategy.objectives[objective].parent

    def objective(self, id: str, now: Standing) -> Move:
        """The move of an objective's outcome."""
        return _move(now, self.before.outcome(id), self._objective(id) if id in self._touched else None)

    def turns(self) -> tuple[Turn, ...]:
        """The KPIs that count in one of the sheets only, in order of declaration."""
        now, before = self.now.scored(), self.before.scored()
        if now == before:
            return ()
        return tuple(self._turn(kpi) for kpi in self.now.book.lines if (kpi in now) is not (kpi in before))

    def _turn(self, kpi: str) -> Turn:
        now, before = self.now.mark(kpi), self.before.mark(kpi)
        if now.score is None:
            return Turn(kpi, "silent" if now.computed is Status.NO_DATA else "unjudged")
        if before.computed is not Status.NO_DATA:
            return Turn(kpi, "judged")
        return Turn(kpi, "again" if before.known else "first")

    def outcome(self, id: str) -> _Pair:
        """Both scores of an objective's outcome, of what reports in both sheets."""
        return self._objective(id)

    def drivers(self, id: str) -> _Pair:
        """Both scores of an objective's drivers, of what reports in both sheets."""
        return self._common(self.now.drivers(id), self.before.drivers(id), RollUp.MEAN)

    def perspective(self, band: Perspective) -> Move:
        """The move of a perspective."""
        now, before = self.now.perspective(band), self.before.perspective(band)
        return _move(now, before, self._perspective(band.id) if self._touched else None)

    def index(self) -> Move:
        """The move of the index."""
        now, before = self.now.index(), self.before.index()
        common = self._common(now, before, self.strategy.roll_up) if self._touched else None
        return _move(now, before, common)

    def _objective(self, id: str) -> _Pair:
        """Both scores of an objective, counting only what reports in both sheets."""
        now, before = self.now.outcome(id), self.before.outcome(id)
        if id not in self._touched:
            return now.score, before.score
        found = self._commons.get(("objective", id))
        if found is None:
            mode = self.strategy.objectives[id].roll_up or self.strategy.roll_up
            found = self._commons["objective", id] = self._common(now, before, mode)
        return found

    def _perspective(self, id: str) -> _Pair:
        found = self._commons.get(("perspective", id))
        if found is None:
            band = self.now.book.perspectives[id]
            now, before = self.now.perspective(band), self.before.perspective(band)
            found = self._commons["perspective", id] = self._common(now, before, self.strategy.roll_up)
        return found

    def _common(self, now: Standing, before: Standing, mode: RollUp) -> _Pair:
        earlier = {(part.kind, part.id): part for part in before.parts}
        pairs: list[tuple[float, float, float]] = []
        for part in now.parts:
            other = earlier.get((part.kind, part.id))
            if other is None or part.weight <= 0.0:
                continue
            later_score, earlier_score = self._pair(part, other)
            if later_score is not None and earlier_score is not None:
                pairs.append((part.weight, later_score, earlier_score))
        if not pairs:
            return None, None
        if mode is not RollUp.MEAN:
            pick = min if mode is RollUp.WORST else max
            return pick(pair[1] for pair in pairs), pick(pair[2] for pair in pairs)
        weights = sum([pair[0] for pair in pairs])
        return (sum([weight * score for weight, score, _ in pairs]) / weights,
                sum([weight * score for weight, _, score in pairs]) / weights)

    def _pair(self, part: Part, other: Part) -> _Pair:
        if part.kind == "kpi":
            return (None, None) if part.id in self._carried else (part.score, other.score)
        if part.kind == "objective":
            return self._objective(part.id)
        return self._perspective(part.id) if part.kind == "perspective" else (part.score, other.score)


def _move(now: Standing, before: Standing, common: _Pair | None) -> Move:
    if now.score is None or before.score is None:
        return NO_MOVE
    change = now.score - before.score
    silence = 0.0
    if common is not None:
        later, earlier = common
        silence = change - (later - earlier) if later is not None and earlier is not None else change
    if abs(change) < _NOISE - 1e-9:
        return _new(Move, (change, silence, Trend.SAME, ()))
    return _new(Move, (change, silence, Trend.BETTER if change > 0.0 else Trend.WORSE, ()))
