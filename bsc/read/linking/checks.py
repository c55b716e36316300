"""What the house decided about review rules: limits, severity, what is silenced, why and until when."""

from __future__ import annotations

from bsc.model import CheckSetting
from bsc.read.forms.document import CheckForm, Document
from bsc.read.scope import Scope, child, key_place
from bsc.read.syntax.tree import Node


def link_checks(document: Document, root: Node, scope: Scope) -> dict[str, CheckSetting]:
    """The house's settings of review rules."""
    section = child(root, "checks")
    return {
        word: _check(word, form, section, scope) for word, form in (document.checks or {}).items() if form is not None
    }


def _check(word: str, form: CheckForm, section: Node | None, scope: Scope) -> CheckSetting:
    return CheckSetting(
        rule=word,
        limits=dict(form.__pydantic_extra__ or {}),
        severity=form.severity or "",
        ignore=tuple(form.ignore or ()),
        why=scope.text(form.why),
        until=scope.period(form.until, child(child(section, word), "until")),
        place=key_place(section, word),
    )
