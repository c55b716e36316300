"""`bsc map`: write the strategy map alone."""

from __future__ import annotations

from pathlib import Path

import click

from bsc.cli import options
from bsc.cli.build import refuse
from bsc.cli.output import refuse_foreign, write_whole
from bsc.cli.progress import Progress
from bsc.maps.graph import StrategyMap
from bsc.pipeline import Order, remember
from bsc.score.card import History

FORMS = {".svg": 'class="map', ".gv": "digraph map {", ".json": '"format": 1'}  # and how ours begin


@click.command("map")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    default="map.svg",
    metavar="FILE",
    show_default=True,
    help="map.svg, map.gv or map.json; - prints SVG.",
)
@options.drawn
def command(order: Order, progress: Progress, output: Path) -> int:
    """Write the strategy map alone: SVG for slides, DOT (.gv) for Graphviz, JSON for programs."""
    form = ".svg" if str(output) == "-" else output.suffix.lower()
    if form not in FORMS:
        raise click.BadParameter(f"{output} should end in {', '.join(FORMS)}", param_hint="--output")
    if str(output) != "-":
        refuse_foreign(output, FORMS[form])
    with progress:
        judged = remember(order, progress)
        if judged.past is None or judged.graph is None:
            refuse(judged, order)
            return 1
        progress("Drawing")
        drawn = _drawn(judged.past, judged.graph, order, form)
        if str(output) != "-":
            write_whole(output, [drawn.encode("utf-8")])
    if str(output) == "-":
        click.echo(drawn, nl=False)
    else:
        click.echo(output)
    return 0


def _drawn(past: History, graph: StrategyMap, order: Order, form: str) -> str:
    from bsc.cli.map_formats import as_dot, as_json, as_svg

    if form == ".svg":
        return as_svg(past, graph, order)
    return as_dot(past, graph) if form == ".gv" else as_json(past, graph)
