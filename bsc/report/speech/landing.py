"""Where a KPI will land, in words: always called a forecast, and judged by its range alone."""

from __future__ import annotations

from bsc.model import Aggregate
from bsc.outlook import Landed, Landing
from bsc.outlook.pace import ENOUGH
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import MISSING, decimals_of
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
    against = words.say("land against", m=aim_text(landed, speech)) if landed.aim is not None else ""
    return words.say(f"land at this pace {_when(landing)}", n=speech.say(landed.reach.value),
                     period=dates.period(landed.at), against=against)


def _when(landing: Landing) -> str:
    """A total is over a stretch, a flow in its period, a level by a day."""
    if landing.so_far is not None:
        return "over"
    metric = landing.kpi.metric
    return "in" if metric.aggregate is Aggregate.SUM and not metric.accumulates else "by"


def last_text(landing: Landing, speech: KpiSpeech) -> tuple[str, str]:
    """The last figure and its period; of a total, the sum up to then."""
    if landing.last is None:
        return MISSING, ""
    period = speech.voice.dates.period(landing.last.period)
    if landing.so_far is None:
        return speech.actuals([landing.last])[0], period
    return speech.say(landing.so_far), speech.voice.words.say("land so far", period=period)


def aim_text(landed: Landed, speech: KpiSpeech) -> str:
    """The number asked, a limit, or the stretch."""
    aim = landed.aim
    if aim is None:
        return ""
    if aim.low is not None and aim.high is not None:
        return f"{speech.say(aim.low)}…{speech.say(aim.high)}"
    return ("≤ " if aim.limit else "") + speech.say(aim.value or 0.0)


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
    """A number is reached, a limit kept, a stretch is something to be in."""
    if landed.aim is None:
        return landed.chance.value
    kind = "limit" if landed.aim.limit else "stretch" if landed.aim.value is None else ""
    return f"{kind} {landed.chance.value}".strip()


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
