"""Figures as meetings saw them. What has gone since is no mistake: it is kept as it was."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Figure, Presented, Status
from bsc.read.forms.document import Document
from bsc.read.forms.presented import FigureForm
from bsc.read.scope import Scope, child, key_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node


def link_presented(document: Document, root: Node, scope: Scope) -> tuple[Presented, ...]:
    """All of them, by the day of their review."""
    section = child(root, "presented")
    found: list[Presented] = []
    for word, form in (document.presented or {}).items():
        key = section.keys.get(word) if isinstance(section, MapNode) else None
        day = scope.period(word, key)
        as_of = scope.period(form.as_of, child(section, word, "as_of"))
        if day is not None and as_of is not None:
            found.append(Presented(
                day, as_of, _figure(form.index), _figures(form.perspectives), _figures(form.objectives),
                _figures(form.kpis), key_place(section, word),
            ))  # fmt: skip
    return tuple(sorted(found, key=lambda each: each.day))


def _figures(forms: Mapping[str, FigureForm] | None) -> dict[str, Figure]:
    return {word: _figure(form) for word, form in (forms or {}).items()}


def _figure(form: FigureForm) -> Figure:
    return Figure(Status(form.status), form.score, form.actual or "", form.target or "")
