"""Metrics by the values of a column, and KPIs that point at one of them."""

from __future__ import annotations

import random
from math import isclose
from pathlib import Path

from pytest import approx

from bsc.model import Metric
from bsc.read import ReadResult, read
from tests.read.test_sources import ROWS, figures, reading

METRICS = """
  likes: {source: social, column: likes, aggregate: sum, by: platform}
  cost: {source: social, column: cost, aggregate: sum, by: platform}
  followers: {source: social, column: followers, by: platform}
  all-likes: {source: social, column: likes, aggregate: sum}
  cost-per-like: {formula: cost / likes * 100, unit: cents}
  share: {formula: likes / all-likes * 100, unit: "%"}
"""
TYPED = """  typed: {actuals: {2026-01: 3}}
  half-typed: {formula: typed / likes}
"""
REGIONS = """day,platform,region,paid,likes,followers,cost
2026-01-10,x,north,yes,10,100,1.5
2026-01-31,x,south,no,20,110,2.5
2026-01-31,y,north,yes,5,50,0.25
2026-01-31,z,south,yes,10,1,1
2026-02-28,x,south,no,30,120,3.5
2026-02-28,y,north,no,7,60,0.75
2026-03-05,x,north,no,99,130,9.5
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


def test_a_formula_is_not_divided_where_one_of_its_parts_of_rows_is_not(tmp_path: Path) -> None:
    metrics = METRICS + """  followers-all: {source: social, column: followers}
  rate: {formula: likes / followers-all}
