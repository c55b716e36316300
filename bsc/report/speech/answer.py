"""How a business question is answered, in one line."""

from __future__ import annotations

from bsc.align.asked import Answer, Asked, Lacking
from bsc.model import Status
from bsc.report.speech.names import listed
from bsc.report.speech.words import Voice, visible

_NAMED = 2
_KEYS = {Status.OFF_TRACK: "asked off track", Status.AT_RISK: "asked at risk", Status.NO_DATA: "asked no data",
         Status.NOT_JUDGED: "asked not judged"}


def answer_text(asked: Asked, answer: Answer, voice: Voice) -> str:
    """So many of its KPIs are on track, and since when the worst of the others is not."""
    words = voice.words
    if not answer.of:
        names = listed([visible(each.name) for each in asked.empty], words)
        return words["asked watched"] if asked.watched else words.say("asked empty", names=names)
    if not answer.lacking:
        return words.count("asked all", answer.of)
    told = [_lacking(each, voice) for each in answer.lacking[:_NAMED]]
    if len(answer.lacking) > _NAMED:
        told.append(words.say("asked more", n=len(answer.lacking) - _NAMED))
    if answer.of == 1:
        return f"{told[0]}."
    key = "asked some" if answer.on_track else "asked some, none"
    return words.say(key, m=answer.on_track, n=answer.of, names="; ".join(told))


def since_text(_asked: Asked, answer: Answer, voice: Voice) -> str:
    """Since when the one KPI is not on track, without its name."""
    return "".join(_since(each._replace(whole=False), voice).strip() for each in answer.lacking)


def _lacking(each: Lacking, voice: Voice) -> str:
    return voice.words.say(_KEYS[each.status], name=visible(each.kpi.name)) + _since(each, voice)


def _since(each: Lacking, voice: Voice) -> str:
    if each.since is None or each.status not in (Status.OFF_TRACK, Status.AT_RISK):
        return ""
    return voice.words.say("asked whole" if each.whole else "asked since", period=voice.dates.period(each.since))
