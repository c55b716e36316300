"""`bsc build`: write the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from bsc.cli import options
from bsc.cli.build_kin import build_kin
from bsc.cli.finding_text import closing_line
from bsc.cli.output import refuse_foreign, write_whole
from bsc.cli.problem import problem_text
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.cli.words import word
from bsc.errors import EnvironmentProblem
from bsc.pipeline import Document, Judged, Order, at_once, build


@click.command("build")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default="build",
    metavar="DIR",
    show_default=True,
    help="The folder that gets the files.",
)
@options.FORMAT
@options.PAPER
@click.option("--pack", is_flag=True, help="The briefing pack for the meeting: a PDF, or with --format pptx slides.")
@click.option("--appendix", is_flag=True, help="Print the sheet of each objective and the dictionary, too.")
@click.option(
    "--slides",
    type=click.Path(path_type=Path, dir_okay=False, exists=True, resolve_path=True),
    metavar="FILE",
    help="A presentation of yours whose look the slides take.",
)
@click.option("--open", "then_open", is_flag=True, help="Open the report in the browser.")
@options.drawn_all
def command(order: Order, progress: Progress, output: Path, then_open: bool) -> int:
    """Write the report: one self-contained HTML file with the strategy map, or other formats.

    Prints the path of each file. A report of before is replaced, a file of somebody else's never. Mistakes of
    the language stop it: then nothing is written. The findings of review rules never do; they stand in the report.
    """
    if order.pack and order.formats == ("html",):
        order = order._replace(formats=("pdf",))
    _heed(order)
    if order.kin is not None:
        return build_kin(order, order.kin, progress, output, then_open=then_open)
    with progress:
        built = build(order, progress)
        written, troubles = _written(at_once(built.documents or (), order.workers), output, progress)
    if built.documents is None:
        refuse(Seen(built.judged, order), closing=word("nothing written", built.judged.language))
    if not progress.quiet:
        _summary(built.judged)
    for path in written:
        click.echo(path)
    for trouble in troubles:
        click.echo(problem_text(trouble), err=True)
    if then_open and written:
        import webbrowser

        webbrowser.open(written[0].resolve().as_uri())
    return 2 if troubles else 0


def _heed(order: Order) -> None:
    """Say which options do nothing, for want of the format that they are about."""
    given = (("--slides", "pptx", order.slides), ("--paper", "pdf", order.paper), ("--appendix", "pdf", order.appendix))
    for option, form, wanted in given:
        if wanted and form not in order.formats:
            click.echo(f"bsc: {option} is for {form}, which --format does not name", err=True)


def _written(
    documents: Sequence[Document], output: Path, progress: Progress
) -> tuple[list[Path], list[EnvironmentProblem]]:
    """Write each document whole; one that cannot be written does not keep the others from it."""
    written, troubles = [], []
    for document in documents:
        path = output / document.name
        progress(f"Writing {document.name}")
        try:
            refuse_foreign(path, document.mark)
            write_whole(path, document.pieces())
        except EnvironmentProblem as problem:
            troubles.append(problem)
        else:
            written.append(path)
    return written, troubles


def _summary(judged: Judged) -> None:
    if judged.findings:
        told = word("tells where", judged.language)
        click.echo(f"{closing_line(judged.findings, judged.language)} {told}", err=True)
