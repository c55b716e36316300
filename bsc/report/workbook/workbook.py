"""The workbook: its sheets in order, its names, its author and day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from io import BytesIO

from bsc.report.report import Report
from bsc.report.speech.words import visible
from bsc.report.workbook.about import about
from bsc.report.workbook.actuals import actuals
from bsc.report.workbook.below import below
from bsc.report.workbook.breakdowns import breakdowns
from bsc.report.workbook.dictionary import dictionary
from bsc.report.workbook.findings import findings
from bsc.report.workbook.initiatives import initiatives
from bsc.report.workbook.kpis import kpis
from bsc.report.workbook.library import new_book
from bsc.report.workbook.links import links
from bsc.report.workbook.looks import FONT, SIZE, Looks
from bsc.report.workbook.objectives import objectives
from bsc.report.workbook.press import House, place
from bsc.report.workbook.scorecard import scorecard
from bsc.report.workbook.sheet import Sheet
from bsc.report.zipped import rezipped

_SHEETS = ("scorecard", "kpis", "actuals", "objectives", "links", "initiatives", "findings", "dictionary", "about")
_LETTER, _A4 = 1, 9
_NAME = 31  # characters that a sheet's name may have
_TITLE = 200  # characters of the title


def workbook(report: Report) -> bytes:
    """The whole workbook as a file."""
    out = BytesIO()
    book = new_book(out, FONT, SIZE)
    looks, house = Looks(book), _house(report)
    as_of = report.setting.card.as_of
    book.set_properties({
        "title": visible(report.setting.strategy.name)[:_TITLE], "keywords": "bsc",
        "author": visible(report.setting.strategy.style.organisation)[:_TITLE] or "bsc",
        "created": datetime.combine(as_of.last_day, time()) if as_of is not None else datetime(1980, 1, 1),
    })
    for sheet in _sheets(report):
        place(sheet, book.add_worksheet(sheet.name), looks, house)
    book.close()
    return rezipped(out.getvalue())


def _sheets(report: Report) -> list[Sheet]:
    names = sheet_names([report.setting.voice.words[key] for key in (*_SHEETS, "below", "breakdowns")])
    first, rows = scorecard(report, names[0])
    quoted = names[0].replace("'", "''")
    places = {objective: f"'{quoted}'!A{row}" for objective, row in rows.items()}
    more = [below(report, report.brought, names[-2])] if report.brought is not None else []
    return [
        first, kpis(report, names[1]), actuals(report, names[2]), *breakdowns(report, names[-1]),
        objectives(report, names[3], places), *more,
        links(report, names[4]), initiatives(report, names[5]), findings(report, names[6]),
        dictionary(report, names[7]), about(report, names[8]),
    ]


def sheet_names(wanted: Sequence[str]) -> list[str]:
    """Names that a workbook takes: short, without its own signs, each once."""
    taken: dict[str, None] = {}
    names = []
    for at, name in enumerate(wanted, 1):
        clean = "".join(" " if each in "[]:*?/\\\t\n" else each for each in visible(name)).strip(" '")
        clean = clean.encode("utf-16-le")[:2 * (_NAME - 3)].decode("utf-16-le", "ignore").strip(" '") or str(at)
        if clean.casefold() in taken or clean.casefold() == "history":
            clean = f"{clean} {at}"
        taken[clean.casefold()] = None
        names.append(clean)
    return names


def _house(report: Report) -> House:
    setting = report.setting
    words, style = setting.voice.words, setting.strategy.style
    sheet = report.tools.paper or style.paper
    as_of = f"{words['as of']} {report.outline.head.as_of}"
    page = _line(words["page of"], 40).replace("{n}", "&P").replace("{m}", "&N")
    return House(
        f"&L{_line(setting.strategy.name, 120)}&R&A",
        f"&L{_line(style.confidentiality, 110)}&C{_line(as_of, 60)}&R{page}",
        _LETTER if sheet in ("letter", "tabloid") else _A4,
    )


def _line(text: str, most: int) -> str:
    """A user's text among the codes of a header; those take 255 characters in all."""
    kept = ""
    for letter in visible(" ".join(text.split())):
        kept += "&&" if letter == "&" else letter
        if len(kept.encode("utf-16-le")) > 2 * (most - 2):
            return kept
    return kept
