"""`bsc review`: whether the strategy holds together, what it puts at stake, who owes what."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import click

from bsc.cli import options
from bsc.cli.environment import terminal_width
from bsc.cli.integrity import tell_integrity
from bsc.cli.located import seen_from_here
from bsc.cli.progress import Progress
from bsc.cli.refusal import scored
from bsc.cli.steps import Stepped
from bsc.pipeline import Order, examine
from bsc.report.speech.words import voice_for
from bsc.score import History


class _Review(Stepped):
    """`bsc review`, and what is done with one."""

    steps: ClassVar[dict[str, str]] = {"close": "bsc.cli.close"}


@click.command("review", cls=_Review)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--ask", is_flag=True, help="Write one text for each owner: what to explain, what is owed.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=Path("ask"), show_default=True,
              metavar="DIR", help="Where the texts of --ask go; - prints them.")
@click.option("--since", metavar="PERIOD", default="",
              help="What changed since: 2026-07, a review's day, a revision of git.")
@click.option("--integrity", is_flag=True, help="Edits worth asking about, such as a target eased after its result.")
@options.ordered
def command(order: Order, progress: Progress, form: str, output: Path, **asked: bool | str) -> int:
    """Review how objectives and KPIs hold together, what puts most at stake first.

    \b
    bsc review                     five figures, the worklist, who owes what
    bsc review --ask               before the meeting: one text to send to each owner
    bsc review --since 2026-Q2     what changed since the end of a quarter, or since the last review
    bsc review --integrity         what the history of the files is worth asking about
    bsc review close 2026-10-14    after the meeting: keep the figures as it saw them
    bsc review --format json       the same as data

    At stake is the share of the index that flows through a thing: its own and that of all it drives.
    """
    if asked["since"]:
        return _since(order, str(asked["since"]), progress, form)
    if asked["integrity"]:
        return tell_integrity(order, progress, form)
    with progress:
        judged = examine(order, progress)
    past, graph = scored(judged, order)
    voice = voice_for(past.card.strategy, judged.language)
    if asked["ask"]:
        from bsc.cli.asked import ask

        ask(past, graph, voice, output)
    elif form == "json":
        from bsc.report.data.below import below_data
        from bsc.report.data.review import review_data

        told = review_data(past.card, graph, judged.findings, voice) | {"below": below_data(past)}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        from bsc.cli.reviewed import review_text
        from bsc.report.present.review import review_of

        view = review_of(past.card, graph, judged.findings, voice)
        click.echo(review_text(view, (past.card, voice), terminal_width(), seen_from_here(order)))
        _tell_below(past, judged.language)
    return 0


def _tell_below(past: History, language: str) -> None:
    """The scorecards below, if there are any."""
    if past.family.below:
        from bsc.cli.reviewed_below import below_text

        click.echo(below_text(past, language, terminal_width()), nl=False)


def _since(order: Order, day: str, progress: Progress, form: str) -> int:
    from bsc.cli.compared import Wanted
    from bsc.cli.compared_kin import tell_since

    own = order.family.own if order.family is not None else ""
    if order.home is not None and own:
        order = order._replace(path=order.home, family=None, taken=None)
    tell_since(order, day, progress, Wanted(form, order.language, True, own))
    return 0
