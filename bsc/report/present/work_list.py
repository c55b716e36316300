"""The worklist of a review as the page places it: what to settle by topic, who owes what; long lists cut."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.present.finding import marked
from bsc.report.present.review import GapView, OwedView, ReviewView, TopicView
from bsc.report.setting import Setting, objective_href
from bsc.report.view import Fact

_MOST = 40


class TaskView(NamedTuple):
    """One thing to settle; its help in pieces, marked where they are code."""

    stake: str
    text: str
    href: str
    help: tuple[tuple[str, bool], ...]
    owner: str
    rule: str
    grave: bool


class TaskGroup(NamedTuple):
    """What there is to settle about one topic; `more` says how much is left out."""

    title: str
    tasks: tuple[TaskView, ...]
    more: str


class DebtsView(NamedTuple):
    """What one owner owes: a sentence for each thing, with the sheet that tells more."""

    owner: str
    debts: tuple[Fact, ...]
    more: str


class WorkList(NamedTuple):
    """Topics, and debts by owner; `calm` is said where there is nothing to settle."""

    topics: tuple[TaskGroup, ...]
    owed: tuple[DebtsView, ...]
    calm: str


def work_list_of(review: ReviewView, setting: Setting) -> WorkList:
    """The worklist with its links into the page."""
    return WorkList(tuple(_group(each, setting) for each in review.topics),
                    tuple(_owed(each, setting) for each in review.owed), review.calm)


def _group(topic: TopicView, setting: Setting) -> TaskGroup:
    return TaskGroup(topic.title, tuple(_task(gap) for gap in topic.gaps[:_MOST]), _more(len(topic.gaps), setting))


def _task(gap: GapView) -> TaskView:
    return TaskView(gap.stake, gap.text, _href(gap.objective), marked(gap.help), gap.owner, gap.rule,
                    gap.severity != "info")


def _owed(owed: OwedView, setting: Setting) -> DebtsView:
    debts = tuple(Fact(_href(objective), text) for text, objective in owed.lines[:_MOST])
    return DebtsView(owed.owner, debts, _more(len(owed.lines), setting))


def _more(count: int, setting: Setting) -> str:
    return setting.voice.words.say("line more", n=count - _MOST) if count > _MOST else ""


def _href(objective: str) -> str:
    return objective_href(objective) if objective else ""
