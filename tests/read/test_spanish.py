"""Everything that reading says has its Spanish, with the same gaps."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from bsc.read.spanish import SPANISH

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("source", "model", "read", "data", "formula", "importing")


def _raised() -> dict[str, str]:
    """Each template that is raised somewhere, with where."""
    found: dict[str, str] = {}
    for path in [path for room in ROOMS for path in sorted((ROOT / "bsc" / room).rglob("*.py"))]:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                template = node.args[0]
                assert isinstance(template, ast.Constant), f"{path}:{node.lineno}: a template stands in its call"
                found[str(template.value)] = f"{path.name}:{node.lineno}"
    return found


def _gaps(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _says_words(template: str) -> bool:
    return bool(re.search(r"[^\W\d_]", re.sub(r"\{\w+\}", "", template)))


RAISED = {template: where for template, where in _raised().items() if _says_words(template)}


@pytest.mark.parametrize("template", RAISED, ids=RAISED.get)
def test_a_sentence_has_its_spanish_with_the_same_gaps(template: str) -> None:
    assert template in SPANISH
    assert _gaps(template) == _gaps(SPANISH[template])


def test_nothing_is_translated_that_nobody_says() -> None:
    assert set(SPANISH) <= set(RAISED)


def test_the_catalogue_says_each_sentence_once() -> None:
    for path in sorted((ROOT / "bsc" / "read" / "spanish").glob("*.py")):
        keys = re.findall(r'^    (["\'].*?["\']):(?= |$)', path.read_text(encoding="utf-8"), re.MULTILINE)
        assert len(keys) == len(set(keys))
