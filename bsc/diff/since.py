"""A strategy as far as it was known at the end of a period: its figures, its meetings, what was done by then."""

from __future__ import annotations

from dataclasses import replace

from bsc.diff.effect import refilled, with_actuals
from bsc.diff.pairs import paired
from bsc.model import Actuals, Initiative, Metric, Period, Review, Strategy


def known_by(strategy: Strategy, then: Period) -> Strategy:
    """The strategy of today without the figures, meetings and milestones that came after a period."""
    reviews = tuple(each for each in strategy.reviews if each.day.start < then.end)
    made = frozenset(decision.id for each in reviews for decision in each.decisions)
    return replace(
        with_actuals(strategy, lambda metric: _until(metric, then)),
        reviews=tuple(_review(each, then, made) for each in reviews),
        initiatives={id: _initiative(each, then) for id, each in strategy.initiatives.items()})


def ruled_by(old: Strategy, new: Strategy) -> Strategy:
    """The old strategy with the figures as they are known today."""
    return refilled(paired(old, new))


def _until(metric: Metric, then: Period) -> Actuals:
    return Actuals(actual for actual in metric.actuals if actual.period.end <= then.end)


def _review(review: Review, then: Period, made: frozenset[str]) -> Review:
    decisions = tuple(
        replace(each, updates=tuple(update for update in each.updates if update.day.start < then.end))
        for each in review.decisions)
    questions = tuple(each if each.answer in made else replace(each, answer="") for each in review.questions)
    return replace(review, decisions=decisions, questions=questions)


def _initiative(initiative: Initiative, then: Period) -> Initiative:
    milestones = tuple(
        replace(each, done=None) if each.done is not None and each.done.end > then.end else each
        for each in initiative.milestones)
    return replace(initiative, milestones=milestones)

