"""How a decision stands: open, overdue, done or dropped, by what later reviews said of it."""

from __future__ import annotations

import pytest

from bsc.model import Decision, DecisionState, DecisionUpdate, parse_period

MADE, LATER, LAST = (parse_period(day) for day in ("2026-07-15", "2026-10-14", "2027-01-20"))


def _decision(*updates: DecisionUpdate, status: str = "open") -> Decision:
    return Decision("D-1", "Ask", due=parse_period("2026-09-30"), status=status, made=MADE, updates=updates)


@pytest.mark.parametrize(("word", "state"), [
    ("open", DecisionState.OPEN), ("begun", DecisionState.OPEN), ("Done", DecisionState.DONE),
    ("cerrada", DecisionState.DONE), ("cancelled", DecisionState.DROPPED), ("retirada", DecisionState.DROPPED),
    ("cerrado", DecisionState.DONE), ("stopped", DecisionState.DROPPED)])
def test_a_status_is_open_done_or_dropped(word: str, state: DecisionState) -> None:
    assert _decision(status=word).standing().state is state


@pytest.mark.parametrize(("by", "overdue"), [("2026-09", False), ("2026-09-30", False), ("2026-10-01", True)])
def test_it_is_overdue_from_the_day_after_it_was_due(by: str, overdue: bool) -> None:
    assert _decision().standing(parse_period(by)).overdue is overdue


def test_a_later_review_closes_it_from_its_own_day_on() -> None:
    decision = _decision(DecisionUpdate(LATER, "done", "They were asked."))
    before, after = decision.standing(LATER, LATER.start), decision.standing(LATER)
    assert before.is_open and before.overdue and before.closed is None and before.note == ""
    assert after == (DecisionState.DONE, "done", False, LATER, "They were asked.")


def test_it_is_closed_on_the_day_that_the_update_names_and_can_be_opened_again() -> None:
    on = parse_period("2026-10-12")
    closed = DecisionUpdate(LATER, "done", on=on)
    assert _decision(closed).standing().closed == on
    again = _decision(closed, DecisionUpdate(LAST, "open", "Half of them.")).standing(LAST)
    assert again.is_open and again.overdue and again.closed is None and again.note == "Half of them."
