"""`bsc templates`: what reports are drawn with, to look at and to start from."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from bsc.cli.new import refuse_occupied
from bsc.cli.output import write_whole

DRAWS = {
    "report.html.j2": "the page: which part comes where",
    "report/head.html.j2": "its head: names, as-of, index, perspectives, what changed",
    "report/map.html.j2": "the section of the map, and the map as a list",
    "report/cards.html.j2": "objectives in that list",
    "report/scorecard.html.j2": "the scorecard with its perspectives",
    "report/lines.html.j2": "objectives and KPIs in the scorecard",
    "report/below.html.j2": "the scorecards below, as a table",
    "report/objectives.html.j2": "the section of the sheets",
    "report/sheets.html.j2": "an objective's sheet: charts, causes, how each number was made",
    "report/alignment.html.j2": "the alignment matrix",
    "report/findings.html.j2": "what the review found",
    "report/initiatives.html.j2": "initiatives, meetings, decisions",
    "report/question.html.j2": "a question to decide, with its options",
    "report/meeting.html.j2": "the view for the room",
    "report/by-question.html.j2": "each business question with its answer and what that rests on",
    "report/funnel.html.j2": "the funnel: stages with their volumes and shares",
    "report/breakdowns.html.j2": "metrics by the values of a column: tables, sparklines, side by side",
    "report/outlook.html.j2": "forecasts, money, targets to propose, the yearly look, weights",
    "report/dictionary.html.j2": "metrics, glossary, terms",
    "report/cells.j2": "the cells that tables of figures share",
    "report/filters.j2": "the filters above map and scorecard",
    "report/marks.j2": "statuses, trends, sparklines: the small marks used everywhere",
    "report/defs.svg.j2": "the shapes of those marks",
    "map.svg.j2": "the strategy map",
    "symbols.svg.j2": "status shapes and theme patterns of the map",
    "tokens.css": "all colours of the page: light, dark, in print",
    "map.css": "the look of the map",
    "report.css": "the look of the page, on screens, phones and paper",
    "meeting.css": "the look of the view for the room",
    "meeting.js": "the view for the room: a step a key, notes and decisions as YAML",
    "room.js": "what the room sees of an objective, in that view",
    "report.js": "as-of, filters, what lights up on the map",
    "paper/report.typ": "the printed report: which page comes where",
    "paper/base.typ": "what printed pages share: colours, marks, headings, running lines",
    "paper/map.typ": "the strategy map on paper",
    "paper/summary.typ": "the page for the chair",
    "paper/exceptions.typ": "what is off track or eroding, with room to decide",
    "paper/scorecard.typ": "the scorecard on paper",
    "paper/below.typ": "the scorecards below, on paper",
    "paper/alignment.typ": "the alignment matrix on paper",
    "paper/initiatives.typ": "initiatives, meetings and decisions on paper",
    "paper/readings.typ": "by question, and the funnel, on paper",
    "paper/pack.typ": "the briefing pack: which part follows which",
    "paper/agenda.typ": "how the briefing pack opens",
    "paper/questions.typ": "questions to decide on paper",
    "paper/findings.typ": "what the review found, on paper",
    "paper/sheets.typ": "objectives' sheets on paper",
    "paper/chart.typ": "a KPI's chart on paper",
    "paper/breakdowns.typ": "metrics by the values of a column, on paper",
    "paper/outlook.typ": "what lies ahead on paper",
    "paper/dictionary.typ": "metrics, glossary and terms on paper",
    "paper/picture.typ": "the strategy map as a PNG",
}


@click.command("templates")
@click.option(
    "--copy",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write them into this folder, which is new or empty.",
)
def command(folder: Path | None) -> int:
    """List the templates that reports are drawn with, or copy them to start from.

    With --templates DIR, build and map take a file in DIR instead of ours of the same name. Keep those that you
    change: ours stand in for the rest, and stay up to date.
    """
    from bsc.report.templates import template_folder, template_names

    names = template_names()
    if folder is None:
        click.echo("\n".join(_lines(names)))
        return 0
    refuse_occupied(folder, "--copy")
    for name in names:
        write_whole(folder / name, [(template_folder() / name).read_bytes()])
    there = shlex.quote(str(folder))
    click.echo(f"{folder} holds {len(names)} templates. Keep those that you change, delete the others. Next:\n\n"
               f"  bsc build PATH --templates {there}")
    return 0


def _lines(names: tuple[str, ...]) -> list[str]:
    wide = max(map(len, names))
    order = sorted(names, key=[*DRAWS, *names].index)
    return [f"{name:<{wide}}  {DRAWS.get(name, '')}".rstrip() for name in order]
