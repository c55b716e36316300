"""Where a KPI will land, in words: always called a forecast, and judged by its range alone."""

from __future__ import annotations

from bsc.outlook import Chance, Landed, Landing
from bsc.outlook.pace import ENOUGH
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.words import Voice

_WINDOW = 24


def speech_of(landing: Landing, voice: Voice) -> KpiSpeech:
    """The precision of the KPI's latest figures."""
    values = landing.kpi.metric.actuals.values[-_WINDOW:]
    aims = [landing.value.aim.low, landing.value.aim.high] if landing.value and landing.value.aim else []
    return KpiSpeech(voice, decimals_of([*values, *aims]))


def reason_of(landing: Landing, voice: Voice) -> str:
    """Why nothing is forecast."""
    return voice.words.say(f"land {landing.reason} reason", n=landing.used, m=ENOUGH)


def pace_text(landing: Landing, speech: KpiSpeech) -> str:
    """At this pace 54 by Dec 2026 against 60."""
    landed, words, dates = landing.value, speech.voice.words, speech.voice.dates
    if landed is None:
        return reason_of(landing, speech.voice)
    said = {"n": speech.say(landed.reach.value), "period": dates.period(landed.at)}
    if landed.aim is None:
        return words.say("land at this pace, no target", **said)
    return words.say("land at this pace", m=aim_text(landed, speech), **said)


def aim_text(landed: Landed, speech: KpiSpeech) -> str:
    """The number asked, or the stretch."""
    aim = landed.aim
    if aim is None:
        return ""
    if aim.low is not None and aim.high is not None:
        return f"{speech.say(aim.low)}…{speech.say(aim.high)}"
    return speech.say(aim.value or 0.0)


def range_text(landed: Landed, speech: KpiSpeech) -> str:
    """50…58."""
    return f"{speech.say(landed.reach.low)}…{speech.say(landed.reach.high)}"


def chance_text(landed: Landed, speech: KpiSpeech) -> str:
    """What the range says of the target."""
    return speech.voice.words.say(f"land chance {_chance(landed)}", range=range_text(landed, speech))


def says_text(landed: Landed, speech: KpiSpeech) -> str:
    """The same, where the range stands beside."""
    return speech.voice.words[f"land says {_chance(landed)}"]


def _chance(landed: Landed) -> str:
    """A stretch is not reached but left."""
    two_sided = landed.aim is not None and landed.aim.value is None
    return "outside" if two_sided and landed.chance is Chance.SHORT else landed.chance.value


def beside_text(landing: Landing, speech: KpiSpeech) -> str:
    """What else is known: the year as a whole, the year before, the house's own forecast."""
    words, told = speech.voice.words, []
    if landing.year is not None:
        key = "land year as a whole" + ("" if landing.year.aim else ", no target")
        told.append(words.say(key, period=speech.voice.dates.period(landing.year.at),
                              n=speech.say(landing.year.reach.value), m=aim_text(landing.year, speech)))
    if landing.before is not None:
        told.append(words.say("land as a year before", n=speech.say(landing.before)))
    if landing.own is not None and landing.own.value is not None:
        told.append(words.say("land own forecast", n=speech.say(landing.own.value)))
    return " ".join(told)


def landing_text(landing: Landing, speech: KpiSpeech) -> str:
    """The sentence on a KPI's sheet, below the word forecast."""
    if landing.value is None:
        return ""
    return f"{pace_text(landing, speech)} {chance_text(landing.value, speech)}"
