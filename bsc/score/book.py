"""The book of a strategy: every mark and standing at any as-of end, worked out once and kept."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.model import Kpi, Link, Objective, Period, Perspective, Role, Strategy
from bsc.score.card import Standing
from bsc.score.contributors import contributor_children, with_contributors
from bsc.score.family import ALONE, Family
from bsc.score.grid import grid_period, moved
from bsc.score.kpi_reading import KpiLine, Mark, pursued
from bsc.score.rollup import EMPTY, LEFT_OUT, Child, kpi_child, stand, standing_child
from bsc.score.series import Series

_DAYS = {"day": 1, "week": 7}


class Book:
    """Everything that does not depend on the as-of, made once for all sheets."""

    def __init__(self, strategy: Strategy, family: Family = ALONE) -> None:
        self.strategy = strategy
        self.family = family
        series = {id: Series(metric, strategy.fiscal) for id, metric in strategy.metrics.items()}
        self.series = series
        self.pursued = {id: pursued(strategy, objective) for id, objective in strategy.objectives.items()}
        self.lines = {
            kpi.id: KpiLine(kpi, strategy, series, self.pursued[kpi.objective]) for kpi in strategy.kpis()
        }
        self.results = {id: _kpis(objective, False) for id, objective in strategy.objectives.items()}
        self.leading = {id: _kpis(objective, True) for id, objective in strategy.objectives.items()}
        self.perspectives = {band.id: band for band in strategy.perspectives}
        self.causes: dict[str, list[Link]] = {}
        for link in strategy.links:
            if link.counted and link.cause in strategy.objectives:
                self.causes.setdefault(link.effect, []).append(link)
        self.delayed = {id for id, links in self.causes.items() if any(link.delay is not None for link in links)}
        self._sheets: dict[int, Sheet] = {}
        firsts = [line.series.ends[0] for line in self.lines.values() if line.series.ends]
        firsts += [each.digest.ends[0] for some in family.contributors.values() for each in some if each.digest.ends]
        self.blank = not firsts
        self.first_end = min(firsts, default=0)

    def sheet(self, end: int) -> Sheet:
        """The sheet of an as-of end."""
        found = self._sheets.get(end)
        if found is None:
            found = self._sheets[end] = Sheet(self, end)
        return found

    def fill(self, ends: Sequence[int]) -> None:
        """Mark all KPIs at the as-of ends that will be shown, one KPI after the other; those marked before stay."""
        kept = [(end, sheet.marks) for end in ends if len((sheet := self.sheet(end)).marks) < len(self.lines)]
        for id, line in self.lines.items():
            mark = line.mark
            for end, marks in kept:
                marks[id] = mark(end)

    def close(self) -> None:
        """Let go of the sheets, which know their book: nothing is left to the collector of cycles."""
        self._sheets.clear()

    def band_of(self, objective: str) -> str:
        """The perspective of an objective, or of what it is part of."""
        found = self.strategy.objectives[objective]
        while found.parent:
            found = self.strategy.objectives[found.parent]
        return found.perspective

    def back(self, end: int, count: int) -> int:
        """The as-of end `count` periods of the strategy's cadence before another."""
        for _ in range(count):
            end = grid_period(end - 1, self.strategy.cadence, self.strategy.fiscal).start
        return end


