"""Decisions of reviews: what, who, by when, and whether that is past."""

from __future__ import annotations

from bsc.model import Decision, Period
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.words import visible
from bsc.report.view import DecisionView

_OPEN = "open"


def overdue_at(setting: Setting, at: int) -> list[Decision]:
    """The open decisions whose due date is past at an as-of."""
    periods = setting.axis.periods
    if not periods:
        return []
    return [decision for review in setting.strategy.reviews for decision in review.decisions
            if is_overdue(decision, periods[at])]


def is_overdue(decision: Decision, as_of: Period) -> bool:
    """Whether an open decision was due before an as-of period ended."""
    return decision.status == _OPEN and decision.due is not None and decision.due.end < as_of.end


def decision_view(decision: Decision, setting: Setting) -> DecisionView:
    """A decision with who, by when, and how it stands at each as-of."""
    words = setting.voice.words
    state = words.terms.get(decision.status, visible(decision.status))
    texts = [words["overdue"] if is_overdue(decision, period) else state for period in setting.axis.periods] or [state]
    parts = [visible(decision.owner)] if decision.owner else []
    if decision.due is not None:
        parts.append(words.say("due", period=setting.period(decision.due)))
    known = decision.objective in setting.strategy.objectives
    return DecisionView(
        setting.records.add(texts), visible(decision.what), ", ".join(parts), texts[setting.current],
        objective_href(decision.objective) if known else "", setting.name_of(decision.objective) if known else "")
