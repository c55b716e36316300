"""Every mistake a user can make is a folder here: malformed input beside the exact output, in Spanish too.

When a message changes on purpose, look at the difference, then run with BSC_REGOLD=1 to take it over.
"""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest

from bsc.cli.finding_text import Excerpts, finding_text
from bsc.read import read

CASES = Path(__file__).parent / "cases"


def told(folder: Path, language: str | None) -> str:
    """All findings of a folder as the terminal shows them, without colour."""
    result = read(folder, language=language)
    excerpts = Excerpts(result.texts)
    findings = [click.unstyle(finding_text(found, excerpts, result.language)) for found in result.diagnostics]
    return "\n\n".join(findings) + "\n"


@pytest.mark.parametrize(("language", "file"), [(None, "expected.txt"), ("es", "expected.es.txt")], ids=["own", "es"])
@pytest.mark.parametrize("name", sorted(folder.name for folder in CASES.iterdir()))
def test_mistake_is_told_exactly(name: str, language: str | None, file: str) -> None:
    folder = CASES / name
    expected = folder / file
    actual = told(folder, language)
    if os.environ.get("BSC_REGOLD"):
        expected.write_text(actual, encoding="utf-8")
    assert actual == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(folder.name for folder in CASES.iterdir()))
def test_a_mistake_points_into_its_file(name: str) -> None:
    result = read(CASES / name)
    for found in result.diagnostics:
        lines = result.texts.get(found.place.path, "").splitlines()
        if lines and found.place.line <= len(lines):
            assert 1 <= found.place.column <= len(lines[found.place.line - 1]) + 1
