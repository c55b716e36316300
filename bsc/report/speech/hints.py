"""What is worth asking about, as headed lines."""

from __future__ import annotations

from bsc.diff.integrity import Hint, Looked
from bsc.report.speech.comparison import Comparison, Lines
from bsc.report.speech.difference import sentence
from bsc.report.speech.terms.hint import AROUND
from bsc.report.speech.words import Voice, visible

_KINDS = ("eased", "late", "heaped")


def asked(name: str, found: tuple[Hint, ...], looked: Looked | None, voice: Voice) -> Comparison:
    """The hints by kind, and how far back was looked; `looked` is None where there is no history."""
    parts = tuple(
        Lines(kind, _say(kind, voice), tuple(hint_text(each, voice) for each in found if each.kind == kind))
        for kind in _KINDS)
    closing = [_say("reasons", voice)] if found else []
    return Comparison(
        _say("title", voice, name=visible(name)), "", tuple(each for each in parts if each.lines), (),
        nothing="" if found else _say("nothing", voice),
        steady=" ".join([*closing, *_seen(looked, voice)]))


def hint_text(hint: Hint, voice: Voice) -> str:
    """A hint with its commit: the hash and the author, as recorded."""
    text = sentence(hint.said, voice)
    if hint.stamp is None:
        return text
    return f"{text.removesuffix('.')} ({hint.stamp.commit}, {visible(hint.stamp.author)})."


def _seen(looked: Looked | None, voice: Voice) -> list[str]:
    if looked is None:
        return [_say("no history", voice)]
    if looked.commits == 0 or looked.first is None or looked.last is None:
        return []
    days = {"first": voice.dates.day(looked.first), "last": voice.dates.day(looked.last)}
    key = "seen, one" if looked.commits == 1 else "seen, one day" if looked.first == looked.last else "seen"
    told = [_say(key, voice, n=looked.commits, **days)]
    told += [_say("unread", voice, n=looked.unread)] if looked.unread else []
    return [*told, *([_say("cut", voice)] if looked.cut else [])]


def _say(key: str, voice: Voice, **slots: object) -> str:
    return AROUND[key][voice.numbers.spanish].format(**slots)
