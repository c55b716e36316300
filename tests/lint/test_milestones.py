"""A milestone past its date is told by the rule, asked of its owner, and marked where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.align.debts import owed_of
from bsc.lint import RULES
from bsc.maps import build_map
from bsc.score import evaluate
from tests.lint.manual import ask, read_text

R45 = next(rule for rule in RULES if rule.id == "R45")
TEXT = """
strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  team:
    objectives:
      craft: {name: Teach the craft, owner: Ana, lagging: [{id: taught, target: 4, actuals: {2026-06: 3}}]}
initiatives:
  fair: {name: A stand at the fair, objectives: [craft], owner: Cy, status: STATUS, end: END,
         milestones: [{what: Book it, due: 2026-05-31DONE}, {what: Bake, due: 2026-06-30}]}
"""


def written(status: str = "active", end: str = "2026-12-31", done: str = "") -> str:
    return TEXT.replace("STATUS", status).replace("END", end).replace("DONE", done)


@pytest.mark.parametrize(("text", "said"), [
    (written(), ["“Book it”, a milestone of “A stand at the fair”, was due by 2026-05-31 and is not done"]),
    (written(done=", done: 2026-06-12"), []),
    (written(status="stopped"), []),
    (written(end="2026-06-01"), ["“A stand at the fair” should have ended on 2026-06-01 and is not closed"]),
])
def test_what_the_rule_says(text: str, said: list[str], tmp_path: Path) -> None:
    assert [each.message for each in ask(tmp_path, R45, text).found] == said


def test_its_owner_owes_it(tmp_path: Path) -> None:
    strategy = read_text(tmp_path, written())
    (owed,) = [each for each in owed_of(evaluate(strategy), build_map(strategy)) if each.owner == "Cy"]
    (debt,) = owed.debts
    assert (debt.kind, debt.id, debt.what, debt.since and debt.since.label) == (
        "milestone", "fair", "Book it", "2026-05-31")  # fmt: skip
