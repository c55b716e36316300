"""What a review rule is: an opinion about a strategy, with its source and its page in the manual."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from bsc.lint.text import Text
from bsc.maps.graph import StrategyMap
from bsc.model import Objective, Perspective, Strategy
from bsc.score.card import Scorecard
from bsc.source import Place, Related, Severity

PRACTICE = "practice"


class Finding(NamedTuple):
    """What a rule has to say, where, and one thing to do; the runner adds the rule's id and severity.

    `subject` is the objective or KPI spoken of. A finding said once for many names them in `gathers`.
    A finding softer or harder than its rule has a `severity` of its own.
    """

    place: Place
    message: Text
    help: Text
    subject: str = ""
    gathers: tuple[str, ...] = ()
    related: tuple[tuple[Place, Text], ...] = ()
    severity: Severity | None = None

    def notes(self, language: str) -> tuple[Related, ...]:
        """The second places, worded."""
        return tuple(Related(place, note.told(language)) for place, note in self.related)


class Evidence(NamedTuple):
    """What a rule may look at: the strategy, its scorecard, its graph, and the limits in force."""

    strategy: Strategy
    card: Scorecard
    graph: StrategyMap
    language: str = "en"
    limits: Mapping[str, float] = MappingProxyType({})

    @property
    def objectives(self) -> Sequence[Objective]:
        """All objectives, sub-objectives included, in order of declaration."""
        return tuple(self.strategy.objectives.values())

    @property
    def tops(self) -> Sequence[Objective]:
        """The objectives that are no part of another."""
        return tuple(each for each in self.strategy.objectives.values() if not each.parent)

    def band_of(self, objective: Objective) -> Perspective | None:
        """The perspective of an objective or of the one it is a part of."""
        wanted = self.strategy.top_of(objective.id).perspective
        return next((each for each in self.strategy.perspectives if each.id == wanted), None)

    def names(self, ids: Iterable[str]) -> list[str]:
        """The names of objectives."""
        return [self.strategy.objectives[each].name for each in ids]


Check = Callable[[Evidence], Iterable[Finding]]


class Rule(NamedTuple):
    """A rule: `check` looks and speaks, `limits` are its options with their defaults, `manual` its page.

    One that is judged `by_reading` has nothing left to say here: where it is broken, there is no strategy.
    """

    id: str
    title: Text
    severity: Severity
    source: str
    check: Check
    manual: str
    limits: Mapping[str, float] = MappingProxyType({})
    by_reading: bool = False


def each_or_once(found: Sequence[Finding], asked: int, once: Text, place: Place) -> Iterable[Finding]:
    """The findings one by one; or, where nothing of the `asked` passes, one finding that says so for all.

    A strategy that leaves a whole topic out deserves one sentence, not a page of them.
    """
    if asked < 2 or len(found) < asked:
        return found
    gathers = tuple(each.subject for each in found)
    return [Finding(place, once, found[0].help, gathers=gathers)]


def few_or_once(found: Sequence[Finding], most: int, once: Text) -> Iterable[Finding]:
    """The findings one by one; or, where there are more than `most`, one at the first place that counts them."""
    if len(found) <= most:
        return found
    return [Finding(found[0].place, once, found[0].help, gathers=tuple(each.subject for each in found))]
