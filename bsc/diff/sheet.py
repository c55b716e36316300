"""Differences of the definition sheet of a metric."""

from __future__ import annotations

from bsc.diff.change import Side, Term
from bsc.diff.facet import Facet
from bsc.model.definition import DefinitionSheet

_TEXT = Side.TEXT

SHEET: tuple[Facet[DefinitionSheet], ...] = (
    Facet("audience", _TEXT, lambda sheet: sheet.audience or None),
    Facet("use", _TEXT, lambda sheet: sheet.use or None, long=True),
    Facet("not_use", _TEXT, lambda sheet: sheet.not_use or None, long=True),
    Facet("action", _TEXT, lambda sheet: sheet.action or None, long=True),
    Facet("collector", _TEXT, lambda sheet: sheet.collector or None),
    Facet("cost", _TEXT, lambda sheet: sheet.cost or None),
    Facet("completeness", _TEXT, lambda sheet: sheet.completeness or None, long=True),
    Facet("limitations", _TEXT, lambda sheet: sheet.limitations or None, long=True),
    Facet("reference", _TEXT, lambda sheet: sheet.reference or None),
    Facet("unintended", _TEXT, lambda sheet: sheet.unintended or None, long=True),
    Facet("tied_to_pay", _TEXT, lambda sheet: sheet.tied_to_pay),
    Facet("review", _TEXT, lambda sheet: Term(f"cadence {sheet.review.word}") if sheet.review else None),
    Facet("valid_until", _TEXT, lambda sheet: sheet.valid_until),
    Facet("version", _TEXT, lambda sheet: sheet.version or None),
)
TOLD = (*(facet.key for facet in SHEET), "pay_place", "until_place")
