"""Why an objective is where it is, as records for its sheet."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.view import Badge


class WhyNode(NamedTuple):
    """A line of a tree of causes or effects, with those below it; without a badge it counts what is left out."""

    badge: Badge | None
    name: str
    href: str
    score: str
    told: str
    below: tuple[WhyNode, ...]


class WhyView(NamedTuple):
    """Why an objective is where it is: two sentences, its causes, what rests on it."""

    title: str
    says: tuple[str, str]
    causes: tuple[WhyNode, ...]
    risks: tuple[WhyNode, ...]
