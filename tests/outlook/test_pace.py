"""The pace of a series, by hand and by law."""

from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc.outlook.pace import ENOUGH, WINDOW, Reach, Seen, pace_of, slope_of

numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 3))
series = st.lists(numbers, min_size=ENOUGH, max_size=30)


def _seen(values: list[float]) -> list[Seen]:
    return [Seen(float(at), value) for at, value in enumerate(values)]


def test_a_straight_line_goes_on_without_a_range() -> None:
    pace = pace_of(_seen([10, 12, 14, 16, 18]))
    assert pace is not None and (pace.last, pace.step, pace.scatter) == (18, 2, 0)
    assert pace.ahead(3) == Reach(24, 24, 24)
    assert pace.total(3) == Reach(20 + 22 + 24, 66, 66)


def test_one_odd_value_does_not_turn_the_step() -> None:
    assert slope_of(_seen([10, 11, 12, 90, 14, 15, 16])) == 1.0


def test_the_range_is_that_of_the_drift_method() -> None:
    pace = pace_of(_seen([0, 2, 2, 4, 4]))  # slopes 2 1 4/3 1 | 0 1 2/3 | 2 1 | 0: median 1; changes 1 -1 1 -1
    assert pace is not None and pace.step == 1 and pace.scatter == pytest.approx(sqrt(4 / 3))
    reach = pace.ahead(2)
    assert reach.value == 6
    assert reach.high - 6 == pytest.approx(1.638 * sqrt(4 / 3) * sqrt(2 * (1 + 2 / 4)))


def test_too_few_values_tell_nothing() -> None:
    assert pace_of(_seen([1, 2, 3, 4])) is None


def test_a_gap_counts_as_the_periods_it_is() -> None:
    pace = pace_of([Seen(0, 0), Seen(1, 1), Seen(4, 4), Seen(5, 5), Seen(9, 9)])
    assert pace is not None and (pace.step, pace.scatter) == (1, 0)


@given(series)
def test_the_range_holds_the_value_and_widens(values: list[float]) -> None:
    pace = pace_of(_seen(values))
    assert pace is not None and pace.used <= WINDOW
    widths = []
    for count in (1, 2, 5):
        for reach in (pace.ahead(count), pace.total(count)):
            assert reach.low <= reach.value <= reach.high
        widths.append(pace.ahead(count).high - pace.ahead(count).low)
    assert widths == sorted(widths)


@given(series, st.integers(1, 12))
def test_the_total_is_the_sum_of_the_way(values: list[float], count: int) -> None:
    pace = pace_of(_seen(values))
    assert pace is not None
    way = sum(pace.ahead(each).value for each in range(1, count + 1))
    assert pace.total(count).value == pytest.approx(way, abs=1e-3)


@given(series)
def test_turned_upside_down_everything_turns(values: list[float]) -> None:
    up, down = pace_of(_seen(values)), pace_of(_seen([-value for value in values]))
    assert up is not None and down is not None
    assert down.step == pytest.approx(-up.step) and down.scatter == pytest.approx(up.scatter)
