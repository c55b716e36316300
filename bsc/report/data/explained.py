"""An explanation as data: the two sentences, the trees, the trace."""

from __future__ import annotations

from bsc.align.cause import Cause, Risk, Why
from bsc.align.lineage import Value
from bsc.model import Metric
from bsc.report.data.ledger import Ledger, Told
from bsc.report.data.measures import metric_data
from bsc.report.data.periods import Periods
from bsc.report.data.strategy import link_data
from bsc.report.data.values import Values
from bsc.report.speech.why import WhySpeech
from bsc.score.card import Scorecard

FORMAT = 1


def explained(why: Why | None, speech: WhySpeech) -> Told:
    """The explanation of one number, or the trace of all."""
    card, periods = speech.card, Periods()
    ledger = Ledger(card, periods)
    told: Told = {"format": FORMAT, "strategy": card.strategy.name, "language": speech.voice.language,
                  "as_of": periods.label(card.as_of)}
    if why is None:
        return {**told, "trace": ledger.whole(), "periods": periods.data()}
    cause = why.cause
    told["explains"] = {"kind": cause.kind, "id": cause.id or None, "name": speech.name(cause.kind, cause.id)}
    told["says"] = list(speech.sentences(why))
    told["share_of_index"] = {"own": why.stake.own, "with_what_rests_on_it": why.stake.through}
    told["why"] = _cause(cause, periods)
    told["rests_on_it"] = [_risk(each, periods) for each in why.risks]
    return {**told, "trace": _trace(cause, card, ledger), "periods": periods.data()}


def metric_explained(metric: Metric, value: Value | None, card: Scorecard, language: str) -> Told:
    """A metric that is no KPI: its value at the as-of and what that was made of, and all that was declared of it."""
    periods = Periods()
    values = Values(periods)
    told: Told = {"format": FORMAT, "strategy": card.strategy.name, "language": language,
                  "as_of": periods.label(card.as_of),
                  "explains": {"kind": "metric", "id": metric.id, "name": metric.name}, "value": None}
    if value is not None and value.period is not None:
        told["value"] = {"period": periods.label(value.period), "value": value.value}
        values.refer(metric, value.period, value.value)
    return {**told, "metric": metric_data(metric, periods), "values": values.data(), "periods": periods.data()}


def _trace(cause: Cause, card: Scorecard, ledger: Ledger) -> Told:
    """The traces of a number and of all that it is made of."""
    if cause.kind == "index":
        return ledger.whole()
    if cause.kind == "kpi":
        return ledger.of([], [cause.id])
    if cause.kind == "objective":
        links = [link.cause for link in card.strategy.links if link.counted and link.effect == cause.id]
        return _of([cause.id, *links], card, ledger)
    reading = next(each for each in card.perspectives if each.perspective.id == cause.id)
    return {**_of(list(reading.perspective.objectives), card, ledger), "perspectives": [ledger.perspective(cause.id)]}


def _of(tops: list[str], card: Scorecard, ledger: Ledger) -> Told:
    """Objectives with their parts and KPIs."""
    found: dict[str, None] = {}
    waiting = tops[::-1]
    while waiting:
        id = waiting.pop()
        if id not in found:
            found[id] = None
            waiting += card.objectives[id].objective.parts[::-1]
    return ledger.of(list(found), [kpi.id for id in found for kpi in card.objectives[id].objective.kpis])


def _cause(cause: Cause, periods: Periods) -> Told:
    told: Told = {"kind": cause.kind, "id": cause.id or None, "role": cause.role, "status": cause.status.value,
                  "score": cause.score, "as_of": periods.label(cause.then),
                  "off_since": periods.label(cause.course.since), "score_before": cause.course.before,
                  "ends": cause.end or None, "signal": cause.signal.value if cause.signal else None,
                  "fine": cause.fine, "more": cause.more}
    if cause.link is not None:
        told["link"] = link_data(cause.link)
    return {**told, "below": [_cause(each, periods) for each in cause.below]}


def _risk(risk: Risk, periods: Periods) -> Told:
    told: Told = {"id": risk.id, "role": risk.role, "status": risk.status.value, "score": risk.score,
                  "share_of_index": risk.share, "ends": risk.end or None, "more": risk.more}
    if risk.link is not None:
        told["link"] = link_data(risk.link)
    return {**told, "above": [_risk(each, periods) for each in risk.above]}
