"""Readings are made when they are asked for: those of a small house once, those of a large one's past each time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from bsc.read import read
from bsc.score import history
from bsc.score.readings import Readings

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("few", [True, False])
def test_a_small_house_keeps_its_readings_and_all_are_the_same(few: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = read(ROOT / "strategies" / "first").strategy
    assert plan is not None
    if not few:
        monkeypatch.setattr(sys.modules[history.__module__], "_FEW", 0)
    past = history(plan)
    for card in past.cards:
        assert isinstance(card.readings, Readings)
        for id, reading in card.readings.items():
            assert card.readings[id] == reading
            assert (card.readings[id] is reading) is (few or card is past.card)
