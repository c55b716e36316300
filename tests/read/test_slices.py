"""Metrics by the values of a column, and KPIs that point at one of them."""

from __future__ import annotations

import random
from math import isclose
from pathlib import Path

from bsc.model import Metric
from bsc.read import ReadResult
from tests.read.test_sources import ROWS, figures, reading

METRICS = """
  likes: {source: social, column: likes, aggregate: sum, by: platform}
  cost: {source: social, column: cost, aggregate: sum, by: platform}
  followers: {source: social, column: followers, by: platform}
  all-likes: {source: social, column: likes, aggregate: sum}
  cost-per-like: {formula: cost / likes * 100, unit: cents}
  share: {formula: likes / all-likes * 100, unit: "%"}
"""
KPIS = "objectives: {o: {name: Be liked, kpis: [%s]}}\n"


def slices(metric: Metric) -> dict[str, dict[str, float | None]]:
    """The figures of each slice, by period."""
    assert metric.slices is not None, metric
    return {name: {each.period.label: each.value for each in actuals} for name, actuals in metric.slices.of.items()}


def metrics_of(result: ReadResult) -> dict[str, Metric]:
    """All metrics of a strategy that was read."""
    assert result.strategy is not None, result.diagnostics
    return dict(result.strategy.metrics)


def told(result: ReadResult) -> list[str]:
    """All that is wrong, with its place and its help."""
    return [f"{each.place.line}:{each.place.column} {each.message} ({each.help})" for each in result.diagnostics
            if each.severity.word in ("error", "warning")]


def test_a_metric_has_the_slices_of_its_column_beside_its_total(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, METRICS))
    assert figures(found["likes"]) == {"2026-01": 35.0, "2026-02": 37.0}
    assert slices(found["likes"]) == {"x": {"2026-01": 30.0, "2026-02": 30.0}, "y": {"2026-01": 5.0, "2026-02": 7.0}}
    assert found["all-likes"].slices is None


def test_the_total_of_a_level_is_the_sum_of_what_each_slice_held_at_its_last(tmp_path: Path) -> None:
    rows = ROWS.replace("2026-01-31,y,5,50,0.25", "2026-01-20,y,5,50,0.25")
    found = metrics_of(reading(tmp_path, METRICS, rows))
    assert figures(found["followers"]) == {"2026-01": 160.0, "2026-02": 180.0}
    assert slices(found["followers"])["y"] == {"2026-01": 50.0, "2026-02": 60.0}


def test_a_formula_has_the_slices_of_its_parts_and_a_part_without_any_counts_for_each(tmp_path: Path) -> None:
    found = metrics_of(reading(tmp_path, METRICS))
    assert slices(found["cost-per-like"])["y"] == {"2026-01": 5.0, "2026-02": 0.75 / 7 * 100}
    assert slices(found["share"])["y"] == {"2026-01": 5 / 35 * 100, "2026-02": 7 / 37 * 100}


def test_a_kpi_points_at_one_slice(tmp_path: Path) -> None:
    kpis = "{metric: likes, where: {platform: y}, target: 6}, {metric: cost-per-like, where: {platform: x}}, likes"
    result = reading(tmp_path, METRICS + KPIS % kpis)
    assert result.strategy is not None, result.diagnostics
    first, second, whole = result.strategy.kpis()
    assert (first.id, first.metric.id, first.name) == ("o/likes-y", "likes-y", "Likes, y")
    assert figures(first.metric) == {"2026-01": 5.0, "2026-02": 7.0}
    assert first.metric.gathering is not None
    assert first.metric.gathering.where[0][:2] == ("platform", ("y",))
    assert second.metric.working is not None
    assert second.metric.working.parts["cost"].metric.name == "Cost, x"
    assert whole.metric.id == "likes"


def test_what_a_slice_cannot_be_is_told_where_it_stands(tmp_path: Path) -> None:
    cases = {
        "{metric: likes, where: {plattform: x}}": "did you mean `platform`?",
        "{metric: likes, where: {platform: z}}": "known here: x, y",
        "{metric: likes, where: {platform: [x, y]}}": "write {platform: x}",
        "{metric: all-likes, where: {platform: x}}": "add `by: platform` where it is gathered from rows",
    }
    for entry, help in cases.items():
        found = told(reading(tmp_path, METRICS + KPIS % entry))
        assert len(found) == 1, found
        assert help in found[0], found
        assert found[0].startswith("11:"), found


def test_an_unknown_column_is_told_at_its_key(tmp_path: Path) -> None:
    found = told(reading(tmp_path, "\n  likes: {source: social, column: likes, aggregate: sum, by: plattform}\n"))
    assert found == ["5:62 there is no column `plattform` (did you mean `platform`?)"]


def test_what_has_no_rows_is_not_divided(tmp_path: Path) -> None:
    found = told(reading(tmp_path, "\n  likes: {by: platform, actuals: {2026-01: 3}}\n"))
    assert found == ["5:15 `likes` is not gathered from rows, nothing is divided by `platform` "
                     "(name one of `sources:` as its `source:`)"]


def test_the_smallest_of_many_slices_are_one_and_that_is_said(tmp_path: Path) -> None:
    rows = "day,platform,likes,cost\n" + "".join(f"2026-01-31,p{at},{at},1\n" for at in range(1, 61))
    result = reading(tmp_path, "\n  likes: {source: social, column: likes, aggregate: sum, by: platform}\n", rows)
    found = slices(metrics_of(result)["likes"])
    assert len(found) == 51
    assert next(iter(found)) == "p60"
    assert found["others"] == {"2026-01": 55.0}
    assert [each.message for each in result.diagnostics if each.rule == "slices"] == [
        "`likes` has 60 slices by `platform`; the 50 largest are shown, the others as one"]


def test_slices_of_a_flow_add_up_and_shuffled_rows_change_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)
    for _ in range(5):
        lines = [f"2026-{chance.randint(1, 6):02}-{chance.randint(1, 28):02},{chance.choice('abcdef')},"
                 f"{chance.randint(0, 999)},{chance.randint(0, 99)},{chance.random():.3f}" for _ in range(200)]
        head = ROWS.splitlines()[0]
        first = metrics_of(reading(tmp_path, METRICS, "\n".join([head, *lines, ""])))
        for id in ("likes", "cost", "followers"):
            for period, total in figures(first[id]).items():
                parts = [each.get(period) or 0.0 for each in slices(first[id]).values()]
                assert isclose(sum(parts), total or 0.0, rel_tol=1e-12)
        chance.shuffle(lines)
        again = metrics_of(reading(tmp_path, METRICS, "\n".join([head, *lines, ""])))
        for id in ("likes", "followers"):
            assert slices(again[id]) == slices(first[id])