"""
    result = reading(tmp_path, metrics)
    assert metrics_of(result)["rate"].slices is None
    assert [(each.message, each.help) for each in result.diagnostics if each.rule == "by"] == [
        ("`rate` is not divided by `platform`: its part `followers-all` is not",
         "add `by: platform` to `followers-all`")]


def test_a_slice_of_a_longer_period_is_worked_out_from_that_of_its_parts(tmp_path: Path) -> None:
    rows = ROWS.replace("2026-03-05,x,99,130,9.5", "2026-03-31,x,30,130,4\n2026-03-31,y,8,70,2")
    quarter = "  quarter: {cadence: quarterly, formula: cost-per-like / 100}\n"
    found = metrics_of(reading(tmp_path, METRICS + quarter, rows))
    assert figures(found["quarter"]) == {"2026-Q1": approx((4.25 + 4.25 + 6) / (35 + 37 + 38))}
    assert slices(found["quarter"]) == {"x": {"2026-Q1": approx((4 + 3.5 + 4) / 90)},
                                        "y": {"2026-Q1": approx((0.25 + 0.75 + 2) / 20)}}


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
        "{metric: likes, where: {platform: q}}": "known here: x, y, z",
        "{metric: likes, where: {platform: [x, y]}}": "write {platform: x}",
        "{metric: likes, where: {platform: {at_least: 3}}}": "write {platform: x}",
        "{metric: all-likes, where: {plattform: x}}": "did you mean `platform`?",
        "{metric: all-likes, where: {region: sooth}}": "did you mean `south`?",
        "{metric: all-likes, where: {platform: x, regoin: north}}": "did you mean `region`?",
        "{metric: cost-per-like, where: {region: nort}}": "did you mean `north`?",
        "{metric: typed, where: {region: north}}": "give `typed` one of `sources:` whose rows tell `region`",
        "{metric: half-typed, where: {region: north}}": "give `typed` one of `sources:` whose rows tell `region`",
    }
    for entry, help in cases.items():
        found = told(reading(tmp_path, METRICS + TYPED + KPIS % entry, REGIONS))
        assert len(found) == 1, found
        assert help in found[0], found
        assert found[0].startswith("13:"), found


def test_a_kpi_points_at_any_column_of_its_rows(tmp_path: Path) -> None:
    kpis = ("{metric: all-likes, where: {region: north}}, {metric: likes, where: {region: south}},"
            " {metric: likes, where: {platform: y, region: north}}, {metric: cost-per-like, where: {region: north}},"
            " {metric: followers, where: {region: north}}, {metric: all-likes, where: {paid: yes}}")
    result = reading(tmp_path, METRICS + KPIS % kpis, REGIONS)
    assert result.strategy is not None, result.diagnostics
    found = {kpi.metric.id: figures(kpi.metric) for kpi in result.strategy.kpis()}
    assert found == {
        "all-likes-north": {"2026-01": 15.0, "2026-02": 7.0}, "likes-south": {"2026-01": 30.0, "2026-02": 30.0},
        "likes-y-north": {"2026-01": 5.0, "2026-02": 7.0},
        "cost-per-like-north": {"2026-01": 1.75 / 15 * 100, "2026-02": 0.75 / 7 * 100},
        "followers-north": {"2026-01": 150.0, "2026-02": 60.0}, "all-likes-paid-yes": {"2026-01": 25.0}}
    named = {kpi.metric.id: kpi.name for kpi in result.strategy.kpis()}
    assert named["likes-y-north"] == "Likes, y, north"
    assert named["all-likes-paid-yes"] == "All likes, paid yes"
    parts = result.strategy.metrics["cost-per-like-north"].working
    assert parts is not None
    assert parts.parts["cost"].metric.name == "Cost, north"


def test_a_share_of_all_stays_one_where_the_slice_is_asked_for(tmp_path: Path) -> None:
    """Of what is folded, too: the part that is not divided counts for each slice."""
    lines = [f"2026-01-31,p{at},{at},1" for at in range(1, 61)]
    rows = "\n".join(["day,platform,likes,cost", *lines, "2026-02-28,p1,5,1", ""])
    metrics = METRICS.replace("  followers: {source: social, column: followers, by: platform}\n", "")
    kpis = "{metric: share, where: {platform: p2}}, {metric: likes, where: {platform: others}}, " \
           "{metric: likes, where: {platform: p3}}"
    result = reading(tmp_path, metrics + KPIS % kpis, rows)
    assert result.strategy is not None, result.diagnostics
    share, others, small = result.strategy.kpis()
    assert figures(share.metric)["2026-01"] == 2 / 1830 * 100
    assert figures(others.metric)["2026-01"] == 65.0  # p2 to p11: the cost of p1 is that of two
    assert figures(small.metric) == {"2026-01": 3.0}
    found = told(reading(tmp_path, metrics + KPIS % "{metric: likes, where: {platform: p61}}", rows))
    assert len(found) == 1
    assert "there is no `p61` in `platform`" in found[0]


def test_two_slices_that_would_be_called_alike_are_told(tmp_path: Path) -> None:
    rows = REGIONS.replace("north", "x")
    kpis = "{metric: all-likes, where: {platform: x}}, {metric: all-likes, where: {region: x}}"
    (found,) = told(reading(tmp_path, METRICS + KPIS % kpis, rows))
    assert "`all-likes-x` is a metric of its own" in found


def test_a_source_with_a_mistake_is_told_once(tmp_path: Path) -> None:
    metrics = METRICS.replace("source: social, column: likes, aggregate: sum}", "source: gone, column: likes}")
    result = reading(tmp_path, metrics + KPIS % "{metric: all-likes, where: {platform: x}}")
    (tmp_path / "strategy.yaml").write_text((tmp_path / "strategy.yaml").read_text(encoding="utf-8").replace(
        "social.csv, date: day}", "social.csv, date: day}, gone: {file: data/gone.csv, date: day}"), encoding="utf-8")
    result = read(tmp_path)
    assert [each.message for each in result.diagnostics if each.severity.word == "error"] == [
        "the file `data/gone.csv` does not exist"]


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


def test_the_others_of_a_ratio_are_worked_out_from_theirs(tmp_path: Path) -> None:
    lines = [f"2026-01-31,p{at},{at},{at % 7 + 1}" for at in range(1, 61)]
    rows = "\n".join(["day,platform,likes,cost", *lines, ""])
    metrics = METRICS.replace("  followers: {source: social, column: followers, by: platform}\n", "") + \
        "  nested: {formula: cost-per-like / 100}\n"
    result = reading(tmp_path, metrics + KPIS % "{metric: cost-per-like, where: {platform: others}}", rows)
    found = metrics_of(result)
    likes, cost = slices(found["likes"])["others"]["2026-01"], slices(found["cost"])["others"]["2026-01"]
    assert likes is not None and cost is not None and found["cost-per-like"].slices is not None
    assert found["cost-per-like"].slices.rest == "others"
    assert slices(found["cost-per-like"])["others"] == {"2026-01": cost / likes * 100}
    assert slices(found["nested"])["others"] == {"2026-01": cost / likes * 100 / 100}
    assert figures(found["cost-per-like-others"]) == {"2026-01": cost / likes * 100}


def test_others_of_two_sources_are_no_one_slice(tmp_path: Path) -> None:
    lines = [f"2026-01-31,p{at},{at},{61 - at}" for at in range(1, 61)]
    rows = "\n".join(["day,platform,likes,cost", *lines, ""])
    metrics = METRICS.replace("  followers: {source: social, column: followers, by: platform}\n", "")
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "more.csv").write_text(rows, encoding="utf-8")
    metrics = metrics.replace("cost: {source: social", "cost: {source: more")
    reading(tmp_path, "", rows)
    text = (tmp_path / "strategy.yaml").read_text(encoding="utf-8").replace(
        "date: day}}", "date: day}, more: {file: data/more.csv, date: day}}")
    (tmp_path / "strategy.yaml").write_text(text + metrics, encoding="utf-8")
    found = metrics_of(read(tmp_path))
    assert "others" in slices(found["cost"])
    assert "others" not in slices(found["cost-per-like"])


def test_spaces_make_no_slice_of_their_own(tmp_path: Path) -> None:
    rows = ROWS.replace("2026-01-10,x,", "2026-01-10,x y,").replace("2026-01-31,x,", "2026-01-31, x  y ,")
    metrics = METRICS + "  mean: {source: social, column: likes, aggregate: mean, by: platform}\n"
    found = metrics_of(reading(tmp_path, metrics, rows))
    assert slices(found["likes"])["x y"] == {"2026-01": 30.0}
    assert (slices(found["mean"])["x y"], slices(found["mean"])["x y (2)"]) == ({"2026-01": 20.0}, {"2026-01": 10.0})


def test_a_slice_that_is_called_as_the_others_are_stays_itself(tmp_path: Path) -> None:
    lines = [f"2026-01-31,{'others' if at == 60 else f'p{at}'},{at},1" for at in range(1, 61)]
    rows = "\n".join(["day,platform,likes,cost", *lines, ""])
    metric = "\n  likes: {source: social, column: likes, aggregate: sum, by: platform}\n"
    found = slices(metrics_of(reading(tmp_path, metric, rows))["likes"])
    assert (found["others"], found["all others"]) == ({"2026-01": 60.0}, {"2026-01": 55.0})


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
