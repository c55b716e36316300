"""Once a year, every link is a hypothesis to keep, to test or to drop: what speaks for each, told neutrally.

How both ends moved is the rank correlation of their figures' changes, as in `bsc.score.together`, told from 10 pairs
on: `together` from 0.5 up, `against` from -0.5 down, else `apart`; with 10 pairs, numbers that have nothing to do with
each other reach 0.5 about once in seven times. What is proposed follows from that and the declared evidence only:

    keep   moved as the link says, or tested (`evidence: data`) and nothing speaks against it
    test   too little is known to tell, or one end is not measured at all; or both moved apart, as far as is seen
    drop   both moved the other way; or apart in 18 pairs of changes or more, on nothing but an assumption: question it

A link with a negative sign says that the effect falls when the cause rises. Tested and rejected links are settled.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bsc.model import Link
from bsc.score import History
from bsc.score.together import Together, changes_of, moved_together

_TESTED = "data"
_LONG = 18
ENOUGH, CLEAR = 10, 0.5


class Moved(StrEnum):
    """How two objectives moved."""

    TOGETHER = "together"
    AGAINST = "against"
    APART = "apart"
    UNKNOWN = "unknown"


class Advice(StrEnum):
    """What is proposed for a link."""

    KEEP = "keep"
    TEST = "test"
    DROP = "drop"


class Hypothesis(NamedTuple):
    """A link with how its ends moved; `unmeasured` names the end, cause or effect, that has no score at all.

    `together` is None where their changes cannot be paired, or are too few to tell.
    """

    link: Link
    moved: Moved
    together: Together | None
    advice: Advice
    unmeasured: str


def hypotheses_of(history: History) -> tuple[Hypothesis, ...]:
    """All links that were not rejected, in order of declaration."""
    card = history.card
    objectives = card.strategy.objectives
    changes = {id: changes_of(id, card) for id in objectives}
    found = []
    for link in card.strategy.links:
        if link.rejected or link.cause not in objectives or link.effect not in objectives:
            continue
        cause, effect = changes[link.cause], changes[link.effect]
        together = moved_together(cause, effect, link.delay) if cause and effect else None
        if together is not None and together.pairs < ENOUGH:
            together = None
        unmeasured = next((end for end in (link.cause, link.effect) if not _is_measured(end, history)), "")
        moved = _moved(together)
        found.append(Hypothesis(link, moved, together, _advice(link, moved, together), unmeasured))
    return tuple(found)


def _is_measured(objective: str, history: History) -> bool:
    return any(card.objectives[objective].outcome.score is not None for card in history.cards[: history.current + 1])


def _moved(together: Together | None) -> Moved:
    if together is None:
        return Moved.UNKNOWN
    return Moved.TOGETHER if together.rho >= CLEAR else Moved.AGAINST if together.rho <= -CLEAR else Moved.APART


def _advice(link: Link, moved: Moved, together: Together | None) -> Advice:
    if moved is (Moved.AGAINST if link.negative else Moved.TOGETHER):
        return Advice.KEEP
    apart = moved is Moved.APART and (link.evidence != "assumed" or together is None or together.pairs < _LONG)
    if moved is Moved.UNKNOWN or apart:
        return Advice.KEEP if link.evidence == _TESTED else Advice.TEST
    return Advice.DROP
