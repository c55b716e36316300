"""What the scorecards of a family know of one another before any is scored: those above, and the calendar."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from bsc.model import Contribution, Period, Strategy, parse_period
from bsc.pipeline import Judged, Order, taken
from bsc.read import Head, Survey, check_contributions, read
from bsc.score import Digest, Family, Kin, Raised, calendar_of, contributors_of, ends_of
from bsc.source import Diagnostic


class Kindred:
    """The scorecards that have others below them, read; the periods by which all are compared.

    Those that are `given` are not read again; with `as_of`, all are compared up to it.
    """

    def __init__(
        self, survey: Survey, order: Order, given: Mapping[str, Judged] = MappingProxyType({}),
        as_of: Period | None = None,
    ) -> None:
        self.survey = survey
        self.order = order
        self._given = given
        self.read: dict[str, Judged] = {
            head.id: self.take(head) for head in survey.heads if survey.below(head.id)}
        self.periods: tuple[Period, ...] = ()
        self.ends: tuple[int, ...] = ()
        strategy = self._first_with_figures()
        if strategy is not None:
            chosen = as_of or (parse_period(order.as_of, strategy.fiscal) if order.as_of else None)
            self.periods = calendar_of(strategy, chosen)
            self.ends = ends_of(self.periods, strategy)

    def take(self, head: Head) -> Judged:
        """Read one scorecard."""
        return self._given.get(head.id) or taken(read(self.survey.part(head), language=self.order.language,
                                                      variable=self.order.variable))

    def _first_with_figures(self) -> Strategy | None:
        """The highest scorecard in which something is known: the family keeps to its periods."""
        for head in self.survey.heads:
            strategy = (self.read.get(head.id) or self.take(head)).strategy
            if strategy is not None and calendar_of(strategy):
                return strategy
        return None

    def names_above(self, head: Head) -> Mapping[str, Mapping[str, str] | None]:
        """The names of the objectives of those above, by scorecard; None of one that has mistakes."""
        found: dict[str, Mapping[str, str] | None] = {}
        for each in self.survey.above(head.id):
            strategy = self.read[each.id].strategy
            found[each.id] = None if strategy is None else {
                one.id: one.name for one in strategy.objectives.values()}
        return found

    def lost(self, head: Head, strategy: Strategy, language: str) -> tuple[Diagnostic, ...]:
        """Contributions of a scorecard that lead nowhere."""
        given: list[Contribution] = [
            one for objective in strategy.objectives.values() for one in objective.contribute_to]
        return check_contributions(given, self.names_above(head), language) if given else ()

    def family_of(self, head: Head, strategy: Strategy, below: Sequence[Digest], *, linked: bool) -> Family:
        """The surroundings of a scorecard."""
        above = {each.id: Kin(each.id, found.name) for each in self.survey.above(head.id)
                 if (found := self.read[each.id].strategy) is not None}
        names = self.names_above(head)
        raised = {each.id: tuple(_raised(each.contribute_to, above, names)) for each in strategy.objectives.values()
                  if each.contribute_to}
        return Family(head.id, tuple(above.values()), raised, tuple(below), contributors_of(head.id, below),
                      self.periods, linked)


def _raised(
    given: Iterable[Contribution], above: Mapping[str, Kin], names: Mapping[str, Mapping[str, str] | None]
) -> Iterable[Raised]:
    for each in given:
        if each.scorecard in above:
            yield Raised(above[each.scorecard], each.objective, (names[each.scorecard] or {}).get(each.objective, ""))
