"""What a house decided about the rules, and strategies that leave everything out."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.lint import RULES, review
from bsc.maps import build_map
from bsc.score import evaluate
from bsc.source import Diagnostic, Severity, Silence, sort_key
from tests.lint.manual import ask_all, read_text

HEAD = """strategy: {name: Bakery, cadence: monthly}
perspectives:
  customers: {name: Customers, objectives: {love: {name: NPS 50}, regulars: {name: Customers first}}}
"""


def of_rule(tmp_path: Path, text: str, *rules: str) -> list[tuple[str, str, str]]:
    """Rule, severity and message of the findings of some rules."""
    found = ask_all(tmp_path, text).found
    return [(each.rule, each.severity.word, each.message) for each in found if each.rule in rules]


def suppressed(tmp_path: Path, text: str) -> tuple[Diagnostic, ...]:
    """What would have been said."""
    strategy = read_text(tmp_path, text)
    return review(strategy, evaluate(strategy), build_map(strategy), "en").suppressed


def test_a_house_sets_severity_and_limits(tmp_path: Path) -> None:
    text = HEAD + "checks: {R07: {severity: error, at_most: 5}}"
    assert {severity for _, severity, _ in of_rule(tmp_path, text, "R07")} == {"error"}


def test_a_rule_switched_off_is_silent_and_wants_a_reason_and_an_end(tmp_path: Path) -> None:
    text = HEAD + "checks: {R07: {severity: off, why: agreed, until: 2026-12}}"
    assert of_rule(tmp_path, text, "R07", "unexplained-ignore", "undated-ignore") == []
    text = HEAD + "checks: {R07: {severity: off}}"
    assert of_rule(tmp_path, text, "R07", "unexplained-ignore", "undated-ignore") == [
        ("undated-ignore", "warning", "R07 is silenced without an end"),
        ("unexplained-ignore", "warning", "R07 is silenced without a reason"),
    ]


def test_what_is_silenced_is_kept_with_its_reason_and_its_end(tmp_path: Path) -> None:
    text = HEAD + "checks: {R07: {ignore: [love], why: agreed, until: 2026-12}, R43: {severity: off}}"
    assert [(each.rule, each.subject, each.silence) for each in suppressed(tmp_path, text)] == [
        ("R43", "", Silence("", "")), ("R07", "love", Silence("agreed", "2026-12"))
    ]  # fmt: skip


@pytest.mark.parametrize(("as_of", "until", "speaks"), [
    ("2026-12", "2026-12", False), ("2026-12", "2026", False), ("2026-12", "2026-11", True),
    ("2026-Q4", "2026-Q4", False),
])  # fmt: skip
def test_a_silence_ends_at_the_as_of_date(tmp_path: Path, as_of: str, until: str, speaks: bool) -> None:
    text = f"""strategy: {{name: Bakery, as_of: {as_of}, cadence: {"quarterly" if "Q" in as_of else "monthly"}}}
perspectives:
  customers: {{objectives: {{love: {{name: NPS 50, lagging: [{{id: s, target: 3, actuals: {{{as_of}: 3}}}}]}}}}}}
checks: {{R07: {{ignore: [love], why: agreed, until: {until}}}}}
"""
    found = of_rule(tmp_path, text, "R07", "outlived-ignore", "unused-ignore")
    assert found == speaks * [
        ("R07", "warning", "“NPS 50” reads as a metric or a target"),
        ("outlived-ignore", "info", f"R07 was silenced until {until}; it speaks again"),
    ]
    assert bool(suppressed(tmp_path, text)) is not speaks


def test_what_reading_judges_cannot_be_set(tmp_path: Path) -> None:
    text = HEAD + "checks: {R01: {severity: off}}"
    assert of_rule(tmp_path, text, "unsettable", "undated-ignore") == [
        ("unsettable", "warning", "R01 is judged while reading")
    ]


def test_an_ignored_objective_is_left_out_and_an_idle_ignore_is_told(tmp_path: Path) -> None:
    text = HEAD + "checks: {R07: {ignore: [love, gone], why: agreed}}"
    assert of_rule(tmp_path, text, "R07", "unused-ignore") == [
        ("R07", "warning", "“Customers first” does not start with a verb"),
        ("unused-ignore", "info", "R07 says nothing about “gone”, so there is nothing to ignore"),
    ]


def test_ignoring_an_objective_ignores_its_kpis(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery, cadence: monthly}
perspectives:
  customers: {objectives: {love: {name: Be loved, lagging: [{id: stars}, {id: visits, target: 3}]}}}
checks: {R28: {ignore: [love], why: first year}}
"""
    assert of_rule(tmp_path, text, "R28", "unused-ignore") == []


def test_a_kpi_is_ignored_by_its_id(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery, cadence: monthly}
perspectives:
  customers: {objectives: {love: {name: Be loved, lagging: [{id: stars}, {id: visits, better: higher, target: 3}]}}}
