"""Cause-effect links: written at the effect (`outcome_of`) or at the cause (`supports`), once is enough."""

from __future__ import annotations

from collections.abc import Collection

from bsc.model import Delay, Link, Period
from bsc.read.forms.objectives import LinkForm, ObjectiveForm, OutcomeOf
from bsc.read.found import Also
from bsc.read.scope import Scope, child, word_place
from bsc.read.syntax.tree import Node
from bsc.source import Place, say

_ATTRIBUTES = tuple(LinkForm.model_fields)
_PLAIN = LinkForm.model_construct()


class LinkLinker:
    """Merges the declarations of each (cause, effect) into one link."""

    def __init__(self, objectives: Collection[str], scope: Scope) -> None:
        self.objectives = objectives
        self.scope = scope
        self.given: dict[tuple[str, str], tuple[LinkForm, Place]] = {}
        self.since: dict[tuple[str, str], Period] = {}

    def collect(self, objective: str, form: ObjectiveForm, node: Node | None) -> None:
        """Take the links that one objective declares."""
        for index, entry in enumerate(form.leading or ()):
            if isinstance(entry, OutcomeOf):
                item = child(node, "leading", index)
                self._add(entry.outcome_of, objective, entry, word_place(item, "outcome_of"), entry.outcome_of)
                self._date((entry.outcome_of, objective), entry, item)
        for index, support in enumerate(form.supports or ()):
            item = child(node, "supports", index)
            if isinstance(support, str):
                place = item.place if item else Place("")
                self._add(objective, support, _PLAIN, place, support)
            else:
                self._add(objective, support.objective, support, word_place(item, "objective"), support.objective)
                self._date((objective, support.objective), support, item)

    def _add(self, cause: str, effect: str, form: LinkForm, place: Place, named: str) -> None:
        if not self.scope.known("objective", named, self.objectives, place):
            return
        if cause == effect:
            message = say("`{objective}` cannot drive itself", objective=cause)
            self.scope.found.error("link", place, message, say("name another objective"))
            return
        first = self.given.get((cause, effect))
        self.given[cause, effect] = (form, place) if first is None else (self._both(first, form, place), first[1])

    def _date(self, ends: tuple[str, str], form: LinkForm, node: Node | None) -> None:
        since = self.scope.period(form.since, child(node, "since"))
        if since is not None:
            self.since[ends] = since

    def _both(self, first: tuple[LinkForm, Place], form: LinkForm, place: Place) -> LinkForm:
        """One set of attributes from two declarations; those that contradict are reported."""
        said: dict[str, object] = {}
        for name in _ATTRIBUTES:
            before, now = getattr(first[0], name), getattr(form, name)
            if before is None and now is not None:
                said[name] = now
            elif now is not None and now != before:
                message = say("this link has another `{key}` at its other end", key=name)
                also = Also(first[1], say("first declared here"))
                self.scope.found.error("link", place, message, say("say it once, or alike"), also)
        return first[0].model_copy(update=said)

    def links(self) -> tuple[Link, ...]:
        """All links in order of declaration."""
        return tuple(self._link(cause, effect, form, place) for (cause, effect), (form, place) in self.given.items())

    def _link(self, cause: str, effect: str, form: LinkForm, place: Place) -> Link:
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
            since=self.since.get((cause, effect)),
            rationale=self.scope.text(form.rationale),
            coefficient=(form.effect.per, form.effect.gives) if form.effect else None,
            place=place,
        )
