"""`bsc review close`: keep the figures as a review saw them."""

from __future__ import annotations

from datetime import date

import click

from bsc.cli import options
from bsc.cli.output import refuse_foreign, write_whole
from bsc.cli.progress import Progress
from bsc.cli.refusal import scored
from bsc.cli.words import word
from bsc.errors import EnvironmentProblem
from bsc.model import Period, parse_period
from bsc.pipeline import Order, remember
from bsc.score import History
from bsc.score.card import Scorecard


def _day(ctx: click.Context, param: click.Parameter, value: str) -> Period:
    """The day of a review."""
    try:
        date.fromisoformat(value)
        return parse_period(value)
    except ValueError:
        raise click.BadParameter(f"{value} is no day: write one as 2026-10-14") from None


@click.command("close")
@click.argument("day", callback=_day, metavar="DATE")
@click.option("--again", is_flag=True, help="Replace the figures that were kept for this review.")
@options.ordered
def command(order: Order, progress: Progress, day: Period, again: bool) -> int:
    """Keep the figures as the review of DATE saw them, in the file presented/DATE.yaml of the strategy.

    They are those of the last period that had ended by then, or of --as-of. Where a figure is corrected later, the
    report says both: 71.2 % as presented, 70.4 % restated. Targets, weights and definitions are today's: closed late,
    it says what changed of them since the last commit by DATE, or that this is not known.
    """
    with progress:
        judged = remember(order, progress)
    past, _ = scored(judged, order)
    strategy, card = past.card.strategy, _seen(past, order, day)
    if card is None:
        click.echo(word("nothing to close", judged.language).format(day=day.label), err=True)
        return 1
    if not again and any(each.day == day for each in strategy.presented):
        click.echo(word("closed before", judged.language).format(day=day.label), err=True)
        return 1
    if order.given is not None or not order.path.is_dir():
        raise EnvironmentProblem(word("close a folder", judged.language).format(day=day.label))
    from bsc.cli.late import late_text
    from bsc.report.data.presented import MARK, presented_text
    from bsc.report.speech.words import voice_for

    if all(each.day != day for each in strategy.reviews):
        click.echo(word("no such review", judged.language).format(day=day.label), err=True)
    path = order.path / "presented" / f"{day.label}.yaml"
    refuse_foreign(path, MARK)
    write_whole(path, (presented_text(card, day).encode("utf-8"),))
    click.echo(path)
    last = _last(past, day)
    late = late_text(order, card, last.as_of if last else None, day, voice_for(strategy, judged.language))
    if late:
        click.echo(late, err=True)
    return 0


def _seen(past: History, order: Order, day: Period) -> Scorecard | None:
    """The scorecard that the review saw: as of what was ordered, else of the last period that had ended."""
    if order.as_of:
        return past.card if past.card.as_of else None
    return _last(past, day)


def _last(past: History, day: Period) -> Scorecard | None:
    """The scorecard of the last period that had ended by a day."""
    ended = [card for card in past.cards if card.as_of is not None and card.as_of.end <= day.start]
    return ended[-1] if ended else None
