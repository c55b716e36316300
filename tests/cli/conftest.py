"""A folder to work in, and the program to call in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bsc.cli.main import run

ROOT = Path(__file__).resolve().parents[2]
Bsc = Callable[..., "Told"]

BROKEN = """\
strategy: {name: Broken}
perspectives:
  customer:
    name: Customer
    objectives:
      trust:
        name: Be trusted
        ownr: Ana
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder that holds the smallest example and a broken one."""
    shutil.copytree(ROOT / "strategies" / "first", tmp_path / "first")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "strategy.yaml").write_text(BROKEN, encoding="utf-8")
    return tmp_path


class Told(NamedTuple):
    """What the program said, and how it ended."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def bsc(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Bsc:
    """Call the program in the working folder; not on a terminal."""
    monkeypatch.chdir(folder)

    def call(*arguments: str, **environment: str) -> Told:
        for name, value in {"COLUMNS": "100", **environment}.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        code = run(arguments)
        return Told(code, *capsys.readouterr())

    return call
