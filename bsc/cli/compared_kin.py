"""What differs between two strategies or families of them, or since then, as the terminal is told it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from bsc.cli.compared import Told, Wanted, in_words, is_period, shown
from bsc.cli.environment import terminal_width
from bsc.cli.kin import unknown
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.cli.terminal import visible, wrapped
from bsc.pipeline import Order
from bsc.report.speech.comparison import Comparison
from bsc.report.speech.words import voice_for

if TYPE_CHECKING:
    from bsc.cascade import KinCompared, Pair


def tell_since(order: Order, day: str, progress: Progress, wanted: Wanted) -> None:
    """Say what changed in a strategy, or in a family, since a period, a day or a revision of git."""
    from bsc.cascade import compare_kin, side_of, since_kin

    with progress:
        progress("Reading")
        new = side_of(order)
        if is_period(day):
            found = since_kin(new, day, progress)
        else:
            found = compare_kin(side_of(order._replace(revision=day)), new, progress)
    tell_kin(found, wanted)


def tell_kin(found: KinCompared, wanted: Wanted) -> None:
    """Say what differs in each scorecard, or in one; or why a side cannot be read, and then end."""
    for side in (found.old, found.new):
        if side.wrong:
            if side.order.revision:
                click.echo(f"{visible(side.order.revision)}:\n", err=True)
            refuse(*(Seen(*each) for each in side.wrong))
    alone = found.new.survey is None and found.old.survey is None
    for each in found.pairs:
        if alone or each.id == wanted.scorecard:
            click.echo(shown(_told(each, found, wanted), wanted))
            return
    click.echo(_family(_narrowed(found, wanted.scorecard), wanted))


def _told(pair: Pair, found: KinCompared, wanted: Wanted) -> Told:
    strategy = found.new.strategy(pair.id)
    return Told(pair, strategy, voice_for(strategy, wanted.language or strategy.language))


def _narrowed(found: KinCompared, id: str) -> KinCompared:
    """The same for one scorecard that is in one of the two alone."""
    if not id:
        return found
    if id not in found.added and id not in found.removed:
        unknown(id, list(dict.fromkeys([*found.new.scorecards, *found.old.scorecards])))
    added, removed = ({key: each for key, each in side.items() if key == id} for side in (found.added, found.removed))
    return found._replace(pairs=(), added=added, removed=removed)


def _family(found: KinCompared, wanted: Wanted) -> str:
    if wanted.form == "json":
        return _json(found, wanted)
    from bsc.cli.difference import as_markdown, as_section, escaped
    from bsc.report.speech.comparison_kin import Counted, come_and_gone, kin_title

    top = found.new.strategy(next(iter(found.new.scorecards)))
    voice = voice_for(top, wanted.language or top.language)
    differ = [each for each in found.pairs if each.changes or each.effects.found]
    title = kin_title(top.name, Counted(len(differ), len(found.pairs)), voice) if found.pairs else ""
    moved = come_and_gone([each.name for each in found.added.values()],
                          [each.name for each in found.removed.values()], voice)
    told, once = _said_once([in_words(_told(each, found, wanted), wanted) for each in differ],
                            unknown=any(each.unknown for each in differ))
    if wanted.form == "md":
        heads = [f"## {escaped(title)}" if title else "", escaped(moved)]
        return "\n\n".join([*filter(None, heads), *map(as_markdown, told), *once])
    columns = terminal_width()
    head = [click.style(line, bold=True) for line in wrapped(title, columns)] if title else []
    lines = [*head, *(wrapped(moved, columns) if moved else ())]
    last = ["\n".join(wrapped(each, columns)) for each in once]
    return "\n\n".join(["\n".join(lines), *(as_section(each, columns) for each in told), *last])


def _said_once(told: list[Comparison], *, unknown: bool) -> tuple[list[Comparison], list[str]]:
    """That the ruler of then is not known closes all of them, where they say it alike."""
    said = list(dict.fromkeys(each.steady for each in told))
    return ([each._replace(steady="") for each in told], said) if unknown and len(said) == 1 else (told, [])


def _json(found: KinCompared, wanted: Wanted) -> str:
    """For programs; `format` changes when the shape does."""
    from bsc.cli.difference import data_of

    scorecards = []
    for each in found.pairs:
        told = _told(each, found, wanted)
        data = data_of(each.changes, each.effects, told.voice, told.seen)
        scorecards.append({"id": each.id, "name": told.strategy.name, **data})
    added, removed = ([{"id": id, "name": one.name} for id, one in those.items()]
                      for those in (found.added, found.removed))
    return json.dumps({"format": 1, "scorecards": scorecards, "added": added, "removed": removed},
                      ensure_ascii=False, indent=2)