class Sheet:
    """Marks and standings at one as-of end, each made when first asked for."""

    __slots__ = ("book", "end", "marks", "_outcomes", "_drivers", "_children", "_bands", "_index", "_scored",
                 "_brought")

    def __init__(self, book: Book, end: int) -> None:
        self.book = book
        self.end = end
        self.marks: dict[str, Mark] = {}
        self._outcomes: dict[str, Standing] = {}
        self._drivers: dict[str, Standing] = {}
        self._children: dict[str, Child] = {}
        self._bands: dict[str, Standing] = {}
        self._index: Standing | None = None
        self._scored: frozenset[str] | None = None
        self._brought: dict[str, list[Child]] = {}

    def mark(self, kpi: str) -> Mark:
        """The mark of a KPI."""
        found = self.marks.get(kpi)
        if found is None:
            line = self.book.lines[kpi]
            found = self.marks[kpi] = line.blank_mark() if self.book.blank else line.mark(self.end)
        return found

    def every_mark(self) -> dict[str, Mark]:
        """The marks of all KPIs, in order of declaration."""
        if len(self.marks) < len(self.book.lines):
            self.marks = {id: self.mark(id) for id in self.book.lines}
        return self.marks

    def scored(self) -> frozenset[str]:
        """The KPIs that have a score."""
        if self._scored is None:
            self._scored = frozenset([id for id, found in self.every_mark().items() if found.score is not None])
        return self._scored

    def pursued(self, objective: str) -> bool:
        """Whether an objective is pursued at the as-of."""
        first, last = self.book.pursued[objective]
        return self.book.blank or first < self.end <= last

    def outcome(self, id: str) -> Standing:
        """Lagging and undeclared KPIs, and the outcomes of sub-objectives."""
        found = self._outcomes.get(id)
        if found is None:
            found = self._outcomes[id] = self._outcome(self.book.strategy.objectives[id])
        return found

    def _outcome(self, objective: Objective) -> Standing:
        if not self.pursued(objective.id):
            return LEFT_OUT
        children = self._kpis(self.book.results[objective.id])
        children += self._objectives(objective.parts)
        strategy, given = self.book.strategy, self._given(objective.id)
        mode = objective.roll_up or strategy.roll_up
        if not given:
            return stand(children, mode) if children else EMPTY
        counts = objective.contributors_count
        counts = strategy.contributors_count if counts is None else counts
        return with_contributors(children, given, mode, counts=counts)

    def contributors(self, id: str) -> Standing | None:
        """What the scorecards below contribute to an objective; None where there are none below."""
        if not self.book.family.below:
            return None
        given = self._given(id)
        return stand(given) if given else EMPTY

    def _given(self, id: str) -> list[Child]:
        """What counts for an objective from the scorecards below."""
        found = self._brought.get(id)
        if found is None:
            given = self.book.family.contributors.get(id, ())
            found = self._brought[id] = contributor_children(given, self.end)
        return found

    def drivers(self, id: str) -> Standing:
        """Leading KPIs and the outcomes of causes."""
        found = self._drivers.get(id)
        if found is None:
            found = self._drivers[id] = self._driven(id, delayed=False)
        return found

    def due_drivers(self, id: str) -> Standing:
        """The drivers whose effect should show by now: each cause as it was before its delay."""
        if id in self.book.delayed:
            return self._driven(id, delayed=True)
        return self.drivers(id)

    def due_months(self, id: str) -> tuple[Period, ...]:
        """The as-of periods that `due_drivers` are of, where a delay moves some of them back."""
        if id not in self.book.delayed:
            return ()
        strategy, ends = self.book.strategy, {before_delay(self.end, link) for link in self.book.causes[id]}
        if self.book.leading[id]:
            ends.add(self.end)
        months = dict.fromkeys(grid_period(end - 1, strategy.cadence, strategy.fiscal) for end in sorted(ends))
        return tuple(months) if any(month.end < self.end for month in months) else ()

    def _driven(self, id: str, *, delayed: bool) -> Standing:
        if not self.pursued(id):
            return LEFT_OUT
        children = self._kpis(self.book.leading[id])
        for link in self.book.causes.get(id, ()):
            then = self.book.sheet(before_delay(self.end, link)) if delayed and link.delay else self
            children.append(then.child(link.cause, link.weight))
        return stand(children) if children else EMPTY

    def perspective(self, perspective: Perspective) -> Standing:
        """The top-level objectives of a perspective."""
        found = self._bands.get(perspective.id)
        if found is None:
            found = stand(self._objectives(perspective.objectives), self.book.strategy.roll_up)
            self._bands[perspective.id] = found
        return found

    def index(self) -> Standing:
        """All perspectives, and the top objectives of a tree without them."""
        if self._index is None:
            self._index = self._whole()
        return self._index

    def _whole(self) -> Standing:
        strategy = self.book.strategy
        children = [
            standing_child("perspective", band.id, band.weight, self.perspective(band))
            for band in strategy.perspectives
        ]
        children += self._objectives(strategy.tops)
        return stand(children, strategy.roll_up) if children else EMPTY

    def _kpis(self, kpis: tuple[Kpi, ...]) -> list[Child]:
        marks = self.marks
        return [kpi_child(kpi, marks.get(kpi.id) or self.mark(kpi.id)) for kpi in kpis]

    def _objectives(self, ids: tuple[str, ...]) -> list[Child]:
        objectives = self.book.strategy.objectives
        return [self.child(id, objectives[id].weight) for id in ids]

    def child(self, id: str, weight: float) -> Child:
        """An objective as a child of a weight; nearly always it weighs the same for all its parents."""
        found = self._children.get(id)
        if found is not None and found[0].weight == weight:
            return found
        made = self._children[id] = standing_child("objective", id, weight, self.outcome(id))
        return made


def _kpis(objective: Objective, leading: bool) -> tuple[Kpi, ...]:
    return tuple(kpi for kpi in objective.kpis if (kpi.role is Role.LEADING) is leading)


def before_delay(end: int, link: Link) -> int:
    """The end at which a cause is looked at, so that its effect shows by another."""
    delay = link.delay
    if delay is None:
        return end
    if delay.unit in _DAYS:
        return end - delay.count * _DAYS[delay.unit]
    return moved(end, -round(delay.months))
