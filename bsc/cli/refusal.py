"""Why a command cannot go on: the mistakes of what was read are told, and it ends with 1."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, NoReturn

import click

from bsc.cli.finding_text import closing_line, text
from bsc.cli.located import Located, located
from bsc.pipeline import Judged, Order

if TYPE_CHECKING:
    from bsc.maps.graph import StrategyMap
    from bsc.score import History


class Seen(NamedTuple):
    """A scorecard as it was judged, and the order it was judged by."""

    judged: Judged
    order: Order


def merged(each: Sequence[Located]) -> Located:
    """The findings of several scorecards as one."""
    texts = {path: content for one in each for path, content in one.texts.items()}
    return Located(tuple(found for one in each for found in one.findings), texts,
                   tuple(found for one in each for found in one.suppressed))


def refuse(*seen: Seen, closing: str = "") -> NoReturn:
    """Say why scorecards cannot be worked with, and end."""
    told = merged([located(each.judged, each.order) for each in seen])
    language = seen[0].judged.language
    click.echo(f"{text(told.findings, told.texts, language)}\n\n{closing_line(told.findings, language)}", err=True)
    if closing:
        click.echo(closing, err=True)
    raise click.exceptions.Exit(1)


def scored(judged: Judged, order: Order) -> tuple[History, StrategyMap]:
    """The scorecards of a strategy, now and before, and its map; where it could not be read, the end."""
    if judged.past is None or judged.graph is None:
        refuse(Seen(judged, order))
    return judged.past, judged.graph
