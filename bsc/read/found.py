"""What reading found wrong: a growing list that ends as sorted diagnostics, worded at last."""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from bsc.source import Diagnostic, Place, Related, Said, Severity, near_match, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LIMIT = 500
PATIENCE = 20_000  # words compared in search of a near match before a flood of mistakes gets none


class Also(NamedTuple):
    """A second place that a mistake involves, with what is there."""

    place: Place
    note: Said


class _Raised(NamedTuple):
    """A finding before it is worded."""

    place: Place
    severity: Severity
    rule: str
    message: Said
    help: Said | None
    also: tuple[Also, ...]

    def order(self) -> tuple[str, int, int, int, str, str]:
        path, line, column, _ = self.place
        return path, line, column, -self.severity, self.rule, str(self.message)

    def told(self, words: Mapping[str, str]) -> Diagnostic:
        related = tuple(Related(place, note.told(words)) for place, note in self.also)
        help = self.help.told(words) if self.help else ""
        return Diagnostic(self.rule, self.severity, self.message.told(words), self.place, help, related)


class Findings:
    """Collects what is wrong while a strategy is read; nothing is thrown because a user mistyped."""

    def __init__(self) -> None:
        self._found: list[_Raised] = []
        self._seen: set[tuple[str, Place]] = set()
        self._compared = 0
        self.mended: set[Place] = set()  # mappings that had a bad key: what they lack is no further mistake

    def error(self, rule: str, place: Place, message: Said, help: Said | None = None, *also: Also) -> None:
        """Add a mistake that stops the build; a second one of the same rule at the same word is dropped."""
        self._add(_Raised(place, Severity.ERROR, rule, message, help, also))

    def warning(self, rule: str, place: Place, message: Said, help: Said | None = None) -> None:
        """Add a likely mistake that does not stop the build."""
        self._add(_Raised(place, Severity.WARNING, rule, message, help, ()))

    def info(self, rule: str, place: Place, message: Said, help: Said | None = None) -> None:
        """Add something worth knowing."""
        self._add(_Raised(place, Severity.INFO, rule, message, help, ()))

    def _add(self, raised: _Raised) -> None:
        key = (raised.rule, raised.place)
        if key not in self._seen:
            self._seen.add(key)
            self._found.append(raised)

    def nearest(self, word: str, known: Iterable[str]) -> Said | None:
        """Like `nearest`, for lists that the user made: they may be long, and the mistakes many."""
        choices = list(known)
        self._compared += len(choices)
        return nearest(word, choices) if self._compared <= PATIENCE else None

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self._found)

    @property
    def failed(self) -> bool:
        """Whether any error was found."""
        return any(found.severity is Severity.ERROR for found in self._found)

    def worded(self, words: Mapping[str, str]) -> tuple[Diagnostic, ...]:
        """All findings in reading order, by a catalogue; a flood is cut, the rest counted by the last one."""
        found = sorted(self._found, key=_Raised.order)
        if len(found) > LIMIT:
            found.sort(key=lambda each: -each.severity)  # what matters most is not cut
            found[:LIMIT] = sorted(found[:LIMIT], key=_Raised.order)
            message = say("{rest} more findings follow; fix these first", rest=len(found) - LIMIT)
            found[LIMIT:] = [found[LIMIT]._replace(rule="too-many", message=message, help=None, also=())]
        return tuple(each.told(words) for each in found)


def nearest(word: str, known: Iterable[str]) -> Said | None:
    """A sentence that offers the closest known word, or lists a few when none is closest."""
    choices = list(known)
    close = near_match(word, choices)
    if close and not any(_alike(each, close, word) for each in choices if each != close):
        return say("did you mean `{word}`?", word=close)
    if choices and len(choices) <= 12:
        return say("known here: {words}", words=", ".join(choices))
    return None


def _alike(choice: str, close: str, word: str) -> bool:
    """Whether two choices differ from a word by as much."""
    return len(choice) == len(close) and sum(map(ne, choice, word)) == sum(map(ne, close, word))
