"""What the scorecards below bring: their objectives, a row for each one of ours that they count for."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.report.present.brought import Brought
from bsc.report.present.standing_columns import badge_of
from bsc.report.report import Report
from bsc.report.speech.words import visible
from bsc.report.workbook.cell import EMPTY, Cell, digits, number, share, status, text
from bsc.report.workbook.kpis import places
from bsc.report.workbook.scorecard import coverage, score
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of
from bsc.score.family import Contributor, Digest, ObjectiveDigest

_HEADS = (("scorecard", MIDDLE), ("objective", WIDE), ("owner", MIDDLE), ("score", NARROW), ("status", 170.0),
          ("coverage share", NARROW), ("raised", WIDE), ("weight", NARROW), ("weight share", NARROW), ("remark", WIDE),
          ("id", MIDDLE))
_FIGURES = ("score", "coverage share", "weight", "weight share")
_NOBODY = (EMPTY, EMPTY, EMPTY)


def below(report: Report, brought: Brought, name: str) -> Sheet:
    """The sheet; at its end stand those of ours that nobody counts for."""
    words = report.setting.voice.words
    columns = tuple(Column(head_of(words, head), most, head in _FIGURES) for head, most in _HEADS)
    alone = [Row((*_NOBODY, EMPTY, EMPTY, EMPTY, text(each), EMPTY, EMPTY, text(words["no contributor"]), EMPTY))
             for each in brought.alone]
    return Sheet(name, columns, (*_rows(report), *alone), 2)


def _rows(report: Report) -> Iterator[Row]:
    family = report.history.family
    given: dict[str, list[tuple[str, Contributor, float]]] = {}
    for objective, some in family.contributors.items():
        whole = sum(each.weight for each in some)
        for each in some:
            given.setdefault(each.id, []).append((objective, each, whole))
    for digest in (each for one in family.below for _, each in one.all_below()):
        for found in digest.objectives:
            id = f"{digest.id}/{found.id}"
            own = _own(report, digest, found)
            remark = text(report.setting.voice.words["counts for none"] if found.loose else "")
            for cells in [_counted(report, *one) for one in given.get(id, ())] or [_NOBODY]:
                yield Row((*own, *cells, remark, text(id)))


def _own(report: Report, digest: Digest, found: ObjectiveDigest) -> tuple[Cell, ...]:
    as_of = report.setting.card.as_of
    now = digest.at(found.standings, as_of.end if as_of is not None else 0)
    return (text(visible(digest.name)), text(visible(found.name)), text(visible(found.owner)),
            score(report, now.score), status(badge_of(now, report.setting.voice)), coverage(report, now))


def _counted(report: Report, objective: str, each: Contributor, whole: float) -> tuple[Cell, ...]:
    """Which of ours it counts for, and with what weight."""
    part = share(100.0 * each.weight / whole) if whole else EMPTY
    return text(report.setting.name_of(objective)), number(each.weight, digits(places(each.weight))), part
