"""Correlations of changes: against a table worked out by hand, with delays, gaps, directions, and figures to come."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from pathlib import Path
from random import Random

import pytest

from bsc.lint import RULES
from bsc.lint.correlation import Correlation, Course, correlation, course_of
from bsc.model import Cadence, Delay, Strategy, parse_period
from bsc.model.period import shift
from bsc.score import evaluate
from tests.lint.manual import ask, read_text

R20 = next(rule for rule in RULES if rule.id == "R20")
FIRST = parse_period("2024-01")


def months(values: list[float]) -> str:
    """Actuals, month after month."""
    return ", ".join(f"{shift(FIRST, at)}: {value:.3f}" for at, value in enumerate(values))


def strategy_of(cause: list[float], effect: list[float], link: str = "", kpi: str = "") -> str:
    """A strategy in which one objective drives another."""
    return f"""strategy: {{name: Bakery, cadence: monthly}}
perspectives:
  top: {{objectives: {{b: {{name: Earn, lagging: [{{id: y, target: 99, baseline: 0, actuals: {{{months(effect)}}}}}],
         leading: [{{outcome_of: a{link}}}]}}}}}}
  foot: {{objectives: {{a: {{name: Bake,
         lagging: [{{id: x, target: 99, baseline: 0{kpi}, actuals: {{{months(cause)}}}}}]}}}}}}
"""


def walk(seed: int, count: int = 24) -> list[float]:
    """Figures that wander."""
    random, at = Random(seed), 50.0
    return [at := at + random.gauss(0, 3) for _ in range(count)]


def correlated(strategy: Strategy) -> Correlation:
    """Cause and effect, without a delay."""
    card = evaluate(strategy)
    cause, effect = (course_of(strategy.objectives[each].kpis, card) for each in ("a", "b"))
    found = correlation(cause, effect, None) if cause and effect else None
    assert found is not None
    return found


def test_the_interval_is_fishers(tmp_path: Path) -> None:
    cause, effect = walk(1), walk(2)
    strategy = read_text(tmp_path, strategy_of(cause, effect))
    found = correlated(strategy)
    x, y = ([now - before for before, now in zip(side, side[1:], strict=False)] for side in (cause, effect))
    mean_x, mean_y = sum(x) / 23, sum(y) / 23
    both = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    r = both / sqrt(sum((a - mean_x) ** 2 for a in x) * sum((b - mean_y) ** 2 for b in y))
    assert found.pairs == 23
    assert found.value == pytest.approx(r, abs=1e-3)
    assert (found.low, found.high) == pytest.approx(
        (tanh(atanh(r) - 2.576 / sqrt(20)), tanh(atanh(r) + 2.576 / sqrt(20))), abs=1e-3
    )


def test_a_delay_moves_the_effect(tmp_path: Path) -> None:
    cause = walk(3)
    effect = [50.0, 50.0, *[100 - each for each in cause[:-2]]]
    text = strategy_of(cause, effect, ", delay: 2 months")
    assert "tended to get worse 2 months later: correlation −1.00" in ask(tmp_path, R20, text).found[0].message
    assert "tendía a empeorar 2 meses después" in ask(tmp_path, R20, text, "es").found[0].message
    assert not ask(tmp_path, R20, strategy_of(cause, effect)).found


@pytest.mark.parametrize(("link", "kpi", "told"), [
    ("", "", True), (", sign: negative", "", False), (", status: rejected", "", False), (", counts: no", "", True),
    ("", ", better: lower", False), ("", ", better: none", False),
])  # fmt: skip
def test_what_a_link_says_and_which_way_is_better_decide(tmp_path: Path, link: str, kpi: str, told: bool) -> None:
    cause = walk(4)
    text = strategy_of(cause, [100 - each for each in cause], link, kpi).replace(
        "baseline: 0, better: lower", "baseline: 200, better: lower"
    )
    assert bool(ask(tmp_path, R20, text).found) is told


def test_figures_to_come_and_gaps_are_left_out(tmp_path: Path) -> None:
    cause = walk(5)
    text = strategy_of(cause, [100 - each for each in cause])
    early = text.replace("cadence: monthly", "cadence: monthly, as_of: 2024-12")
    assert not ask(tmp_path, R20, early).found
    gap = text.replace("2024-06: ", "2024-06-30: ")
    assert correlated(read_text(tmp_path, gap)).pairs == 21


def test_chance_alone_is_seldom_told() -> None:
    random = Random(6)
    told = 0
    for _ in range(400):
        sides = [{shift(FIRST, at).end: random.gauss(0, 1) for at in range(24)} for _ in range(2)]
        cause, effect = (Course(Cadence.MONTHLY, side) for side in sides)
        found = correlation(cause, effect, Delay(1, "month", 1.0))
        told += found is not None and found.high < 0
    assert told <= 6
