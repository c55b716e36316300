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

_DATED = re.compile(r"(?:19|20|21)\d\d(?:$|[-/.QH ])")


class Wanted(NamedTuple):
    """How the answer is to look; in brief, the statuses come first and new figures are counted."""

    form: str
    language: str | None
    brief: bool


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
    click.echo(_shown(compared, strategy, effects, wanted))


def is_period(word: str) -> bool:
    """Whether a word is a period; one that was meant to be and is not is told."""
    try:
        return bool(word) and bool(parse_period(word))
    except ValueError as reason:
        if _DATED.match(word):
            raise click.BadParameter(str(reason), param_hint="--since") from None
        return False


def _shown(compared: Compared, strategy: Strategy, effects: Effects, wanted: Wanted) -> str:
    from bsc.cli.difference import as_json, as_markdown, as_text
    from bsc.report.speech.comparison import beside_kept, comparison, in_brief, without_ruler
    from bsc.report.speech.restated import Restated
    from bsc.report.speech.words import voice_for

    voice = voice_for(strategy, wanted.language or strategy.language)
    seen = None
    if compared.kept is not None and compared.restated is not None:
        seen = Restated(compared.restated, compared.kept, voice)
    if wanted.form == "json":
        return as_json(compared.changes, effects, voice, seen)
    told = comparison(strategy.name, compared.changes, effects, voice)
    if wanted.brief:
        told = in_brief(told, compared.changes, voice)
    if compared.unknown:
        told = without_ruler(told, effects, voice)
    if seen is not None:
        told = beside_kept(told, seen)
    return as_markdown(told) if wanted.form == "md" else as_text(told, terminal_width())
