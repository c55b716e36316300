"""A house of three: corporate above a division above a department, in a folder to change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bsc.cli.main import run

TEXTS = {
    "corporate": """\
strategy: {name: House}
perspectives:
  money: {kind: financial, objectives: {grow: {name: Grow}}}
  staff: {kind: learning, objectives: {learn: {name: Learn, corporate_only: yes}}}
""",
    "north": """\
strategy: {name: North, parent: corporate}
objectives:
  sell:
    name: Sell more
    contribute_to: corporate/grow
    lagging: [{id: sales, baseline: 0, target: 100, actuals: {2026-07: 70, 2026-08: 95}}]
""",
    "shop": """\
strategy: {name: Shop, parent: north}
objectives:
  greet:
    name: Greet everybody
    contribute_to: [sell, corporate/grow]
    lagging: [{id: greetings, baseline: 0, target: 100, actuals: {2026-07: 40, 2026-08: 50}}]
""",
}


class Told(NamedTuple):
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Bsc = Callable[..., Told]


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """The house, each scorecard in a folder of its own."""
    for name, text in TEXTS.items():
        (tmp_path / "house" / name).mkdir(parents=True)
        (tmp_path / "house" / name / "strategy.yaml").write_text(text, encoding="utf-8")
    return tmp_path / "house"


@pytest.fixture
def bsc(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Bsc:
    """The program, called in the folder of the house."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BSC_CACHE_DIR", str(cache))

    def call(*arguments: str) -> Told:
        code = run(arguments)
        out, err = capfd.readouterr()
        return Told(code, out, err)

    return call


def edit(file: Path, old: str, new: str) -> None:
    """Change a file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
