"""Every objective without a leading KPI is named: with a warning where nothing drives it, else as a note."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.align.gaps import groups_of
from bsc.lint import RULES, review
from bsc.maps import build_map
from bsc.model import Role
from bsc.read import read
from bsc.score import evaluate
from bsc.source import Severity
from tests.lint.manual import ask

R24 = next(rule for rule in RULES if rule.id == "R24")
STRATEGIES = Path(__file__).resolve().parents[2] / "strategies"
BAKERY = """
strategy: {name: Bakery}
perspectives:
  results:
    objectives:
      margin: {name: Raise the margin, lagging: [{id: m, target: 12}], leading: [outcome_of: regulars]}
      regulars: {name: Win regulars, lagging: [{id: r, target: 9}], leading: [outcome_of: craft, outcome_of: talk]}
      talk: {name: Be talked about, lagging: [{id: t, target: 9}]}
      craft: {name: Teach the craft, KIND: [{id: c, target: 4}]}
""".replace("outcome_of: craft, outcome_of: talk", "{outcome_of: craft}, {outcome_of: talk}")


@pytest.mark.parametrize(("language", "told"), [
    ("en", [("“Raise the margin” has no leading KPI; its only driver is “Win regulars”", Severity.INFO),
            ("“Win regulars” has no leading KPI; its only drivers are “Be talked about” and “Teach the craft”",
             Severity.INFO),
            ("“Be talked about” has neither a leading KPI nor a driver", Severity.WARNING)]),
    ("es", [("«Raise the margin» no tiene ningún indicador inductor; solo lo impulsa «Win regulars»", Severity.INFO),
            ("«Win regulars» no tiene ningún indicador inductor; solo lo impulsan «Be talked about» y "
             "«Teach the craft»", Severity.INFO),
            ("«Be talked about» no tiene indicador inductor ni objetivo que lo impulse", Severity.WARNING)]),
])  # fmt: skip
def test_an_outcome_below_is_no_leading_kpi(language: str, told: list[tuple[str, Severity]], tmp_path: Path) -> None:
    found = ask(tmp_path, R24, BAKERY.replace("KIND", "leading"), language).found
    assert sorted((each.message, each.severity) for each in found) == sorted(told)


def test_where_outcomes_are_all_there_is_it_is_said_once(tmp_path: Path) -> None:
    found = ask(tmp_path, R24, BAKERY.replace("KIND", "lagging")).found
    assert [each.severity for each in found] == [Severity.WARNING] * 2
    r55 = next(rule for rule in RULES if rule.id == "R55")
    assert len(ask(tmp_path, r55, BAKERY.replace("KIND", "lagging")).found) == 1


@pytest.mark.parametrize("name", ["social-media", "redes-sociales", "public-sector", "first"])
def test_check_and_review_name_all_of_an_example(name: str) -> None:
    strategy = read(STRATEGIES / name).strategy
    assert strategy is not None
    card, graph = evaluate(strategy), build_map(strategy)
    findings = review(strategy, card, graph, strategy.language).findings
    unled = {each.id for each in strategy.objectives.values() if not each.parent and not any(
        kpi.role is Role.LEADING for member in graph.family(each.id) for kpi in strategy.objectives[member].kpis)}
    assert {each.subject for each in findings if each.rule == "R24"} == unled
    gaps = [gap for topic in groups_of(card, graph, findings) if topic.topic == "leading" for gap in topic.gaps]
    assert {gap.subjects[0] for gap in gaps} == unled
