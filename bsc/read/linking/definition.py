"""The definition sheet of a metric: linked only where somebody filled in a part of it."""

from __future__ import annotations

from bsc.model import CADENCES
from bsc.model.definition import NO_SHEET, DefinitionSheet
from bsc.read.forms.measures import MetricForm
from bsc.read.scope import Scope, child, key_place
from bsc.read.syntax.tree import Node

_TEXTS = ("audience", "use", "not_use", "action", "collector", "cost", "completeness", "limitations", "unintended")
_REST = ("reference", "tied_to_pay", "review", "valid_until", "version")


def link_sheet(form: MetricForm, node: Node | None, scope: Scope) -> DefinitionSheet:
    """What the author wrote of the definition."""
    if not form.model_fields_set.intersection((*_TEXTS, *_REST)):
        return NO_SHEET
    text = scope.text
    return DefinitionSheet(
        audience=text(form.audience),
        use=text(form.use),
        not_use=text(form.not_use),
        action=text(form.action),
        collector=text(form.collector),
        cost=text(form.cost),
        completeness=text(form.completeness),
        limitations=text(form.limitations),
        reference=form.reference or "",
        unintended=text(form.unintended),
        tied_to_pay=bool(form.tied_to_pay),
        review=CADENCES[form.review] if form.review else None,
        valid_until=scope.period(form.valid_until, child(node, "valid_until")),
        version=form.version or "",
        pay_place=key_place(node, "tied_to_pay"),
        until_place=key_place(node, "valid_until"),
    )
