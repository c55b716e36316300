"""`bsc review`: whether the strategy holds together, what it puts at stake, who owes what."""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import click

from bsc.cli import options
from bsc.cli.build import refuse
from bsc.cli.compared import tell_since
from bsc.cli.environment import terminal_width
from bsc.cli.integrity import tell_integrity
from bsc.cli.located import seen_from_here
from bsc.cli.progress import Progress
from bsc.cli.steps import Stepped
from bsc.pipeline import Judged, Order, examine


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
        return tell_since(order, str(asked["since"]), progress, form)
    if asked["integrity"]:
        return tell_integrity(order, progress, form)
    with progress:
        judged = examine(order, progress)
    if judged.card is None:
        refuse(judged, order)
        return 1
    if asked["ask"]:
        _ask(judged, order, output)
    elif form == "json":
        click.echo(_json(judged))
    else:
        click.echo(_text(judged, order))
    return 0


def _text(judged: Judged, order: Order) -> str:
    from bsc.cli.reviewed import review_text
    from bsc.report.present.review import review_of
    from bsc.report.speech.words import voice_for

    assert judged.card is not None and judged.graph is not None
    voice = voice_for(judged.card.strategy, judged.language)
    view = review_of(judged.card, judged.graph, judged.findings, voice)
    return review_text(view, (judged.card, voice), terminal_width(), seen_from_here(order))


def _json(judged: Judged) -> str:
    from bsc.report.data.review import review_data
    from bsc.report.speech.words import voice_for

    assert judged.card is not None and judged.graph is not None
    voice = voice_for(judged.card.strategy, judged.language)
    return json.dumps(review_data(judged.card, judged.graph, judged.findings, voice), ensure_ascii=False, indent=2)


def _ask(judged: Judged, order: Order, output: Path) -> None:
    from bsc.cli.asked import ask
    from bsc.report.speech.words import voice_for

    assert judged.past is not None and judged.graph is not None
    ask(judged.past, judged.graph, voice_for(judged.past.card.strategy, judged.language), output)
