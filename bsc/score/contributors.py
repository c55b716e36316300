"""Contributors to an objective: what the scorecards below it bring, beside its own KPIs or in their place.

An objective with KPIs or parts of its own is judged by them; its contributors stand beside, as its drivers do, with
a coverage of their own. One that has none is judged by its contributors. Where `contributors: count` says so, for
the strategy or the objective, all of them together weigh as one more KPI of weight 1, however many they are. What is
off track among them is told by the objective's mark in each case.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from bsc.model import RollUp, Status
from bsc.score.card import Standing
from bsc.score.family import Contributor
from bsc.score.rollup import EMPTY, Child, stand, standing_child

GROUP = "contributors"
ONE = "contributor"


def contributor_children(given: Sequence[Contributor], end: int) -> list[Child]:
    """Objectives below as children of the one they count for."""
    ends: tuple[int, ...] | None = None
    number, made = -1, []
    for id, digest, objective, weight in given:
        if digest.ends is not ends:  # nearly all of a family have the same
            ends = digest.ends
            number = bisect_right(ends, end) - 1
        made.append(standing_child(ONE, id, weight, objective.standings[number] if number >= 0 else EMPTY))
    return made


def with_contributors(own: Sequence[Child], given: Sequence[Child], mode: RollUp, *, counts: bool) -> Standing:
    """The outcome of an objective with KPIs or parts of its own, and contributors."""
    if not own:
        return stand(given, mode)
    children = [*own, standing_child(GROUP, "", 1.0, stand(given))] if counts else own
    made = stand(children, mode)
    if made.status is Status.OFF_TRACK:
        return made
    return made._replace(hidden=sum(child[0].status is Status.OFF_TRACK for child in (*own, *given)))
