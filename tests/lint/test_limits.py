"""Rules that have more to say than their manual shows: far too many, which way is better, what is internal."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lint.manual import ask_all


def of_rule(tmp_path: Path, text: str, rule: str) -> list[tuple[str, str]]:
    """Severity and message of a rule's findings."""
    found = ask_all(tmp_path, text).found
    return [(each.severity.word, each.message) for each in found if each.rule == rule]


def objectives(count: int, prefix: str = "o") -> str:
    """So many objectives, in flow style."""
    return ", ".join(f"{prefix}{at}: {{name: Win market {prefix}{at}}}" for at in range(count))


@pytest.mark.parametrize(("count", "severity"), [(20, None), (21, "info"), (24, "info"), (25, "warning")])
def test_far_too_many_objectives_are_a_warning(tmp_path: Path, count: int, severity: str | None) -> None:
    text = f"strategy: {{name: Bakery}}\nperspectives: {{p: {{objectives: {{{objectives(count)}}}}}}}"
    assert [each for each, _ in of_rule(tmp_path, text, "R03")] == ([severity] if severity else [])


@pytest.mark.parametrize(("count", "severity"), [(3, None), (4, "warning"), (12, "warning"), (13, "error")])
def test_far_too_many_kpis_are_an_error(tmp_path: Path, count: int, severity: str | None) -> None:
    kpis = ", ".join(f"{{id: k{at}, target: 3}}" for at in range(count))
    text = f"strategy: {{name: Bakery}}\nperspectives: {{p: {{objectives: {{a: {{name: Win, lagging: [{kpis}]}}}}}}}}"
    assert [each for each, _ in of_rule(tmp_path, text, "R25")] == ([severity] if severity else [])


@pytest.mark.parametrize(("kpi", "told"), [
    ("target: 3", True), ("target: {2026: 3}", True), ("target: {total: 9, over: 2026}", True),
    ("target: 3, better: lower", False), ("target: 3, baseline: 1", False), ("target: {at_least: 3}", False),
    ("target: {between: [1, 3], within: 1}", False), ("target: {2026: {at_most: 3}}", False), ("", False),
])  # fmt: skip
def test_a_kpi_says_which_way_is_better(tmp_path: Path, kpi: str, told: bool) -> None:
    text = "strategy: {name: Bakery}\nperspectives: {p: {objectives: {a: {name: Win, lagging: [{id: visits, %s}]}}}}"
    found = [each for each in of_rule(tmp_path, text % kpi, "R28") if each[0] == "info"]
    assert found == [("info", "“Visits” does not say which way is better; higher is assumed")] * told


@pytest.mark.parametrize("kinds", [True, False])
def test_a_strategy_without_work_is_told(tmp_path: Path, kinds: bool) -> None:
    text = "strategy: {name: Bakery}\nperspectives:\n"
    for at, kind in enumerate(("financial", "customer", "internal", "learning")):
        declared = f"kind: {kind}, " if kinds else ""
        text += f"  {kind}: {{{declared}objectives: {{{objectives(1 if kind == 'internal' else 3, f'p{at}')}}}}}\n"
    assert of_rule(tmp_path, text, "R04") == [
        ("info", "“Internal” holds only 1 of 10 objectives; about 40 % are usual")
    ]


def test_too_many_themes_are_told_at_the_first_too_many(tmp_path: Path) -> None:
    themes = ", ".join(f"t{at}: {{name: Theme {at}}}" for at in range(6))
    text = f"strategy: {{name: B}}\nthemes: {{{themes}}}\nperspectives: {{p: {{objectives: {{a: {{themes: [t0]}}}}}}}}"
    assert of_rule(tmp_path, text, "R06") == [("warning", "The strategy has 6 themes, more than 5")]
    none = text.replace("a: {themes: [t0]}", "a: {}, b: {}")
    assert ("warning", "No objective belongs to a theme") in of_rule(tmp_path, none, "R06")


