"""What a meeting looks at first: the exceptions, the extremes, what nobody knows, the decisions that are due."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.model import Role, Signal, Status
from bsc.report.present.brought import TroubleView, troubles_lead, troubles_of
from bsc.report.present.decision import closed_since, decision_view, open_now
from bsc.report.present.question import QuestionView
from bsc.report.setting import Setting
from bsc.report.view import DecisionView
from bsc.score.card import ObjectiveReading

_TOLD = 3


class Point(NamedTuple):
    """A point of the meeting; `section` is the part of the pack that shows it, empty where it stands on the agenda."""

    section: str
    label: str
    text: str


class Agenda(NamedTuple):
    """Ids of objectives, and the decisions that are not done; the worst and the best are never the same.

    `lead` says in a sentence how many exceptions there are, `lead_below` how many of `below`, which are those of the
    scorecards below; `since` heads the decisions closed since the review before.
    """

    lead: str
    exceptions: tuple[str, ...]
    below: tuple[TroubleView, ...]
    lead_below: str
    worst: tuple[str, ...]
    best: tuple[str, ...]
    unknown: tuple[str, ...]
    due: tuple[DecisionView, ...]
    since: str
    closed: tuple[DecisionView, ...]

    @property
    def told(self) -> str:
        """How many exceptions there are, here and below."""
        return " ".join(each for each in (self.lead, self.lead_below) if each)

    def points(self, questions: Sequence[QuestionView], setting: Setting) -> tuple[Point, ...]:
        """The points of the meeting, in the order of the briefing pack, each with how much there is to it."""
        words = setting.voice.words
        carried = len(self.due) + len(self.closed)
        asked = [Point("questions", words["questions"], " · ".join(each.what for each in questions))]
        return (
            Point("", words["due from before"],
                  words.count("n decisions", carried) if carried else words["nothing carried"]),
            Point("exceptions", words["exceptions"], self.told),
            *(asked if questions else ()),
            Point("alignment", words["alignment"], words["alignment question"]),
            Point("map", words["strategy map"], setting.axis.names[setting.current]),
        )


def telling(reading: ObjectiveReading) -> tuple[int, ...]:
    """The places of an objective's KPIs, the one first that tells most of why it is an exception.

    That is the weakest result; where the outcome holds and its drivers give way, the weakest driver.
    """
    drivers_first = reading.signal is Signal.ERODING

    def rank(at: int) -> tuple[bool, bool, float, int]:
        kpi = reading.kpis[at]
        return (kpi.kpi.role is Role.LEADING) is not drivers_first, kpi.score is None, kpi.score or 0.0, at

    return tuple(sorted(range(len(reading.kpis)), key=rank))


def exceptions_of(setting: Setting) -> tuple[str, ...]:
    """The objectives that are off track, or on track while their drivers give way."""
    return tuple(each for each, reading in setting.card.objectives.items() if reading.is_exception)


def agenda_of(setting: Setting) -> Agenda:
    """The agenda that the scorecard writes."""
    found, exceptions = setting.card.objectives, exceptions_of(setting)
    ranked = sorted((reading.outcome.score, order, each) for order, (each, reading) in enumerate(found.items())
                    if reading.outcome.score is not None)
    room = min(_TOLD, len(ranked) // 2)
    last, closed = closed_since(setting)
    words, count = setting.voice.words, len(exceptions)
    lead = words.count("exceptions lead", count).replace("{m}", str(len(found)))
    below = troubles_of(setting)
    return Agenda(
        lead if count else words["exceptions none"], exceptions, below, troubles_lead(below, setting),
        tuple(each for *_, each in ranked[:room]),
        tuple(each for *_, each in reversed(ranked[len(ranked) - room:])),
        tuple(each for each, reading in found.items() if reading.outcome.status is Status.NO_DATA),
        tuple(decision_view(each, setting) for each in open_now(setting)),
        words.say("done since", period=setting.period(last)) if closed else "",
        tuple(decision_view(each, setting) for each in closed),
    )
