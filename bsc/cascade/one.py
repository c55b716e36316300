"""One scorecard of a family, with all that counts for it from below."""

from __future__ import annotations

from bsc.cascade.kin import Kindred
from bsc.cascade.work import Bench, Done, digests_below, levels
from bsc.pipeline import Order
from bsc.read import Survey


def one_of(survey: Survey, order: Order, id: str) -> tuple[Order | None, tuple[Done[Order], ...]]:
    """The order for one scorecard of a family, and those below it that have mistakes; with any, there is no order."""
    wanted = {id}
    for head in survey.heads:
        if head.parent in wanted:
            wanted.add(head.id)
    bench = Bench(Kindred(survey, order), lambda given: given, False)
    done: dict[str, Done[Order]] = {}
    for head in (each for level in levels(survey) for each in level if each.id in wanted):
        found = bench.work(head, digests_below(survey, head, done))
        done[head.id] = found if head.id == id else found._replace(made=None)
    wrong = tuple(each for each in done.values() if each.digest is None)
    return (None if wrong else done[id].made), wrong


