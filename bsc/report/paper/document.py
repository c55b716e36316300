"""Everything that the printed report places, as plain data in the order of its pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bsc.maps.apart import fit_apart
from bsc.report.chapters import lacking
from bsc.report.chart.axis import CHART_W, ticks_of
from bsc.report.objective_view import ObjectiveView
from bsc.report.outlook.view import SectionView
from bsc.report.paper.columns import kpi_columns, widths
from bsc.report.paper.drawings import chart_data, map_data, spark_data, ticks_data
from bsc.report.paper.plain import Plain, is_long, plain
from bsc.report.present.alignment import AlignmentView
from bsc.report.present.asked import by_question
from bsc.report.present.breakdown import BreakdownsView, breakdowns_of
from bsc.report.present.brought import Brought
from bsc.report.present.exceptions import Agenda, telling
from bsc.report.present.funnel import funnel_view
from bsc.report.present.house import named
from bsc.report.present.initiative import TimelineView
from bsc.report.records import Records
from bsc.report.report import Report
from bsc.report.speech.words import Words, visible
from bsc.report.view import KpiView, ShareView

SECTIONS = ("map", "summary", "exceptions", "below", "scorecard", "alignment", "initiatives", "funnel",
            "by-question")
PACK = ("agenda", "exceptions", "questions", "alignment", "map")
APPENDIX = ("findings", "objectives", "breakdowns", "outlook", "dictionary")
_ROOM, _HALF = 398.0, 226.0  # points, for the columns beside the names
_BESIDE = ("actual", "target", "score", "status", "change")
_UPRIGHT, _SMALL = 150.0, 8  # points
_MOST_NAMES = 6
_MOST_LACKS = 4
_SHEETS = {"a3": ("a3", "a4"), "a4": ("a4", "a4"), "letter": ("us-letter", "us-letter"),
           "tabloid": ("us-tabloid", "us-letter")}


def document_of(report: Report) -> dict[str, Plain]:
    """The whole document; a section is there only if it is asked for."""
    setting, outline, tools = report.setting, report.outline, report.tools
    strategy, voice = setting.strategy, setting.voice
    style = strategy.style
    sections = _sections(report)
    sheet, page = _SHEETS[tools.paper or style.paper or "a3"]
    language, _, region = voice.language.partition("-")
    agenda, apart = report.agenda, setting._replace(records=Records())
    made: Mapping[str, Callable[[], Plain]] = {
        "map": lambda: [map_data(view) for view in report.maps],
        "summary": lambda: _summary(agenda, report),
        "exceptions": lambda: _exceptions(agenda, report),
        "below": lambda: {**_below(report.brought), "table": plain(outline.below)},
        "scorecard": lambda: [_band(band.name, band.objectives, report) for band in outline.bands],
        "alignment": lambda: _alignment(outline.alignment, voice.words),
        "initiatives": lambda: {"timeline": _timeline(outline.timeline), "meetings": plain(outline.meetings),
                                "decisions": plain(outline.work.decided), "questions": plain(outline.questions)},
        "agenda": lambda: _agenda(agenda, report),
        "questions": lambda: plain(outline.questions),
        "by-question": lambda: plain(by_question(apart, outline.net.rows)),
        "funnel": lambda: plain(funnel_view(apart)),
        "breakdowns": lambda: _breakdowns(breakdowns_of(apart)),
        "findings": lambda: plain(outline.findings),
        "objectives": lambda: [_sheet(each, report) for each in report.objectives.values()],
        "outlook": lambda: [_outlook(each) for each in report.outlook],
        "dictionary": lambda: plain(outline.dictionary),
    }
    shown: dict[str, Plain] = {name: made[name]() for name in sections}
    return {
        "long": is_long(shown), "words": plain(voice.words.terms), "language": language, "region": region,
        "name": visible(strategy.name), "vision": visible(strategy.vision), "as_of": outline.head.as_of,
        "sheet": sheet, "page": page, "organisation": visible(style.organisation), "named": plain(named(setting)),
        "confidentiality": visible(style.confidentiality),
        "logo": f"logo.{style.logo_type}" if style.logo else "", "head": plain(outline.head),
        "silenced": plain(outline.silenced),
        "wide": _wide(report), "narrow": _narrow(agenda, report),
        "ticks": ticks_data(ticks_of(setting.axis, voice.dates)), "sections": plain(sections),
        "pack": tools.pack,
        **shown,
    }


def _sections(report: Report) -> list[str]:
    """The parts of the document, in their order."""
    if report.tools.pack:
        return list(PACK)
    asked = report.setting.strategy.style.sections or SECTIONS
    sections = [each for each in asked if each in (*SECTIONS, *APPENDIX)]
    sections += [each for each in APPENDIX if report.tools.appendix and each not in sections]
    lacks = lacking(report.setting)
    return [each for each in sections if each not in lacks]


def _breakdowns(view: BreakdownsView) -> Plain:
    """Metrics by the values of a column, each slice with its sparkline."""
    return {"beside": plain(view.beside), "metrics": [{
        "title": each.title, "unit": each.unit, "period": each.period, "total": each.total, "rows": [
            {**{name: plain(value) for name, value in row._asdict().items() if name != "spark"},
             "course": spark_data(row.spark, row.dot)} for row in each.rows]} for each in view.metrics]}


def _outlook(section: SectionView) -> Plain:
    """A part of what lies ahead; whether a table has sentences stands beside it."""
    return {"title": section.title, "lead": section.lead,
            "tables": [plain({**table._asdict(), "noted": table.noted}) for table in section.tables]}


def _wide(report: Report) -> Plain:
    """The columns of the scorecard."""
    words, before = report.setting.voice.words.terms, f"Δ {report.outline.head.brief}"
    columns = kpi_columns(list(report.objectives.values()), words, before, True)
    return plain(widths(columns, _ROOM, ("spark", "progress", "trend")))


def _narrow(agenda: Agenda, report: Report) -> Plain:
    """The columns beside the chart of an exception."""
    words, before = report.setting.voice.words.terms, f"Δ {report.outline.head.brief}"
    columns = kpi_columns([report.objectives[each] for each in agenda.exceptions], words, before, False)
    return plain(widths({name: columns[name] for name in _BESIDE}, _HALF, ("change", "score")))


def _below(brought: Brought | None) -> dict[str, Plain]:
    return {name: plain(each) for name, each in brought._asdict().items()} if brought else {}


def _alignment(view: AlignmentView, words: Words) -> Plain:
    """The figures, each with some of what it lacks; the matrix, its heads cut to the room that they have upright."""
    short = fit_apart((column.name for column in view.columns), _UPRIGHT, _SMALL)
    figures = [each._replace(lacking=each.lacking[:_MOST_LACKS], more="" if each.lacks <= _MOST_LACKS else words.say(
        "lacks more", n=each.lacks - _MOST_LACKS)) for each in view.figures]
    return plain({**view._asdict(), "figures": figures, "columns": [{**column._asdict(), "short": short[column.name]}
                                                                    for column in view.columns]})


def _timeline(view: TimelineView) -> Plain:
    """The timeline, named as often as there is room."""
    step = -(-len(view.ticks) // _MOST_NAMES) or 1
    ticks = [tick if number % step == 0 else tick._replace(text="") for number, tick in enumerate(view.ticks)]
    return plain(view._replace(ticks=tuple(ticks)))


def _summary(agenda: Agenda, report: Report) -> Plain:
    def lines(ids: tuple[str, ...]) -> Plain:
        return [_line(report.objectives[each]) for each in ids]

    return {"scores": plain(report.outline.scores), "worst": lines(agenda.worst), "best": lines(agenda.best),
            "unknown": lines(agenda.unknown), "due": plain(agenda.due), "since": agenda.since,
            "closed": plain(agenda.closed),
            "meeting": plain(report.outline.meetings[0] if report.outline.meetings else None)}


def _agenda(agenda: Agenda, report: Report) -> Plain:
    """What the meeting is about, in order, and what was due."""
    return {"points": plain(agenda.points(report.outline.questions, report.setting)), "due": plain(agenda.due),
            "since": agenda.since, "closed": plain(agenda.closed), "scores": plain(report.outline.scores)}


def why_text(view: ObjectiveView) -> str:
    """What lies behind an objective, where that is more than its sentence says."""
    behind = view.why.says[1]
    return "" if behind.startswith(view.sentence.rstrip(".")) else behind


def _line(view: ObjectiveView) -> Plain:
    return {"id": view.id, "name": view.name, "perspective": view.perspective, "owner": view.owner,
            "now": plain(view.now), "sentence": view.sentence, "data": view.data}


def _exceptions(agenda: Agenda, report: Report) -> Plain:
    words, unknown = report.setting.voice.words, len(agenda.unknown)
    said = [agenda.told, *([words.count("unknown lead", unknown)] if unknown else [])]
    return {"lead": " ".join(said), "each": [_sheet(report.objectives[each], report) for each in agenda.exceptions],
            "below": plain(agenda.below)}


def _band(name: str, objectives: tuple[str, ...], report: Report) -> Plain:
    return {"name": name, "objectives": [_rows(report.objectives[each]) for each in objectives]}


def _rows(view: ObjectiveView) -> Plain:
    """An objective in the scorecard, with its KPIs."""
    return {"id": view.id, "name": view.name, "depth": view.depth, "owner": view.owner, "now": plain(view.now),
            "drivers_note": view.drivers_note, "signal": view.signal_short,
            "spark": spark_data(view.spark, view.spark_dot), "kpis": [_kpi(kpi) for kpi in view.kpis]}


def _kpi(kpi: KpiView) -> dict[str, Plain]:
    return {"name": kpi.name, "unit": kpi.unit, "role": kpi.role_word, "leading": kpi.role == "leading",
            "owner": kpi.owner, "question": kpi.question, "now": plain(kpi.now), "worded": kpi.worded,
            "spark": spark_data(kpi.spark, kpi.spark_dot)}


def _sheet(view: ObjectiveView, report: Report) -> Plain:
    """An objective with all that is known of it: as an exception, and as a sheet of the appendix."""
    setting = report.setting
    at, places = setting.current, setting.axis.chart
    cut = CHART_W if at >= len(places) - 1 else places[at] + 3
    kpis: list[Plain] = [{**_kpi(kpi), "chart": chart_data(kpi, cut, at), "facts": plain(kpi.facts)}
                         for kpi in view.kpis]
    return {
        "id": view.id, "name": view.name, "perspective": view.perspective, "owner": view.owner,
        "description": view.description, "now": plain(view.now), "drivers": view.drivers,
        "drivers_badge": plain(view.drivers_badge), "has_drivers": view.has_drivers, "signal": view.signal,
        "sentence": view.sentence, "why": why_text(view), "data": view.data, "facts": plain(view.facts), "kpis": kpis,
        "causes": plain(view.causes), "effects": plain(view.effects), "parts": plain(view.parts),
        "telling": plain([at for at in telling(setting.card.objectives[view.id]) if view.kpis[at].chart][:1]),
        "initiatives": plain(view.initiatives), "notes": plain(view.notes), "decisions": plain(view.decisions),
        "outcome_made": [_made(share) for share in view.outcome_made],
        "drivers_made": [_made(share) for share in view.drivers_made], "made_by": view.made_by,
    }


def _made(share: ShareView) -> Plain:
    return plain(share._replace(kpi=None))
