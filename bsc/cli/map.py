"""`bsc map`: write the strategy map alone."""

from __future__ import annotations

from pathlib import Path

import click

from bsc.cli import options
from bsc.cli.output import refuse_foreign, write_whole
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.pipeline import Order, build

FORMS = {".svg": "svg", ".png": "png", ".gv": "gv", ".json": "map"}


@click.command("map")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    default="map.svg",
    metavar="FILE",
    show_default=True,
    help="map.svg, map.png, map.gv or map.json; - prints SVG.",
)
@options.drawn
def command(order: Order, progress: Progress, output: Path) -> int:
    """Write the strategy map alone: SVG or PNG for slides, DOT (.gv) for Graphviz, JSON for programs."""
    form = FORMS.get(".svg" if str(output) == "-" else output.suffix.lower())
    if form is None:
        raise click.BadParameter(f"{output} should end in {', '.join(FORMS)}", param_hint="--output")
    with progress:
        built = build(order._replace(formats=(form,)), progress)
        if built.documents is None:
            refuse(Seen(built.judged, order))
        (document,) = built.documents
        if str(output) != "-":
            refuse_foreign(output, document.mark)
            write_whole(output, document.pieces())
    if str(output) == "-":
        click.echo(b"".join(document.pieces()).decode("utf-8"), nl=False)
    else:
        click.echo(output)
    return 0
