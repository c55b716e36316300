"""The dictionary: every metric with its definition, the house's glossary, the words of the page."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Better, Metric
from bsc.report.present.definition import definition_of
from bsc.report.setting import Setting
from bsc.report.speech.terms.explained import EXPLAINED
from bsc.report.speech.words import visible
from bsc.report.view import Fact


class MetricView(NamedTuple):
    """A metric's definition; `serves` are the objectives that use it, with their address."""

    anchor: str
    id: str
    name: str
    unit: str
    better: str
    cadence: str
    description: str
    facts: tuple[Fact, ...]
    serves: tuple[Fact, ...]
    missing: str


class DictionaryView(NamedTuple):
    """Metrics, glossary, words."""

    metrics: tuple[MetricView, ...]
    glossary: tuple[Fact, ...]
    terms: tuple[Fact, ...]


def dictionary_of(setting: Setting) -> DictionaryView:
    """The dictionary of a strategy."""
    serves: dict[str, list[Fact]] = {}
    for kpi in setting.strategy.kpis():
        serves.setdefault(kpi.metric.id, []).append(Fact(setting.name_of(kpi.objective), f"#k-{kpi.id}"))
    words = setting.voice.words
    return DictionaryView(
        tuple(_metric(metric, tuple(serves.get(metric.id, ())), setting)
              for metric in setting.strategy.metrics.values()),
        tuple(Fact(visible(term), visible(text)) for term, text in setting.strategy.glossary.items()),
        tuple(Fact(words[key][:1].upper() + words[key][1:], words[f"explain {key}"]) for key, *_ in EXPLAINED),
    )


def _metric(metric: Metric, serves: tuple[Fact, ...], setting: Setting) -> MetricView:
    words = setting.voice.words
    better = {Better.HIGHER: "higher", Better.LOWER: "lower", Better.NONE: "none"}
    return MetricView(
        f"m-{metric.id}", visible(metric.id), visible(metric.name), visible(metric.unit),
        words[better[metric.better]] if metric.better is not None else "", words[metric.often],
        visible(metric.description), definition_of(metric, setting), serves,
        words["not computed"] if metric.not_computed else "",
    )
