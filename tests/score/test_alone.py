"""A scorecard that stands alone: the same numbers, without a look at the periods before."""

from __future__ import annotations

from pathlib import Path

from bsc.read import read
from bsc.score import evaluate

EXAMPLE = Path(__file__).resolve().parents[2] / "strategies" / "social-media"


def test_a_card_alone_has_the_same_numbers_and_compares_nothing() -> None:
    strategy = read(EXAMPLE).strategy
    assert strategy is not None
    whole, alone = evaluate(strategy), evaluate(strategy, alone=True)
    assert (alone.as_of, alone.index, dict(alone.readings)) == (whole.as_of, whole.index, dict(whole.readings))
    assert whole.move.change is not None and alone.move.change is None and alone.move_year.change is None
    for id, objective in alone.objectives.items():
        other = whole.objectives[id]
        assert (objective.outcome, objective.drivers) == (other.outcome, other.drivers)
        assert objective.signal is None and objective.move.change is None
    assert any(objective.signal is not None for objective in whole.objectives.values())