def test_two_objectives_of_a_name_are_told_with_the_first(tmp_path: Path) -> None:
    text = "strategy: {name: B}\nperspectives: {p: {objectives: {a: {name: Más pan}, b: {name: MAS  PAN}}}}"
    found = [each for each in ask_all(tmp_path, text).found if each.rule == "R10"]
    assert [each.message for each in found] == ["Two objectives are named “MAS  PAN”"]
    assert found[0].related[0].note == "the first one"


def test_many_links_over_a_perspective_are_told_once(tmp_path: Path) -> None:
    team = ", ".join(f"t{at}: {{name: Teach {at}, supports: [win]}}" for at in range(5))
    text = f"""strategy: {{name: Bakery}}
perspectives: {{top: {{objectives: {{win: {{name: Win}}}}}}, mid: {{objectives: {{m: {{name: Bake}}}}}},
               low: {{objectives: {{{team}}}}}}}
"""
    assert of_rule(tmp_path, text, "R14") == [("info", "5 links skip a perspective")]
    money = text.replace("low: {", "low: {kind: financial, ")
    assert of_rule(tmp_path, money, "R14") == []


def test_a_dense_map_is_told_with_its_density(tmp_path: Path) -> None:
    rows = [f"o{at}: {{name: Win {at}, supports: [{', '.join(f'o{to}' for to in range(at))}]}}" for at in range(8)]
    rows[7] = rows[7].replace("o0, ", "")
    text = f"strategy: {{name: Bakery}}\nperspectives: {{p: {{objectives: {{{', '.join(rows)}}}}}}}"
    assert of_rule(tmp_path, text, "R17") == [("info", "27 links between 8 objectives: 3.4 for each, more than 2.5")]


def test_a_weight_of_zero_and_odd_limits_are_taken_in_stride(tmp_path: Path) -> None:
    text = """strategy: {name: Bakery}
themes: {a: {name: A}, b: {name: B}}
perspectives:
  top:
    objectives:
      win: {name: Win, themes: [a], leading: [{outcome_of: bake, weight: 0}, {id: l, weight: 0, target: 3}]}
  foot:
    objectives:
      bake: {name: Bake, themes: [a], supports: [{objective: shop, weight: 0.0}]}
      shop: {name: Shop, themes: [a], supports: [{objective: bake, feedback: yes}]}
checks: {R22: {at_least: 0}, R06: {at_most: -3}, R17: {at_most: 0}, R03: {at_most: 0.5}, R19: {at_most: -1}}
"""
    assert of_rule(tmp_path, text, "R06") == [("warning", "The strategy has 2 themes, more than -3")]
    assert of_rule(tmp_path, text, "R22") == []


def test_a_gap_that_most_have_is_told_once(tmp_path: Path) -> None:
    names = [f"o{at}: {{name: Win {at}, supports: [p{at}]}}, p{at}: {{name: Bake {at}}}" for at in range(13)]
    text = f"""strategy: {{name: Bakery}}
perspectives:
  top: {{name: Top, objectives: {{win: {{name: Win}}}}}}
  mid: {{name: Mid, objectives: {{{", ".join(names)}}}}}
  foot: {{name: Foot, objectives: {{craft: {{name: Teach, supports: [win]}}}}}}
"""
    assert of_rule(tmp_path, text, "R11") == [("warning", "26 objectives do not reach “Top”")]
    assert of_rule(tmp_path, text, "R12") == [("warning", "13 objectives have no driver")]


def test_kinds_that_no_perspective_has_are_alternatives(tmp_path: Path) -> None:
    text = "strategy: {name: S}\nperspectives:\n"
    for kind in ("financial", "customer"):
        text += f"  {kind}: {{kind: {kind}, objectives: {{{objectives(1, kind)}}}}}\n"
    assert of_rule(tmp_path, text, "R02") == [("info", "No perspective is of kind “internal” or “learning”")]
    assert "«procesos internos» o «aprendizaje»" in [
        each.message for each in ask_all(tmp_path, text, "es").found if each.rule == "R02"][0]
