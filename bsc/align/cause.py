"""The nouns of an explanation: what lies below a number that is off track, and what rests on it above."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Link, Period, Signal, Status
from bsc.score.card import Reading

# Why nothing stands below an objective: nobody measures it, only its drivers are measured, its KPIs are silent, no
# driver is declared, its drivers are on track, the chain runs back to itself, it is told elsewhere in the tree.
UNMEASURED = ("unmeasured", "no-outcome", "silent")


class Course(NamedTuple):
    """Since when something is not on track: the first period of the run, and the last score on track before it.

    `whole` tells that it never was on track in the periods that were looked at.
    """

    since: Period | None = None
    before: float | None = None
    whole: bool = False


class Cause(NamedTuple):
    """One line of the tree downwards.

    `role` says what it is to the line above: result, leading, part, beside (a contributor that does not count),
    cause, shown (a link that does not count), trade-off (a negative link), rejected, perspective, or subject at the
    root. `then` is the as-of it is looked at, where a delay moves that back. `fine` counts the KPIs on track and not
    judged that are left out of `below`, `more` what is left out for want of room.
    """

    kind: str  # kpi | objective | perspective | index | contributor | contributors
    id: str
    role: str
    status: Status
    score: float | None
    course: Course = Course()
    end: str = ""  # unmeasured | no-outcome | silent | undriven | loop | again | deep
    reading: Reading | None = None
    signal: Signal | None = None
    link: Link | None = None
    then: Period | None = None
    below: tuple[Cause, ...] = ()
    fine: int = 0
    more: int = 0


class Risk(NamedTuple):
    """One line of the tree upwards: an objective that rests on the one below it; `share` is its own of the index."""

    id: str
    role: str  # effect | parent
    status: Status
    score: float | None
    share: float
    link: Link | None = None
    end: str = ""  # loop | again
    above: tuple[Risk, ...] = ()
    more: int = 0


class Stake(NamedTuple):
    """What rests on something, as shares of the index: its own, and with all that it drives, each counted once."""

    own: float
    through: float
    objectives: tuple[str, ...]


class Why(NamedTuple):
    """The whole explanation of one number: `cause` as deep as there is room, `deep` to the ends of the chains."""

    cause: Cause
    deep: Cause
    risks: tuple[Risk, ...]
    stake: Stake
    more: int = 0  # of `risks` left out
