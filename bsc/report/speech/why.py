"""Why a number is where it is, in two sentences: for the page and for the terminal."""

from __future__ import annotations

from bsc.align.cause import UNMEASURED, Cause, Course, Why
from bsc.model import Signal, Status
from bsc.report.speech.kpi import speech_for
from bsc.report.speech.names import listed, name_of
from bsc.report.speech.signal import told_of
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import Voice, visible
from bsc.score.card import Reading, Scorecard
from bsc.score.family import ALONE, Family
from bsc.score.ruler import SCORE

_DRIVERS = ("leading", "cause", "shown")
_LACKING = (Status.AT_RISK, Status.OFF_TRACK)
_GROUPS = ("off-track", "at-risk", "on-track", "no-data")
_LINKS = 2


class WhySpeech:
    """Speaks of one scorecard."""

    def __init__(self, card: Scorecard, voice: Voice, family: Family = ALONE) -> None:
        self.family = family
        self.card = card
        self.voice = voice
        self.words = voice.words

    def sentences(self, why: Why) -> tuple[str, str]:
        """What is wrong, or right; and what lies behind it."""
        return self._ended(self._first(why.deep)), self._ended(self._second(why))

    def name(self, kind: str, id: str) -> str:
        """The name of anything."""
        return name_of(kind, id, self.card, self.words, self.family)

    def raised(self, objective: str) -> list[str]:
        """What an objective counts for in the scorecards above."""
        return [self.words.say("line raised", x=self.words.say("quoted", n=visible(each.name or each.objective)),
                               scorecard=visible(each.scorecard.name))
                for each in self.family.raised.get(objective, ())]

    def quoted(self, kind: str, id: str) -> str:
        """The name as a sentence holds it."""
        name = self.name(kind, id)
        return name if kind == "index" else self.words.say("quoted", n=name)

    def figures(self, reading: Reading) -> tuple[str, str]:
        """The actual of a KPI with its unit, and the target or what was planned by then."""
        speech = speech_for(reading.kpi, [reading], self.voice)
        actual = speech.actuals([reading.actual])[0]
        unit = visible(reading.kpi.metric.unit)
        planned = reading.planned
        target = speech.target(reading) if planned is None else speech.say(planned)
        return (self.voice.numbers.with_unit(actual, unit) if reading.actual and reading.actual.value is not None
                else actual), target

    def score(self, cause: Cause) -> str:
        """A score; that of the index with a decimal."""
        return score_text(cause.score, self.voice, 1 if cause.kind == "index" else 0)

    def short(self, cause: Cause) -> str:
        """How many points a score is short of on track, as both are written."""
        numbers, score = self.voice.numbers, cause.score or 0.0
        decimals = numbers.places(score, SCORE, 1 if cause.kind == "index" else 0)
        text = numbers.plain(SCORE.on_track - round(score + 1e-9, decimals), decimals)
        return self.words["points, one"] if text == "1" else self.words.say("points", g=text)

    def since(self, course: Course, key: str) -> str:
        """Since when something is not on track."""
        if course.since is None:
            return ""
        period = self.voice.dates.period(course.since)
        if course.before is None:
            seen = course.whole and course.since != self.card.as_of
            return self.words.say(f"{key} whole", period=period) if seen else ""
        return self.words.say(f"{key} since", period=period, b=score_text(course.before, self.voice))

    def _first(self, cause: Cause) -> str:
        name, words = self.quoted(cause.kind, cause.id), self.words
        slots = {"x": name, "n": self.score(cause), "g": self.short(cause), "since": self.since(cause.course, "why")}
        if cause.reading is not None:
            return self._kpi(cause.reading, cause, slots)
        if cause.status is Status.NO_DATA:
            return words.say(f"why {cause.end if cause.end in UNMEASURED else 'silent'}", **slots)
        text = words.say(f"why {cause.status.value}", **slots)
        return text + self._most(cause) if cause.status in _LACKING else text

    def _kpi(self, reading: Reading, cause: Cause, slots: dict[str, str]) -> str:
        """A KPI as its numbers have it, and what a person said instead."""
        actual, target = self.figures(reading)
        reason, words, override = reading.trace.reason, self.words, reading.kpi.override
        if reading.status is not reading.computed:
            slots = {**slots, "since": ""}
        text = words.say(f"why kpi {reading.computed.value}", **slots, a=actual, t=target,
                         why=words[f"why {reason}"] if reason else "")
        if reading.status is reading.computed or override is None:
            return text
        who = words.say("set by", who=visible(override.by)) if override.by else words["set"]
        return text + words.say("why set", status=words.status(reading.status).lower(), who=who)

    def _most(self, cause: Cause) -> str:
        """What pulls it down most."""
        worst = next((each for each in cause.below if each.role in ("result", "part") and each.score is not None), None)
        if worst is None:
            return ""
        name = self.quoted(worst.kind, worst.id)
        if worst.reading is None:
            return self.words.say("why most of", k=name, n=self.score(worst))
        actual, target = self.figures(worst.reading)
        return self.words.say("why most", k=name, a=actual, t=target)

    def _second(self, why: Why) -> str:
        cause, words = why.deep, self.words
        if cause.kind in ("index", "perspective"):
            return self._inside(cause)
        chain, ends = self._chain(cause), self._named(unmeasured(cause))
        tail = words.say("chain ends", names=ends) if ends else ""
        if chain:
            return words.say("why eroding" if cause.signal is Signal.ERODING else "why behind", chain=chain + tail)
        if cause.kind == "kpi":
            return words.say("why rests", names=ends) if ends else self._lever(cause)
        if cause.status is Status.NO_DATA:
            return self._stake(why)
        if cause.end == "undriven":
            return words["why undriven"]
        reading = self.card.objectives[cause.id]
        if ends and reading.drivers.score is None:
            return words.say("why rests", names=ends)
        told = told_of(reading, self.voice)
        return told.partition(". ")[0].rstrip(".") + tail if tail else told

    def _lever(self, cause: Cause) -> str:
        """Of a KPI: what its drivers say, or whom to ask."""
        lacks = cause.status is not Status.ON_TRACK
        if cause.end == "undriven":
            return self.words["why undriven" if lacks else "why alone"]
        if cause.below or cause.fine:
            return self.words["why calm" if lacks else "why calm too"]
        kpi = self.card.readings[cause.id].kpi
        who = kpi.owner or self.card.strategy.owner_of(kpi.objective)
        return self.words.say("why lever", who=visible(who)) if who else self.words["why lever alone"]

    def _chain(self, cause: Cause) -> str:
        """The weakest driver, and the weakest below that."""
        told, node = list[str](), cause
        while len(told) < _LINKS:
            lacking = _lacking(node) or [each for part in node.below if part.role == "part" for each in _lacking(part)]
            if not lacking:
                break
            node = min(lacking, key=lambda each: each.score or 0.0)
            told.append(self.words.say(f"chain {node.status.value}", x=self.quoted(node.kind, node.id),
                                       n=self.score(node), since=self._since_when(node.course)))
        return "" if not told else told[0] + "".join(self.words.say("chain then", chain=each) for each in told[1:])

    def _since_when(self, course: Course) -> str:
        if course.since is None or (course.before is None and course.since == self.card.as_of):
            return ""
        key = "chain whole" if course.before is None else "chain since"
        return self.words.say(key, period=self.voice.dates.period(course.since))

    def _inside(self, cause: Cause) -> str:
        """The objectives that lack inside the index or a perspective, by status."""
        told: dict[str, list[str]] = {key: [] for key in _GROUPS}
        found = [(id, reading) for id, reading in self.card.objectives.items() if self._holds(cause, id)]
        for id, reading in sorted(found, key=lambda each: each[1].outcome.score or 0.0):
            if reading.outcome.status is not Status.ON_TRACK or reading.signal is Signal.ERODING:
                told.setdefault(reading.outcome.status.value, []).append(self.quoted("objective", id))
        if told["off-track"]:
            told["at-risk"] = []
        if not found:
            return self.words["inside nothing"]
        parts = [self.words.say(f"inside {key}", names=listed(told[key], self.words)) for key in _GROUPS if told[key]]
        return self.words.say("why inside", names="; ".join(parts)) if parts else self.words["inside none"]

    def _holds(self, cause: Cause, objective: str) -> bool:
        """Whether the index or a perspective holds an objective on its top level."""
        found = self.card.objectives[objective].objective
        return not found.parent and cause.id in ("", found.perspective)

    def _stake(self, why: Why) -> str:
        above = why.stake.objectives
        share = self.voice.numbers.percent(why.stake.through * 100.0)
        if not above:
            return self.words.say("why own", s=share)
        names = listed([self.quoted("objective", id) for id in above], self.words)
        return self.words.say("why stake, one" if len(above) == 1 else "why stake", names=names, s=share)

    def _named(self, causes: list[Cause]) -> str:
        return listed([self.quoted(each.kind, each.id) for each in causes], self.words)

    def _ended(self, text: str) -> str:
        return text if text.endswith((".", "…")) else f"{text}."


def _lacking(cause: Cause) -> list[Cause]:
    """The drivers of a line that are not on track."""
    return [each for each in cause.below
            if each.role in _DRIVERS and each.status in _LACKING and each.score is not None]


def unmeasured(cause: Cause) -> list[Cause]:
    """The ends of the chains below that nobody measures, each once."""
    found: dict[str, Cause] = {}
    for each in cause.below:
        if each.role in _DRIVERS and each.kind == "objective" and each.end in UNMEASURED:
            found.setdefault(each.id, each)
        for deeper in unmeasured(each):
            found.setdefault(deeper.id, deeper)
    return list(found.values())
