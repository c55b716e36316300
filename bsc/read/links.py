"""Cause-effect links: written at the effect (`outcome_of`) or at the cause (`supports`), once is enough."""

from __future__ import annotations

from collections.abc import Collection

from bsc.model import Delay, Link
from bsc.read.document import LinkForm, ObjectiveForm, OutcomeOf
from bsc.read.scope import Scope, child, word_place
from bsc.read.tree import Node
from bsc.source import Place, Related

_ATTRIBUTES = tuple(LinkForm.model_fields)


class LinkLinker:
    """Merges the declarations of each (cause, effect) into one link."""

    def __init__(self, objectives: Collection[str], scope: Scope) -> None:
        self.objectives = objectives
        self.scope = scope
        self.given: dict[tuple[str, str], tuple[dict[str, object], Place]] = {}

    def collect(self, objective: str, form: ObjectiveForm, node: Node | None) -> None:
        """Take the links that one objective declares."""
        for index, entry in enumerate(form.leading or ()):
            if isinstance(entry, OutcomeOf):
                item = child(node, "leading", index)
                self._add(
                    entry.outcome_of, objective, entry, word_place(item, "outcome_of"), entry.outcome_of
                )
        for index, support in enumerate(form.supports or ()):
            item = child(node, "supports", index)
            if isinstance(support, str):
                place = item.place if item else Place("")
                self._add(objective, support, None, place, support)
            else:
                self._add(
                    objective, support.objective, support, word_place(item, "objective"), support.objective
                )

    def _add(self, cause: str, effect: str, form: LinkForm | None, place: Place, named: str) -> None:
        if not self.scope.known("objective", named, self.objectives, place):
            return
        if cause == effect:
            self.scope.found.error("link", place, f"`{cause}` cannot drive itself", "name another objective")
            return
        said = {name: value for name in _ATTRIBUTES if form and (value := getattr(form, name)) is not None}
        first = self.given.get((cause, effect))
        if first is None:
            self.given[cause, effect] = (said, place)
            return
        for name, value in said.items():
            if first[0].setdefault(name, value) != value:
                message = f"the link {cause} → {effect} has another `{name}` at its other end"
                related = Related(first[1], "first declared here")
                self.scope.found.error("link", place, message, "say it once, or alike", related)

    def links(self) -> tuple[Link, ...]:
        """All links in order of declaration."""
        return tuple(self._link(cause, effect, *said) for (cause, effect), said in self.given.items())

    def _link(self, cause: str, effect: str, said: dict[str, object], place: Place) -> Link:
        form = LinkForm.model_construct(**said)  # type: ignore[arg-type]
        delay = Delay(form.delay.number, form.delay.unit, form.delay.months) if form.delay else None
        return Link(
            cause=cause,
            effect=effect,
            weight=1.0 if form.weight is None else form.weight,
            delay=delay,
            negative=form.sign == "negative",
            counts=form.counts is not False,
            rejected=form.status == "rejected",
            feedback=bool(form.feedback),
            evidence=form.evidence or "",
            rationale=self.scope.text(form.rationale),
            coefficient=(form.effect.per, form.effect.gives) if form.effect else None,
            place=place,
        )
