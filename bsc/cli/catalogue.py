"""`bsc catalogue`: ready definitions of metrics, to find, to read and to paste."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from bsc.cli.terminal import visible

if TYPE_CHECKING:
    from bsc.read.catalogue import Definition

STAGES = ("acquisition", "engagement", "conversion", "loyalty")
SERVES = ("awareness", "sales", "service")
_NO_ACCENTS = str.maketrans("áéíóúü", "aeiouu")


@click.command("catalogue")
@click.argument("words", nargs=-1, metavar="[WORD]")
@click.option("--question", metavar="WORDS", help="Those that answer it: channels, or words of the question.")
@click.option("--stage", type=click.Choice(STAGES), help="Those of one stage of the funnel.")
@click.option("--for", "serves", type=click.Choice(SERVES), help="Those for one sort of objective.")
@click.option("--format", "form", type=click.Choice(["text", "json", "yaml"]), default="text", show_default=True,
              help="yaml: with the parts of its formula, to paste under `metrics:`.")
@click.option("--language", type=click.Choice(["en", "es"]), default="en", show_default=True)
def command(words: tuple[str, ...], form: str, language: str, **narrowed: str | None) -> int:
    """List ready definitions of metrics, or print one in full: `bsc catalogue engagement-rate`.

    WORD is an id, or words of a name in English or Spanish. To draw on them in a strategy, write
    `uses: [catalogue/social-media]` and name them: `- metric: engagement-rate`.
    """
    from bsc.cli.catalogue_text import listed, one_in_full, pasted, plain
    from bsc.read.catalogue import catalogue_names, definitions

    known = {id: each for name in catalogue_names() for id, each in definitions(name).items()}
    chosen = _found(" ".join(words), list(known.values()))
    stage, serves, question = (narrowed[key] for key in ("stage", "serves", "question"))
    chosen = [each for each in chosen if stage in (None, each.stage) and (serves is None or serves in each.serves)]
    if question is not None:
        chosen = _asked(question, chosen, known)
    if not chosen:
        raise click.ClickException("no definition is all of that; leave one of the options out")
    if form == "json":
        click.echo(json.dumps({"format": 1, "metrics": [plain(each, known, language) for each in chosen]},
                              ensure_ascii=False, indent=2))
    elif form == "yaml":
        click.echo(pasted(chosen, known, language), nl=False)
    elif len(chosen) == 1:
        click.echo(one_in_full(chosen[0], known, language))
    else:
        click.echo(listed(chosen, language))
    return 0


def _found(word: str, known: list[Definition]) -> list[Definition]:
    """The definition of an id; else those whose id or name has the word, or all of several words."""
    parts = _folded(word).split()
    for each in known:
        if each.id == "-".join(parts):
            return [each]
    held = [each for each in known if all(part in _names(each) for part in parts)]
    if not held:
        raise click.BadParameter(f"nothing in the catalogue is called {visible(word)}; {_near(word, known)}",
                                 param_hint="WORD")
    return held


def _near(word: str, known: list[Definition]) -> str:
    from difflib import get_close_matches

    ways = {_folded(way): each.id for each in known
            for way in (each.id, each.text("name", "en"), each.text("name", "es"))}
    near = dict.fromkeys(ways[way] for way in get_close_matches(_folded(word)[:80], ways, 3))
    return f"did you mean {', '.join(near)}?" if near else "`bsc catalogue` lists all"


def _asked(question: str, chosen: list[Definition], known: Mapping[str, Definition]) -> list[Definition]:
    """Those that answer a question, by its id or by words that stand in it."""
    wanted = _folded(question).split()
    asked = {each.asks: _folded(f"{each.text('question', 'en')} {each.text('question', 'es')}")
             for each in known.values()}
    ids = {id for id, text in asked.items() if "-".join(wanted) == id} or {
        id for id, text in asked.items() if all(part in text for part in wanted)}
    if not ids:
        raise click.BadParameter(f"no question has these words; one of {', '.join(asked)}", param_hint="--question")
    return [each for each in chosen if each.asks in ids]


def _names(one: Definition) -> str:
    return _folded(f"{one.id} {one.text('name', 'en')} {one.text('name', 'es')}")


def _folded(text: str) -> str:
    return text.casefold().translate(_NO_ACCENTS).replace("_", " ").replace("?", "").replace("¿", "")
