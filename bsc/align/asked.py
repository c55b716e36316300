"""By question: what each business question that metrics and KPIs were declared with is answered by, and how well."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Kpi, Metric, Period, Status, Strategy
from bsc.score import History

_WORST = (Status.OFF_TRACK, Status.AT_RISK, Status.NO_DATA, Status.NOT_JUDGED)


class Asked(NamedTuple):
    """A question with the KPIs that answer it, the metrics that are only watched for it, and those without figures."""

    question: str
    kpis: tuple[Kpi, ...]
    watched: tuple[Metric, ...]
    empty: tuple[Metric, ...]


class Lacking(NamedTuple):
    """A KPI with its status, and since when; `whole` where it never stood otherwise in the periods looked at."""

    kpi: Kpi
    status: Status
    since: Period | None
    whole: bool


class Answer(NamedTuple):
    """How a question is answered at an as-of: so many of its KPIs are on track, the worst of the others first."""

    on_track: int
    of: int
    lacking: tuple[Lacking, ...]


def question_of(kpi: Kpi) -> str:
    """The question that heads a KPI: that of its metric's definition, else its own."""
    return kpi.metric.question or kpi.question


def is_single(asked: Asked) -> bool:
    """Whether one KPI is all that answers it."""
    return len(asked.kpis) == 1 and not asked.watched


def is_asked(strategy: Strategy) -> bool:
    """Whether anything was declared with a question."""
    return any(each.question for each in strategy.metrics.values()) or any(each.question for each in strategy.kpis())


def asked_of(strategy: Strategy) -> tuple[Asked, ...]:
    """The questions in order of their KPIs, then those that no KPI answers.

    A metric that is merely part of a formula answers nothing by itself.
    """
    texts: dict[str, str] = {}
    kpis: dict[str, list[Kpi]] = {}
    others: dict[str, list[Metric]] = {}
    for kpi in strategy.kpis():
        if question_of(kpi):
            kpis.setdefault(_key(question_of(kpi), texts), []).append(kpi)
    judged = {kpi.metric.id for kpi in strategy.kpis()}
    inside = {part for metric in strategy.metrics.values() for part in metric.parts}
    for metric in strategy.metrics.values():
        if metric.question and metric.id not in judged and metric.id not in inside:
            others.setdefault(_key(metric.question, texts), []).append(metric)
    return tuple(Asked(text, tuple(kpis.get(key, ())), tuple(each for each in others.get(key, ()) if each.actuals),
                       tuple(each for each in others.get(key, ()) if not each.actuals)) for key, text in texts.items())


def unasked(strategy: Strategy) -> tuple[Kpi, ...]:
    """The KPIs that answer no question."""
    return tuple(kpi for kpi in strategy.kpis() if not question_of(kpi))


def answers_of(asked: Asked, history: History) -> tuple[Answer, ...]:
    """How its KPIs stand at each as-of."""
    runs = [_runs(kpi, history) for kpi in asked.kpis]
    return tuple(_answer([run[at] for run in runs]) for at in range(len(history.cards)))


def _answer(standing: list[Lacking]) -> Answer:
    lacking = sorted((each for each in standing if each.status in _WORST), key=lambda each: _WORST.index(each.status))
    return Answer(len(standing) - len(lacking), len(standing), tuple(lacking))


def _runs(kpi: Kpi, history: History) -> list[Lacking]:
    """Its status at each as-of with the first period of its run."""
    found: list[Lacking] = []
    for card in history.cards:
        status = card.readings[kpi.id].status
        if not found or found[-1].status is not status:
            found.append(Lacking(kpi, status, card.as_of, not found))
        else:
            found.append(found[-1])
    return found


def _key(question: str, texts: dict[str, str]) -> str:
    """Questions that differ in case or spaces are one; the first stands for all."""
    key = " ".join(question.casefold().split())
    texts.setdefault(key, question)
    return key
