"""Reviews as they are read: notes, updates, questions with their options, decisions that answer them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import Option, Strategy, parse_period
from bsc.read import read

TEXT = """
strategy: {name: {en: Bakery, es: Panadería}}
objectives: {craft: {name: Craft}}
reviews:
  2026-10-14:
    updates: {D-1: done, D-2: {status: dropped, note: {en: No longer needed, es: Ya no hace falta}, on: 2026-10-02}}
    questions:
      Q-1:
        what: A second oven?
        objective: craft
        options:
          - {what: Buy it, cost: 9000, effect: Twice as much, for: Demand, against: Room}
          - {what: Wait}
        recommendation: Buy it
    decisions:
      D-3: {what: Buy the oven, owner: Ana, due: 2026-12, objective: craft, answers: Q-1}
  2026-07-15:
    decisions: {D-1: {what: Ask, due: 2026-08-01}, D-2: {what: Hire}}
"""


def _read(tmp_path: Path, language: str | None = None) -> Strategy:
    (tmp_path / "s.yaml").write_text(TEXT, encoding="utf-8")
    found = read(tmp_path, language=language)
    assert found.strategy is not None, found.diagnostics
    return found.strategy


def test_updates_reach_the_decisions_of_earlier_reviews(tmp_path: Path) -> None:
    first, second = _read(tmp_path).reviews
    assert [each.standing().state.value for each in first.decisions] == ["done", "dropped"]
    assert [each.standing().closed for each in first.decisions] == [
        parse_period("2026-10-14"), parse_period("2026-10-02")]
    assert first.decisions[1].standing().note == "No longer needed"
    assert second.updates == ("D-1", "D-2") and second.decisions[0].standing().is_open
    assert second.decisions[0].made == parse_period("2026-10-14")


def test_a_question_has_its_options_and_the_decision_that_answers_it(tmp_path: Path) -> None:
    asked = _read(tmp_path).reviews[1].questions[0]
    assert (asked.what, asked.objective, asked.recommendation, asked.answer) == (
        "A second oven?", "craft", "Buy it", "D-3")
    assert asked.options == (Option("Buy it", "9000", "Twice as much", "Demand", "Room"), Option("Wait"))


def test_texts_come_in_the_asked_language(tmp_path: Path) -> None:
    assert _read(tmp_path, "es").reviews[0].decisions[1].standing().note == "Ya no hace falta"


@pytest.mark.parametrize(("was", "now", "offered"), [
    ("updates: {D-1: done", "updates: {D-l: done", "known here: D-1, D-2"),     # either may be meant, D-3 cannot
    ("updates: {D-1: done", "updates: {d_1: done", "did you mean `D-1`?"),
    ("{D-1: {what: Ask, due", "{D-1: {what: Ask, answers: Q-2, due", "declare it, or name another question"),
    ("answers: Q-1", "answers: Q-2", "known here: Q-1"),                        # asked in the same review
    ("decisions: {D-1:", "updates: {D-4: done}\n    decisions: {D-1:", "declare it, or name another decision"),
])
def test_only_what_can_be_meant_is_offered(tmp_path: Path, was: str, now: str, offered: str) -> None:
    assert was in TEXT
    (tmp_path / "s.yaml").write_text(TEXT.replace(was, now), encoding="utf-8")
    assert [each.help for each in read(tmp_path).diagnostics if each.rule == "unknown-id"] == [offered]
