"""The worklist of a review: what keeps the strategy from holding together, what puts most at stake first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bsc.align.owners import Owners
from bsc.align.stakes import Stakes
from bsc.maps.graph import StrategyMap
from bsc.model import Metric, Strategy
from bsc.score.card import Scorecard
from bsc.source import NOWHERE, Diagnostic, Place, Severity

# Topics in the order of the page where they put the same at stake, and the review rules that speak of each.
TOPICS = {
    "result": ("R23",),
    "leading": ("R24", "R55"),
    "broken": (),
    "loose": ("R11", "R12", "R16", "R49"),
    "unattended": ("R43", "R48"),
    "work": ("R44", "R45"),
    "stale": ("R33", "R53", "R41"),
    "unclear": ("R28",),
    "people": ("R31", "R32"),
    "unused": (),
}
_OF = {rule: topic for topic, rules in TOPICS.items() for rule in rules}


class Gap(NamedTuple):
    """One thing to settle: `subjects` are ids of objectives, KPIs, initiatives or metrics.

    A review rule said it (`finding`), or it follows from the map alone; then `code` is rests-on-nothing, no-direction
    or unused, and `others` are the objectives it follows from.
    """

    topic: str
    subjects: tuple[str, ...]
    stake: float
    owner: str
    severity: Severity
    place: Place = NOWHERE
    finding: Diagnostic | None = None
    code: str = ""
    others: tuple[str, ...] = ()


class Group(NamedTuple):
    """The gaps of one topic; `stake` is the largest of theirs, a share of the index, 0 to 1."""

    topic: str
    stake: float
    gaps: tuple[Gap, ...]


def groups_of(card: Scorecard, graph: StrategyMap, findings: Sequence[Diagnostic]) -> tuple[Group, ...]:
    """All gaps by topic; topics and gaps by what they put at stake, else in order of declaration."""
    stakes, owners = Stakes(card, graph), Owners(card.strategy)
    gaps = [*_ruled(findings, stakes, owners), *_mapped(card, graph, stakes, owners)]
    found = [_group(topic, [gap for gap in gaps if gap.topic == topic]) for topic in TOPICS]
    return tuple(sorted((each for each in found if each.gaps), key=lambda each: -each.stake))


def _group(topic: str, gaps: list[Gap]) -> Group:
    gaps.sort(key=lambda gap: (-round(gap.stake, 9), -gap.severity))
    return Group(topic, max((gap.stake for gap in gaps), default=0.0), tuple(gaps))


def _ruled(findings: Iterable[Diagnostic], stakes: Stakes, owners: Owners) -> Iterator[Gap]:
    for each in findings:
        topic = _OF.get(each.rule)
        if topic is None or each.silence is not None:
            continue
        subjects = each.about or ((each.subject,) if each.subject else ())
        yield Gap(topic, subjects, stakes.joint(subjects), owners.joint(subjects), each.severity, each.place, each)


def _mapped(card: Scorecard, graph: StrategyMap, stakes: Stakes, owners: Owners) -> Iterator[Gap]:
    """What no rule says for itself."""
    strategy = card.strategy
    for each in strategy.objectives.values():
        stake, owner = stakes.of(each.id), owners.of(each.id)
        blank = tuple(cause for cause in graph.causes(each.id) if _counted(graph, cause, each.id)
                      and not card.objectives[cause].outcome.parts)
        if blank:
            yield Gap("broken", (each.id,), stake, owner, Severity.WARNING, each.place, None, "rests-on-nothing", blank)
    for id, reading in card.readings.items():
        if reading.trace.reason == "input":
            yield Gap("unclear", (id,), stakes.of(id), owners.of(id), Severity.INFO, reading.kpi.place, None,
                      "no-direction")
    for metric in idle_metrics(strategy):
        yield Gap("unused", (metric.id,), 0.0, metric.owner, Severity.INFO, metric.place, None, "unused")


def idle_metrics(strategy: Strategy) -> list[Metric]:
    """Metrics that serve nothing: nobody's KPI, and no part of a formula."""
    used = {kpi.metric.id for kpi in strategy.kpis()}
    used.update(part for metric in strategy.metrics.values() for part in metric.parts)
    return [metric for metric in strategy.metrics.values() if metric.id not in used]


def _counted(graph: StrategyMap, cause: str, effect: str) -> bool:
    link = graph.link(cause, effect)
    return link is not None and link.counted
