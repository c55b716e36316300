"""Places as seen from where the user stands: reading names files from the strategy's own folder."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from bsc.pipeline import Judged, Order
from bsc.source import Diagnostic, Place


class Located(NamedTuple):
    """Findings and texts under the paths to show."""

    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    suppressed: tuple[Diagnostic, ...] = ()


def located(judged: Judged, order: Order) -> Located:
    """The findings of a strategy with paths that an editor or a terminal can open from here."""
    base = order.path if order.path.is_dir() else order.path.parent
    if base == Path("."):
        return Located(judged.findings, judged.texts, judged.suppressed)
    texts = {_from_here(base, path): text for path, text in judged.texts.items()}
    moved = [tuple(_moved(base, each) for each in those) for those in (judged.findings, judged.suppressed)]
    return Located(moved[0], texts, moved[1])


def seen_from_here(order: Order) -> Callable[[Place], Place]:
    """What turns a place in a strategy into one that an editor or a terminal can open from here."""
    base = order.path if order.path.is_dir() else order.path.parent
    return lambda place: place if base == Path(".") else _place(base, place)


def _moved(base: Path, finding: Diagnostic) -> Diagnostic:
    related = tuple(each._replace(place=_place(base, each.place)) for each in finding.related)
    return finding._replace(place=_place(base, finding.place), related=related)


def _place(base: Path, place: Place) -> Place:
    return place._replace(path=_from_here(base, place.path)) if place.path else place


def _from_here(base: Path, path: str) -> str:
    return (base / path).as_posix()
