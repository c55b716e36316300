"""The alignment review as strings: the worklist by topic, what each figure lacks, who owes what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bsc.align.debts import owed_of
from bsc.align.figures import Figure, figures_of
from bsc.align.gaps import Gap, groups_of
from bsc.maps.graph import StrategyMap
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.review import ReviewSpeech
from bsc.report.speech.words import Voice, Words, visible
from bsc.score.card import Scorecard
from bsc.source import Diagnostic, Place

_DETAIL = {"alignment": "aligned by", "evidence": "evidence of", "ownership": "owned of", "freshness": "fresh of",
           "coverage": "coverage of"}
_MOST = 60
_NAME = {"evidence": "evidence share", "coverage": "coverage share"}


class LackView(NamedTuple):
    """One thing that a figure lacks; `objective` is the id of the sheet to open."""

    text: str
    objective: str


class ShareView(NamedTuple):
    """One of the five figures: its name, its value, a bar in per cent, what it counts, and what it lacks.

    `missing` says how many lack something, that is `lacks`; `more` how many of them are not listed.
    """

    name: str
    text: str
    bar: int
    detail: str
    lacking: tuple[LackView, ...]
    missing: str
    more: str
    lacks: int


class GapView(NamedTuple):
    """One line of the worklist; `rule` is empty where the map itself says it."""

    text: str
    help: str
    stake: str
    owner: str
    rule: str
    severity: str
    objective: str
    place: Place


class TopicView(NamedTuple):
    """The gaps of one topic."""

    title: str
    gaps: tuple[GapView, ...]


class OwedView(NamedTuple):
    """What one owner owes."""

    owner: str
    lines: tuple[tuple[str, str], ...]  # text, objective to open


class ReviewView(NamedTuple):
    """The whole review; `rest` counts the findings about something else, `calm` is said where nothing is to settle."""

    figures: tuple[ShareView, ...]
    topics: tuple[TopicView, ...]
    owed: tuple[OwedView, ...]
    rest: int
    calm: str


def review_of(card: Scorecard, graph: StrategyMap, findings: Sequence[Diagnostic], voice: Voice) -> ReviewView:
    """The review of a strategy at an as-of, in a language."""
    speech = ReviewSpeech(card, voice)
    groups = groups_of(card, graph, findings)
    told = sum(1 for group in groups for gap in group.gaps if gap.finding is not None)
    heard = sum(1 for each in findings if each.silence is None)
    topics = tuple(TopicView(voice.words[f"topic {group.topic}"], tuple(_gap(gap, speech) for gap in group.gaps))
                   for group in groups)
    owed = tuple(OwedView(visible(each.owner) or voice.words["nobody"],
                          tuple((speech.debt(debt), _objective(debt.id, speech)) for debt in each.debts))
                 for each in owed_of(card, graph))
    figures = tuple(_figure(each, speech) for each in figures_of(card, graph))
    calm = voice.words["review none" if card.objectives else "review empty"]
    return ReviewView(figures, topics, owed, heard - told, calm)


def _gap(gap: Gap, speech: ReviewSpeech) -> GapView:
    text, help = speech.gap(gap)
    subject = gap.subjects[0] if gap.subjects else ""
    return GapView(text, help, speech.stake(gap.stake) if gap.stake else MISSING, visible(gap.owner),
                   gap.finding.rule if gap.finding else "", gap.severity.word, _objective(subject, speech), gap.place)


def _figure(figure: Figure, speech: ReviewSpeech) -> ShareView:
    words, value = speech.words, figure.value
    name = words[_NAME.get(figure.name, figure.name)]
    text = MISSING if value is None else speech.voice.numbers.percent(value, (100.0,))
    lacking = tuple(LackView(speech.lack(each), _objective(each.effect or each.id, speech))
                    for each in figure.lacking[:_MOST])
    lacks = len(figure.lacking)
    return ShareView(name, text, round(value or 0.0), _counted(figure, words), lacking,
                     words.say("missing", n=lacks) if lacking else "",
                     words.say("line more", n=lacks - _MOST) if lacks > _MOST else "", lacks)


def _counted(figure: Figure, words: Words) -> str:
    """What a figure counts, in words."""
    if figure.value is None:
        return words["nothing counts"]
    key = _DETAIL[figure.name]
    one = f"{key}, one" if figure.whole == 1 and f"{key}, one" in words.terms else key
    return words.say(one, n=figure.part, m=figure.whole)


def _objective(subject: str, speech: ReviewSpeech) -> str:
    """The objective whose sheet tells more; none for what has none."""
    objective = subject.partition("/")[0]
    return objective if objective in speech.card.strategy.objectives else ""
