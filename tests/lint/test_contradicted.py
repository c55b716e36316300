"""Links that the figures contradict: with delays, directions, gaps, and figures to come."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from bsc.lint import RULES
from bsc.model import parse_period
from bsc.model.period import shift
from tests.lint.manual import ask

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


def test_figures_to_come_are_left_out(tmp_path: Path) -> None:
    cause = walk(5)
    text = strategy_of(cause, [100 - each for each in cause])
    assert ask(tmp_path, R20, text).found
    assert not ask(tmp_path, R20, text.replace("cadence: monthly", "cadence: monthly, as_of: 2024-12")).found
