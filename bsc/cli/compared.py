"""What differs between two strategies, or since then, as the terminal is told it."""

from __future__ import annotations

import re
from typing import NamedTuple

import click

from bsc.cli.environment import terminal_width
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.cli.terminal import visible
from bsc.diff import Effects
from bsc.hindsight import Compared, compare, since
from bsc.model import Strategy, parse_period
from bsc.pipeline import Order
from bsc.report.speech.comparison import Comparison
from bsc.report.speech.restated import Restated
from bsc.report.speech.words import Voice, voice_for

_DATED = re.compile(r"(?:19|20|21)\d\d(?:$|[-/.QH ])")


class Wanted(NamedTuple):
    """How the answer is to look; in brief, the statuses come first and new figures are counted.

    Of a family it is about one `scorecard`, or all.
    """

    form: str
    language: str | None
    brief: bool
    scorecard: str = ""


def tell_since(order: Order, day: str, progress: Progress, form: str) -> int:
    """Say what changed since a period, a day or a revision of git."""
    old = order if is_period(day) else order._replace(revision=day)
    with progress:
        compared = since(order, day, progress) if old is order else compare(old, order, progress)
    tell_compared(compared, (old, order), Wanted(form, order.language, True))
    return 0


def tell_compared(compared: Compared, orders: tuple[Order, Order], wanted: Wanted) -> None:
    """Say what differs; or why one of the two cannot be read, and then end with 1."""
    strategy, effects = compared.new.strategy, compared.effects
    if strategy is None or effects is None:
        seen = Seen(compared.old, orders[0]) if compared.old.strategy is None else Seen(compared.new, orders[1])
        if seen.order.revision:
            click.echo(f"{visible(seen.order.revision)}:\n", err=True)
        refuse(seen)
    told = Told(compared, strategy, effects, voice_for(strategy, wanted.language or strategy.language))
    click.echo(shown(told, wanted))


def is_period(word: str) -> bool:
    """Whether a word is a period; one that was meant to be and is not is told."""
    try:
        return bool(word) and bool(parse_period(word))
    except ValueError as reason:
        if _DATED.match(word):
            raise click.BadParameter(str(reason), param_hint="--since") from None
        return False


class Told(NamedTuple):
    """Two strategies that could be read and compared, and the voice in which that is told."""

    compared: Compared
    strategy: Strategy
    effects: Effects
    voice: Voice

    @property
    def seen(self) -> Restated | None:
        """What a closed review saw, beside what is known of it today."""
        kept, restated = self.compared.kept, self.compared.restated
        return None if kept is None or restated is None else Restated(restated, kept, self.voice)


def shown(told: Told, wanted: Wanted) -> str:
    """What differs between two strategies, in the form that is wanted."""
    from bsc.cli.difference import as_json, as_markdown, as_text

    if wanted.form == "json":
        return as_json(told.compared.changes, told.effects, told.voice, told.seen)
    words = in_words(told, wanted)
    return as_markdown(words) if wanted.form == "md" else as_text(words, terminal_width())


def in_words(told: Told, wanted: Wanted) -> Comparison:
    """What differs between two strategies, as headed lines."""
    from bsc.report.speech.comparison import beside_kept, comparison, in_brief, without_ruler

    compared, effects, voice, seen = told.compared, told.effects, told.voice, told.seen
    words = comparison(told.strategy.name, compared.changes, effects, voice)
    if wanted.brief:
        words = in_brief(words, compared.changes, voice)
    if compared.unknown:
        words = without_ruler(words, effects, voice)
    return words if seen is None else beside_kept(words, seen)
