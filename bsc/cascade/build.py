"""The reports of all scorecards of a family, and only of those that changed where the others are at hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bsc.cascade.kin import Kindred
from bsc.cascade.memory import Memory, Stamp
from bsc.cascade.work import Done, work_through
from bsc.errors import EnvironmentProblem
from bsc.pipeline import Order, build
from bsc.read import Head, Survey
from bsc.source import Severity


class File(NamedTuple):
    """A file of a report: where it goes in the output folder, how ours is known, and what is in it or why nothing."""

    path: str
    mark: str
    content: bytes | EnvironmentProblem


class Reports(NamedTuple):
    """What was made of a scorecard: its files, and how many findings it has, by severity."""

    files: tuple[File, ...]
    findings: Counter[Severity]


class Built(NamedTuple):
    """A family, built; `fresh` are the ids of those drawn anew. `keep` is called once their files are written."""

    done: tuple[Done[Reports], ...]
    fresh: frozenset[str]
    keep: Callable[[], None]


def build_family(survey: Survey, order: Order, cache: Path | None, intact: Callable[[str, str], bool]) -> Built:
    """Build all; a scorecard that is remembered, and whose files are `intact`, comes back without files."""
    kindred = Kindred(survey, order)
    memory = Memory(kindred, cache, intact)
    if order.engine == "wasm":
        _prepare(order.cache)
    top = survey.heads[0].id
    recalled: set[str] = set()

    def recall(head: Head) -> Done[Reports] | None:
        stamp = memory.recall(head)
        if stamp is None:
            return None
        recalled.add(head.id)
        return Done(head, stamp.name, stamp.language, digest=stamp.digest, made=Reports((), stamp.findings))

    done = work_through(kindred, partial(_reports, top), linked=True, recall=recall)
    anew = {each.head.id: each for each in done if each.head.id not in recalled}

    def keep() -> None:
        made = {id: stamp for id, each in anew.items() if (stamp := _stamp(each, memory)) is not None}
        memory.keep(made, recalled)

    return Built(done, frozenset(anew), keep)


def _reports(top: str, order: Order) -> Reports:
    """Draw one scorecard, in this process alone: others are drawn beside it."""
    built = build(order._replace(workers=1))
    assert built.documents is not None and order.family is not None
    folder = "" if order.family.own == top else f"{order.family.own}/"
    files = []
    for document in built.documents:
        try:
            content: bytes | EnvironmentProblem = b"".join(document.pieces())
        except EnvironmentProblem as problem:
            content = problem
        files.append(File(folder + document.name, document.mark, content))
    return Reports(tuple(files), Counter(each.severity for each in built.judged.findings))


def _stamp(done: Done[Reports], memory: Memory) -> Stamp | None:
    """What to keep of a scorecard; nothing where a file is missing."""
    if done.digest is None or done.made is None:
        return None
    sums = {file.path: sha256(file.content).hexdigest() for file in done.made.files if isinstance(file.content, bytes)}
    if len(sums) < len(done.made.files) or not sums:
        return None
    return Stamp(memory.key_of(done.head), done.name, done.language, done.digest, done.made.findings, sums)


def _prepare(cache: Path | None) -> None:
    """Have the map's engine ready before this process is copied."""
    from bsc.maps.graphviz_wasm import GraphvizFailed, prepared

    try:
        prepared(cache)
    except (GraphvizFailed, ImportError):
        return  # whoever draws says so
