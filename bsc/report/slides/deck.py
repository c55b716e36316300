"""The report as a presentation, slide after slide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO

from pptx.presentation import Presentation

from bsc.report.report import Report
from bsc.report.slides.agenda import agenda_slides, question_slides
from bsc.report.slides.alignment import alignment_slides
from bsc.report.slides.below import below_slides, trouble_slides
from bsc.report.slides.exception import exception_slides
from bsc.report.slides.fixed import fixed
from bsc.report.slides.map import map_slides
from bsc.report.slides.page import Pages
from bsc.report.slides.scorecard import scorecard_slides
from bsc.report.slides.summary import summary_slide
from bsc.report.slides.template import opened
from bsc.report.slides.work import work_slides
from bsc.report.speech.words import visible

_PARTS = {"summary": summary_slide, "map": map_slides, "exceptions": exception_slides,
          "below": below_slides, "scorecard": scorecard_slides,
          "alignment": alignment_slides, "initiatives": work_slides}
_PACK = (agenda_slides, exception_slides, trouble_slides, question_slides, alignment_slides, map_slides)


def slides(report: Report) -> Iterator[bytes]:
    """The presentation as bytes."""
    setting = report.setting
    deck, layout = opened(report.tools.slides)
    pages = Pages(deck, layout, setting.strategy.style, report.tools.slides is not None)
    asked = [_PARTS[name] for name in setting.strategy.style.sections or _PARTS if name in _PARTS]
    for part in _PACK if report.tools.pack else asked:
        part(pages, report)
    when = setting.card.as_of.last_day if setting.card.as_of else None
    _spoken(deck, "es-ES" if setting.voice.language.startswith("es") else "en-GB")
    _marked(deck, visible(setting.strategy.name), visible(setting.strategy.style.organisation),
            datetime(when.year, when.month, when.day) if when else None)
    out = BytesIO()
    deck.save(out)
    yield fixed(out.getvalue())


def _spoken(deck: Presentation, language: str) -> None:
    """Say the language of all texts, for spelling and for those who have them read out."""
    for slide in deck.slides:
        for run in slide._element.xpath(".//a:rPr | .//a:endParaRPr"):
            run.set("lang", language)


def _marked(deck: Presentation, title: str, author: str, when: datetime | None) -> None:
    """Say in the file's own properties what it is and as of when, and nothing of the clock."""
    own, day = deck.core_properties, when or datetime(1980, 1, 1)
    own.author = own.last_modified_by = author[:250] or "bsc"
    own.title, own.subject, own.keywords, own.comments = title[:250], "", "bsc", ""
    own.created = own.modified = day
    own.revision = 1
