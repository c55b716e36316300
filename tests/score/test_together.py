"""How two objectives moved together: against numbers worked out by hand, with gaps, figures to come, and by chance."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc.model import Cadence, Delay, Strategy, parse_period
from bsc.model.period import shift
from bsc.score import evaluate
from bsc.score.together import Changes, Together, associated, changes_of, moved_together, ranked
from tests.lint.manual import read_text
from tests.lint.test_contradicted import strategy_of, walk

FIRST = parse_period("2024-01")


def _moved(strategy: Strategy) -> Together:
    """Cause and effect, without a delay."""
    card = evaluate(strategy)
    cause, effect = (changes_of(each, card) for each in ("a", "b"))
    found = moved_together(cause, effect, None) if cause and effect else None
    assert found is not None
    return found


def test_the_correlation_of_ranks_and_its_interval(tmp_path: Path) -> None:
    """Without ties, rho = 1 - 6 sum(d^2) / (n (n^2 - 1)) of the differences of ranks."""
    cause, effect = walk(1), walk(2)
    found = _moved(read_text(tmp_path, strategy_of(cause, effect)))
    x, y = ([now - before for before, now in zip(side, side[1:], strict=False)] for side in (cause, effect))
    places = [[sorted(side).index(each) for each in side] for side in (x, y)]
    rho = 1 - 6 * sum((a - b) ** 2 for a, b in zip(*places, strict=True)) / (23 * (23 ** 2 - 1))
    margin = 2.576 * sqrt((1 + rho ** 2 / 2) / 20)
    assert found.pairs == 23 and found.rho == pytest.approx(rho, abs=1e-6)
    assert (found.low, found.high) == pytest.approx((tanh(atanh(rho) - margin), tanh(atanh(rho) + margin)), abs=1e-6)


def test_one_leap_decides_nothing() -> None:
    """Two that fall when the other rises, but for one month in which both leap: Pearson would say 0.99."""
    pairs = [(float(at % 5), -float(at % 5)) for at in range(14)]
    found = associated([*pairs, (100.0, 100.0)])
    assert found is not None and found.rho < -0.5


def test_figures_to_come_and_gaps_are_left_out(tmp_path: Path) -> None:
    cause = walk(5)
    text = strategy_of(cause, [100 - each for each in cause])
    early = text.replace("cadence: monthly", "cadence: monthly, as_of: 2024-12")
    assert _moved(read_text(tmp_path, early)).pairs == 11
    assert _moved(read_text(tmp_path, text.replace("2024-06: ", "2024-06-30: "))).pairs == 21


def test_chance_alone_is_seldom_told() -> None:
    random = Random(6)
    told = 0
    for _ in range(400):
        sides = [{shift(FIRST, at).end: random.gauss(0, 1) for at in range(24)} for _ in range(2)]
        cause, effect = (Changes(Cadence.MONTHLY, side) for side in sides)
        found = moved_together(cause, effect, Delay(1, "month", 1.0))
        told += found is not None and found.high < 0
    assert told <= 6


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=4, max_size=20))
def test_it_is_symmetric_and_between_its_ends(pairs: list[tuple[int, int]]) -> None:
    found = associated(pairs)
    assert found == associated([(other, one) for one, other in pairs])
    assert found is None or -1 <= found.low <= found.rho + 1e-6 and found.rho - 1e-6 <= found.high <= 1
    assert sum(ranked([one for one, _ in pairs])) == len(pairs) * (len(pairs) + 1) / 2
