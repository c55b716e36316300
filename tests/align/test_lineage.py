"""How a figure came to be: the tree from a computed value down to what was gathered or written."""

from __future__ import annotations

import pytest

from bsc.align.lineage import Kind, Value, below, reason_of, value_of
from bsc.formula import Look, pieces
from bsc.model import Strategy, parse_period
from bsc.read import read
from bsc.report.speech.lineage import lines_below, no_value, rows_of, worked_out
from bsc.report.speech.source import sources_of
from bsc.report.speech.words import voice_for
from bsc.score import evaluate

ROWS = "day,platform,likes,followers\n" + "".join(
    f"2026-{month:02}-{day:02},{platform},{likes * month},{100 * month + day}\n"
    for month in (1, 2, 3) for day in (14, 31 if month != 2 else 28)
    for platform, likes in (("x", 2), ("y", 3)))
METRICS = """strategy: {name: Rows, as_of: 2026-03}
sources: {social: {file: data/social.csv, date: day}}
metrics:
  likes: {name: Likes, source: social, column: likes, aggregate: sum}
  x-likes: {name: Likes on X, source: social, column: likes, aggregate: sum, where: {platform: x}}
  followers: {name: Followers, source: social, column: followers}
  paid: {name: Paid, aggregate: sum, actuals: {2026-01: 4, 2026-02: 5, 2026-03: 0}}
  late: {name: Late, aggregate: sum, actuals: {2026-01: 4, 2026-02: 5}}
  plan: {name: Plan, actuals: {2026: 60}}
  rate: {name: Rate, unit: "%", formula: likes / followers * 100}
  smooth: {name: Smooth, formula: "rolling(rate, 2) - previous(rate)"}
  growth: {name: Growth, formula: growth(likes)}
  cost: {name: Cost, formula: likes / paid}
  behind: {name: Behind, formula: likes - late}
  quarter: {name: Quarter, formula: likes * 2, cadence: quarterly}
  share: {name: Share, formula: likes / plan}
objectives:
  all: {name: All, lagging: [{metric: rate, target: 2.5}, {metric: x-likes, target: 9}, {metric: cost, target: 4}]}
"""


@pytest.fixture(scope="module")
def strategy(tmp_path_factory: pytest.TempPathFactory) -> Strategy:
    folder = tmp_path_factory.mktemp("rows")
    (folder / "data").mkdir()
    (folder / "data" / "social.csv").write_text(ROWS, encoding="utf-8")
    (folder / "strategy.yaml").write_text(METRICS, encoding="utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return found.strategy


def march(strategy: Strategy, metric: str, label: str = "2026-03") -> Value:
    """A metric's value in March."""
    return value_of(strategy.metrics[metric], parse_period(label))


def tree(strategy: Strategy, metric: str, label: str = "2026-03", language: str = "en") -> list[str]:
    """What is told of a computed value: the formula with its numbers, then the levels below."""
    value, voice = march(strategy, metric, label), voice_for(strategy, language)
    lines = lines_below(value, voice, 9, 99)
    return [worked_out(value, voice), *("  " * line.depth + line.text for line in lines)]


def test_a_computed_value_is_told_down_to_the_rows(strategy: Strategy) -> None:
    assert tree(strategy, "rate") == [
        "30 / 662 * 100",
        "  Likes 30: sum of “likes” in data/social.csv",
        "  Followers 662: last “followers” in data/social.csv",
    ]


def test_the_periods_that_a_formula_looks_back_at_are_told(strategy: Strategy) -> None:
    assert tree(strategy, "growth") == [
        "growth([20; 30])",
        "  Likes (Feb 2026) 20: sum of “likes” in data/social.csv",
        "  Likes 30: sum of “likes” in data/social.csv",
    ]
    told = tree(strategy, "smooth")
    assert told[0] == "rolling([4.39; 4.53], 2) − previous(4.39)"
    assert [line for line in told if "Rate" in line] == [
        "  Rate (Feb 2026) 4.39 = 20 / 456 * 100", "  Rate 4.53 = 30 / 662 * 100"]


def test_spanish_writes_its_own_numbers_in_a_formula(strategy: Strategy) -> None:
    assert tree(strategy, "smooth", language="es")[0] == "rolling([4,39; 4,53]; 2) − previous(4,39)"


def test_a_part_of_another_cadence_tells_how_it_was_brought_there(strategy: Strategy) -> None:
    assert tree(strategy, "quarter", "2026-Q1") == [
        "60 * 2",
        "  Likes 60: sum of 3 periods",
        "    Jan 2026 10: sum of “likes” in data/social.csv",
        "    Feb 2026 20: sum of “likes” in data/social.csv",
        "    Mar 2026 30: sum of “likes” in data/social.csv",
    ]
    assert tree(strategy, "share")[2:] == ["  Plan 60: level of 2026", "    2026 60"]


def test_why_there_is_no_value(strategy: Strategy) -> None:
    voice = voice_for(strategy, "en")
    divided, missing = march(strategy, "cost"), march(strategy, "behind")
    assert (divided.value, reason_of(divided), no_value(divided, voice)) == (
        None, "divided", "no value: divided by zero")
    assert (reason_of(missing), no_value(missing, voice)) == ("missing", "no value: no figure of Late")
    assert reason_of(march(strategy, "rate")) == ""
    first = march(strategy, "growth", "2026-01")
    assert (first.value, [each.kind for each in below(first)]) == (None, [Kind.NONE, Kind.GATHERED])


def test_the_sheet_tells_where_a_figure_came_from(strategy: Strategy) -> None:
    card, voice = evaluate(strategy, parse_period("2026-03")), voice_for(strategy, "en")
    assert sources_of(card.readings["all/x-likes"], voice) == "sum of “likes” in data/social.csv, platform x"
    assert sources_of(card.readings["all/rate"], voice).splitlines()[0] == "30 / 662 * 100"
    assert sources_of(card.readings["all/cost"], voice).splitlines()[-1] == "Paid 5 (strategy.yaml:7)"
    assert rows_of(strategy.metrics["x-likes"], voice) == "sum of “likes” in data/social.csv, platform x"
    assert rows_of(strategy.metrics["paid"], voice) == ""


def test_a_formula_is_cut_at_its_names_with_what_looks_back_around_them() -> None:
    found = pieces(" year_ago(rolling(a-b, 3)) - a - b ", {"a", "b", "a-b"})
    assert "".join(piece.text for piece in found) == "year_ago(rolling(a-b, 3)) - a - b"
    assert [(piece.metric, piece.looks) for piece in found if piece.metric] == [
        ("a-b", (Look("year_ago"), Look("rolling", 3))), ("a", ()), ("b", ())]


