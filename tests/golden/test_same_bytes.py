"""Same input, same bytes: another hash seed, locale, time zone and folder change nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WORLDS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "es_ES.UTF-8", "LANG": "es_ES.UTF-8", "TZ": "Pacific/Auckland"},
)


FORMATS = "html,pdf,pptx,xlsx,json,svg,png,gv"


def built(folder: Path, world: dict[str, str]) -> dict[str, bytes]:
    """The report of a strategy in all formats, made by a process of its own."""
    command = [sys.executable, "-m", "bsc", "build", "strategy", "--output", "out", "--format", FORMATS]
    environment = {**os.environ, **world, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return {each.name: each.read_bytes() for each in (folder / "out").iterdir()}


@pytest.mark.parametrize("name", ["social-media", "redes-sociales", "public-sector"])
def test_two_builds_are_identical(name: str, tmp_path: Path) -> None:
    pages = []
    for folder, world in zip(("one", "another folder/deep"), WORLDS, strict=True):
        place = tmp_path / folder
        shutil.copytree(ROOT / "strategies" / name, place / "strategy")
        pages.append(built(place, world))
    assert len(pages[0]) == len(FORMATS.split(","))
    for name, data in pages[0].items():
        assert pages[1][name] == data, name
        assert str(tmp_path).encode() not in data, name