checks: {R28: {ignore: [love/KPI], why: first year, until: 2027}}
"""
    assert of_rule(tmp_path, text.replace("KPI", "stars"), "R28", "unused-ignore", "id") == []
    found = ask_all(tmp_path, text.replace("KPI", "star")).found
    assert [each.message for each in found if each.rule == "R28"] == ["“Stars” has no target"]
    assert [each.help for each in found if each.rule == "unused-ignore"] == ["Did you mean `love/stars`?"]


def test_a_limit_that_is_nearly_one_is_told(tmp_path: Path) -> None:
    found = ask_all(tmp_path, HEAD + "checks: {R25: {at_mots: 8}}").found
    assert [each.help for each in found if each.rule == "unknown-limit"] == ["Did you mean `at_most`?"]


def test_what_is_said_once_for_all_falls_silent_only_if_all_are_ignored(tmp_path: Path) -> None:
    some = HEAD + "checks: {R31: {ignore: [love], why: agreed}}"
    assert of_rule(tmp_path, some, "R31", "unused-ignore") == [
        ("R31", "warning", "No objective has an owner")
    ]
    both = HEAD + "checks: {R31: {ignore: [love, regulars], why: agreed}}"
    assert of_rule(tmp_path, both, "R31", "unused-ignore") == []


def test_unknown_rules_and_limits_are_told(tmp_path: Path) -> None:
    text = HEAD + "checks: {R99: {severity: info}, R07: {at_least: 3}, R16: {most: 1}}"
    assert of_rule(tmp_path, text, "unknown-rule", "unknown-limit") == [
        ("unknown-rule", "warning", "There is no review rule “R99”"),
        ("unknown-limit", "warning", "R07 has no limit “at_least”"),
        ("unknown-limit", "warning", "R16 has no limit “most”"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "strategy: {name: Nothing yet}",
        "strategy: {name: Tree}\nobjectives: {a: {name: Grow, objectives: {b: {name: Sell}}}}",
        "strategy: {name: One}\nperspectives: {p: {name: P, objectives: {a: {name: Grow}}}}",
        "strategy: {name: Empty}\nperspectives: {p: {name: P}, q: {name: Q}}",
        "strategy: {name: Odd}\nperspectives: {p: {objectives: {'10': {}, 4A: {name: '???'}}}}",
    ],
)
def test_odd_strategies_are_reviewed_without_a_word_too_many(text: str, tmp_path: Path) -> None:
    found = ask_all(tmp_path, text).found
    rules = [each.rule for each in found]
    assert len(rules) == len(set(rules)) or "Empty" in text or "Odd" in text
    assert list(found) == sorted(found, key=sort_key)
    assert all(each.severity < Severity.ERROR for each in found)


def test_a_map_without_links_hears_it_once(tmp_path: Path) -> None:
    text = HEAD + "  team: {objectives: {craft: {name: Teach the craft}}}"
    assert of_rule(tmp_path, text, "R11", "R12", "R16") == [
        ("R16", "warning", "No objective is linked to another: a list, not yet a map")
    ]


def test_undeclared_kpis_are_told_once_as_information(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery}
perspectives:
  customers: {objectives: {love: {name: Be loved, kpis: [{id: stars, target: 4}, {id: visits, target: 3}]}}}
"""
    assert of_rule(tmp_path, text, "R23") == [
        ("R23", "info", "KPIs under `kpis:` say neither lagging nor leading: 2 count as lagging")
    ]


def test_red_without_weight_and_red_without_work_are_told(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      love:
        name: Be loved
        lagging:
          - {id: stars, baseline: 3, target: 5, weight: 0, actuals: {2026-06: 3}}
          - {id: visits, target: 3, actuals: {2026-06: 3}}
      stay: {name: Be missed}
initiatives: {ask: {name: Ask them, objectives: [stay]}}
"""
    assert of_rule(tmp_path, text, "R37", "R43") == [
        ("R43", "info", "“Be loved” has a KPI off track and neither a running initiative nor a dated decision"),
        ("R37", "warning", "“Stars” is off track and has no weight"),
    ]


def test_bands_without_room_or_out_of_reach_are_told(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery, as_of: 2026-06}
perspectives:
  customers:
    objectives:
      love:
        name: Be loved
        lagging:
          - {id: stars, min: 1, max: 5, target: 4, bands: {on_track: 110, at_risk: 90}, actuals: {2026-06: 3}}
          - {id: visits, target: {at_least: 9}, bands: {on_track: 110, at_risk: 90}, actuals: {2026-06: 3}}
"""
    assert [message for _, _, message in of_rule(tmp_path, text, "R38")] == [
        "“Stars” is on track from 110 %, but its scale ends at 100 %",
        "“Visits” is on track from 110 %, but its scale ends at 100 %",
    ]


def test_every_rule_has_a_title_in_both_languages() -> None:
    assert all(rule.title.en and rule.title.es and rule.title.en != rule.title.es for rule in RULES)


def test_links_without_evidence_or_delay_are_told_once_as_information(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery}
perspectives:
  results: {objectives: {margin: {name: Raise the margin}, growth: {name: Open a second shop}, name: {}}}
  customers:
    objectives:
      regulars:
        name: Win regulars
        supports:
          - {objective: margin, rationale: They buy more, evidence: expert, delay: 1 month}
          - {objective: growth, rationale: They tell others, evidence: assumed}
          - {objective: name, rationale: They tell others}
  team: {objectives: {craft: {name: Teach the craft, supports: [{objective: regulars, rationale: Better bread}]}}}
"""
    assert of_rule(tmp_path, text, "R18") == [
        ("R18", "info", "2 without `evidence:` and 3 without `delay:`, of 4 links")
    ]
