"""The objectives, one row each; their names lead to their KPIs in the scorecard."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bsc.model import Status
from bsc.report.objective_view import ObjectiveView
from bsc.report.report import Report
from bsc.report.workbook.cell import EMPTY, Cell, digits, number, points, share, status, text
from bsc.report.workbook.kpis import places
from bsc.report.workbook.scorecard import coverage, score
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of
from bsc.score.card import ObjectiveReading, Standing

_HEADS = (
    ("objective", WIDE), ("perspective", 140.0), ("part of", MIDDLE), ("owner", 210.0), ("theme", MIDDLE),
    ("score", NARROW), ("status", 170.0), ("coverage share", NARROW), ("least", NARROW), ("most", NARROW),
    ("off inside", NARROW), ("set inside", NARROW), ("trend", NARROW), ("since previous", NARROW),
    ("since year", NARROW), ("drivers", NARROW), ("drivers status", 170.0), ("drivers coverage", NARROW),
    ("signal", MIDDLE), ("sentence", WIDE), ("kpis", NARROW), ("judged kpis", NARROW), ("weight", NARROW),
    ("definition", WIDE), ("id", MIDDLE),
)
_WORDS = ("objective", "perspective", "part of", "owner", "theme", "status", "trend", "drivers status", "signal",
          "sentence", "definition", "id")


def objectives(report: Report, name: str, places_of: Mapping[str, str]) -> Sheet:
    """The sheet of objectives; `places_of` are their places in the scorecard."""
    words = report.setting.voice.words
    columns = tuple(Column(head_of(words, head), most, head not in _WORDS) for head, most in _HEADS)
    return Sheet(name, columns, tuple(_rows(report, places_of)))


def _rows(report: Report, places_of: Mapping[str, str]) -> Iterator[Row]:
    for each in report.outline.order:
        view, reading = report.objectives[each], report.setting.card.objectives[each]
        name = text(view.name)._replace(to=places_of[each])
        yield Row((name, *_declared(report, view, reading), *_now(report, view, reading), *_rest(view, reading)))


def _declared(report: Report, view: ObjectiveView, reading: ObjectiveReading) -> tuple[Cell, ...]:
    parent = reading.objective.parent
    part_of = report.setting.name_of(parent) if parent in report.setting.strategy.objectives else ""
    return text(view.perspective), text(part_of), text(view.owner), text(", ".join(view.themes))


def _now(report: Report, view: ObjectiveView, reading: ObjectiveReading) -> tuple[Cell, ...]:
    now, outcome, pts = view.now, reading.outcome, report.setting.voice.words["pts"]
    provisional = outcome.provisional
    return (
        score(report, outcome.score), status(now.badge), coverage(report, outcome),
        share(outcome.low if provisional else None), share(outcome.high if provisional else None),
        number(outcome.hidden or None), number(outcome.overridden or None),
        text(now.arrow.word, quiet=not now.arrow.key), points(reading.move.change, pts),
        points(reading.move_year.change, pts), *_drivers(report, view, reading.drivers),
        text(view.signal), text(view.sentence),
    )


def _drivers(report: Report, view: ObjectiveView, drivers: Standing) -> tuple[Cell, ...]:
    if not drivers.parts:
        return EMPTY, text(report.setting.voice.words["none declared"], quiet=True), EMPTY
    known = drivers.status is not Status.NOT_JUDGED
    return (score(report, drivers.score), status(view.drivers_badge),
            coverage(report, drivers) if known else EMPTY)


def _rest(view: ObjectiveView, reading: ObjectiveReading) -> tuple[Cell, ...]:
    weight = reading.objective.weight
    return (number(len(reading.objective.kpis)), number(reading.judged), number(weight, digits(places(weight))),
            text(view.description), text(view.id))
