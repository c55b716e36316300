"""The whole page as one record, ready for its template."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import NamedTuple, cast

from bsc.maps.graph import StrategyMap
from bsc.model import Signal
from bsc.report.chapters import Chapters, chapters_of, named_of, shown_of
from bsc.report.chart.axis import CHART_W, SPARK_W, Tick, ticks_of
from bsc.report.crew import share_out
from bsc.report.groups import Drawer, GroupText, groups_of, turns_of
from bsc.report.kept import Kept
from bsc.report.keys import STATUS_CODES, STATUS_KEYS, TREND_CODES, TREND_KEYS
from bsc.report.map.present import view_of
from bsc.report.map.svg import draw
from bsc.report.outline import Outline
from bsc.report.outlook.present import ALL, outlook_sections
from bsc.report.outlook.view import SectionView
from bsc.report.present.alignment import AlignmentView
from bsc.report.present.below import BelowView
from bsc.report.present.dictionary import DictionaryView
from bsc.report.present.finding import FindingView
from bsc.report.present.header import HeadView, ScoreView
from bsc.report.present.house import HouseView, house_of
from bsc.report.present.initiative import TimelineView
from bsc.report.present.meeting import MeetingView
from bsc.report.present.overview import OverviewView
from bsc.report.present.question import QuestionView
from bsc.report.records import encoded
from bsc.report.sections import Section, whole
from bsc.report.setting import Setting
from bsc.report.speech.words import visible
from bsc.report.templates import environment
from bsc.report.tools import Tools
from bsc.report.view import BandView, DecisionView, Fact, NoteView

_LARGE = 60
_ROWS = 40


class Choice(NamedTuple):
    """A filter with its options."""

    key: str
    label: str
    options: tuple[Fact, ...]


class DrawnMap(NamedTuple):
    """A map, drawn."""

    title: str
    svg: Kept


class DrawnBand(NamedTuple):
    """A perspective; the cards of the list and the lines of the table are those of its objectives, drawn."""

    view: BandView
    cards: tuple[Kept, ...]
    lines: tuple[Kept, ...]


class PageView(NamedTuple):
    """Everything that the page's template places."""

    language: str
    name: str
    vision: str
    mission: str
    current: int
    sections: tuple[Fact, ...]
    poster: bool
    house: HouseView
    choices: tuple[Choice, ...]
    head: HeadView
    scores: tuple[ScoreView, ...]
    overview: OverviewView | None
    maps: tuple[DrawnMap, ...]
    bands: tuple[DrawnBand, ...]
    sheets: tuple[Kept, ...]
    alignment: AlignmentView
    findings: tuple[FindingView, ...]
    findings_count: str
    silenced: tuple[FindingView, ...]
    timeline: TimelineView
    meetings: tuple[NoteView, ...]
    questions: tuple[QuestionView, ...]
    room: MeetingView
    decisions: tuple[DecisionView, ...]
    outlook: tuple[SectionView, ...]
    outlook_as_of: str
    chapters: Chapters
    dictionary: DictionaryView
    ticks: tuple[Tick, ...]
    bar_ticks: tuple[Tick, ...]
    window: str
    large: bool
    cut_spark: int
    cut_chart: int
    room_w: int
    room_ticks: tuple[Tick, ...]
    mark_words: dict[str, str]
    constants: str
    rows: tuple[Kept, ...]
    below: BelowView | None
    above: tuple[Fact, ...]


class Drawn(NamedTuple):
    """The groups of objectives of each band, and the maps."""

    groups: tuple[tuple[GroupText, ...], ...]
    maps: tuple[Kept, ...]


def page_of(setting: Setting, graph: StrategyMap, outline: Outline, tools: Tools) -> PageView:
    """Present a report as a page."""
    words, strategy, at, net = setting.voice.words, setting.strategy, setting.current, outline.net
    most = _ROWS if _is_large(setting) else ALL
    before, _, after = words["how made"].partition("{n}")
    templates = environment(tools.templates, tools.cache)
    drawer = Drawer(setting, net, outline.work, turns_of(outline.order, setting), (before, after), templates)
    shown = shown_of(setting)
    sections = outline.sections if "map" in shown else ()
    drawn = _drawn(drawer, outline.bands, [partial(_svg, each, setting, graph, tools) for each in sections],
                   tools.workers)
    groups = [text for texts in drawn.groups for text in texts]
    axis, chapters = setting.axis, chapters_of(shown, net.rows, setting)
    return PageView(
        language=setting.voice.language, name=visible(strategy.name), vision=visible(strategy.vision),
        mission=visible(strategy.mission), current=at, sections=named_of(shown, len(outline.findings), setting),
        poster=len(sections) == 1 and shown[0] == "map", house=house_of(setting),
        choices=_choices(setting), head=outline.head, scores=outline.scores, overview=outline.overview,
        maps=tuple(DrawnMap(each.title, svg) for each, svg in zip(sections, drawn.maps, strict=True)),
        bands=tuple(DrawnBand(band, tuple(text.cards for text in texts), tuple(text.lines for text in texts))
                    for band, texts in zip(outline.bands, drawn.groups, strict=True)),
        sheets=tuple(text.sheets for text in groups),
        alignment=outline.alignment, findings=outline.findings, findings_count=outline.findings_count,
        silenced=outline.silenced, timeline=outline.timeline, meetings=outline.meetings,
        questions=outline.questions, room=outline.room, decisions=outline.work.decided,
        outlook=outlook_sections(setting.outlook, setting.voice, most=most) if "outlook" in shown else (),
        outlook_as_of=setting.period(setting.card.as_of),
        chapters=chapters, dictionary=outline.dictionary,
        ticks=ticks_of(axis, setting.voice.dates), bar_ticks=_bar_ticks(setting),
        window=words.count("history", axis.count),
        large=_is_large(setting), cut_spark=_cut(axis.spark, at, SPARK_W),
        cut_chart=_cut(axis.chart, at, CHART_W),
        room_w=round(CHART_W * axis.count / len(axis.chart)),
        room_ticks=ticks_of(replace(axis, ahead=()), setting.voice.dates),
        mark_words={"lag": words["lagging"], "lead": words["leading"], "unsaid": words["not said"]},
        constants=_constants(setting, net.rows, outline.scores),
        rows=(Kept(setting.records.text()), *(text.rows for text in groups), *chapters.rows),
        below=outline.below, above=outline.above,
    )


