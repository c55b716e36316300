"""One slice of a metric as a metric of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from bsc.model import Condition, Metric
from bsc.read.forms.objectives import KpiForm

_NO_ID = re.compile(r"[^\w.\-]+")


def slice_of(metric: Metric, name: str) -> Metric:
    """A metric with the figures of one slice; everything else is as it was defined."""
    slices = metric.slices
    assert slices is not None
    gathering = metric.gathering
    if gathering is not None:
        only = Condition(slices.by, (name,), place=gathering.place)
        gathering = gathering._replace(where=(*gathering.where, only), by="")
    return replace(metric, id=f"{metric.id}-{_word(name)}", name=f"{metric.name}, {name}", actuals=slices.of[name],
                   gathering=gathering, working=slices.workings.get(name), slices=None)


def _word(name: str) -> str:
    """A slice's name as a part of an id."""
    return _NO_ID.sub("-", name.lower()).strip("-") or "slice"


def slice_id(metric: Metric, entry: KpiForm) -> str:
    """The id of the metric that a KPI's `where` points at; that of the whole if it points at none."""
    value = next(iter((entry.where or {}).values()), None)
    return f"{metric.id}-{_word(plain(value))}" if isinstance(value, str) else metric.id


def plain(value: str) -> str:
    """A slice's name as it is kept: in one line."""
    return " ".join(value.split())
