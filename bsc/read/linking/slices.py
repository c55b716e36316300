"""One slice of a metric as a metric of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bsc.model import Condition, Metric
from bsc.model.metric import NO_ACTUALS
from bsc.read.forms.objectives import KpiForm

_NO_ID = re.compile(r"[^\w.\-]+")
_BARE = re.compile(r"[\d.,\-]*|y|n|yes|no|true|false|s[ií]|verdadero|falso", re.IGNORECASE)


def slice_of(metric: Metric, name: str) -> Metric:
    """A metric with the figures of one of its slices."""
    slices = metric.slices
    assert slices is not None
    gathering = metric.gathering
    if gathering is not None:
        only = Condition(slices.by, (name,), place=gathering.place)
        gathering = gathering._replace(where=(*gathering.where, only), by="")
    return replace(apart(metric, {slices.by: name}), actuals=slices.of[name], gathering=gathering,
                   working=slices.workings.get(name))


def apart(metric: Metric, where: Mapping[str, str]) -> Metric:
    """A metric as it is called where rows are taken apart; nothing of it but its definition."""
    told = _told(metric, where)
    return replace(metric, id="-".join((metric.id, *map(_word, told))), name=", ".join((metric.name, *told)),
                   actuals=NO_ACTUALS, forecasts=NO_ACTUALS, gathering=None, working=None, slices=None)


def _told(metric: Metric, where: Mapping[str, str]) -> list[str]:
    """The slice's names; of a column that nobody divided by and that says yes or 3, with the column."""
    own = metric.slices.by if metric.slices is not None else ""
    return [f"{column} {name}" if column != own and _BARE.fullmatch(name) else name for column, name in where.items()]


def _word(name: str) -> str:
    """A slice's name as a part of an id."""
    return _NO_ID.sub("-", name.lower()).strip("-") or "slice"


def slice_id(metric: Metric, entry: KpiForm) -> str:
    """The id of the metric that a KPI points at; that of the whole if it points at no slice."""
    where = entry.where or {}
    known = {column: plain(value) for column, value in where.items() if isinstance(value, str)}
    return apart(metric, known).id if known and len(known) == len(where) else metric.id


def plain(value: str) -> str:
    """A slice's name as it is kept: in one line."""
    return " ".join(value.split())
