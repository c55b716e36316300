"""What the report says: fixed words in English and Spanish, the house's own terms before ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bsc.model import Cadence, Signal, Status, Strategy, Trend
from bsc.report.speech.dates import Dates
from bsc.report.speech.numbers import Numbers, numbers_for
from bsc.report.speech.terms import TABLES
from bsc.report.speech.terms.explained import EXPLAINED

_STATUS = {
    Status.ON_TRACK: "on track",
    Status.AT_RISK: "at risk",
    Status.OFF_TRACK: "off track",
    Status.NO_DATA: "no data",
    Status.NOT_JUDGED: "not judged",
}
_SIGNAL = {
    Signal.ON_COURSE: "on course",
    Signal.ERODING: "eroding",
    Signal.UNEXPLAINED: "not explained",
    Signal.RECOVERING: "recovering",
    Signal.NO_EFFECT: "no effect yet",
    Signal.NEITHER: "neither",
}
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The vocabulary of one language."""

    terms: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.terms[key]

    def say(self, key: str, **slots: object) -> str:
        """A term with its slots filled."""
        text = self.terms[key]
        for name, value in slots.items():
            text = text.replace("{" + name + "}", str(value))
        return text

    def count(self, key: str, number: int) -> str:
        """A term that counts, in the singular for one."""
        return self.terms[f"{key}, one"] if number == 1 else self.say(key, n=number)

    def split(self, key: str, first: str, second: str) -> tuple[str, str, str]:
        """The text before, between and after two slots of a term."""
        before, _, rest = self.terms[key].partition("{" + first + "}")
        between, _, after = rest.partition("{" + second + "}")
        return before, between, after

    def status(self, status: Status) -> str:
        """The word of a status."""
        return self.terms[_STATUS[status]]

    def trend(self, trend: Trend) -> str:
        """The word of a trend."""
        return self.terms[trend.value]

    def signal(self, signal: Signal, short: bool = False) -> str:
        """The words of a signal; the first one or two when short."""
        key = _SIGNAL[signal]
        return self.terms.get(f"{key}, short", self.terms[key]) if short else self.terms[key]

    def cadence(self, cadence: Cadence) -> str:
        """The word of a cadence."""
        return self.terms[cadence.word]


@dataclass(frozen=True, slots=True)
class Voice:
    """A language with all its manners: words, numbers, dates."""

    language: str
    words: Words
    numbers: Numbers
    dates: Dates


def words_for(language: str, own: Mapping[str, str] | None = None) -> Words:
    """The vocabulary of a language; `own` are a house's terms by our English term."""
    column = 1 if language.partition("-")[0] == "es" else 0
    terms = {key: pair[column] for table in TABLES for key, pair in table.items()}
    for key, *pair in EXPLAINED:
        terms[f"explain {key}"] = pair[column]
    for term, text in (own or {}).items():
        known = term_of(term, terms)
        if known is not None:
            terms[known] = visible(text)
            terms.pop(f"{known}, short", None)
    return Words(terms)


def term_of(word: str, terms: Mapping[str, str]) -> str | None:
    """Our term that a house's word stands for; None where there is none."""
    key = word.strip().lower()
    return next((each for each in (key, key.replace("-", " ")) if each in terms), None)


def voice_for(strategy: Strategy, language: str) -> Voice:
    """How the report of a strategy speaks in a language."""
    spanish = language.partition("-")[0] == "es"
    return Voice(language, words_for(language, strategy.words), numbers_for(language), Dates(spanish))


def visible(text: str) -> str:
    """The text with characters shown that would be invisible or would reorder their surroundings."""
    return _HIDDEN.sub(_shown, text) if _HIDDEN.search(text) else text


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code in (0x2028, 0x2029):
        return " "
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    return f"[U+{code:04X}]"
