"""Values heaped just above the edge: told where chance would hardly do it, and silent with few or with even ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.diff.heap import heaped
from bsc.read import read
from bsc.score.history import history


def _hints(values: list[float]) -> list[str]:
    months = [f"{2025 + at // 12}-{at % 12 + 1:02d}" for at in range(len(values))]
    actuals = ", ".join(f"{month}: {value}" for month, value in zip(months, values, strict=True))
    text = (f"strategy: {{name: X}}\nobjectives: {{o: {{name: O, lagging: "
            f"[{{id: m, name: M, target: 100, actuals: {{{actuals}}}}}]}}}}")
    strategy = read(Path("."), given=text.encode()).strategy
    assert strategy is not None
    return [hint.subject.kind for hint in heaped(history(strategy))]


@pytest.mark.parametrize(("values", "told"), [
    ([101.0] * 22, ["kpi"]),
    ([101.0] * 19, []),                      # too few
    ([101.0, 99.0] * 12, []),                # as many below
    ([99.0] * 24, []),                      # below only: nobody gains
    ([120.0] * 24, []),                      # far above
    ([101.0] * 18 + [99.0] * 4, ["kpi"]),
    ([101.0] * 15 + [99.0] * 7, []),         # chance would do that
])
def test_heaps(values: list[float], told: list[str]) -> None:
    assert _hints(values) == told
