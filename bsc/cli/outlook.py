"""`bsc outlook`: what lies ahead, in the terminal."""

from __future__ import annotations

import click

from bsc.cli import options
from bsc.cli.build import refuse
from bsc.cli.environment import terminal_width
from bsc.cli.progress import Progress
from bsc.pipeline import Order, remember
from bsc.score.history import History

KEYS = ("land",)


@click.command("outlook")
@click.option("--section", "sections", multiple=True, type=click.Choice(KEYS), help="Only this one; repeat for more.")
@options.ordered
def command(order: Order, progress: Progress, sections: tuple[str, ...]) -> int:
    """Print what lies ahead: where each KPI will land at its pace.

    \b
    bsc outlook --section land        forecasts by the year's end, with their range
    """
    with progress:
        judged = remember(order, progress)
    if judged.past is None:
        refuse(judged, order)
        return 1
    chosen = tuple(key for key in KEYS if not sections or key in sections)
    click.echo(_text(judged.past, chosen, order.language or judged.past.card.strategy.language))
    return 0


def _text(past: History, keys: tuple[str, ...], language: str) -> str:
    from bsc.cli.tables import section_text
    from bsc.outlook import Outlook
    from bsc.report.outlook.present import outlook_sections
    from bsc.report.speech.words import voice_for

    voice = voice_for(past.card.strategy, language)
    sections = outlook_sections(Outlook(past), voice, keys)
    return "\n\n".join(section_text(each, terminal_width()) for each in sections)
