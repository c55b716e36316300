"""The alignment review: five figures with what they lack, the worklist by stake, who owes what."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.align.debts import owed_of
from bsc.align.figures import Figure, figures_of
from bsc.align.gaps import Gap, groups_of
from bsc.align.stakes import Stakes
from bsc.lint import review
from bsc.maps import build_map
from bsc.maps.graph import StrategyMap
from bsc.read import read
from bsc.report.speech.review import ReviewSpeech
from bsc.report.speech.words import voice_for
from bsc.score import evaluate
from bsc.score.card import Scorecard

ROOT = Path(__file__).resolve().parents[2]
SMALL = """
strategy: {name: Case, cadence: monthly, as_of: 2026-09}
perspectives:
  top:
    weight: 3
    objectives:
      sell:
        name: Sell
        owner: Ana
        lagging: [{id: a, baseline: 0, target: 100, weight: 3, actuals: {2026-09: 20}},
                  {id: b, baseline: 0, target: 100, weight: 1, actuals: {2026-01: 50}}]
        leading: [{outcome_of: learn, rationale: because, evidence: data, delay: 1 month}, {outcome_of: please}]
  below:
    weight: 1
    objectives:
      please: {name: Please, owner: Bob, lagging: [{id: c, baseline: 0, target: 100, actuals: {2026-09: 95}}]}
      learn: {name: Learn}
      alone: {name: Alone, lagging: [{id: d, better: none, target: 5, actuals: {2026-09: 5}}]}
metrics: {idle: {name: Idle}}
initiatives: {late: {name: Late, objectives: [please], owner: Cy, end: 2026-08-31, status: active}}
reviews: {2026-07-01: {decisions: {D-1: {what: Call them, owner: Bob, due: 2026-08-01, objective: please},
                                   D-2: {what: Done, owner: Bob, due: 2026-08-01, status: done}}}}
