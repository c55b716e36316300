"""What is asked of a KPI at each period of the calendar, whether or not a figure was reported then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Kpi, Period, Strategy
from bsc.model.target import Benchmark, Reach
from bsc.score.card import Trace
from bsc.score.judging import Judge, never_judged
from bsc.score.kpi_reading import pursued, rule_of
from bsc.score.series import Series
from bsc.score.verdict import Verdict


class Aim(NamedTuple):
    """The target in force and the planned value at the end of a period; the trace holds their ruler."""

    target: float | None
    planned: float | None
    trace: Trace


def aims_of(kpi: Kpi, strategy: Strategy, periods: Sequence[Period]) -> list[Aim | None]:
    """The aim of a KPI at each period; None before the target starts and while the objective is not pursued."""
    names = {kpi.metric.id} | ({kpi.target.metric} if isinstance(kpi.target, Benchmark) else set())
    books = {name: Series(strategy.metrics[name], strategy.fiscal) for name in names}
    if never_judged(kpi) not in ("", "input") or not (books[kpi.metric.id].ends or _begins(kpi)):
        return [None] * len(periods)
    judge = Judge(kpi, strategy, books)
    first, last = pursued(strategy, strategy.objectives[kpi.objective])
    aims: list[Aim | None] = []
    before: tuple[Verdict | None, Aim | None] = (None, None)
    for period in periods:
        verdict = judge.asked(period) if first < period.end <= last else None
        if verdict is not before[0]:
            before = verdict, _aim(verdict)
        aims.append(before[1])
    return aims


def _begins(kpi: Kpi) -> bool:
    """Whether it is known without a figure where a plan begins."""
    return not isinstance(kpi.target, Reach) or (kpi.baseline is not None and kpi.baseline.at is not None)


def _aim(verdict: Verdict | None) -> Aim | None:
    if verdict is None or verdict.gauge is None and verdict.target is None:
        return None
    given = verdict.gauge.inputs if verdict.gauge is not None else ()
    return Aim(verdict.target, verdict.planned, Trace(rule_of(verdict), given=given))
