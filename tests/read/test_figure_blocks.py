"""Taking blocks of figures out of the text is a matter of speed alone: nothing is read otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from bsc.read import read
from bsc.read.reading import ReadResult
from bsc.read.syntax import tree
from bsc.read.syntax.figure_blocks import take_out

LINES = some.lists(
    some.sampled_from(
        ["2026-01: 1", "2026-02: 2.5", "2026-03: -3", "2026-04: 4", "2026-05: 5", "2026-13: 6", "2026-01: 7"]
        + ["2026-06: word", "2026-07: 1,5", "# a remark", "", "2026-08:", "2026-09: {value: 3}", "  2026-10: 3"]
    ),
    max_size=12,
)


def both_ways(folder: Path, text: str) -> tuple[ReadResult, ReadResult]:
    """The text read with and without its figures taken out first."""
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    quick = read(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tree, "take_out", lambda text, path: (text, {}))
        return quick, read(folder)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(before=LINES, after=LINES, prose=some.booleans())
def test_reading_is_the_same(tmp_path: Path, before: list[str], after: list[str], prose: bool) -> None:
    opening = "description: |" if prose else "unit: x"
    text = "strategy: {name: Blocks}\nmetrics:\n  a:\n    " + opening + "\n"
    text += "".join(f"      {line}\n" for line in ["actuals:"] if prose)
    text += "    actuals:\n" + "".join(f"      {line}\n" for line in before)
    text += "  b:\n    forecasts:\n" + "".join(f"        {line}\n" for line in after)
    quick, plain = both_ways(tmp_path, text)
    assert quick.diagnostics == plain.diagnostics
    assert quick.strategy == plain.strategy


def test_prose_that_looks_like_figures_stays_prose(tmp_path: Path) -> None:
    prose = "  actuals:\n    2026-01: 1\n    2026-02: 2\n    2026-03: 3\n  and so on\n"
    quick, plain = both_ways(tmp_path, f"strategy:\n  name: Prose\n  mission: |\n{prose.replace('  ', '    ')}")
    assert take_out(prose, "x")[1]
    assert quick.strategy is not None and "2026-02: 2" in quick.strategy.mission
    assert quick.strategy == plain.strategy
