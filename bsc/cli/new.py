"""`bsc new`: a strategy to start from."""

from __future__ import annotations

import json
import re
import shlex
import unicodedata
from pathlib import Path

import click

from bsc.cli.environment import cannot
from bsc.cli.output import write_whole
from bsc.cli.words import word
from bsc.errors import EnvironmentProblem

TEMPLATES = ("social-media", "company", "public-sector", "minimal")


@click.command("new")
@click.argument("name")
@click.option(
    "--template",
    type=click.Choice(TEMPLATES),
    default="minimal",
    show_default=True,
    help="What to start from.",
)
@click.option(
    "--language",
    type=click.Choice(["en", "es"]),
    default="en",
    show_default=True,
    help="Of its texts and of the report.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="The folder to write to, instead of one named after NAME.",
)
def command(name: str, template: str, language: str, output: Path | None) -> int:
    """Write a commented strategy that builds, into a new folder named after NAME.

    Its first line binds bsc.schema.json, so that editors complete keys and mark mistakes.
    """
    name = " ".join(name.split())
    folder = output or Path(folder_name(name))
    refuse_occupied(folder, "--output")
    from bsc.cli.schema import schema_text
    from bsc.report.templates import template_folder

    source = template_folder() / "new" / template / language
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        text = file.read_text(encoding="utf-8").replace("{{NAME}}", quoted(name))
        write_whole(folder / file.relative_to(source), [text.encode("utf-8")])
    write_whole(folder / "bsc.schema.json", [schema_text().encode("utf-8")])
    there = shlex.quote(str(folder))
    click.echo(f"{folder} {word('ready', language)}\n\n  bsc check {there}\n  bsc build {there} --open")
    return 0


def folder_name(name: str) -> str:
    """A folder named after a strategy: plain letters, digits and hyphens.

    >>> folder_name("Año 2027: ¡Agua limpia!")
    'ano-2027-agua-limpia'
    """
    bare = "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each))
    words = re.findall(r"[^\W_]+", bare.casefold())
    if not words:
        raise click.BadParameter("it needs at least one letter or digit", param_hint="NAME")
    return "-".join(words)[:60].rstrip("-")


def quoted(name: str) -> str:
    """A name as a YAML text that nothing in it can break: JSON's quotes are YAML's.

    >>> quoted('Say "hi": #1')
    '"Say \\\\"hi\\\\": #1"'
    """
    shown = json.dumps(name, ensure_ascii=False)
    return "".join(each if each.isprintable() else json.dumps(each)[1:-1] for each in shown)


def refuse_occupied(folder: Path, option: str) -> None:
    """Stop before files are written among others; `option` names another folder."""
    try:
        occupied = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as problem:
        raise cannot(f"look into {folder}", problem) from problem
    if folder.is_symlink() and not folder.exists():
        raise EnvironmentProblem(f"{folder} is a link to nowhere; name another folder with {option}")
    if occupied:
        raise EnvironmentProblem(f"{folder} is not empty; name another folder with {option}")
