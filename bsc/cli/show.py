"""`bsc show`: the scorecard in the terminal."""

from __future__ import annotations

import json
from dataclasses import replace

import click

from bsc.cli import options
from bsc.cli.environment import terminal_width
from bsc.cli.kin import every
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.maps.graph import StrategyMap
from bsc.pipeline import Order, show
from bsc.score.card import Scorecard


@click.command("show")
@click.option(
    "--select",
    multiple=True,
    metavar="TERMS",
    help="Of +id (with its causes), id+ (with its effects), perspective: theme: owner: status:",
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@options.ordered_all
def command(order: Order, progress: Progress, select: tuple[str, ...], form: str) -> int:
    """Print the scorecard here in the terminal.

    \b
    bsc show --select +brand-image                  an objective and all that drives it
    bsc show --select content+                      an objective and all it drives
    bsc show --select perspective:customer,status:off-track
                                                    commas narrow; repeat --select to add
    """
    with progress:
        seen = every(order, show, progress)
    unread = [each for each in seen if each.judged.card is None]
    if unread:
        refuse(*unread)
    told = [_told(each, select, form) for each in seen]
    if order.kin is not None and form == "json":
        heads = [{"scorecard": head.id, "parent": head.parent or None} for head in order.kin.heads]
        each = [{**head, **json.loads(one)} for head, one in zip(heads, told, strict=True)]
        told = [json.dumps({"format": 1, "scorecards": each}, ensure_ascii=False, indent=2)]
    click.echo("\n\n\n".join(told))
    return 0


def _told(seen: Seen, select: tuple[str, ...], form: str) -> str:
    """One scorecard."""
    card, graph = seen.judged.card, seen.judged.graph
    assert card is not None and graph is not None
    chosen = _chosen(select, card, graph)
    return _json(card, chosen) if form == "json" else _text(card, chosen, seen.order.language or card.strategy.language)


def _chosen(asked: tuple[str, ...], card: Scorecard, graph: StrategyMap) -> frozenset[str]:
    from bsc.cli.selection import select

    try:
        return select(asked, card, graph)
    except ValueError as reason:
        raise click.BadParameter(str(reason), param_hint="--select") from None


def _text(card: Scorecard, chosen: frozenset[str], language: str) -> str:
    from bsc.cli.rows import Teller
    from bsc.cli.scorecard import scorecard_text
    from bsc.report.speech.restated import restated_of
    from bsc.report.speech.words import voice_for

    voice = voice_for(card.strategy, language)
    return scorecard_text(Teller(card, chosen, voice, restated_of(card, voice)), terminal_width())


def _json(card: Scorecard, chosen: frozenset[str]) -> str:
    from bsc.score import as_json

    objectives = {each: reading for each, reading in card.objectives.items() if each in chosen}
    readings = {each: reading for each, reading in card.readings.items() if reading.kpi.objective in chosen}
    shown = as_json(replace(card, objectives=objectives, readings=readings))
    return json.dumps(shown, ensure_ascii=False, indent=2)
