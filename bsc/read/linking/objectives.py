"""Objectives in the order they are drawn: through perspectives and sub-objectives."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bsc.model import Active, Objective, RollUp
from bsc.read.forms.document import Document
from bsc.read.forms.objectives import ObjectiveForm
from bsc.read.forms.words import Share
from bsc.read.linking.kpis import KpiLinker
from bsc.read.scope import Scope, child, key_place, title_of, word_place
from bsc.read.syntax.tree import Node
from bsc.source import Place, say

_EMPTY = ObjectiveForm.model_construct()


class Found(NamedTuple):
    """An objective's form with its place in the tree."""

    id: str
    form: ObjectiveForm
    node: Node | None
    place: Place
    perspective: str
    parent: str


def walk(document: Document, root: Node) -> Iterator[Found]:
    """All objectives, each before its sub-objectives."""
    section = child(root, "perspectives")
    for word, perspective in (document.perspectives or {}).items():
        if perspective is not None and perspective.objectives:
            yield from _below(perspective.objectives, child(section, word, "objectives"), word, "")
    if document.objectives:
        yield from _below(document.objectives, child(root, "objectives"), "", "")


def _below(
    forms: Mapping[str, ObjectiveForm | None], node: Node | None, perspective: str, parent: str
) -> Iterator[Found]:
    for word, form in forms.items():
        found = Found(word, form or _EMPTY, child(node, word), key_place(node, word), perspective, parent)
        yield found
        if found.form.objectives:
            yield from _below(found.form.objectives, child(found.node, "objectives"), perspective, word)


def link_objective(found: Found, themes: Mapping[str, object], kpis: KpiLinker, scope: Scope) -> Objective:
    """One objective with its KPIs."""
    form, node = found.form, found.node
    for index, theme in enumerate(form.themes or ()):
        item = child(node, "themes", index) or child(node, "themes")
        scope.known("theme", theme, themes, item.place if item else found.place)
    return Objective(
        id=found.id,
        name=scope.text(form.name) or title_of(found.id),
        perspective=found.perspective,
        parent=found.parent,
        description=scope.text(form.description),
        owner=scope.text(form.owner),
        themes=tuple(form.themes or ()),
        weight=form.weight.value if form.weight else 1.0,
        weight_declared=form.weight is not None,
        kpis=kpis.link(found.id, form, node),
        parts=tuple(form.objectives or ()),
        active=_active(form.active, node, scope),
        roll_up=RollUp(form.roll_up) if form.roll_up else None,
        capped=form.cap != "none",
        contributors_count=None if form.contributors is None else form.contributors == "count",
        corporate_only=bool(form.corporate_only),
        place=word_place(node, "name") if form.name and isinstance(form.name, str) else found.place,
    )


def _active(text: str | None, node: Node | None, scope: Scope) -> Active | None:
    if text is None:
        return None
    below = child(node, "active")
    start, dots, end = text.partition("..")
    if not dots or not (start.strip() or end.strip()):
        message = say("`{text}` is not a stretch of time; write 2026-07..2027-06", text=text)
        scope.found.error("period", below.place if below else Place(""), message)
        return None
    active = Active(scope.period(start.strip() or None, below), scope.period(end.strip() or None, below))
    if active.start and active.end and active.start.start >= active.end.end:
        message = say("`{text}` ends before it begins", text=text)
        scope.found.error("reversed", below.place if below else Place(""), message, say("swap the two periods"))
    return active


def check_shares(form: ObjectiveForm, found: Found, scope: Scope) -> None:
    """Weights in per cent go for all siblings and total 100; outcome and drivers are two families."""
    outcome: list[tuple[Share | None, Place]] = []
    drivers: list[tuple[Share | None, Place]] = []
    for name, family in (("lagging", outcome), ("kpis", outcome), ("leading", drivers)):
        for index, entry in enumerate(getattr(form, name) or ()):
            share = getattr(entry, "weight", None)
            item = child(found.node, name, index)
            if share is None or isinstance(share, Share):
                family.append((share, word_place(item, "weight") if share else found.place))
    below = child(found.node, "objectives")
    for word, part in (form.objectives or {}).items():
        outcome.append((part.weight if part else None, key_place(below, word)))
    shares_total(outcome, scope)
    shares_total(drivers, scope)


def shares_total(siblings: list[tuple[Share | None, Place]], scope: Scope) -> None:
    """Report siblings whose percentages do not total 100, or that mix percentages and numbers."""
    shares = [(share, place) for share, place in siblings if share is not None and share.percent]
    if not shares:
        return
    if len(shares) < len(siblings):
        place = next(place for share, place in siblings if share is None or not share.percent)
        message = say("some weights among these siblings are percentages, this one is not")
        scope.found.error("weights", place, message, say("give all siblings a percentage, or none"))
        return
    total = sum(share.value for share, _ in shares)
    if abs(total - 100) > 1e-6:
        message = say("the weights of these siblings total {total} %, not 100 %", total=f"{total:g}")
        scope.found.error("weights", shares[-1][1], message, say("make them total 100 %"))
