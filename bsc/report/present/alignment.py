"""Alignment: five figures, which KPI serves which objective, what keeps it from holding together, who owes what."""

from __future__ import annotations

from typing import NamedTuple

from bsc.align.gaps import idle_metrics
from bsc.model import Objective, Role
from bsc.report.present.link import Net
from bsc.report.present.review import ReviewView, ShareView
from bsc.report.present.work_list import WorkList, work_list_of
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import visible
from bsc.report.view import BandView

MOST_COLUMNS = 48
_MARKS = {Role.LAGGING: "lag", Role.LEADING: "lead", Role.UNDECLARED: "unsaid"}


class ColumnView(NamedTuple):
    """A metric at the head of the matrix; `idle` if no objective uses it."""

    name: str
    href: str
    idle: bool


class MatrixRow(NamedTuple):
    """An objective's marks, one for each column (empty where it does not use the metric), and its counts."""

    name: str
    href: str
    marks: tuple[str, ...]
    lag: str
    lead: str
    links: str
    verdict: str
    lacking: bool
    named: tuple[tuple[str, str], ...]


class MatrixBand(NamedTuple):
    """A perspective's rows."""

    name: str
    rows: tuple[MatrixRow, ...]


class AlignmentView(NamedTuple):
    """The matrix; without columns where there would be too many to read, the KPIs are named in the rows."""

    figures: tuple[ShareView, ...]
    columns: tuple[ColumnView, ...]
    bands: tuple[MatrixBand, ...]
    idle: str
    unsaid: bool
    work: WorkList


def alignment_of(bands: tuple[BandView, ...], net: Net, review: ReviewView, setting: Setting) -> AlignmentView:
    """The alignment matrix, and the review around it."""
    used = dict.fromkeys(kpi.metric.id for kpi in setting.strategy.kpis())
    idle = [metric.id for metric in idle_metrics(setting.strategy)]
    metrics = [*used, *idle]
    wide = len(metrics) > MOST_COLUMNS
    shown = [] if wide else metrics
    columns = tuple(
        ColumnView(visible(setting.strategy.metrics[metric].name), f"#m-{metric}", metric not in used)
        for metric in shown if metric in setting.strategy.metrics
    )
    rows = tuple(
        MatrixBand(band.name, tuple(_row(setting.strategy.objectives[each], shown, net, setting)
                                    for each in band.objectives))
        for band in bands
    )
    said = setting.voice.words.count("serve none", len(idle))
    return AlignmentView(review.figures, columns, rows, said if idle else "",
                         any(kpi.role is Role.UNDECLARED for kpi in setting.strategy.kpis()),
                         work_list_of(review, setting))


def _row(objective: Objective, metrics: list[str], net: Net, setting: Setting) -> MatrixRow:
    marks = {kpi.metric.id: _MARKS[kpi.role] for kpi in objective.kpis}
    count = {role: sum(1 for kpi in objective.kpis if kpi.role is role) for role in Role}
    links = _drivers(objective, net)
    brought = objective.id in setting.history.family.contributors
    verdict, lacking = _verdict(objective, count, brought, (links, _unmeasured(objective, net, setting)))
    named = () if metrics else tuple((_MARKS[kpi.role], visible(kpi.name))
                                     for kpi in objective.kpis)
    lag = count[Role.LAGGING] + count[Role.UNDECLARED]
    return MatrixRow(
        visible(objective.name), objective_href(objective.id), tuple(marks.get(metric, "") for metric in metrics),
        str(lag or MISSING), str(count[Role.LEADING] or MISSING), str(links or MISSING),
        setting.voice.words[verdict], lacking, named,
    )


def _drivers(objective: Objective, net: Net) -> int:
    return sum(1 for link in net.into.get(objective.id, ()) if link.counted)


def _unmeasured(objective: Objective, net: Net, setting: Setting) -> int:
    """How many of the counted causes have no outcome that anybody measures."""
    return sum(1 for link in net.into.get(objective.id, ()) if link.counted and not _measured(link.cause, setting))


def _measured(cause: str, setting: Setting) -> bool:
    objective = setting.strategy.objectives[cause]
    own = any(kpi.role is not Role.LEADING for kpi in objective.kpis)
    return own or cause in setting.history.family.contributors or any(
        _measured(part, setting) for part in objective.parts
    )


def _verdict(
    objective: Objective, count: dict[Role, int], brought: bool, causes: tuple[int, int]
) -> tuple[str, bool]:
    """What it lacks first; a result may be `brought` by scorecards below; `causes` are all, and those unmeasured."""
    links, unmeasured = causes
    result = count[Role.LAGGING] + count[Role.UNDECLARED] + len(objective.parts) + brought
    if not objective.kpis and not result:
        return "not measured", True
    if not result:
        return "no result", True
    if not count[Role.LEADING] and links == unmeasured:
        return "rests on nothing", True
    if unmeasured:
        return "causes unmeasured", True
    return ("complete" if count[Role.LAGGING] or objective.parts or brought else "role not said"), False