def _drawn(
    drawer: Drawer, bands: Sequence[BandView], maps: Sequence[Callable[[], Kept]], workers: int
) -> Drawn:
    """Draw all groups of objectives and all maps, by as many workers as there are."""
    groups = [list(groups_of(band.objectives)) for band in bands]
    tasks: list[Callable[[], Kept | GroupText]] = [drawer.task(group) for each in groups for group in each]
    done = iter(share_out([*tasks, *maps], workers if len(drawer.turns) > _LARGE else 1))
    made = tuple(tuple(cast("GroupText", next(done)) for _ in each) for each in groups)
    return Drawn(made, tuple(cast("Kept", each) for each in done))


def _cut(places: tuple[int, ...], at: int, width: int) -> int:
    """Where lines end at an as-of."""
    return width + 8 if at == len(places) - 1 else places[at]


def _is_large(setting: Setting) -> bool:
    return len(setting.strategy.objectives) > _LARGE


def _choices(setting: Setting) -> tuple[Choice, ...]:
    words, strategy = setting.voice.words, setting.strategy
    owners = dict.fromkeys(visible(each.owner) for each in strategy.objectives.values() if each.owner)
    choices = (
        Choice("perspective", words["perspective"],
               tuple(Fact(each.id, visible(each.name)) for each in strategy.perspectives)),
        Choice("theme", words["theme"], tuple(Fact(each.id, visible(each.name)) for each in strategy.themes.values())),
        Choice("owner", words["owner"], tuple(Fact(each, each) for each in sorted(owners))),
    )
    return tuple(choice for choice in choices if len(choice.options) > 1)


def _bar_ticks(setting: Setting) -> tuple[Tick, ...]:
    count = setting.axis.count
    step = max(1, -(-count // 4))
    return tuple(Tick(f"{number * 100 / count:.1f}%", setting.axis.names[number], False)
                 for number in range(0, count, step))


def _constants(setting: Setting, rows: Mapping[str, int], scores: tuple[ScoreView, ...]) -> str:
    """What the script needs to know beside the rows; the template closes the object after them."""
    words, axis, strategy = setting.voice.words, setting.axis, setting.strategy
    facts = {
        "count": axis.count,
        "now": setting.current,
        "names": axis.names,
        "spark": axis.spark,
        "chart": axis.chart[:axis.count],
        "cuts": [[_cut(axis.spark, at, SPARK_W), _cut(axis.chart[:axis.count], at, CHART_W)]
                 for at in range(axis.count)],
        "status": {code: [STATUS_KEYS[status], words.status(status)] for status, code in STATUS_CODES.items()},
        "trend": {code: [TREND_KEYS[trend], words.trend(trend)] for trend, code in TREND_CODES.items() if trend},
        "shown": words["shown"],
        "drivers": words["drivers"],
        "eroding": words.signal(Signal.ERODING),
        "told": words.say("told of", period=axis.names[setting.current]),
        "back": words.say("return to", period=axis.names[setting.current]),
        "owners": [visible(each.owner) for each in strategy.objectives.values()],
        "themes": [list(each.themes) for each in strategy.objectives.values()],
        "bands": {each.id: score.row for each, score in zip(strategy.perspectives, scores, strict=True)},
        "boxes": dict(rows),
        "inside": {objective: band.id for band, members in whole(setting).bands if band for objective in members},
    }
    return encoded(facts)[:-1] + ',"rows":'


def _svg(section: Section, setting: Setting, graph: StrategyMap, tools: Tools) -> Kept:
    return Kept(draw(view_of(section, setting, graph, tools.cache, tools.engine), tools.templates, tools.cache))
