"""`bsc import`: last year's spreadsheet becomes a strategy."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from bsc.cli.environment import terminal_width
from bsc.cli.new import refuse_occupied
from bsc.cli.output import write_whole
from bsc.cli.terminal import pad, visible, width, wrapped
from bsc.errors import EnvironmentProblem
from bsc.source import Said

if TYPE_CHECKING:
    from bsc.importing.draft import Draft
    from bsc.importing.notes import Notes
    from bsc.importing.reading import Wish
    from bsc.importing.telling import Account, Band, Section

_WIDEST, _NAMES = 100, 34
_NOTES = "imported.md"


@click.command("import")
@click.argument("workbook", metavar="FILE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--preview", is_flag=True, help="Only say what would be read; so it is without --output.")
@click.option("--sheet", "sheets", multiple=True, metavar="NAME",
              help="Read this sheet, even a hidden one. Repeatable; else all that can be seen.")
@click.option("--output", "-o", type=click.Path(path_type=Path, file_okay=False), metavar="FOLDER",
              help="Write the strategy into this folder, which is new or empty.")
@click.option("--year", type=click.IntRange(1990, 2100), metavar="YEAR", help="Of months whose year no title tells.")
@click.option("--decimal", type=click.Choice(["comma", "point"]), help="Of numbers that were typed as text.")
@click.option("--language", type=click.Choice(["en", "es"]),
              help="Of what is said and of the strategy; else that of the headings.")
def command(workbook: Path, sheets: tuple[str, ...], output: Path | None, language: str | None,
            **given: object) -> int:
    """Turn an Excel scorecard into a strategy: what was read, what was not and why; files only with --output.

    FILE is an .xlsx or .xlsm workbook: perspectives, objectives, KPIs and targets down, months across, in the ways
    that people lay them out. Cells that are not understood are listed, never guessed.
    """
    from bsc.data.sheets.package import Unreadable
    from bsc.importing.notes import Question
    from bsc.importing.reading import Wish

    preview, year, decimal = bool(given["preview"]), given["year"], given["decimal"]
    if output is not None:
        refuse_occupied(output, "--output")
    wish = Wish(workbook.name, sheets, year if isinstance(year, int) else 0, str(decimal or ""))
    try:
        draft, notes, left = _read(workbook, wish)
    except Unreadable as problem:
        _refuse(problem.said, problem.help, "", language)
    except Question as question:
        _refuse(question.said, question.help, str(question.spot or ""), language or question.language)
    language = language or draft.language
    words = _words(language)
    from bsc.importing.telling import TO_WRITE, account, written

    told = account(draft, notes, words)
    click.echo(_text(told, workbook.name, left, words))
    if output is None or preview:
        there = shlex.quote(str(output or Path(workbook.stem)))
        again = f"bsc import {shlex.quote(str(workbook))} --output {there}"
        click.echo("\n" + TO_WRITE.told(words) + f"\n\n  {again}")
        return 0
    _write(draft, told, output, (workbook.name, language))
    there = shlex.quote(str(output))
    files = f"strategy.yaml, data/actuals.csv, {_NOTES}" if draft.periods() else f"strategy.yaml, {_NOTES}"
    done = written(visible(str(output)), files).told(words)
    click.echo(f"\n{done}\n\n  bsc check {there}\n  bsc build {there} --open")
    return 0


def _read(workbook: Path, wish: Wish) -> tuple[Draft, Notes, frozenset[str]]:
    from bsc.data.sheets.workbook import workbook_of
    from bsc.importing.reading import drafted

    if not workbook.is_file():
        raise EnvironmentProblem(f"{workbook} is not a file")
    book = workbook_of(workbook, wish.sheets)
    return *drafted(book, wish), book.left


def _words(language: str | None) -> Mapping[str, str]:
    from bsc.read.languages import words_of

    return words_of(language or "en")


def _refuse(said: Said, help: Said, place: str, language: str | None) -> NoReturn:
    """Say what stands against reading the workbook, and end."""
    from bsc.importing.telling import HELP, NOTHING_WRITTEN

    words = _words(language)
    where = f"{visible(place)}: " if place else ""
    lines = [f"bsc: {where}{visible(said.told(words))}", f"  {HELP.told(words)}: {visible(help.told(words))}",
             "", NOTHING_WRITTEN.told(words)]
    click.echo("\n".join(lines), err=True)
    raise click.exceptions.Exit(1)


def _text(told: Account, name: str, left: frozenset[str], words: Mapping[str, str]) -> str:
    from bsc.importing.telling import LINKS

    columns = min(_WIDEST, terminal_width())
    lines = [click.style(visible(name), bold=True)]
    for each in told.found:
        lines += _indented(each, columns, "  ")
    lines.append("")
    for band in told.bands:
        lines += _band(band, columns)
    for section in told.sections:
        lines += ["", *_section(section, columns, words)]
    if left:
        lines += ["", *_indented(LINKS.told(words), columns, "  ")]
    return "\n".join(lines)


def _band(band: Band, columns: int) -> list[str]:
    """A perspective with a line for each KPI, cut to the width of the terminal."""
    lines = [_cut(f"  {visible(band.name)} · {band.said}", columns)]
    wide = min(_NAMES, max((width(visible(name)) for name, _ in band.kpis), default=0))
    lines += [_cut(f"    {pad(_cut(visible(name), wide), wide)}  {visible(said)}", columns).rstrip()
              for name, said in band.kpis]
    return lines + [f"    {band.more}"] * bool(band.more)


def _cut(text: str, columns: int) -> str:
    if width(text) <= columns:
        return text
    while width(text) >= columns:
        text = text[:-1]
    return f"{text}…"


def _section(section: Section, columns: int, words: Mapping[str, str]) -> list[str]:
    from bsc.importing.telling import places_text

    lines = [click.style(section.title, bold=True)]
    for group in section.groups:
        lines += _indented(group.told, columns, "  ")
        lines += [click.style(each, dim=True) for each in _indented(places_text(group.places, words), columns, "    ")]
    return lines


def _indented(text: str, columns: int, room: str) -> list[str]:
    return [room + line for line in wrapped(visible(text), columns - len(room))]


def _write(draft: Draft, told: Account, folder: Path, about: tuple[str, str]) -> None:
    from bsc.cli.schema import schema_text
    from bsc.importing.telling import account_markdown, imported_from, not_over
    from bsc.importing.written import ACTUALS, actuals_csv, strategy_yaml

    name, language = about
    words = _words(language)
    title = imported_from(visible(name)).told(words)
    top = f"{title}.\n" + not_over(_NOTES).told(words)
    notes = "\n".join(map(visible, account_markdown(told, title).split("\n")))
    files = {"strategy.yaml": strategy_yaml(draft, language, top), _NOTES: notes,
             "bsc.schema.json": schema_text()}
    if draft.periods():
        files[ACTUALS] = actuals_csv(draft)
    for path, text in files.items():
        write_whole(folder / path, [text.encode("utf-8")])
