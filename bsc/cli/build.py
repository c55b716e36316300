"""`bsc build`: write the report."""

from __future__ import annotations

from pathlib import Path

import click

from bsc.cli import options
from bsc.cli.finding_text import closing_line, text
from bsc.cli.located import located
from bsc.cli.output import refuse_foreign, write_whole
from bsc.cli.progress import Progress
from bsc.cli.words import word
from bsc.pipeline import Judged, Order, build

_MARK = '<meta name="generator" content="bsc">'


@click.command("build")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default="build",
    metavar="DIR",
    show_default=True,
    help="The folder that gets index.html.",
)
@click.option("--open", "then_open", is_flag=True, help="Open the report in the browser.")
@options.drawn
def command(order: Order, progress: Progress, output: Path, then_open: bool) -> int:
    """Write the report: one self-contained HTML file with the strategy map.

    Prints the path of the report. A report of before is replaced, a file of somebody else's never. Mistakes of
    the language stop it: then nothing is written. The findings of review rules never do; they stand in the report.
    """
    target = output / "index.html"
    refuse_foreign(target, _MARK)
    with progress:
        built = build(order, progress)
        if built.pieces is not None:
            write_whole(target, built.pieces)
    if built.pieces is None:
        refuse(built.judged, order)
        click.echo(word("nothing written", built.judged.language), err=True)
        return 1
    if not progress.quiet:
        _summary(built.judged)
    click.echo(target)
    if then_open:
        import webbrowser

        webbrowser.open(target.resolve().as_uri())
    return 0


def refuse(judged: Judged, order: Order) -> None:
    """Say why a strategy cannot be worked with."""
    seen, language = located(judged, order), judged.language
    click.echo(
        f"{text(seen.findings, seen.texts, language)}\n\n{closing_line(seen.findings, language)}", err=True
    )


def _summary(judged: Judged) -> None:
    if judged.findings:
        told = word("tells where", judged.language)
        click.echo(f"{closing_line(judged.findings, judged.language)} {told}", err=True)
