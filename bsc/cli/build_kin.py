"""`bsc build` of a folder of scorecards: a report for each, beside one another."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from bsc.cli.finding_text import counted_line
from bsc.cli.kin import every
from bsc.cli.output import refuse_foreign, write_whole
from bsc.cli.problem import problem_text
from bsc.cli.progress import Progress
from bsc.cli.refusal import refuse
from bsc.cli.words import word
from bsc.errors import EnvironmentProblem
from bsc.pipeline import Order, show
from bsc.source import Severity

if TYPE_CHECKING:
    from bsc.cascade.build import File
    from bsc.read import Survey


def build_kin(order: Order, survey: Survey, progress: Progress, output: Path, *, then_open: bool) -> int:
    """Build all scorecards of a family; those that have not changed since they were built are left as they are."""
    from bsc.cascade import build_family

    with progress:
        progress("Drawing")
        built = None if survey.findings else build_family(survey, order, order.cache, lambda *of: _intact(output, *of))
    if built is None or any(each.mistakes for each in built.done):
        _refuse(order, progress)
    reports = [each.made for each in built.done if each.made is not None]
    files = [file for each in reports for file in each.files]
    ends = [(file, _written(file, output)) for file in files]
    troubles = [trouble for _, trouble in ends if trouble is not None]
    if not troubles:
        built.keep()
    language = built.done[0].language
    if not progress.quiet:
        counts = sum((each.findings for each in reports), Counter[Severity]())
        click.echo(f"{counted_line(counts, language)} {word('tells where', language)}", err=True)
        same = len(reports) - len(built.fresh)
        if same:
            key = "as they were, one" if same == 1 else "as they were"
            click.echo(word(key, language).replace("{n}", str(same)), err=True)
    for file, trouble in ends:
        if trouble is None:
            click.echo(output / file.path)
    for trouble in troubles:
        click.echo(problem_text(trouble), err=True)
    if then_open and (output / "index.html").is_file():
        import webbrowser

        webbrowser.open((output / "index.html").resolve().as_uri())
    return 2 if troubles else 0


def _refuse(order: Order, progress: Progress) -> NoReturn:
    """Say why nothing is written: the mistakes of all."""
    refuse(*(each for each in every(order, show, progress) if each.judged.card is None))


def _intact(output: Path, file: str, total: str) -> bool:
    """Whether a file is there as it was written."""
    try:
        return sha256((output / file).read_bytes()).hexdigest() == total
    except OSError:
        return False


def _written(file: File, output: Path) -> EnvironmentProblem | None:
    """Write a file; what keeps one from it does not keep the others."""
    if isinstance(file.content, EnvironmentProblem):
        return file.content
    try:
        refuse_foreign(output / file.path, file.mark)
        write_whole(output / file.path, (file.content,))
    except EnvironmentProblem as problem:
        return problem
    return None
