"""Which statuses differ, and why: the world moved, or we changed the ruler that it is measured with.

Between the old strategy and the new one stands a third: the new figures judged by the old ruler. What differs from the
old to the third, the world did; what differs from the third to the new, we did.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from bsc.diff.change import Named, Side
from bsc.diff.pairs import Pairs, paired
from bsc.diff.upward import SINGLE, Families, held, moved_below
from bsc.model import Actuals, Metric, Period, Status, Strategy
from bsc.score import Scorecard, Standing, evaluate


class Stand(NamedTuple):
    """The status and the score of one thing in one scorecard."""

    status: Status
    score: float | None


class Effect(NamedTuple):
    """One thing whose status differs, or would by the old ruler: as it was, with the new figures alone, as it is.

    `below` are the scorecards below without whose part in it the status would not differ.
    """

    subject: Named
    was: Stand
    world: Stand
    now: Stand
    below: tuple[Named, ...] = ()

    @property
    def sides(self) -> tuple[Side, ...]:
        """Who did it: the world, we with the ruler, or both."""
        moved = self.was.status is not self.world.status
        judged = self.world.status is not self.now.status
        return tuple(side for side, did in ((Side.WORLD, moved), (Side.RULER, judged)) if did)

    @property
    def masked(self) -> bool:
        """Whether the status is what it was only because the ruler changed as the world did."""
        return self.was.status is self.now.status


class Effects(NamedTuple):
    """The index before, with the new figures alone, and after; and each status that differs."""

    then: Period | None
    now: Period | None
    whole: Effect
    found: tuple[Effect, ...]


def effects(old: Strategy, new: Strategy, as_of: tuple[Period | None, Period | None] = (None, None),
            families: Families = SINGLE) -> Effects:
    """Score both, and the new figures by the old ruler; each at its own as-of unless one is given."""
    pairs = paired(old, new)
    before = evaluate(old, as_of[0], alone=True, family=families.was)
    after = evaluate(new, as_of[1], alone=True, family=families.now)
    middle = evaluate(refilled(pairs), after.as_of, alone=True, family=families.world)
    whole = Effect(Named("index", "", ""), _stand(before.index), _stand(middle.index), _stand(after.index))
    found = [each for each in _all(pairs, before, middle, after) if each.sides]
    if families.now.contributors or families.was.contributors:
        found = _with_below(found, pairs, (before, after), families)
    return Effects(before.as_of, after.as_of, whole, tuple(found))


def _with_below(
    found: list[Effect], pairs: Pairs, cards: tuple[Scorecard, Scorecard], families: Families
) -> list[Effect]:
    """The same, with the scorecards below that made a status differ: had those stood still, it would not."""
    before, after = cards
    ends = tuple(card.as_of.end if card.as_of is not None else 0 for card in cards)
    still = evaluate(pairs.new, after.as_of, alone=True, family=held(families, pairs, ends[0]))
    moved = moved_below(families, pairs, (ends[0], ends[1]))
    bands = {each.perspective.id: each.standing for each in still.perspectives}
    made = []
    for each in found:
        kind, id = each.subject.kind, each.subject.id
        there = bands.get(id) if kind == "perspective" else None
        if kind == "objective":
            there = still.objectives[id].outcome
        if there is not None and not each.masked and there.status is each.was.status:
            each = each._replace(below=moved.get(id if kind == "objective" else f"perspective:{id}", ()))
        made.append(each)
    return made


def _stand(standing: Standing) -> Stand:
    return Stand(standing.status, standing.score)


def _all(pairs: Pairs, before: Scorecard, middle: Scorecard, after: Scorecard) -> list[Effect]:
    """Every perspective, objective and KPI that is in both."""
    found = []
    bands = [{each.perspective.id: each.standing for each in card.perspectives} for card in (before, middle, after)]
    for was, now in pairs.perspectives.items():
        stands = (_stand(bands[0][was]), _stand(bands[1][was]), _stand(bands[2][now]))
        found.append(Effect(pairs.perspective(now), *stands))
    for was, now in pairs.objectives.items():
        stands = (_stand(before.objectives[was].outcome), _stand(middle.objectives[was].outcome),
                  _stand(after.objectives[now].outcome))
        found.append(Effect(pairs.objective(now), *stands))
    for was, now in pairs.kpis.items():
        first, second, last = (Stand(each.status, each.score) for each in (
            before.readings[was], middle.readings[was], after.readings[now]))
        found.append(Effect(pairs.kpi(after.readings[now].kpi), first, second, last))
    return found


def refilled(pairs: Pairs) -> Strategy:
    """The old strategy with the figures of the new one."""
    def theirs(metric: Metric) -> Actuals:
        now = pairs.metrics.get(metric.id)
        return metric.actuals if now is None else pairs.new.metrics[now].actuals

    return with_actuals(pairs.old, theirs)


def with_actuals(strategy: Strategy, actuals: Callable[[Metric], Actuals]) -> Strategy:
    """A strategy with other actuals, in its metrics and in the KPIs that they serve."""
    metrics = {id: replace(metric, actuals=actuals(metric)) for id, metric in strategy.metrics.items()}
    objectives = {
        id: replace(each, kpis=tuple(replace(kpi, metric=metrics.get(kpi.metric.id, kpi.metric)) for kpi in each.kpis))
        for id, each in strategy.objectives.items()}
    return replace(strategy, metrics=metrics, objectives=objectives)
