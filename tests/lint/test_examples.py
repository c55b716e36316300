"""What the review must say of the examples, exactly."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bsc.lint import review
from bsc.maps import build_map
from bsc.read import read
from bsc.score import evaluate
from bsc.source import Diagnostic

STRATEGIES = Path(__file__).resolve().parents[2] / "strategies"
EXAMPLES = {
    "social-media": (
        ["train-team", "learn-tactics", "understand-profile"], ["communicate", "publish-content", "publish-content"],
        "ad-budget", "“Social-media budget” does not say which way is better; higher is assumed"),
    "redes-sociales": (
        ["formar-equipo", "aprender-tacticas", "entender-perfil"],
        ["comunicarse", "publicar-contenido", "publicar-contenido"], "presupuesto-redes",
        "«Presupuesto de redes sociales» no dice qué es mejor; se supone que más"),
}  # fmt: skip
for_both = pytest.mark.parametrize("name", EXAMPLES)


def said(folder: Path) -> list[Diagnostic]:
    """The opinions about a folder in its own language."""
    strategy = read(folder).strategy
    assert strategy is not None
    return list(review(strategy, evaluate(strategy), build_map(strategy), strategy.language).findings)


@for_both
def test_the_three_objectives_without_a_lagging_kpi_are_named(name: str) -> None:
    found = [each.subject for each in said(STRATEGIES / name) if each.rule == "R23"]
    assert found == EXAMPLES[name][0]


@for_both
def test_the_references_that_rest_on_nothing_are_named_at_their_words(name: str) -> None:
    texts, strategy = read(STRATEGIES / name).texts, read(STRATEGIES / name).strategy
    assert strategy is not None
    resting = [each.related for each in said(STRATEGIES / name) if each.rule == "R23"]
    effects = EXAMPLES[name][1]
    assert [strategy.objectives[effect].name in note.note for notes, effect in zip(resting, effects, strict=True)
            for note in notes] == [True, True, True]  # fmt: skip
    words = [texts[note.place.path].splitlines()[note.place.line - 1][note.place.column - 1 :][: note.place.width]
             for notes in resting for note in notes]  # fmt: skip
    assert words == EXAMPLES[name][0]


@for_both
def test_the_budget_is_named_only_if_nothing_says_which_way_is_better(name: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    shutil.copytree(STRATEGIES / name, folder)
    budget, told = EXAMPLES[name][2:]
    assert not [each for each in said(folder) if each.rule == "R28" and budget in each.subject]
    for file in folder.glob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace("    better: none\n", "")
        plain = text.replace("target: {hold: 9000, within: 250, off_beyond: 1000}", "target: 9000")
        file.write_text(plain, encoding="utf-8")
    found = [each.message for each in said(folder) if each.rule == "R28" and budget in each.subject]
    assert found == [told]


@pytest.mark.parametrize("name", sorted(each.name for each in STRATEGIES.iterdir() if each.is_dir()))
def test_nothing_is_said_of_an_example_that_would_stop_it(name: str) -> None:
    assert not [each for each in said(STRATEGIES / name) if each.severity.word == "error"]
