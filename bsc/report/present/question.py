"""Questions that wait for a decision, with the ways to choose from."""

from __future__ import annotations

from typing import NamedTuple

from bsc.model import Option, Question
from bsc.report.present.decision import heard_at
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.words import visible
from bsc.report.view import Fact


class OptionView(NamedTuple):
    """A way to choose: its cost, its effect, what speaks for it and against it."""

    what: str
    facts: tuple[Fact, ...]


class QuestionView(NamedTuple):
    """A question with what it is about; `advice` is what is recommended."""

    id: str
    what: str
    href: str
    objective: str
    options: tuple[OptionView, ...]
    advice: str


def questions_of(setting: Setting) -> tuple[QuestionView, ...]:
    """The questions that no decision has settled yet, as is known at the as-of."""
    until = heard_at(setting, setting.current).until
    settled = {each.answers for each in setting.strategy.decisions() if each.made is None or each.made.start < until}
    return tuple(_view(each, setting) for review in setting.strategy.reviews if review.day.start < until
                 for each in review.questions if each.id not in settled)


def _view(question: Question, setting: Setting) -> QuestionView:
    known = question.objective in setting.strategy.objectives
    advice = setting.voice.words.say("recommendation", text=visible(question.recommendation))
    return QuestionView(
        visible(question.id), visible(question.what), objective_href(question.objective) if known else "",
        setting.name_of(question.objective) if known else "",
        tuple(_option(each, setting) for each in question.options), advice if question.recommendation else "")


def _option(option: Option, setting: Setting) -> OptionView:
    words = setting.voice.words
    pairs = (("cost", option.cost), ("effect", option.effect), ("for", option.pro), ("against", option.con))
    return OptionView(visible(option.what), tuple(Fact(words[key], visible(text)) for key, text in pairs if text))
