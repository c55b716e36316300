"""A house's own words that the report has no use for: a slip, told before anybody looks for the word in vain."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Strategy
from bsc.report.speech.words import term_of, words_for
from bsc.source import Diagnostic, Severity, near_match


def unknown_words(strategy: Strategy, language: str) -> Iterator[Diagnostic]:
    """A warning for each entry under `words:` that is none of our terms."""
    known = words_for("en").terms
    spanish = language.partition("-")[0] == "es"
    for word, place in strategy.word_places.items():
        if term_of(word, known) is not None:
            continue
        near = near_match(word, known)
        message = f"`{word}` is no term of the report: your word for it is never shown"
        help = f"did you mean `{near}`?" if near else "the report's dictionary lists the terms, in English"
        if spanish:
            message = f"`{word}` no es un término del informe: tu palabra nunca se muestra"
            help = f"¿querías decir `{near}`?" if near else "escribe el término en inglés, como `on track`"
        yield Diagnostic("unknown-word", Severity.WARNING, message, place, help)
