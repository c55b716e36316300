"""What differs in one strategy, as the terminal is told it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import click

from bsc.cli.environment import terminal_width
from bsc.model import Strategy, parse_period
from bsc.report.speech.comparison import Comparison
from bsc.report.speech.restated import Restated
from bsc.report.speech.words import Voice

if TYPE_CHECKING:
    from bsc.cascade import Pair

_DATED = re.compile(r"(?:19|20|21)\d\d(?:$|[-/.QH ])")


class Wanted(NamedTuple):
    """How the answer is to look; in brief, the statuses come first and new figures are counted.

    Of a family it is about one `scorecard`, or all.
    """

    form: str
    language: str | None
    brief: bool
    scorecard: str = ""


def is_period(word: str) -> bool:
    """Whether a word is a period; one that was meant to be and is not is told."""
    try:
        return bool(word) and bool(parse_period(word))
    except ValueError as reason:
        if _DATED.match(word):
            raise click.BadParameter(str(reason), param_hint="--since") from None
        return False


class Told(NamedTuple):
    """A strategy, what differs in it, and the voice in which that is told."""

    pair: Pair
    strategy: Strategy
    voice: Voice

    @property
    def seen(self) -> Restated | None:
        """What a closed review saw, beside what is known of it today."""
        kept, restated = self.pair.kept, self.pair.restated
        return None if kept is None or restated is None else Restated(restated, kept, self.voice)


def shown(told: Told, wanted: Wanted) -> str:
    """What differs between two strategies, in the form that is wanted."""
    from bsc.cli.difference import as_json, as_markdown, as_text

    if wanted.form == "json":
        return as_json(told.pair.changes, told.pair.effects, told.voice, told.seen)
    words = in_words(told, wanted)
    return as_markdown(words) if wanted.form == "md" else as_text(words, terminal_width())


def in_words(told: Told, wanted: Wanted) -> Comparison:
    """What differs between two strategies, as headed lines."""
    from bsc.report.speech.comparison import beside_kept, comparison, in_brief, without_ruler

    pair, voice, seen = told.pair, told.voice, told.seen
    words = comparison(told.strategy.name, pair.changes, pair.effects, voice)
    if wanted.brief:
        words = in_brief(words, pair.changes, voice)
    if pair.unknown:
        words = without_ruler(words, pair.effects, voice)
    return words if seen is None else beside_kept(words, seen)
