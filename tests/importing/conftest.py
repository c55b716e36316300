"""The program, called in a folder of its own, and what it wrote."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from bsc.cli.main import run
from bsc.model import Strategy
from bsc.pipeline import Order, remember

Told = tuple[int, str, str]
Import = Callable[..., Told]


@pytest.fixture
def bring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Import:
    """Call the program in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str) -> Told:
        capsys.readouterr()
        code = run(["import", *arguments])
        return code, *capsys.readouterr()

    return call


def strategy_of(folder: Path) -> Strategy:
    """The strategy that was written; bsc reads it without an error."""
    judged = remember(Order(folder))
    assert judged.strategy is not None, judged.findings
    return judged.strategy


def figures(folder: Path) -> dict[tuple[str, str], float]:
    """The actuals as they were written."""
    with (folder / "data" / "actuals.csv").open(encoding="utf-8") as file:
        return {(row["metric"], row["period"]): float(row["value"]) for row in csv.DictReader(file)}


def text_of(folder: Path) -> str:
    """The YAML that was written."""
    return (folder / "strategy.yaml").read_text(encoding="utf-8")
