"""Which statuses differ, and why: the world moved, or we changed the ruler that it is measured with.

Between the old strategy and the new one stands a third: the new figures judged by the old ruler. What differs from the
old to the third, the world did; what differs from the third to the new, we did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from bsc.diff.change import Named, Side
from bsc.diff.pairs import Pairs, paired
from bsc.model import Metric, Objective, Period, Status, Strategy
from bsc.score import ALONE, Family, Scorecard, Standing, evaluate


class Stand(NamedTuple):
    """The status and the score of one thing in one scorecard."""

    status: Status
    score: float | None


class Effect(NamedTuple):
    """One thing whose status differs, or would by the old ruler: as it was, with the new figures alone, as it is."""

    subject: Named
    was: Stand
    world: Stand
    now: Stand

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
            family: Family = ALONE) -> Effects:
    """Score both, and the new figures by the old ruler; each at its own as-of unless one is given.

    What the scorecards below bring is that of one `family`, as it is known today.
    """
    pairs = paired(old, new)
    before = evaluate(old, as_of[0], alone=True, family=family)
    after = evaluate(new, as_of[1], alone=True, family=family)
    middle = evaluate(refilled(pairs), after.as_of, alone=True, family=family)
    whole = Effect(Named("index", "", ""), *(_stand(card.index) for card in (before, middle, after)))
    found = [each for each in _all(pairs, before, middle, after) if each.sides]
    return Effects(before.as_of, after.as_of, whole, tuple(found))


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
        readings = (before.readings[was], middle.readings[was], after.readings[now])
        found.append(Effect(pairs.kpi(readings[2].kpi), *(Stand(each.status, each.score) for each in readings)))
    return found


def refilled(pairs: Pairs) -> Strategy:
    """The old strategy with the figures of the new one."""
    metrics = {id: _with_figures(metric, pairs) for id, metric in pairs.old.metrics.items()}
    objectives = {id: _with_metrics(objective, metrics) for id, objective in pairs.old.objectives.items()}
    return replace(pairs.old, metrics=metrics, objectives=objectives)


def _with_figures(metric: Metric, pairs: Pairs) -> Metric:
    now = pairs.metrics.get(metric.id)
    return metric if now is None else replace(metric, actuals=pairs.new.metrics[now].actuals)


def _with_metrics(objective: Objective, metrics: Mapping[str, Metric]) -> Objective:
    kpis = tuple(replace(kpi, metric=metrics.get(kpi.metric.id, kpi.metric)) for kpi in objective.kpis)
    return replace(objective, kpis=kpis)
