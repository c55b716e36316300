"""What the history of a strategy is worth asking about, as far as git and its figures know it."""

from __future__ import annotations

from typing import NamedTuple

from bsc.diff.heap import heaped
from bsc.diff.integrity import Hint, Looked
from bsc.hindsight.walk import Walk
from bsc.pipeline import Judged, Order, Tell, remember, silent
from bsc.read.commits import commits_of
from bsc.read.git import NoHistory
from bsc.read.objects import Objects
from bsc.read.past import Past


class Asked(NamedTuple):
    """What a strategy's history is worth asking about, the newest first; `looked` is None where there is no history."""

    judged: Judged
    hints: tuple[Hint, ...] = ()
    looked: Looked | None = None


def integrity(order: Order, tell: Tell = silent) -> Asked:
    """What the figures and the commits of a strategy are worth asking about."""
    judged = remember(order, tell)
    if judged.past is None:
        return Asked(judged)
    found = tuple(heaped(judged.past))
    try:
        log = commits_of(order.path)
    except NoHistory:
        return Asked(judged, found)
    tell(f"Reading {len(log.commits)} commits")
    with Objects(log.repository) as objects:
        steps = [each for each in Walk(log, Past(log.repository, objects), order).steps() if each[1].touched]
    days = sorted(commit.day for commit, _ in steps)
    unread = sum(not step.readable for _, step in steps)
    looked = Looked(len(days), log.cut, unread, *((days[0], days[-1]) if days else ()))
    told = [hint for _, step in steps for hint in step.hints]
    return Asked(judged, (*reversed(told), *found), looked)
