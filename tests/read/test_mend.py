"""After a mistake of shape the rest is still read."""

from __future__ import annotations

from pathlib import Path

from bsc.read import read


def test_a_misspelt_key_that_is_needed_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("strategy: {nam: Mended, actuals: [nothing.csv]}\n", encoding="utf-8")
    assert [found.rule for found in read(tmp_path).diagnostics] == ["unknown-key", "file"]
