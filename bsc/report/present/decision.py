"""Decisions of reviews: what, who, by when, and how each stands at each as-of."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Decision, DecisionStanding, DecisionState, Period, Review
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.words import visible
from bsc.report.view import DecisionView

_FOREVER = 1 << 30


class Heard(NamedTuple):
    """What is known at an as-of: the meeting about it, if there was one, and the one before.

    A meeting about an as-of comes after its end, before that of the next. `before` is a day, and none of its
    updates counts; nor does any of a review on or after the day `until`.
    """

    meeting: Review | None
    last: Review | None
    until: int


def heard_at(setting: Setting, at: int) -> Heard:
    """What is known at an as-of."""
    periods, reviews = setting.axis.periods, setting.strategy.reviews
    until = periods[at + 1].end if at + 1 < len(periods) else _FOREVER
    known = [each for each in reviews if each.day.start < until]
    over = periods[at].end if periods else 0
    meeting = known[-1] if known and periods and known[-1].day.start >= over else None
    earlier = [each for each in known if each is not meeting]
    return Heard(meeting, earlier[-1] if earlier else None, until)


def standing_at(decision: Decision, setting: Setting, at: int) -> DecisionStanding:
    """How a decision stands at an as-of."""
    periods = setting.axis.periods
    if not periods:
        return decision.standing()
    return decision.standing(periods[at], heard_at(setting, at).until)


def overdue_at(setting: Setting, at: int) -> list[Decision]:
    """The open decisions whose due date is past at an as-of."""
    return [decision for decision in setting.strategy.decisions() if standing_at(decision, setting, at).overdue]


def open_now(setting: Setting) -> list[Decision]:
    """The decisions that are not done: overdue first, then by their due date."""
    found = [(standing_at(each, setting, setting.current), each) for each in setting.strategy.decisions()]
    waiting = [(not standing.overdue, each.due is None, each.due.end if each.due else 0, order, each)
               for order, (standing, each) in enumerate(found) if standing.is_open]
    return [each for *_, each in sorted(waiting, key=lambda entry: entry[:4])]


def closed_since(setting: Setting) -> tuple[Period | None, list[Decision]]:
    """The day of the review before, and the decisions that were closed since."""
    meeting, last, until = heard_at(setting, setting.current)
    if last is None:
        return None, []
    found: list[Decision] = []
    for each in setting.strategy.decisions():
        now = each.standing(None, until)
        before = each.standing(None, meeting.day.start if meeting else until)
        if not now.is_open and (before.is_open or (not each.updates and each.made == last.day)):
            found.append(each)
    return last.day, found


def decision_view(decision: Decision, setting: Setting) -> DecisionView:
    """A decision with who, by when, and how it stands at each as-of."""
    words = setting.voice.words
    texts = [state_text(standing_at(decision, setting, at), setting) for at in range(setting.axis.count)]
    parts = [visible(decision.owner)] if decision.owner else []
    if decision.due is not None:
        parts.append(words.say("due", period=setting.period(decision.due)))
    known = decision.objective in setting.strategy.objectives
    now = standing_at(decision, setting, setting.current)
    return DecisionView(
        setting.records.add(texts), visible(decision.what), ", ".join(parts), texts[setting.current],
        objective_href(decision.objective) if known else "", setting.name_of(decision.objective) if known else "",
        visible(decision.id), visible(now.note), now.overdue)


def state_text(standing: DecisionStanding, setting: Setting) -> str:
    """The state of a decision in words: overdue, since when it is done, or the house's own word."""
    words = setting.voice.words
    if standing.overdue:
        return words["overdue"]
    if standing.closed is not None:
        key = "done on" if standing.state is DecisionState.DONE else "dropped on"
        return words.say(key, period=setting.period(standing.closed))
    return words.terms.get(standing.status, visible(standing.status))
