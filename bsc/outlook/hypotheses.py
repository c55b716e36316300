"""Once a year, every link is a hypothesis to keep, to test or to drop: what speaks for each, told neutrally.

Looked at are the outcomes of cause and effect at the as-of periods of the history, the cause as it was its delay
before, as in `bsc.outlook.together`. What is proposed follows from two things only, the declared evidence and how both
moved:

    keep   moved as the link says, or tested (`evidence: data`) and nothing speaks against it
    test   too little is known to tell, or one end is not measured at all; or both moved apart, as far as is seen
    drop   both moved the other way; or apart in 18 pairs of changes or more, on nothing but an assumption: question it

A link with a negative sign says that the effect falls when the cause rises. Tested and rejected links are settled.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bsc.model import Link
from bsc.outlook.together import Moved, Together, moved_together
from bsc.score import History
from bsc.score.grid import moved as moved_end

_TESTED = "data"
_LONG = 18
_DAYS = {"day": 1, "week": 7}


class Advice(StrEnum):
    """What is proposed for a link."""

    KEEP = "keep"
    TEST = "test"
    DROP = "drop"


class Hypothesis(NamedTuple):
    """A link with how its ends moved; `unmeasured` names the end, cause or effect, that has no score at all."""

    link: Link
    together: Together
    advice: Advice
    unmeasured: str


def hypotheses_of(history: History) -> tuple[Hypothesis, ...]:
    """All links that were not rejected, in order of declaration."""
    strategy = history.card.strategy
    courses = _Courses(history)
    ends = courses.ends
    found = []
    for link in strategy.links:
        if link.rejected or link.cause not in strategy.objectives or link.effect not in strategy.objectives:
            continue
        cause, effect = courses.of(link.cause), courses.of(link.effect)
        together = moved_together(_pairs(cause, effect, link, ends))
        unmeasured = link.cause if not any(each is not None for each in cause) else ""
        if not unmeasured and not any(each is not None for each in effect):
            unmeasured = link.effect
        found.append(Hypothesis(link, together, _advice(link, together), unmeasured))
    return tuple(found)


class _Courses:
    """The outcomes of objectives through the history, each looked up once."""

    def __init__(self, history: History) -> None:
        self._cards = history.cards[: history.current + 1]
        self.ends = [card.as_of.end for card in self._cards if card.as_of is not None]
        self._found: dict[str, list[float | None]] = {}

    def of(self, objective: str) -> list[float | None]:
        """The outcome's score at each as-of."""
        found = self._found.get(objective)
        if found is None:
            found = self._found[objective] = [card.objectives[objective].outcome.score for card in self._cards]
        return found


def _pairs(
    cause: list[float | None], effect: list[float | None], link: Link, ends: list[int]
) -> list[tuple[float, float]]:
    """The changes of both in the same period, the cause's as many periods earlier as its delay takes."""
    back = _periods_back(link, ends)
    pairs = []
    for at in range(back + 1, len(ends)):
        now, before, then, earlier = cause[at - back], cause[at - back - 1], effect[at], effect[at - 1]
        if now is not None and before is not None and then is not None and earlier is not None:
            pairs.append((now - before, then - earlier))
    return pairs


def _periods_back(link: Link, ends: list[int]) -> int:
    """How many as-of periods the delay takes, counted on the last one."""
    delay = link.delay
    if delay is None or not ends:
        return 0
    last = ends[-1]
    then = last - delay.count * _DAYS[delay.unit] if delay.unit in _DAYS else moved_end(last, -round(delay.months))
    return sum(1 for end in ends if end > then)


def _advice(link: Link, together: Together) -> Advice:
    expected = Moved.AGAINST if link.negative else Moved.TOGETHER
    if together.moved is expected:
        return Advice.KEEP
    if together.moved is Moved.UNKNOWN:
        return Advice.KEEP if link.evidence == _TESTED else Advice.TEST
    if together.moved is Moved.APART and (link.evidence != "assumed" or together.pairs < _LONG):
        return Advice.KEEP if link.evidence == _TESTED else Advice.TEST
    return Advice.DROP
