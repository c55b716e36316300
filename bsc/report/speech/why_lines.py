"""The tree of an explanation as lines of words: for the page and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bsc.align.cause import Cause, Risk, Why
from bsc.model import Period, Signal, Status
from bsc.report.speech.standing import score_text
from bsc.report.speech.why import WhySpeech


class WhyLine(NamedTuple):
    """One line; `kind` and `id` name what it is about, both empty where it only counts what is left out."""

    depth: int
    role: str
    kind: str
    id: str
    status: Status | None
    name: str
    score: str
    told: str


def causes(why: Why, speech: WhySpeech) -> list[WhyLine]:
    """The tree downwards, without its root."""
    return list(_below(why.cause, speech, 0))


def risks(why: Why, speech: WhySpeech) -> list[WhyLine]:
    """The tree upwards."""
    found = [_left_out(0, text) for text in speech.raised(why.cause.id)]
    found += [line for risk in why.risks for line in _above(risk, speech, 0)]
    return [*found, _left_out(0, speech.words.say("line more", n=why.more))] if why.more else found


def _below(cause: Cause, speech: WhySpeech, depth: int) -> Iterator[WhyLine]:
    words = speech.words
    for each in cause.below:
        name, told = speech.name(each.kind, each.id), _told(each, speech, cause.then)
        yield WhyLine(depth, each.role, each.kind, each.id, each.status, name, speech.score(each), told)
        yield from _below(each, speech, depth + 1)
    if cause.fine and cause.below:
        yield _left_out(depth, words.count("line fine", cause.fine))
    if cause.more and cause.below:
        yield _left_out(depth, words.say("line more", n=cause.more))


def _above(risk: Risk, speech: WhySpeech, depth: int) -> Iterator[WhyLine]:
    words, voice = speech.words, speech.voice
    share = voice.numbers.percent(risk.share * 100.0)
    said = [words[f"role {risk.role}"], words.say("line share", s=share)]
    if risk.link is not None:
        said += _of_link(risk, speech)
    if risk.end:
        said.append(words[f"end {risk.end}"])
    score = score_text(risk.score, voice) if risk.score is not None else ""
    name = speech.name("objective", risk.id)
    yield WhyLine(depth, risk.role, "objective", risk.id, risk.status, name, score, ", ".join(said))
    yield from (_left_out(depth + 1, text) for text in speech.raised(risk.id) if not risk.end)
    for each in risk.above:
        yield from _above(each, speech, depth + 1)
    if risk.more:
        yield _left_out(depth + 1, words.say("line more", n=risk.more))


def _of_link(risk: Risk, speech: WhySpeech) -> list[str]:
    link, words = risk.link, speech.words
    if link is None:
        return []
    told = [] if link.counts else [words["link shown"]]
    return [*told, words.say("link delay", delay=speech.voice.dates.delay(link.delay))] if link.delay else told


def _told(cause: Cause, speech: WhySpeech, then: Period | None) -> str:
    """What is said behind a name: what it is, its figures, since when, as of when, where the chain ends."""
    words, voice, said = speech.words, speech.voice, list[str]()
    if cause.kind != "perspective":
        said.append(words[f"role {cause.role}"])
    if cause.reading is not None:
        actual, target = speech.figures(cause.reading)
        if cause.reading.actual is not None:
            said.append(words.say("line against", a=actual, t=target))
        if cause.reading.trace.reason:
            said.append(words[f"why {cause.reading.trace.reason}"])
    if cause.signal is Signal.ERODING:
        said.append(words.signal(Signal.ERODING).lower())
    said += filter(None, [speech.since(cause.course, "line")])
    if cause.then is not None and cause.then != then:
        said.append(words.say("line then", period=voice.dates.period(cause.then)))
    if cause.end:
        said.append(words[f"end {cause.end}"])
    if cause.more and not cause.below:
        said.append(words.say("line below", n=cause.more))
    return ", ".join(said)


def _left_out(depth: int, text: str) -> WhyLine:
    return WhyLine(depth, "", "", "", None, text, "", "")
