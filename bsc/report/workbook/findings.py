"""The findings of the review, gravest first; last those that the house silenced, with its reason."""

from __future__ import annotations

from bsc.report.report import Report
from bsc.report.workbook.cell import text
from bsc.report.workbook.sheet import MIDDLE, NARROW, WIDE, Column, Row, Sheet, head_of

_HEADS = (("severity", NARROW), ("rule", NARROW), ("objective", MIDDLE), ("finding", 420.0), ("what to do", 420.0),
          ("place", WIDE))


def findings(report: Report, name: str) -> Sheet:
    """The sheet of findings."""
    words = report.setting.voice.words
    names = {f"#o-{each}": view.name for each, view in report.objectives.items()}
    rows = tuple(Row((
        text(each.word), text(each.rule), text(names.get(each.href, "")), text(each.message),
        text("".join(piece for piece, _ in each.help)), text(each.place),
    )) for each in (*report.outline.findings, *report.outline.silenced))
    return Sheet(name, tuple(Column(head_of(words, head), most) for head, most in _HEADS), rows, 0)
