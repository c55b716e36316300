"""When a review is missing, overdue, or has passed over what is off track."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint import RULES
from bsc.source import Severity
from tests.lint.manual import ask

R48 = next(rule for rule in RULES if rule.id == "R48")
KPI = """
perspectives:
  customers:
    objectives:
      regulars: {name: Win regulars, lagging: [
        {id: visits, baseline: 800, target: 900, actuals: {FIRST: 805, 2026-06: 890}}]}
"""


@pytest.mark.parametrize(("head", "first", "reviews", "told"), [
    ("", "2026-05", "", []),
    ("", "2025-06", "", [("No consta ninguna revisión", Severity.INFO)]),
    (", review: monthly", "2026-05", "", [("No consta ninguna revisión", Severity.WARNING)]),
    ("", "2026-05", "reviews: {2026-01-15: {summary: All well}}",
     [("No se indica cada cuánto se revisa; se supone que cada trimestre", Severity.INFO),
      ("La última revisión fue el 2026-01-15; toca una cada trimestre", Severity.WARNING)]),
    (", review: quarterly", "2026-05", "reviews: {2026-01-15: {summary: All well}}",
     [("La última revisión fue el 2026-01-15; toca una cada trimestre", Severity.WARNING)]),
    (", review: yearly", "2026-05", "reviews: {2026-01-15: {summary: All well}}", []),
])  # fmt: skip
def test_a_review_is_due(
    head: str, first: str, reviews: str, told: list[tuple[str, Severity]], tmp_path: Path
) -> None:
    text = f"strategy: {{name: Bakery, as_of: 2026-06{head}}}{KPI.replace('FIRST', first)}{reviews}\n"
    found = ask(tmp_path, R48, text, "es").found
    assert [(each.message, each.severity) for each in found] == told


def test_an_open_decision_of_an_earlier_review_speaks_of_it(tmp_path: Path) -> None:
    decided = "{decisions: {D-1: {what: Ask, objective: regulars, owner: Ana, due: 2026-09-01, status: STATUS}}}"
    text = f"""
strategy: {{name: Bakery, as_of: 2026-06, review: quarterly}}
{KPI.replace("FIRST: 805, 2026-06: 890", "2026-06: 805")}
reviews: {{2026-04-02: {decided}, 2026-07-02: {{summary: All well}}}}
"""
    assert ask(tmp_path, R48, text.replace("STATUS", "open")).found == ()
    (found,) = ask(tmp_path, R48, text.replace("STATUS", "done")).found
    assert found.message == "The review of 2026-07-02 says nothing of “Win regulars”, which is off track"


CHANGED = """
strategy: {name: Bakery, as_of: 2026-06, review: quarterly}
perspectives:
  customers:
    objectives:
      regulars:
        name: Win regulars
        lagging: [{id: r, baseline: 0, target: 100, actuals: {2026-03: WAS, 2026-06: NOW}}]
      talk:
        name: Be talked about
        lagging: [{id: t, baseline: 0, target: 100, actuals: {2026-03: 70, 2026-06: 95}}]
reviews:
  2026-04-02: {summary: All well}
  2026-07-02: {notes: {NOTES: Said}}
"""


def changed(was: int, now: int, notes: str = "talk") -> str:
    return CHANGED.replace("WAS", str(was)).replace("NOW", str(now)).replace("NOTES", notes)


@pytest.mark.parametrize(("text", "language", "told"), [
    (changed(95, 70), "en", [("The review of 2026-07-02 says nothing of “Win regulars”, which went from on track to at "
                              "risk since that of 2026-04-02", Severity.WARNING)]),
    (changed(40, 95), "es", [("La revisión del 2026-07-02 no dice nada de «Win regulars», que pasó de «no cumple» a "
                              "«cumple» desde la del 2026-04-02", Severity.INFO)]),
    (changed(95, 70, "regulars"), "en", [("The review of 2026-07-02 says nothing of “Be talked about”, which went from "
                                          "at risk to on track since that of 2026-04-02", Severity.INFO)]),
    (changed(95, 96), "en", []),
    (changed(95, 40), "en", [("The review of 2026-07-02 says nothing of “Win regulars”, which is off track",
                              Severity.WARNING)]),
    (changed(95, 70).replace("{talk: Said}", "{}"), "es",
     [("La revisión del 2026-07-02 no dice nada de «Win regulars» y «Be talked about», que cambiaron de estado desde "
       "la del 2026-04-02", Severity.WARNING)]),
])  # fmt: skip
def test_what_changed_since_the_review_before_is_spoken_of(
    text: str, language: str, told: list[tuple[str, Severity]], tmp_path: Path
) -> None:
    found = ask(tmp_path, R48, text, language).found
    assert [(each.message, each.severity) for each in found] == told


def test_what_a_closed_review_saw_is_what_was_kept_of_it(tmp_path: Path) -> None:
    kept = """presented:
  2026-04-02: {as_of: 2026-03, index: {status: at-risk}, objectives: {regulars: {status: at-risk, score: 70}}}
"""
    assert ask(tmp_path, R48, changed(95, 70) + kept).found == ()
