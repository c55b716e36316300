"""A folder of scorecards on the command line: all of them, or the one that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.pipeline import Judged, Order, Tell
from bsc.source import near_match

if TYPE_CHECKING:
    from bsc.cascade import Done
    from bsc.read import Survey

SCORECARD = click.option(
    "--scorecard", default="", metavar="ID", help="Of a folder of scorecards, this one; without it, the one at the top."
)
EVERY = click.option("--scorecard", default="", metavar="ID", help="Of a folder of scorecards, only this one.")

_Made = TypeVar("_Made")


def survey_of(order: Order) -> Survey | None:
    """The family of scorecards that an order is for; None for a single strategy."""
    if order.given is not None:
        return None
    from bsc.read import survey

    return survey(order.path, order.language)


def chosen(order: Order, survey: Survey | None, id: str) -> Order:
    """The order for one scorecard of a family; whoever asks for one that is not there is told which are."""
    if survey is None:
        if id:
            raise click.BadParameter("this is one strategy, not a folder of scorecards", param_hint="--scorecard")
        return order
    ids = [head.id for head in survey.heads]
    if id and id not in ids:
        unknown(id, ids)
    from bsc.cascade import one_of

    wrong = survey.findings
    if not wrong:
        found, done = one_of(survey, order, id or ids[0])
        if found is not None:
            return found
        refuse(*(_mistaken(each, order) for each in done))
    refuse(_at_odds(survey, order))


def unknown(id: str, ids: Sequence[str]) -> NoReturn:
    """Tell which scorecards there are, where one is asked for that is not."""
    near = near_match(id, ids)
    told = f"did you mean {near}?" if near else f"known: {', '.join(ids[:12])}{' …' if len(ids) > 12 else ''}"
    raise click.BadParameter(f"there is no scorecard {id}; {told}", param_hint="--scorecard")


def every(order: Order, make: Callable[[Order, Tell], Judged], progress: Progress) -> list[Seen]:
    """What is made of the strategy, or of each scorecard of a family; with mistakes, of all that can be told."""
    survey = order.kin
    if survey is None:
        return [Seen(make(order, progress), order)]
    from bsc.cascade import Kindred, work_through

    progress("Reading")
    kindred = Kindred(survey, order)
    if survey.findings:
        return [_at_odds(survey, order),
                *(Seen(kindred.take(head), order._replace(path=order.path / head.folder)) for head in survey.heads)]
    progress("Reviewing")
    found = work_through(kindred, lambda given: Seen(make(given, _silent), given))
    return [each.made or _mistaken(each, order) for each in found]


def _silent(_stage: str) -> None:
    """A stage of one among many."""


def _at_odds(survey: Survey, order: Order) -> Seen:
    return Seen(Judged(survey.findings, survey.texts, survey.language), order)


def _mistaken(done: Done[_Made], order: Order) -> Seen:
    """The mistakes of one scorecard."""
    folder = order.path / done.head.folder
    return Seen(Judged(done.mistakes, done.texts, done.language), order._replace(path=folder))
