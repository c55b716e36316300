"""Initiatives, linked to what they speak of."""

from __future__ import annotations

from collections.abc import Mapping

from bsc.model import Expected, Initiative, Milestone
from bsc.read.forms.document import Document, ExpectedForm, InitiativeForm
from bsc.read.scope import Scope, child, key_place, title_of, word_place
from bsc.read.syntax.tree import Node
from bsc.source import say


class ActionLinker:
    """Knows the ids that initiatives may name."""

    def __init__(self, objectives: Mapping[str, object], kpis: Mapping[str, object], scope: Scope) -> None:
        self.objectives = objectives
        self.kpis = kpis
        self.scope = scope

    def initiatives(self, document: Document, root: Node) -> dict[str, Initiative]:
        """All initiatives by id."""
        section, words = child(root, "initiatives"), list(document.initiatives or {})
        self.scope.declare_once("initiative", [(word, key_place(section, word)) for word in words])
        return {
            word: self._initiative(word, form or InitiativeForm.model_construct(), section)
            for word, form in (document.initiatives or {}).items()
        }

    def _initiative(self, word: str, form: InitiativeForm, section: Node | None) -> Initiative:
        node, scope = child(section, word), self.scope
        for index, objective in enumerate(form.objectives or ()):
            item = child(node, "objectives", index) or child(node, "objectives")
            scope.known("objective", objective, self.objectives, item.place if item else key_place(section, word))
        start, end = (
            scope.period(form.start, child(node, "start")),
            scope.period(form.end, child(node, "end")),
        )
        if start and end and start.start >= end.end:
            said = say("`{word}` ends {end}, before it starts {start}", word=word, end=end.label, start=start.label)
            scope.found.error("reversed", word_place(node, "end"), said, say("swap the two dates"))
        return Initiative(
            id=word,
            name=scope.text(form.name) or title_of(word),
            objectives=tuple(form.objectives or ()),
            owner=scope.text(form.owner),
            start=start,
            end=end,
            status=form.status or "",
            progress=form.progress,
            budget=form.budget,
            spent=form.spent,
            currency=form.currency or "",
            description=scope.text(form.description),
            expected=self._expected(form, node),
            milestones=self._milestones(form, node),
            place=key_place(section, word),
        )

    def _expected(self, form: InitiativeForm, node: Node | None) -> tuple[Expected, ...]:
        if form.expected is None:
            return ()
        many = isinstance(form.expected, list)
        given: list[ExpectedForm] = form.expected if isinstance(form.expected, list) else [form.expected]
        made: list[Expected] = []
        for index, one in enumerate(given):
            below = child(node, "expected", index) if many else child(node, "expected")
            self.scope.known("KPI", one.kpi, self.kpis, word_place(below, "kpi"))
            made.append(Expected(one.kpi, one.change, self.scope.period(one.by, child(below, "by"))))
        return tuple(made)

    def _milestones(self, form: InitiativeForm, node: Node | None) -> tuple[Milestone, ...]:
        period, text = self.scope.period, self.scope.text
        section = child(node, "milestones")
        return tuple(
            Milestone(
                text(one.what),
                period(one.due, child(section, index, "due")),
                period(one.done, child(section, index, "done")),
                word_place(child(section, index), "what"),
            )
            for index, one in enumerate(form.milestones or ())
        )
