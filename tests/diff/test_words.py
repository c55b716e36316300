"""Every sentence that a difference may raise has its words, with the same gaps in both languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from bsc.model import Aggregate, Better, Cadence, Kind, Role, RollUp
from bsc.report.speech.difference_fields import FIELDS
from bsc.report.speech.terms.difference import DIFFERENCES, KINDS, VALUES
from bsc.report.speech.terms.hint import AROUND, HINTS

ROOM = Path(__file__).resolve().parents[2] / "bsc" / "diff"


def _calls(name: str) -> list[ast.expr]:
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in sorted(ROOM.glob("*.py"))]
    return [node.args[0] for tree in trees for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name and node.args]



def test_sentences_have_words() -> None:
    raised = {each.value for each in _calls("phrase") if isinstance(each, ast.Constant)}
    assert len(raised) > 30
    assert raised <= {*DIFFERENCES, *HINTS}
    assert not set(DIFFERENCES) & set(HINTS)


def test_fields_and_kinds_have_words() -> None:
    facets = {each.value for each in _calls("Facet") if isinstance(each, ast.Constant)}
    flags = {key.split(" ")[0] for key in DIFFERENCES if key.endswith((" yes", " no"))}
    assert facets - flags <= set(FIELDS)
    assert {each.value for each in _calls("Named") if isinstance(each, ast.Constant)} <= set(KINDS)
    named = {each.value for each in _calls("Term") if isinstance(each, ast.Constant)}
    assert {str(key).removeprefix("field ") for key in named if str(key).startswith("field ")} <= set(FIELDS)


@pytest.mark.parametrize(("prefix", "words"), [
    ("role", [each.value for each in Role]), ("better", [each.value for each in Better]),
    ("aggregate", [each.value for each in Aggregate]), ("cadence", ["irregular", *(each.word for each in Cadence)]),
    ("roll-up", [each.value for each in RollUp]), ("kind", [each.value for each in Kind]),
])
def test_values_have_words(prefix: str, words: list[str]) -> None:
    assert {f"{prefix} {word}" for word in words} <= set(VALUES)


@pytest.mark.parametrize("pair", [*DIFFERENCES.values(), *HINTS.values(), *AROUND.values()], ids=lambda pair: pair[0])
def test_both_languages_have_the_same_gaps(pair: tuple[str, str]) -> None:
    english, spanish = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in pair)
    assert english == spanish
    assert not re.search(r"\bred\b|\bgreen\b", pair[0])
