"""`bsc outlook`: what lies ahead, in the terminal."""

from __future__ import annotations

import json

import click

from bsc.cli import options
from bsc.cli.environment import terminal_width
from bsc.cli.progress import Progress
from bsc.cli.refusal import scored
from bsc.pipeline import Order, remember
from bsc.score.history import History

KEYS = ("land", "money", "targets", "yearly", "weights")
FORMAT = 1


@click.command("outlook")
@click.option("--section", "sections", multiple=True, type=click.Choice(KEYS), help="Only this one; repeat for more.")
@click.option("--targets", is_flag=True, help="Short for --section targets.")
@click.option("--format", "form", type=click.Choice(["text", "json", "yaml"]), default="text", show_default=True,
              help="yaml: next year's targets, to paste.")
@options.ordered
def command(order: Order, progress: Progress, sections: tuple[str, ...], targets: bool, form: str) -> int:
    """Print what lies ahead: forecasts, money, next year's targets, the yearly look, weights.

    \b
    bsc outlook --section land        where each KPI will land at its pace, with a range
    bsc outlook --section money       initiatives and objectives: budget, spent, left, funded by nobody
    bsc outlook --targets --format yaml
                                      next year's targets beside three years of actuals, to argue over
    bsc outlook --section yearly      links to keep, test or question; KPIs to let go of
    bsc outlook --section weights     which weight would turn a status, which ranks hold
    """
    wanted = (*sections, "targets") if targets else sections
    if form == "yaml" and set(wanted) - {"targets"}:
        raise click.BadParameter("only the targets can be had as YAML: --targets --format yaml", param_hint="--format")
    with progress:
        judged = remember(order, progress)
    past, _ = scored(judged, order)
    chosen = tuple(key for key in KEYS if not wanted or key in wanted)
    language = order.language or past.card.strategy.language
    click.echo(_json(past, chosen) if form == "json" else _text(past, chosen, language, form), nl=False)
    return 0


def _text(past: History, keys: tuple[str, ...], language: str, form: str) -> str:
    from bsc.cli.tables import section_text
    from bsc.outlook import Outlook
    from bsc.report.outlook.present import outlook_sections
    from bsc.report.outlook.targets import targets_yaml_text
    from bsc.report.speech.words import voice_for

    voice = voice_for(past.card.strategy, language)
    if form == "yaml":
        return targets_yaml_text(Outlook(past), voice)
    sections = outlook_sections(Outlook(past), voice, keys)
    return "\n\n".join(section_text(each, terminal_width()) for each in sections) + "\n"


def _json(past: History, keys: tuple[str, ...]) -> str:
    from bsc.outlook import Outlook
    from bsc.report.data.outlook import outlook_data
    from bsc.report.data.periods import Periods

    periods, as_of = Periods(), past.card.as_of
    told = {"format": FORMAT, "as_of": as_of.label if as_of else None,
            "outlook": outlook_data(Outlook(past), periods, keys), "periods": periods.data()}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
