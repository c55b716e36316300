"""The view for the room: overview, each perspective, each exception, questions and decisions, a step each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from bsc.model import Objective, Role
from bsc.report.keys import STATUS_KEYS, TREND_KEYS
from bsc.report.present.course import CourseView, course_of
from bsc.report.present.decision import closed_since, open_now
from bsc.report.present.exceptions import exceptions_of
from bsc.report.present.header import ScoreView
from bsc.report.present.link import Net, causes_of, effects_of
from bsc.report.present.objective import Work
from bsc.report.present.question import QuestionView
from bsc.report.present.standing_columns import badge_of
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.signal import told_of
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import visible
from bsc.report.view import Arrow, Badge, BandView, DecisionView, Fact
from bsc.score.card import ObjectiveReading

_MOST, _FIRST = 150, 2
_NUMBERED = re.compile(r"(.*?)(\d+)")


class RoomLine(NamedTuple):
    """A KPI or an objective with how it stands; `row` is its record, `score_at` and `trend_at` are columns of it."""

    name: str
    href: str
    row: int
    badge: Badge
    score: str
    arrow: Arrow
    score_at: int
    trend_at: int


class RoomCard(NamedTuple):
    """An objective among those of its perspective; the script sets its KPIs and its work below it."""

    id: str
    line: RoomLine
    flag: str
    owner: str
    signal: str
    sentence: str


class BandStep(NamedTuple):
    """A perspective with its objectives."""

    score: ScoreView | None
    name: str
    cards: tuple[RoomCard, ...]


class ExceptionStep(NamedTuple):
    """An objective that the meeting must talk about."""

    id: str
    name: str
    over: str
    row: int
    badge: Badge
    signal: str
    sentence: str
    outcome: str
    drivers: str
    has_drivers: bool
    driven: Badge
    flag: str
    course: CourseView
    causes: tuple[RoomLine, ...]
    effects: tuple[RoomLine, ...]
    work: tuple[Fact, ...]
    asked: QuestionView | None


class MeetingView(NamedTuple):
    """All steps. `used` are the ids of all decisions; `before` and `last` make the next one."""

    bands: tuple[BandStep, ...]
    exceptions: tuple[ExceptionStep, ...]
    questions: tuple[QuestionView, ...]
    due: tuple[DecisionView, ...]
    first: tuple[DecisionView, ...]
    more: int
    since: str
    closed: tuple[DecisionView, ...]
    owners: tuple[str, ...]
    days: str
    used: str
    before: str
    last: str


def courses_of(setting: Setting) -> dict[str, CourseView]:
    """The charts of the exceptions, and their records."""
    return {each: course_of(each, setting) for each in exceptions_of(setting)[:_MOST]}


class Room:
    """Makes the steps from what the rest of the report has presented."""

    def __init__(self, setting: Setting, net: Net, work: Work, courses: Mapping[str, CourseView]) -> None:
        self.setting = setting
        self.net = net
        self.work = work
        self.courses = courses

    def view(self, bands: tuple[BandView, ...], scores: tuple[ScoreView, ...],
             questions: tuple[QuestionView, ...]) -> MeetingView:
        """The whole meeting."""
        setting, strategy = self.setting, self.setting.strategy
        by_href = {score.href: score for score in scores}
        steps = tuple(BandStep(by_href.get(f"#p-{band.id}"), band.name or visible(strategy.name),
                               tuple(self._card(each) for each in band.objectives)) for band in bands)
        exceptions = tuple(self._exception(each, questions) for each in self.courses)
        last, closed = closed_since(setting)
        words, due = setting.voice.words, tuple(self.work.of[each.id] for each in open_now(setting))
        decided = strategy.decisions()
        newest = max(decided, key=lambda each: each.made.start if each.made else 0, default=None)
        same = [each.id for each in decided if newest is not None and each.made == newest.made]
        made = _NUMBERED.fullmatch(same[-1]) if same else None
        said = [*(each.owner for each in strategy.objectives.values()), *(each.owner for each in decided)]
        owners = dict.fromkeys(visible(each) for each in said if each)
        return MeetingView(
            steps if len(strategy.objectives) <= _MOST else (), exceptions,
            questions,
            due, due[:_FIRST], max(0, len(due) - _FIRST),
            words.say("done since", period=setting.period(last)) if closed else "",
            tuple(self.work.of[each.id] for each in closed), tuple(sorted(owners)),
            " ".join(review.day.label for review in strategy.reviews), " ".join(each.id for each in decided),
            made[1] if made else "", made[2] if made else "",
        )

    def _card(self, objective: str) -> RoomCard:
        voice, reading = self.setting.voice, self.setting.card.objectives[objective]
        return RoomCard(
            objective, self._objective(objective), _flag(reading), visible(reading.objective.owner),
            voice.words.signal(reading.signal) if reading.signal else "", told_of(reading, voice))

    def _objective(self, objective: str) -> RoomLine:
        setting = self.setting
        reading = setting.card.objectives[objective]
        return RoomLine(
            setting.name_of(objective), objective_href(objective), self.net.rows[objective],
            badge_of(reading.outcome, setting.voice), score_text(reading.outcome.score, setting.voice),
            self._arrow(reading.move.trend), 1, 4)

    def _kpis(self, objective: Objective) -> list[RoomLine]:
        """The leading KPIs; their records follow that of their objective."""
        setting = self.setting
        words, first = setting.voice.words, self.net.rows[objective.id] + 1
        found = []
        for at, reading in enumerate(setting.card.objectives[objective.id].kpis):
            if reading.kpi.role is Role.LEADING:
                found.append(RoomLine(
                    visible(reading.kpi.name), f"#k-{reading.kpi.id}", first + at,
                    Badge(STATUS_KEYS[reading.status], words.status(reading.status)),
                    score_text(reading.score, setting.voice), self._arrow(reading.trend), 5, 6))
        return found

    def _arrow(self, trend: object) -> Arrow:
        for each, key in TREND_KEYS.items():
            if each is trend:
                return Arrow(key, self.setting.voice.words.trend(each))
        return Arrow("", MISSING)

    def _end(self, initiative: str) -> str:
        end = self.setting.strategy.initiatives[initiative].end
        return "" if end is None else self.setting.voice.words.say("by", period=self.setting.period(end))

    def _exception(self, each: str, questions: tuple[QuestionView, ...]) -> ExceptionStep:
        setting = self.setting
        objective, reading = setting.strategy.objectives[each], setting.card.objectives[each]
        voice = setting.voice
        top = setting.strategy.top_of(each)
        band = next((visible(band.name) for band in setting.strategy.perspectives if band.id == top.perspective), "")
        causes = [self._objective(link.href[3:]) for link in causes_of(each, self.net, setting)]
        effects = [self._objective(link.href[3:]) for link in effects_of(each, self.net, setting)]
        work = [Fact(view.name, ", ".join(text for text in (view.progress, self._end(view.anchor[2:])) if text))
                for view in self.work.initiatives.get(each, ())]
        return ExceptionStep(
            each, visible(objective.name), " · ".join(text for text in (band, visible(objective.owner)) if text),
            self.net.rows[each], badge_of(reading.outcome, voice),
            voice.words.signal(reading.signal) if reading.signal else "", told_of(reading, voice),
            score_text(reading.outcome.score, voice), score_text(reading.drivers.score, voice),
            bool(reading.drivers.parts), badge_of(reading.drivers, voice), _flag(reading),
            self.courses[each],
            tuple([*causes, *self._kpis(objective)]), tuple(effects), tuple(work),
            next((asked for asked in questions if asked.href == objective_href(each)), None),
        )


def _flag(reading: ObjectiveReading) -> str:
    return "p" if reading.outcome.provisional else "-"
