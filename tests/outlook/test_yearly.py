"""The yearly look by hand: links by how their ends moved, KPIs that told nothing new."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc.outlook.hypotheses import Advice
from bsc.outlook.retire import Why
from bsc.outlook.together import Moved, correlation, moved_together, ranked
from tests.outlook.conftest import Write

WAVE = [50, 55, 52, 60, 58, 66, 61, 70, 64, 75, 71, 80, 74]


def _months(values: Sequence[float | None]) -> str:
    return "{" + ", ".join(f"{2025 + at // 12}-{at % 12 + 1:02d}: {value}"
                           for at, value in enumerate(values) if value is not None) + "}"


def _pair(cause: Sequence[float | None], effect: Sequence[float | None], link: str = "") -> str:
    return (f"strategy: {{name: S, cadence: monthly}}\nobjectives:\n"
            f"  c: {{lagging: [{{id: m, min: 0, max: 100, target: 100, actuals: {_months(cause)}}}]}}\n"
            f"  e: {{lagging: [{{id: n, min: 0, max: 100, target: 100, actuals: {_months(effect)}}}],"
            f" leading: [{{outcome_of: c{link}}}]}}\n")


@pytest.mark.parametrize(("effect", "link", "moved", "advice"), [
    (WAVE, "", Moved.TOGETHER, Advice.KEEP),
    ([None, *WAVE[:-1]], ", delay: 1 month", Moved.TOGETHER, Advice.KEEP),
    ([100 - value for value in WAVE], "", Moved.AGAINST, Advice.DROP),
    ([100 - value for value in WAVE], ", sign: negative, counts: false", Moved.AGAINST, Advice.KEEP),
    (WAVE[:5], ", evidence: assumed", Moved.UNKNOWN, Advice.TEST),
    (WAVE[:5], ", evidence: data", Moved.UNKNOWN, Advice.KEEP),
    ([50] * 13, "", Moved.UNKNOWN, Advice.TEST),
])
def test_links(
    effect: Sequence[float | None], link: str, moved: Moved, advice: Advice, outlook_of: Write
) -> None:
    (found,) = outlook_of(_pair(WAVE, effect, link)).hypotheses
    assert (found.together.moved, found.advice, found.unmeasured) == (moved, advice, "")


def test_an_end_that_nobody_measures_is_named(outlook_of: Write) -> None:
    (found,) = outlook_of(_pair([], WAVE)).hypotheses
    assert (found.unmeasured, found.advice) == ("c", Advice.TEST)


def test_only_what_was_known_at_the_as_of_counts(outlook_of: Write) -> None:
    (found,) = outlook_of(_pair(WAVE, WAVE), "2025-08").hypotheses
    assert found.together.moved is Moved.UNKNOWN and found.together.pairs == 7


def test_ten_changes_are_needed() -> None:
    pairs = [(float(at), float(at)) for at in range(10)]
    assert moved_together(pairs[:9]).moved is Moved.UNKNOWN
    assert moved_together(pairs).rho == 1


@given(st.lists(st.tuples(st.integers(-9, 9), st.integers(-9, 9)), min_size=3, max_size=20))
def test_a_correlation_is_symmetric_and_between_its_ends(pairs: list[tuple[int, int]]) -> None:
    ones, others = [float(one) for one, _ in pairs], [float(other) for _, other in pairs]
    found = correlation(ranked(ones), ranked(others))
    assert found == correlation(ranked(others), ranked(ones))
    assert found is None or -1 <= found <= 1
    assert sum(ranked(ones)) == len(ones) * (len(ones) + 1) / 2


def _kpis(*kpis: str) -> str:
    return "strategy: {name: S, cadence: monthly}\nobjectives:\n  o: {lagging: [" + ", ".join(kpis) + "]}\n"


GOOD = "{id: good, target: 40, actuals: " + _months(WAVE) + "}"


@pytest.mark.parametrize(("kpi", "why"), [
    ("{id: m, target: 100, actuals: {2024-05: 3}}", Why.SILENT),
    ("{id: m, target: 100}", Why.SILENT),
    ("{id: m, target: 100, actuals: " + _months([50] * 13) + "}", Why.UNMOVED),
    ("{id: m, target: 100, actuals: " + _months([50] * 8 + [51, 52, 53, 54, 55]) + "}", None),
    ("{id: m, target: 300, actuals: " + _months([3 * value for value in WAVE]) + "}", Why.TWIN),
    ("{id: m, target: 300, actuals: " + _months([3 * value for value in WAVE[:9]]) + "}", None),
])
def test_kpis_that_tell_nothing_new(kpi: str, why: Why | None, outlook_of: Write) -> None:
    first = GOOD.replace("target: 40", "target: 100")
    found = {each.kpi.metric.id: each for each in outlook_of(_kpis(first, kpi)).retirable}
    assert (found["m"].why if "m" in found else None) == why
    if why is Why.TWIN:
        assert found["m"].twin is not None and found["m"].twin.metric.id == "good"


def test_always_on_track_is_told_with_since_when(outlook_of: Write) -> None:
    (found,) = outlook_of(_kpis(GOOD)).retirable
    assert (found.why, found.periods, found.since and found.since.label) == (Why.STEADY, 13, "2025-01")
