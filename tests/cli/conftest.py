"""A folder to work in, and the program to call in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
Bsc = Callable[..., "subprocess.CompletedProcess[str]"]

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


@pytest.fixture
def bsc(folder: Path) -> Bsc:
    """Run the program as users do, in a process of its own; not on a terminal."""
    own = {"PYTHONPATH": str(ROOT), "COLUMNS": "100", "BSC_CACHE_DIR": os.environ.get("BSC_CACHE_DIR", "")}
    if not own["BSC_CACHE_DIR"]:
        del own["BSC_CACHE_DIR"]

    def call(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "bsc", *arguments],
            cwd=folder,
            env={**os.environ, **own, **environment},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )

    return call
