"""What a report tells of meetings: decisions carried over, closed since, questions with their options."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.read import read
from bsc.report.present.decision import closed_since, heard_at, open_now, standing_at
from bsc.report.present.exceptions import agenda_of
from bsc.report.present.question import questions_of
from bsc.report.setting import Setting, setting_for
from bsc.score import history
from tests.report.conftest import report_of
from tests.report.dom import parse

TEXT = """
strategy: {name: S, cadence: monthly}
objectives: {o: {name: Craft, lagging: [{id: k, baseline: 0, target: 100, actuals: {%s}}]}}
reviews:
  2026-07-15:
    decisions:
      D-1: {what: Ask, owner: Ana, due: 2026-08-31, objective: o}
      D-2: {what: Hire, due: 2026-12-31}
      D-3: {what: Buy, due: 2026-08-01}
      D-4: {what: Sell, status: done}
  2026-10-14:
    updates: {D-3: {status: done, note: Bought for less.}}
    questions:
      Q-1: {what: A second oven?, objective: o, options: [{what: Buy, cost: 9000, for: Demand}], recommendation: Buy}
      Q-2: {what: A third?}
    decisions: {D-5: {what: No third, answers: Q-2, due: 2026-11-01}}
"""


def _setting(tmp_path: Path, months: int = 9) -> Setting:
    figures = ", ".join(f"2026-{month:02}: {month * 5}" for month in range(6, months + 1))
    (tmp_path / "s.yaml").write_text(TEXT % figures, encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    return setting_for(history(strategy), "en")


def test_the_review_opens_with_what_was_due(tmp_path: Path) -> None:
    setting = _setting(tmp_path)
    assert [each.id for each in open_now(setting)] == ["D-1", "D-5", "D-2"]
    agenda = agenda_of(setting)
    assert [(each.id, each.state, each.late) for each in agenda.due] == [
        ("D-1", "open, overdue", True), ("D-5", "open", False), ("D-2", "open", False)]
    assert agenda.since == "Done since 15 Jul 2026"
    assert [(each.id, each.state, each.note) for each in agenda.closed] == [
        ("D-3", "done 14 Oct 2026", "Bought for less."), ("D-4", "done", "")]


def test_before_the_review_its_updates_are_not_known(tmp_path: Path) -> None:
    setting = _setting(tmp_path)
    bought = next(each for each in setting.strategy.decisions() if each.id == "D-3")
    names = [period.label for period in setting.axis.periods]
    july, september = names.index("2026-08"), names.index("2026-09")
    assert standing_at(bought, setting, july).overdue
    assert not standing_at(bought, setting, september).is_open


def test_the_meeting_about_an_as_of_comes_before_the_next_as_of_ends(tmp_path: Path) -> None:
    setting = _setting(tmp_path, 10)
    days = []
    for at, period in enumerate(setting.axis.periods):
        meeting, last, _ = heard_at(setting, at)
        days.append((period.label, meeting and meeting.day.label, last and last.day.label))
    assert days == [("2026-06", "2026-07-15", None), ("2026-07", None, "2026-07-15"), ("2026-08", None, "2026-07-15"),
                    ("2026-09", "2026-10-14", "2026-07-15"), ("2026-10", None, "2026-10-14")]
    assert closed_since(setting)[1] == []


def test_a_settled_question_is_no_longer_asked(tmp_path: Path) -> None:
    asked = questions_of(_setting(tmp_path))
    assert [(each.id, each.objective, each.advice) for each in asked] == [("Q-1", "Craft", "Recommended: Buy")]
    assert asked[0].options[0].what == "Buy"
    assert [tuple(fact) for fact in asked[0].options[0].facts] == [("Cost", "9000"), ("For", "Demand")]


def test_page_and_data_tell_both(tmp_path: Path, cache: Path) -> None:
    _setting(tmp_path)
    page = parse(report_of(tmp_path, cache).html)[0].one("section", id="initiatives").text
    for said in ("A second oven?", "Recommended: Buy", "Bought for less.", "open, overdue"):
        assert said in page


@pytest.mark.parametrize(("example", "asked", "note"), [
    ("social-media", "Fund two more articles a month, or accept the lower reach?", "The tag is back"),
    ("redes-sociales", "¿Financiar dos artículos más al mes o aceptar un alcance menor?", "La etiqueta vuelve")])
def test_the_examples_carry_a_question_and_a_closed_decision(example: str, asked: str, note: str) -> None:
    strategy = read(Path("strategies") / example).strategy
    assert strategy is not None
    setting = setting_for(history(strategy), strategy.language)
    question = questions_of(setting)[0]
    assert question.what == asked and len(question.options) == 2 and question.advice
    agenda = agenda_of(setting)
    assert [each.id for each in agenda.closed] == ["D-2026-10", "D-2026-11"]
    assert agenda.closed[0].note.startswith(note)
