"""Perspectives: the bands of the map, in the order they are declared."""

from __future__ import annotations

from bsc.model import Perspective
from bsc.model.kinds import Kind
from bsc.read.forms.document import Document, PerspectiveForm
from bsc.read.linking.objectives import shares_total
from bsc.read.scope import Scope, child, key_place, title_of
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.source import Place


def link_perspectives(document: Document, root: MapNode, scope: Scope) -> tuple[Perspective, ...]:
    """All perspectives, top to bottom."""
    section = child(root, "perspectives")
    forms = document.perspectives or {}
    places: dict[str, Place] = {word: key_place(section, word) for word in forms}
    scope.declare_once("perspective", places.items())
    shares_total([(form.weight if form else None, places[word]) for word, form in forms.items()], scope)
    made: list[Perspective] = []
    for word, form in forms.items():
        if form is None:
            made.append(Perspective(word, title_of(word), place=places[word]))
            continue
        below = child(section, word, "objectives")
        inside = (form.objectives or {}).items()
        shares_total([(one.weight if one else None, key_place(below, name)) for name, one in inside], scope)
        made.append(_perspective(word, form, places[word], scope))
    return tuple(made)


def _perspective(word: str, form: PerspectiveForm, place: Place, scope: Scope) -> Perspective:
    return Perspective(
        id=word,
        name=scope.text(form.name) or title_of(word),
        kind=Kind(form.kind) if form.kind else None,
        weight=form.weight.value if form.weight else 1.0,
        weight_declared=form.weight is not None,
        objectives=tuple(form.objectives or ()),
        description=scope.text(form.description),
        place=place,
    )
