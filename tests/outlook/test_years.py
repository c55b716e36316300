"""The years of a computed metric: worked out from its parts, over the months that are known."""

from __future__ import annotations

import pytest

from tests.outlook.conftest import Write

METRICS = """
strategy: {name: S, cadence: monthly}
metrics:
  cost: {aggregate: sum, actuals: {2024-11: 100, 2024-12: 300, 2025-01: 10, 2025-02: 90, 2025-03: 50}}
  leads: {aggregate: sum, actuals: {2024-11: 10, 2024-12: 10, 2025-01: 10, 2025-02: 30, 2025-03: 0}}
  stock: {actuals: {2024-11: 5, 2024-12: 8, 2025-01: 6, 2025-02: 10, 2025-03: 10}}
  rate: {formula: cost / leads}
  kpi: {%s}
objectives: {o: {lagging: [{metric: kpi, target: 1}]}}
"""


@pytest.mark.parametrize(("kpi", "years"), [
    ("formula: cost / leads", {"2024": (20.0, 2), "2025": (3.75, 2)}),
    ("formula: rate * 2", {"2024": (40.0, 2), "2025": (7.5, 2)}),
    ("formula: cost + leads", {"2024": (210.0, 2), "2025": (190.0 / 3, 3)}),
    ("formula: cost / stock", {"2024": (25.0, 2), "2025": (5.0, 3)}),
    ("formula: cost / leads, aggregate: mean", {"2024": (20.0, 2), "2025": (2.0, 2)}),
    ("formula: 'rolling(stock, 2)'", {"2024": (6.5, 1), "2025": (10.0, 3)}),
    ("formula: year_to_date(cost)", {"2025": (150.0, 3)}),
])
def test_a_year_is_worked_out_from_its_parts(kpi: str, years: dict[str, tuple[float, int]], outlook_of: Write) -> None:
    told = outlook_of(METRICS % kpi, "2025-03").proposals()[0].years
    assert [each.year.label for each in told if each is not None] == list(years)
    for each in told:
        assert each is None or (each.value, each.known) == pytest.approx(years[each.year.label])


def test_a_running_year_looks_back_to_the_same_months(outlook_of: Write) -> None:
    cost = ", ".join(f"{year}-{month:02}: {year - 2023 + month}" for year in (2024, 2025) for month in range(1, 13)
                     if year == 2024 or month < 4)
    text = f"""
strategy: {{name: S, cadence: monthly}}
metrics:
  cost: {{aggregate: sum, actuals: {{{cost}}}}}
  kpi: {{formula: growth(cost)}}
objectives: {{o: {{lagging: [{{metric: kpi, target: 1}}]}}}}
"""
    told = outlook_of(text, "2025-03").proposals()[0].years
    assert [each.value for each in told if each is not None] == [pytest.approx((3 + 4 + 5) / (2 + 3 + 4) * 100 - 100)]
