"""The sections of the page: which are shown, in which order; and those that only some strategies have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.align.asked import is_asked
from bsc.align.funnel import is_staged
from bsc.report.groups import after
from bsc.report.kept import Kept
from bsc.report.present.asked import ByQuestionView, by_question
from bsc.report.present.breakdown import BreakdownsView, breakdowns_of
from bsc.report.present.funnel import FunnelView, funnel_view
from bsc.report.records import Records
from bsc.report.setting import Setting
from bsc.report.sliced import sliced_metrics
from bsc.report.view import Fact

_SECTIONS = ("map", "below", "scorecard", "objectives", "alignment", "findings", "initiatives", "by-question",
             "funnel", "breakdowns", "outlook", "dictionary")


class Chapters(NamedTuple):
    """By question, the funnel, metrics by a column: None, or nothing in them, where not shown; `rows` are their
    records, behind those of the objectives."""

    asked: ByQuestionView | None
    funnel: FunnelView | None
    breakdowns: BreakdownsView
    rows: tuple[Kept, ...]


def chapters_of(shown: tuple[str, ...], rows: Mapping[str, int], setting: Setting) -> Chapters:
    """Present those that are shown; `rows` are the records of the objectives."""
    own = setting._replace(records=Records(after(rows, setting)))
    asked = by_question(own, rows) if "by-question" in shown else None
    funnel = funnel_view(own) if "funnel" in shown else None
    breakdowns = breakdowns_of(own) if "breakdowns" in shown else BreakdownsView()
    return Chapters(asked, funnel, breakdowns, (Kept(own.records.text()),) if len(own.records) else ())


def shown_of(setting: Setting) -> tuple[str, ...]:
    """The sections that the house wants and the page has, else all."""
    lacks = lacking(setting)
    has = tuple(key for key in _SECTIONS if key not in lacks)
    asked = tuple(key for key in setting.strategy.style.sections if key in has) or has
    return tuple(key for key in asked if key != "outlook" or setting.outlook.ground is not None) or asked


def lacking(setting: Setting) -> frozenset[str]:
    """The sections that this strategy gives nothing for."""
    strategy = setting.strategy
    lacks = {"below": not setting.history.family.below, "by-question": not is_asked(strategy),
             "funnel": not is_staged(strategy), "breakdowns": not sliced_metrics(setting)}
    return frozenset(key for key, lack in lacks.items() if lack)


def named_of(shown: tuple[str, ...], findings: int, setting: Setting) -> tuple[Fact, ...]:
    """Their names, with the number of findings."""
    words = setting.voice.words
    return tuple(
        Fact(key, f"{words[key]} {findings}" if key == "findings" and findings else words[key]) for key in shown
    )