"""


def judged(tmp_path: Path, text: str = SMALL) -> tuple[Scorecard, StrategyMap]:
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    return evaluate(strategy), build_map(strategy)


def gaps_of(card: Scorecard, graph: StrategyMap, language: str = "en") -> list[Gap]:
    findings = review(card.strategy, card, graph, language).findings
    return [gap for group in groups_of(card, graph, findings) for gap in group.gaps]


def lacks(figure: Figure) -> dict[str, tuple[str, ...]]:
    return {each.id: each.why for each in figure.lacking}


def test_the_five_figures_and_what_they_lack(tmp_path: Path) -> None:
    alignment, evidence, ownership, freshness, coverage = figures_of(*judged(tmp_path))
    assert (alignment.part, alignment.whole, alignment.value) == (1, 4, 25.0)
    assert lacks(alignment) == {"please": ("no-driver",), "learn": ("no-driver",), "alone": ("no-path", "no-driver")}
    assert (evidence.part, evidence.whole) == (1, 2)
    assert lacks(evidence) == {"please": ("no-rationale", "no-delay", "untested")}
    assert lacks(ownership) == {"learn": ("no-owner",), "alone": ("no-owner",), "alone/d": ("no-owner",)}
    assert (ownership.part, ownership.whole) == (5, 8)
    assert (freshness.part, lacks(freshness)) == (3, {"sell/b": ("stale",)})
    # top weighs 3/4 with 3/4 of it known; below 1/4: please known, learn unmeasured, alone not judged and left out
    assert coverage.value == pytest.approx(100 * (0.75 * 0.75 + 0.25 * 0.5))
    assert lacks(coverage) == {"learn": ("no-result",), "sell/b": ("stale",)}
    assert (coverage.part, coverage.whole) == (3, 4)


def test_what_has_nothing_to_count_has_no_value(tmp_path: Path) -> None:
    figures = figures_of(*judged(tmp_path, "strategy: {name: Empty}\n"))
    assert [each.value for each in figures] == [None] * 5


def test_the_stake_is_the_share_of_the_index_that_flows_through(tmp_path: Path) -> None:
    stakes = Stakes(*judged(tmp_path))
    assert stakes.of("sell") == pytest.approx(0.75)
    assert stakes.of("sell/a") == pytest.approx(0.75 * 0.75)
    assert stakes.of("please") == pytest.approx(0.75 + 0.125)  # its own, and what it drives
    assert stakes.of("learn") == pytest.approx(0.75 + 0.125)
    assert stakes.joint(["please", "learn"]) == pytest.approx(1.0)  # what both drive counts once
    assert stakes.of("late") == pytest.approx(0.875)
    assert stakes.of("idle") == 0.0


def test_the_worklist_is_in_order_of_stake(tmp_path: Path) -> None:
    card, graph = judged(tmp_path)
    gaps = gaps_of(card, graph)
    groups = groups_of(card, graph, review(card.strategy, card, graph, "en").findings)
    assert [each.stake for each in groups] == sorted((each.stake for each in groups), reverse=True)
    for group in groups:
        assert [each.stake for each in group.gaps] == sorted((each.stake for each in group.gaps), reverse=True)
    by_code = {(each.code, each.subjects): each.others for each in gaps if each.code}
    assert by_code[("rests-on-nothing", ("sell",))] == ("learn",)
    assert ("no-direction", ("alone/d",)) in by_code
    assert ("unused", ("idle",)) in by_code
    ruled = {(each.finding.rule, each.subjects[0]): each for each in gaps if each.finding and each.subjects}
    assert ruled[("R45", "late")].owner == "Cy"
    assert ruled[("R53", "sell/b")].stake == pytest.approx(0.75 * 0.25)


def test_who_owes_what(tmp_path: Path) -> None:
    owed = {each.owner: [(debt.kind, debt.id) for debt in each.debts] for each in owed_of(*judged(tmp_path))}
    assert owed == {"Ana": [("explanation", "sell"), ("figure", "sell/b")], "Bob": [("decision", "D-1")],
                    "Cy": [("initiative", "late")]}


@pytest.mark.parametrize(("example", "unmeasured", "resting"), [
    ("social-media", ["train-team", "learn-tactics", "understand-profile"],
     {"communicate": ("train-team",), "publish-content": ("learn-tactics", "understand-profile")}),
    ("redes-sociales", ["formar-equipo", "aprender-tacticas", "entender-perfil"],
     {"comunicarse": ("formar-equipo",), "publicar-contenido": ("aprender-tacticas", "entender-perfil")}),
])
def test_the_social_media_examples_name_exactly(
    example: str, unmeasured: list[str], resting: dict[str, tuple[str, ...]]
) -> None:
    """Three learning objectives without a lagging KPI, two with leading references that rest on nothing, and no KPI
    without a direction: the budget has a band."""
    strategy = read(ROOT / "strategies" / example).strategy
    assert strategy is not None
    card, graph = evaluate(strategy), build_map(strategy)
    gaps = gaps_of(card, graph, strategy.language)
    found = [each.subjects[0] for each in gaps if each.finding is not None and each.finding.rule == "R23"]
    assert sorted(found) == sorted(unmeasured)
    assert {each.subjects[0]: each.others for each in gaps if each.code == "rests-on-nothing"} == resting
    assert not [each for each in gaps if each.code == "no-direction"]


def test_a_budget_without_direction_is_named(tmp_path: Path) -> None:
    text = "strategy: {name: Case}\nperspectives:\n  top:\n    objectives:\n      ads:\n        name: Ads\n        " \
           "lagging: [{id: budget, better: none, target: 9000, actuals: {2026-09: 9400}}]\n"
    gaps = gaps_of(*judged(tmp_path, text))
    assert [each.subjects for each in gaps if each.code == "no-direction"] == [("ads/budget",)]


def test_a_metric_is_called_by_its_own_name_though_an_objective_bears_its_id(tmp_path: Path) -> None:
    card, graph = judged(tmp_path, SMALL.replace("idle: {name: Idle}", "learn: {name: Hours learnt}"))
    unused = next(gap for gap in gaps_of(card, graph) if gap.code == "unused")
    assert "“Hours learnt” is declared" in ReviewSpeech(card, voice_for(card.strategy, "en")).gap(unused)[0]


def test_a_part_of_a_formula_serves_something(tmp_path: Path) -> None:
    metrics = "metrics: {idle: {formula: part * 2}, part: {actuals: {2026-09: 1}}}"
    card, graph = judged(tmp_path, SMALL.replace("metrics: {idle: {name: Idle}}", metrics))
    assert [each.subjects for each in gaps_of(card, graph) if each.code == "unused"] == [("idle",)]
