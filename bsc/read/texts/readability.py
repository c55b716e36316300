"""How easy a text is to read: indexes of words per sentence and syllables per word, from about 0 (hard) to 100 (easy).

- Flesch, English: 206.835 - 84.6 syllables / words - 1.015 words / sentences
  (R. Flesch, A New Readability Yardstick, Journal of Applied Psychology 32, 1948)
- Fernández Huerta, Spanish: 206.84 - 60 syllables / words - 1.02 words / sentences
  (J. Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214, 1959)
- Szigriszt, Spanish: 206.835 - 62.3 syllables / words - words / sentences
  (F. Szigriszt Pazos, Sistemas predictivos de legibilidad del mensaje escrito, Universidad Complutense, 1993)

Fernández Huerta writes 206.84 - 0.60 P - 1.02 F, with P the syllables in a hundred words. F is often handed down as the
sentences in a hundred words; shorter sentences would then make a text harder. As in Flesch's formula, which his adapts,
F is the words of a sentence (G. Law, Error in the Fernández Huerta Readability Formula, Linguist List 22.2332, 2011).

What is counted: running text without its front matter, code, addresses and marks of Markdown or HTML. A heading, an
entry of a list and the end of a paragraph end a sentence. Figures are not words; a word with a hyphen is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bsc.read.texts.syllables import english_syllables, spanish_syllables

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_DATE = re.compile(r"^(?:date|period|fecha|periodo)[ \t]*:[ \t]*[\"']?([\w-]+)", re.MULTILINE | re.IGNORECASE)
_HIDDEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
_MARKS = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)|\]\([^)\n]{0,500}\)|`[^`\n]{0,300}`|https?://\S+"
                    r"|[\w.+-]{1,64}@[\w-]{1,64}\.\w{1,20}|</?[a-zA-Z][^<>\n]{0,500}>")
_ENTRY = re.compile(r"(?:[-*+•]|\d{1,3}[.)])[ \t]")
_STOP = re.compile(r"(?<!\b[A-ZÁÉÍÓÚÑ])(?<!\bSr)(?<!\bSra)(?<!\bDr)(?<!\bDra)(?<!\bUds)(?<!\bMr)(?<!\bMrs)(?<!\bMs)"
                   r"[.!?…]{1,9}[\"'”»’)\]]{0,3}\s{1,9}(?=[^a-záéíóúñ\s])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


class Counts(NamedTuple):
    """What an index is made of."""

    syllables: int = 0
    words: int = 0
    sentences: int = 0

    def __add__(self, other: object) -> Counts:
        assert isinstance(other, Counts)
        return Counts(*(one + more for one, more in zip(self, other, strict=True)))


class Index(NamedTuple):
    """An index: base - by_syllable x syllables per word - by_word x words per sentence."""

    author: str
    language: str
    base: float
    by_syllable: float
    by_word: float
    syllables: Callable[[str], int]

    def score(self, counts: Counts) -> float:
        """The index of a text."""
        syllables, words, sentences = counts
        return self.base - self.by_syllable * syllables / words - self.by_word * words / sentences

    def formula(self, language: str) -> str:
        """How it is worked out, in words of a language."""
        terms = "sílabas palabras oraciones" if language[:2] == "es" else "syllables words sentences"
        syllable, word, sentence = terms.split()
        by_word = "" if self.by_word == 1 else f"{self.by_word:g} * "
        return (f"{self.author}: {self.base:g} - {self.by_syllable:g} * {syllable} / {word}"
                f" - {by_word}{word} / {sentence}")


INDEXES = {
    "flesch": Index("Flesch", "en", 206.835, 84.6, 1.015, english_syllables),
    "fernandez-huerta": Index("Fernández Huerta", "es", 206.84, 60, 1.02, spanish_syllables),
    "szigriszt": Index("Szigriszt Pazos", "es", 206.835, 62.3, 1, spanish_syllables),
}


def count(text: str, syllables: Callable[[str], int]) -> Counts:
    """Syllables, words and sentences of a text."""
    text = _FRONT.sub("", text)
    for begin, end in _HIDDEN:
        text = _without(text, begin, end)
    found = Counts()
    for part in _parts(text):
        for sentence in _STOP.split(_MARKS.sub(" ", part)):
            words = _WORD.findall(sentence)
            if words:
                found += Counts(sum(map(syllables, words)), len(words), 1)
    return found


def _without(text: str, begin: str, end: str) -> str:
    """A text without what stands between two marks."""
    kept, at = [], 0
    while (start := text.find(begin, at)) >= 0 and (stop := text.find(end, start)) >= 0:
        kept.append(text[at:start])
        at = stop + len(end)
    return " ".join([*kept, text[at:]])


def _parts(text: str) -> Iterator[str]:
    """Paragraphs, headings, entries of lists and cells of tables."""
    open_lines: list[str] = []
    fenced = False
    for line in [*text.split("\n"), ""]:
        bare = line.strip().lstrip("> ")
        fence, heading, entry = bare.startswith(("```", "~~~")), bare.startswith("#"), _ENTRY.match(bare)
        if fence or fenced or heading or entry or bare.startswith("|") or not bare.strip("-=*_|: "):
            yield " ".join(open_lines)
            open_lines = [bare[entry.end():]] if entry and not fenced else []
        elif not fenced:
            open_lines.append(bare)
        if not fenced and (heading or bare.startswith("|")):
            yield from bare.split("|")
        fenced = fenced is not fence


def date_in(text: str) -> str:
    """What the front matter of a text says of its day or period; nothing where it says none."""
    front = _FRONT.match(text)
    said = _DATE.search(front[1]) if front else None
    return said[1] if said else ""
