"""Each edit is said in one right sentence and nothing else is said; what only looks different is not said."""

from __future__ import annotations

from dataclasses import make_dataclass
from pathlib import Path

import pytest
import yaml

from bsc.diff import Change, compare
from bsc.diff.change import Named
from bsc.diff.facet import rest
from bsc.model import Strategy
from bsc.read import read
from bsc.report.speech.difference import sentence
from bsc.report.speech.words import voice_for
from tests.diff.edits import BASE, EDITS, Edit


def _read(text: str) -> Strategy:
    found = read(Path("."), given=text.encode())
    assert found.strategy is not None, [each.message for each in found.diagnostics]
    return found.strategy


OLD = _read(BASE)


def _told(new: Strategy, language: str = "en", old: Strategy = OLD) -> list[str]:
    voice = voice_for(new, language)
    return [sentence(change.said, voice).replace("\u202f", " ") for change in compare(old, new)]


def _edited(edit: Edit) -> Strategy:
    assert edit.old in BASE
    return _read(BASE.replace(edit.old, edit.new))


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_one_sentence(edit: Edit) -> None:
    new = _edited(edit)
    assert _told(new) == [edit.english]
    assert _told(new, "es") == [edit.spanish]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_undone_it_is_one_sentence_too(edit: Edit) -> None:
    assert len(_told(OLD, old=_edited(edit))) == 1


def test_nothing_is_said_of_the_same() -> None:
    assert _told(_read(BASE)) == []


def _reversed(node: object) -> object:
    if isinstance(node, dict):
        return {key: node[key] if key == "perspectives" else _reversed(node[key]) for key in reversed(node)}
    return node


def test_a_pure_reordering_says_nothing() -> None:
    assert _told(_read(yaml.safe_dump(_reversed(yaml.safe_load(BASE)), sort_keys=False))) == []


def test_lists_in_another_order_say_nothing() -> None:
    text = BASE.replace("themes: [fresh]", "themes: [growth, fresh]")
    assert _told(_read(text.replace("[growth, fresh]", "[fresh, growth]")), old=_read(text)) == []
    first, second = (f"- {{id: {id}, target: 5, actuals: {{2026-09: 4}}}}" for id in "ab")
    head = "strategy: {name: X}\nobjectives: {o: {name: O, lagging: ["
    one, other = (_read(head + ", ".join(each[2:] for each in pair) + "]}}")
                  for pair in ((first, second), (second, first)))
    assert _told(other, old=one) == []


def test_comments_and_blanks_say_nothing() -> None:
    assert _told(_read("# new\n\n" + BASE.replace("\n  customer:", "\n\n  # here\n  customer:"))) == []


def test_the_order_of_perspectives_is_meaning() -> None:
    start, middle, end = (BASE.index(word) for word in ("  financial:", "  customer:", "initiatives:"))
    text = BASE[:start] + BASE[middle:end] + BASE[start:middle] + BASE[end:]
    assert _told(_read(text)) == ["The perspectives are now in this order: “Customer” and “Financial”."]


def test_a_link_turned() -> None:
    cut = BASE.replace("        leading: [{outcome_of: regulars-up, delay: 2 months, evidence: assumed}]\n", "")
    turned = cut.replace("        themes: [fresh]\n", "        themes: [fresh]\n        leading: "
                         "[{outcome_of: sales-up, delay: 2 months, evidence: assumed}]\n")
    assert _told(_read(turned)) == [
        "Link “Win regulars → Grow sales” turned round: it is now “Grow sales → Win regulars”."]


def test_an_objective_moved() -> None:
    start, end = BASE.index("      costs-down:"), BASE.index("  customer:")
    text = BASE[:start] + BASE[end:].replace("      regulars-up:\n", BASE[start:end] + "      regulars-up:\n", 1)
    assert _told(_read(text)) == [
        "Objective “Cut waste” moved from perspective “Financial” to perspective “Customer”."]


def test_a_kpi_that_changes_its_role() -> None:
    new = BASE.replace("lagging: [{id: waste", "leading: [{id: waste")
    assert _told(_read(new)) == ["Role of KPI “Waste” changed from lagging to leading."]


def test_a_kpi_that_moves_to_another_objective() -> None:
    line = BASE[BASE.index("          - {id: smiles"):BASE.index("initiatives:")]
    text = BASE.replace(line, "").replace("          - {id: margin", line + "          - {id: margin")
    assert _told(_read(text)) == ["KPI “Smiles” moved from objective “Win regulars” to objective “Grow sales”."]


def test_weights_that_give_the_same_shares_say_nothing() -> None:
    assert _told(_read(BASE.replace("weight: 1,", "weight: 2,").replace("weight: 4", "weight: 8"))) == []


def test_a_small_change_is_told_in_different_numbers() -> None:
    old, new = (_read(BASE.replace("target: 24000", f"target: {value}")) for value in ("24000.51", "24000.52"))
    assert _told(new, old=old) == ["Target of KPI “Sales” raised from €24,000.51 to €24,000.52."]


def test_every_change_names_its_side() -> None:
    changes: list[Change] = [change for edit in EDITS for change in compare(OLD, _edited(edit))]
    assert {change.side.value for change in changes} == {"world", "ruler", "work", "text"}


def test_a_key_without_words_of_its_own_is_told_by_its_name() -> None:
    """So that what the language learns later never goes unsaid."""
    thing = make_dataclass("Thing", [("id", str), ("novelty", int)], frozen=True)
    subject = Named("kpi", "x", "X")
    changes = rest(("id",), subject, thing("a", 1), thing("b", 2))
    assert [sentence(change.said, voice_for(OLD, "en")) for change in changes] == ["`novelty` of KPI “X” changed."]
