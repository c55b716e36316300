"""A difference between two strategies in one sentence."""

from __future__ import annotations

from datetime import date

from bsc.diff.change import Amount, Key, Named, Phrase, Several, Share, Slot, Term
from bsc.model import Delay, Period, Status
from bsc.report.speech.difference_fields import FIELDS
from bsc.report.speech.names import listed
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.terms.difference import DIFFERENCES, KINDS, VALUES
from bsc.report.speech.terms.hint import HINTS
from bsc.report.speech.words import Voice, visible

_PLAIN = ("decision", "question", "rule")  # their name is an id
_MOST = 12


def sentence(said: Phrase, voice: Voice) -> str:
    """A whole sentence: with a capital, and a full stop."""
    text = _phrase(said, voice)
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"


def called(subject: Named, voice: Voice) -> str:
    """A thing with its kind, as a line begins with it: KPI “Sales”, Objetivo «Crecer»."""
    text = _Shown(subject, voice).noun()
    return text[:1].upper() + text[1:]


def _phrase(said: Phrase, voice: Voice) -> str:
    column = 1 if voice.numbers.spanish else 0
    key = "about value" if said.key == "about" and "value" in said.slots else said.key
    template = (DIFFERENCES.get(key) or HINTS[key])[column]
    return template.format(**{name: _Shown(slot, voice) for name, slot in said.slots.items()})


class _Shown:
    """What stands in a gap, in the form that the gap asks for: `of`, `to`, `in`, `noun`, `bare` or `quoted`."""

    def __init__(self, slot: Slot, voice: Voice) -> None:
        self._slot = slot
        self._voice = voice
        self._spanish = voice.numbers.spanish

    def __format__(self, form: str) -> str:
        if isinstance(self._slot, Named):
            return self._named(self._slot, form)
        text = self._text(self._slot)
        return self._quoted(text) if form == "quoted" else text

    def noun(self) -> str:
        """A thing without an article."""
        slot = self._slot
        if not isinstance(slot, Named):
            return self._text(slot)
        english, _, spanish = KINDS[slot.kind]
        return f"{spanish if self._spanish else english.removeprefix('the ')} {self._name(slot)}".strip()

    def _named(self, slot: Named, form: str) -> str:
        if form == "bare":
            return self._name(slot)
        if form == "noun":
            return self.noun()
        english, article, noun = KINDS[slot.kind]
        if not self._spanish:
            return f"{english} {self._name(slot)}".strip()
        begin = {("of", "el"): "del", ("to", "el"): "al"}.get((form, article))
        before = {"of": "de ", "to": "a ", "in": "en "}.get(form, "")
        return f"{begin or before + article} {noun} {self._name(slot)}".strip()

    def _name(self, slot: Named) -> str:
        if slot.kind == "strategy" or not slot.name:
            return ""
        if slot.kind in _PLAIN:
            return visible(slot.name)
        if slot.kind == "review":
            return self._voice.dates.day(date.fromisoformat(slot.name)) if _is_day(slot.name) else visible(slot.name)
        return self._quoted(visible(slot.name))

    def _quoted(self, text: str) -> str:
        return f"«{text}»" if self._spanish else f"“{text}”"

    def _text(self, slot: Slot) -> str:
        voice = self._voice
        if isinstance(slot, Phrase):
            return _phrase(slot, voice)
        if isinstance(slot, Amount):
            return amount_text(slot, voice)
        if isinstance(slot, Share):
            whole = abs(slot.value - round(slot.value)) < 0.05
            return voice.numbers.percent(slot.value, decimals=0 if whole else 1)
        if isinstance(slot, Term):
            return self._term(slot.key)
        if isinstance(slot, Several):
            return listed([format(_Shown(each, voice), "") for each in slot.slots], voice.words, _MOST)
        if isinstance(slot, Period):
            return voice.dates.period(slot)
        if isinstance(slot, Delay):
            return voice.dates.delay(slot)
        return f"`{visible(slot.text)}`" if isinstance(slot, Key) else visible(str(slot))

    def _term(self, key: str) -> str:
        kind, _, rest = key.partition(" ")
        column = 1 if self._spanish else 0
        if kind == "status":
            return self._voice.words.status(Status(rest)).lower()
        return FIELDS[rest][column] if kind == "field" and rest in FIELDS else VALUES[key][column]


def _is_day(label: str) -> bool:
    return len(label) == 10 and label[:4].isdigit()


def amount_text(amount: Amount, voice: Voice) -> str:
    """A number as exactly as it was written, with its unit."""
    places = decimals_of([amount.value])
    while places < 12 and round(amount.value, places) != round(amount.value, 12):
        places += 1
    return voice.numbers.with_unit(voice.numbers.plain(amount.value, places), visible(amount.unit))
