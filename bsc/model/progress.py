"""When work is over, and when it is late: its status, its end, its milestones."""

from __future__ import annotations

from bsc.model.initiative import Initiative, Milestone
from bsc.model.meeting import DecisionState, state_of
from bsc.model.period import Period


def is_over(status: str) -> bool:
    """Whether a status says that nobody works on it any more.

    >>> is_over("done"), is_over("Terminada"), is_over("active"), is_over("")
    (True, True, False, False)
    """
    return state_of(status) is not DecisionState.OPEN


def is_late(work: Initiative, by: Period) -> bool:
    """Whether its end is past when a period ends, and it is not closed."""
    return work.end is not None and work.end.end < by.end and not is_over(work.status)


def late_steps(work: Initiative, by: Period) -> tuple[Milestone, ...]:
    """The milestones that should have been reached before a period ends; none of work that is over, or itself late."""
    if is_over(work.status) or is_late(work, by):
        return ()
    return tuple(each for each in work.milestones
                 if each.done is None and each.due is not None and each.due.end < by.end)
