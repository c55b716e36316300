"""The options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import cast

import click

from bsc.cli.environment import cache_folder, cores, standard_input, variable
from bsc.cli.kin import EVERY, SCORECARD, chosen, survey_of
from bsc.cli.progress import Progress
from bsc.model import PAPERS, parse_period
from bsc.pipeline import Order

Callback = Callable[..., int]
LANGUAGES = ("en", "es")
FORMATS = ("html", "pdf", "pptx", "xlsx", "json", "svg", "png", "gv")


def _period(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """A period's label; the strategy's own fiscal year gives it its days later."""
    try:
        return str(parse_period(value)) if value else ""
    except ValueError as reason:
        raise click.BadParameter(str(reason)) from None


def _language(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """`en` or `es`, with a region if wanted."""
    if value is None:
        return None
    base, _, region = value.partition("-")
    if base not in LANGUAGES or not re.fullmatch(r"(?:[A-Za-z]{2}|[0-9]{3})?", region):
        raise click.BadParameter(f"{value} is not known: write en or es, with a region if wanted: es-MX")
    return f"{base}-{region.upper()}" if region else base


def _formats(value: str) -> tuple[str, ...]:
    """The formats of a list, each once."""
    names = tuple(dict.fromkeys(filter(None, re.split(r"[,\s]+", value.lower()))))
    for name in names:
        if name not in FORMATS:
            from bsc.source import near_match

            near = near_match(name, FORMATS)
            raise click.BadParameter(f"{name} is not known: write {', '.join(FORMATS)}"
                                     + (f"; did you mean {near}?" if near else ""))
    return names or ("html",)


PATH = click.argument("path", default=".", type=click.Path(path_type=Path))
AS_OF = click.option(
    "--as-of", callback=_period, default="", metavar="PERIOD", help="Look back: 2026-06, 2026-Q2, 2026."
)
LANGUAGE = click.option(
    "--language",
    callback=_language,
    metavar="en|es",
    help="Of words and numbers, instead of the strategy's own.",
)
ENGINE = click.option(
    "--engine",
    type=click.Choice(["wasm", "dot"]),
    default="wasm",
    show_default=True,
    help="What lays the map out: the built-in Graphviz, or an installed dot.",
)
TEMPLATES = click.option(
    "--templates",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="Your own templates: a file there stands before ours of the same name (see bsc templates).",
)
FORMAT = click.option(
    "--format",
    "formats",
    callback=lambda ctx, param, value: _formats(value),
    default="html",
    metavar="LIST",
    show_default=True,
    help=f"What to write, several with commas: {', '.join(FORMATS)}.",
)
PAPER = click.option(
    "--paper", type=click.Choice(PAPERS, case_sensitive=False), metavar="|".join(PAPERS),
    help="The sheet of the printed map; the strategy's own, else a3.",
)
TALK = (
    click.option("-q", "--quiet", is_flag=True, help="Say only what went wrong."),
    click.option("-v", "--verbose", is_flag=True, help="Name each stage."),
    click.option("--profile", is_flag=True, help="Print how long each stage took."),
)


def talkative(command: Callback) -> Callback:
    """Give a command a `progress` to tell its stages to, and nothing else."""

    @wraps(command)
    def talking(**flags: object) -> int:
        talk = {name: bool(flags.pop(name)) for name in ("quiet", "verbose", "profile")}
        return command(progress=Progress(**talk), **flags)

    return _with(TALK, talking)


def ordered(command: Callback) -> Callback:
    """Give a command an `order` (path, as-of, language) and a `progress` to tell its stages to."""
    return _with((PATH, AS_OF, LANGUAGE, SCORECARD, *TALK), _gathering(command))


def ordered_all(command: Callback) -> Callback:
    """Like `ordered`, for a command that heeds the order's `kin`: all scorecards of a folder."""
    return _with((PATH, AS_OF, LANGUAGE, EVERY, *TALK), _gathering(command, whole=True))


def drawn(command: Callback) -> Callback:
    """Like `ordered`, for a command that lays out a map: with an engine and its cache."""
    return _with((PATH, AS_OF, LANGUAGE, SCORECARD, ENGINE, TEMPLATES, *TALK), _gathering(command))


def drawn_all(command: Callback) -> Callback:
    """Like `drawn`, for a command that heeds the order's `kin`: all scorecards of a folder."""
    return _with((PATH, AS_OF, LANGUAGE, EVERY, ENGINE, TEMPLATES, *TALK), _gathering(command, whole=True))


def _with(options: Sequence[Callable[[Callback], Callback]], command: Callback) -> Callback:
    for option in reversed(options):
        command = option(command)
    return command


def _gathering(command: Callback, *, whole: bool = False) -> Callback:
    """A callback that takes flags and hands on what they mean; of a folder of scorecards one, or the `whole`."""

    @wraps(command)
    def gathered(**flags: object) -> int:
        draws = "engine" in flags
        talk = {name: bool(flags.pop(name)) for name in ("quiet", "verbose", "profile")}
        path = cast(Path, flags.pop("path"))
        given = standard_input() if str(path) == "-" else None
        order = Order(
            path=path if given is None else Path("."),
            as_of=cast(str, flags.pop("as_of")),
            language=cast(str | None, flags.pop("language")),
            cache=_cache() if draws else None,
            engine=cast(str, flags.pop("engine", "wasm")),
            given=given,
            variable=variable,
            workers=cores() if draws else 1,
            templates=cast(Path | None, flags.pop("templates", None)),
            formats=cast("tuple[str, ...]", flags.pop("formats", ("html",))),
            paper=cast("str | None", flags.pop("paper", None)) or "",
            appendix=bool(flags.pop("appendix", False)),
            slides=cast(Path | None, flags.pop("slides", None)),
            pack=bool(flags.pop("pack", False)),
        )
        progress = Progress(**talk)
        if order.templates is not None and not talk["quiet"]:
            _tell_strays(order.templates)
        if draws:
            progress.announce("Drawing", lambda: _first_time(order))
        asked, kin = cast(str, flags.pop("scorecard", "")), survey_of(order)
        order = order._replace(kin=kin) if whole and not asked else chosen(order, kin, asked)
        return command(order=order, progress=progress, **flags)

    return gathered


def _tell_strays(own: Path) -> None:
    from bsc.report.templates import strays

    for name, meant in strays(own).items():
        click.echo(f"bsc: {(own / name).as_posix()} stands before none of our templates; was {meant} meant?", err=True)


def _cache() -> Path | None:
    """The folder for the compiled map engine; one that cannot be had is said once and done without."""
    folder, why = cache_folder()
    if why:
        click.echo(f"bsc: no cache for the map engine ({why}); it is prepared anew each time.", err=True)
    return folder


def _first_time(order: Order) -> str:
    from bsc.maps.graphviz_wasm import is_compiled

    if order.engine != "wasm" or order.cache is None or is_compiled(order.cache):
        return ""
    return "Preparing the map engine: a few seconds, this once …"
