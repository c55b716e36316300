"""What a report says around its objectives; every format starts from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.maps.graph import StrategyMap
from bsc.model import Perspective
from bsc.report.groups import numbered
from bsc.report.present.alignment import AlignmentView, alignment_of
from bsc.report.present.below import BelowView, above_of, below_of
from bsc.report.present.dictionary import DictionaryView, dictionary_of
from bsc.report.present.finding import FindingView, counted, findings_of, silenced_of
from bsc.report.present.header import HeadView, ScoreView, head_of, scores_of
from bsc.report.present.initiative import TimelineView, timeline_of
from bsc.report.present.link import Net, net_of
from bsc.report.present.meeting import MeetingView, Room, courses_of
from bsc.report.present.objective import Work
from bsc.report.present.overview import OverviewView, overview_of
from bsc.report.present.question import QuestionView, questions_of
from bsc.report.present.review import review_of
from bsc.report.sections import Section, sections_of, whole
from bsc.report.setting import Setting
from bsc.report.speech.words import visible
from bsc.report.view import BandView, Fact, NoteView
from bsc.source import Diagnostic

_MOST_SCORES = 8


class Outline(NamedTuple):
    """Head, perspectives, alignment, findings, work and words; `bands` name their objectives, parts below them."""

    head: HeadView
    scores: tuple[ScoreView, ...]
    overview: OverviewView | None
    sections: tuple[Section, ...]
    bands: tuple[BandView, ...]
    net: Net
    work: Work
    timeline: TimelineView
    meetings: tuple[NoteView, ...]
    questions: tuple[QuestionView, ...]
    room: MeetingView
    alignment: AlignmentView
    findings: tuple[FindingView, ...]
    findings_count: str
    silenced: tuple[FindingView, ...]
    dictionary: DictionaryView
    below: BelowView | None
    above: tuple[Fact, ...]

    @property
    def order(self) -> list[str]:
        """The ids of all objectives, band by band."""
        return [objective for band in self.bands for objective in band.objectives]


def outline_of(setting: Setting, graph: StrategyMap, findings: Sequence[Diagnostic]) -> Outline:
    """Present everything but the objectives themselves."""
    head, scores = head_of(setting), scores_of(setting)
    timeline, sections = timeline_of(setting), sections_of(setting)
    over = overview_of(sections, scores, setting) if len(sections) > 1 or len(scores) > _MOST_SCORES else None
    bands = _bands(setting, scores)
    work = Work(setting, timeline.rows)
    order = [objective for band in bands for objective in band.objectives]
    below = below_of(setting)
    courses, questions = courses_of(setting), questions_of(setting)
    rows = numbered(order, len(setting.records), setting)  # whoever adds records has done so by now
    net = net_of(graph, rows, setting)
    meetings = tuple(NoteView(setting.period(review.day), visible(review.summary))
                     for review in reversed(setting.strategy.reviews) if review.summary)
    review = review_of(setting.card, graph, findings, setting.voice)
    return Outline(head, scores, over, sections, bands, net, work, timeline, meetings, questions,
                   Room(setting, net, work, courses).view(bands, scores, questions),
                   alignment_of(bands, net, review, setting), findings_of(findings, setting),
                   counted(findings, setting), silenced_of(findings, setting), dictionary_of(setting), below,
                   above_of(setting))


def _bands(setting: Setting, scores: tuple[ScoreView, ...]) -> tuple[BandView, ...]:
    of = {perspective.id: score for perspective, score in zip(setting.strategy.perspectives, scores, strict=True)}
    return tuple(_band(band, _nested(members, setting), of) for band, members in whole(setting).bands)


def _band(band: Perspective | None, objectives: list[str], of: dict[str, ScoreView]) -> BandView:
    if band is None:
        return BandView(0, "", "", "", None, tuple(objectives))
    score = of[band.id]
    return BandView(score.row, band.id, score.name, visible(band.description), score.now, tuple(objectives))


def _nested(members: tuple[str, ...], setting: Setting) -> list[str]:
    """Objectives with their parts right below them."""
    objectives = setting.strategy.objectives
    ordered: dict[str, None] = {}
    waiting = [each for each in reversed(members) if objectives[each].parent not in objectives]
    while waiting:
        each = waiting.pop()
        if each not in ordered:
            ordered[each] = None
            waiting += [part for part in reversed(objectives[each].parts) if part in objectives]
    return [*ordered, *(each for each in members if each not in ordered)]
