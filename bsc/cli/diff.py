"""`bsc diff`: what changed in meaning between two strategies."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from bsc.cli import options
from bsc.cli.compared import Wanted, is_period
from bsc.cli.compared_kin import tell_kin
from bsc.cli.environment import variable
from bsc.cli.integrity import tell_integrity, tell_integrity_of_all
from bsc.cli.kin import EVERY, chosen, survey_of
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, refuse
from bsc.pipeline import Order

if TYPE_CHECKING:
    from bsc.cascade import KinCompared

_RANGE = re.compile(r"(?P<old>[^.].*?|)(?P<dots>\.{2,3})(?P<new>[^.].*|)")


class Pair(NamedTuple):
    """Two strategies: a path each, in a revision of git where one is given."""

    old: Path
    new: Path
    then: str = ""
    now: str = ""


@click.command("diff")
@click.argument("what", nargs=-1, metavar="[OLD] [NEW] [PATH]")
@click.option("--since", "day", default="", metavar="PERIOD", help="Against its own past: 2026-Q2, 2026-09-14.")
@click.option("--integrity", is_flag=True, help="Edits worth asking about, such as a target eased late.")
@options.AS_OF
@EVERY
@click.option("--format", "form", type=click.Choice(["text", "md", "json"]), default="text", show_default=True,
              help="text for people, md for a pull request.")
@click.option("--exit-code", is_flag=True, help="End with 1 if anything differs.")
@options.LANGUAGE
@options.talkative
def command(what: tuple[str, ...], form: str, progress: Progress, exit_code: bool, **flags: str | None) -> int:
    """Say what changed between two strategies, each thing in one sentence.

    \b
    bsc diff plan-2025 plan-2026              two folders or files
    bsc diff HEAD~10..HEAD strategies/mine    two revisions of git
    bsc diff main strategies/mine             a revision against the files as they are
    bsc diff strategies/mine                  what is not committed yet
    bsc diff main... --format md              for the text of a pull request
    bsc diff --since 2026-Q2 strategies/mine  what changed since the end of a quarter, or since a day
    bsc diff --integrity strategies/mine      what its history is worth asking about

    Which statuses differ is told apart: the world changed (figures), or we changed the ruler (targets, weights,
    definitions). Each side is scored at its own as-of; --as-of sets one for both. The order of lines and comments
    do not count. Without git, --since knows figures, meetings and milestones, and says so.

    Of a folder of scorecards each that changed has a heading; a status that differs only because of what scorecards
    below contribute names them.
    """
    day, language = flags["day"] or "", flags["language"]
    pair = _pair((*((day,) if day and not is_period(day) else ()), *what))
    old = Order(pair.old, as_of=flags["as_of"] or "", language=language, revision=pair.then, variable=variable)
    new = old._replace(path=pair.new, revision=pair.now)
    wanted = Wanted(form, language, bool(day), flags["scorecard"] or "")
    if flags["integrity"]:
        return _integrity(new, wanted, progress)
    with progress:
        found = _differences(old, new, day if is_period(day) else "", progress)
    if found.new.survey is None and found.old.survey is None:
        chosen(new, None, wanted.scorecard)
    tell_kin(found, wanted)
    return int(exit_code and found.differ)


def _integrity(order: Order, wanted: Wanted, progress: Progress) -> int:
    """What the history of a strategy is worth asking about; of a family, that of each scorecard, or of one."""
    kin = None if order.revision else survey_of(order)
    if kin is None or wanted.scorecard:
        return tell_integrity(chosen(order, kin, wanted.scorecard), progress, wanted.form)
    from bsc.cascade import side_of

    side = side_of(order)
    if side.wrong:
        refuse(*(Seen(*each) for each in side.wrong))
    return tell_integrity_of_all(side.scorecards, progress, wanted.form)


def _differences(old: Order, new: Order, day: str, progress: Progress) -> KinCompared:
    """What differs between two strategies; of families, in each of their scorecards."""
    from bsc.cascade import compare_kin, side_of, since_kin

    progress("Reading")
    now = side_of(new)
    return since_kin(now, day, progress) if day else compare_kin(side_of(old), now, progress)


def _pair(what: tuple[str, ...]) -> Pair:
    """What was meant: two paths; else revisions, and the path that they are looked at."""
    words = list(what)
    if len(words) == 2 and all(_there(word) for word in words):
        return Pair(Path(words[0]), Path(words[1]))
    between = _RANGE.fullmatch(words[0]) if words and not _there(words[0]) else None
    most = 2 if between else 3
    path = Path(words.pop()) if words and (_there(words[-1]) or len(words) == most) else Path(".")
    if len(words) >= most:
        raise click.UsageError("give two folders, or revisions and one path: bsc diff OLD NEW PATH")
    if len(words) == 2:
        return Pair(path, path, words[0], words[1])
    if between is None:
        return Pair(path, path, words[0] if words else "HEAD")
    old, new = between["old"] or "HEAD", between["new"] or "HEAD"
    if between["dots"] == "...":
        from bsc.read.revision import forked

        old = forked(path, old, new)
    return Pair(path, path, old, new)


def _there(word: str) -> bool:
    try:
        return Path(word).exists()
    except (OSError, ValueError):
        return False
