"""What reading found wrong: a growing list that ends as sorted diagnostics."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from bsc.source import Diagnostic, Place, Related, Severity, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

LIMIT = 500
PATIENCE = 20_000  # words compared in search of a near match before a flood of mistakes gets none


class Findings:
    """Collects diagnostics while a strategy is read; nothing is thrown because a user mistyped."""

    def __init__(self) -> None:
        self._found: list[Diagnostic] = []
        self._seen: set[tuple[str, Place]] = set()
        self._compared = 0
        self.mended: set[Place] = set()  # mappings that had a bad key: what they lack is no further mistake

    def error(self, rule: str, place: Place, message: str, help: str = "", *related: Related) -> None:
        """Add a mistake that stops the build; a second one of the same rule at the same word is dropped."""
        self._add(Diagnostic(rule, Severity.ERROR, message, place, help, related))

    def warning(self, rule: str, place: Place, message: str, help: str = "", *related: Related) -> None:
        """Add a likely mistake that does not stop the build."""
        self._add(Diagnostic(rule, Severity.WARNING, message, place, help, related))

    def info(self, rule: str, place: Place, message: str, help: str = "", *related: Related) -> None:
        """Add something worth knowing."""
        self._add(Diagnostic(rule, Severity.INFO, message, place, help, related))

    def _add(self, diagnostic: Diagnostic) -> None:
        key = (diagnostic.rule, diagnostic.place)
        if key not in self._seen:
            self._seen.add(key)
            self._found.append(diagnostic)

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """Like `nearest`, for lists that the user made: they may be long, and the mistakes many."""
        choices = list(known)
        self._compared += len(choices)
        return nearest(word, choices) if self._compared <= PATIENCE else ""

    @property
    def failed(self) -> bool:
        """Whether any error was found."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def sorted(self) -> tuple[Diagnostic, ...]:
        """All findings in reading order; a flood is cut, the rest counted by the last one."""
        found = sorted(self._found, key=sort_key)
        if len(found) <= LIMIT:
            return tuple(found)
        rest = len(found) - LIMIT
        last = Diagnostic(
            "too-many",
            found[LIMIT].severity,
            f"{rest} more findings follow; fix these first",
            found[LIMIT].place,
        )
        return (*found[:LIMIT], last)


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence that offers the closest known word, or lists a few when none is close."""
    choices = list(known)
    close = near_match(word, choices)
    if close:
        return f"did you mean `{close}`?"
    if choices and len(choices) <= 12:
        return "known here: " + ", ".join(choices)
    return ""


def near_match(word: str, choices: list[str]) -> str:
    """The one choice that the word was probably meant to be, or an empty text."""
    if len(word) > 80 or len(choices) > 5000:
        return ""
    folded = {choice.casefold().replace("_", "-"): choice for choice in choices}
    plain = word.casefold().replace("_", "-").replace(" ", "-")
    if plain in folded:
        return folded[plain]
    close = get_close_matches(plain, folded, n=1, cutoff=0.7)
    return folded[close[0]] if close else ""
