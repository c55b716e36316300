"""`bsc explain`: how a number was made, why it is off track, what rests on it."""

from __future__ import annotations

import os
from pathlib import Path

import click

from bsc.cli import options
from bsc.cli.environment import terminal_width
from bsc.cli.located import seen_from_here
from bsc.cli.progress import Progress
from bsc.cli.refusal import scored
from bsc.maps.graph import StrategyMap
from bsc.pipeline import Order, remember
from bsc.score import History


class _Explain(click.Command):
    """`bsc explain FOLDER` means the folder, not an id."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is given alone, and is there, is the path."""
        left = super().parse_args(ctx, args)
        alone = ctx.params["id"] if ctx.params["path"] == Path(".") else None
        if alone and os.path.exists(alone):
            ctx.params.update(id=None, path=Path(alone))
        return left


@click.command("explain", cls=_Explain)
@click.argument("id", required=False, metavar="[ID]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="json: with the trace, from which every number can be worked out again; without ID, of all.")
@options.ordered
def command(order: Order, progress: Progress, id: str | None, form: str) -> int:
    """Tell how a number was made, and why it is off track.

    ID is a KPI (objective/metric), an objective, a perspective, a metric or `index`; without it, all that can be
    explained is listed, the worst first.

    \b
    bsc explain engaging-content                    an objective: its causes, and what rests on it
    bsc explain paid-reach/cost-per-lead            a KPI: figures, target, formula, where they are written
    bsc explain index --as-of 2026-06               the whole strategy as it stood in June
    """
    with progress:
        judged = remember(order, progress)
    click.echo(_told(id, scored(judged, order), order, form))
    return 0


def _told(id: str | None, known: tuple[History, StrategyMap], order: Order, form: str) -> str:
    from bsc.cli.explained import Explainer, listed
    from bsc.cli.subject import subject_of
    from bsc.report.speech.words import voice_for

    history, graph = known
    voice = voice_for(history.card.strategy, order.language or history.card.strategy.language)
    explainer = Explainer(history, graph, voice, seen_from_here(order))
    if id is None:
        return explainer.json(None) if form == "json" else listed(history.card, voice, terminal_width())
    try:
        subject = subject_of(id, history.card, voice.language, history.family)
    except ValueError as reason:
        raise click.BadParameter(str(reason), param_hint="ID") from None
    if subject.kind == "metric":
        from bsc.cli.explained_metric import metric_json, metric_text

        return metric_json(subject.id, explainer) if form == "json" else metric_text(
            subject.id, explainer, terminal_width())
    return explainer.json(subject) if form == "json" else explainer.text(subject, terminal_width())
