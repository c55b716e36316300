"""Metrics by the values of a column, as the page shows them."""

from __future__ import annotations

import json
from datetime import datetime
from io import BytesIO
from pathlib import Path

from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from pytest import approx

from bsc.pipeline import Order, build, remember
from bsc.report.data.schema import report_schema
from bsc.report.present.breakdown import BreakdownsView, breakdowns_of
from bsc.report.setting import Setting, setting_for
from bsc.report.speech.numbers import worked_decimals

ROWS = "day,platform,likes,cost\n" + "".join(
    f"2026-{month:02}-28,{name},{likes * month},{cost}\n"
    for month in (1, 2, 3) for name, likes, cost in (("x", 10, 5), ("y", 30, 5), ("<z>", 20, 8)))
STRATEGY = """strategy: {name: Rows}
sources: {social: {file: data/social.csv, date: day}}
metrics:
  likes: {source: social, column: likes, aggregate: sum, by: platform}
  cost: {source: social, column: cost, aggregate: sum, by: platform, better: lower}
  unused: {source: social, column: cost, aggregate: sum, by: platform}
  watched: {source: social, aggregate: count, by: platform%s}
  cost-per-like: {formula: cost / likes, better: lower}
perspectives: {p: {name: P, objectives: {o: {name: Be liked, kpis: [%s]}}}}
"""


def folder_of(folder: Path, kpis: str, question: str = "") -> Path:
    """A strategy with some KPIs."""
    (folder / "data").mkdir(exist_ok=True)
    (folder / "data" / "social.csv").write_text(ROWS, encoding="utf-8")
    (folder / "strategy.yaml").write_text(STRATEGY % (question, kpis), encoding="utf-8")
    return folder


def setting_of(folder: Path, kpis: str, language: str = "en") -> Setting:
    """How its report is set."""
    past = remember(Order(folder_of(folder, kpis))).past
    assert past is not None
    return setting_for(past, language)


def shown(folder: Path, kpis: str, language: str = "en") -> BreakdownsView:
    """What its page shows."""
    return breakdowns_of(setting_of(folder, kpis, language))


def test_a_table_for_each_metric_that_a_kpi_rests_on(tmp_path: Path) -> None:
    found = shown(tmp_path, "cost-per-like")
    assert [each.key for each in found.metrics] == ["likes", "cost", "cost-per-like"]
    likes, cost, ratio = found.metrics
    assert [(each.name, each.mark, each.value, each.share.replace("\u202f", " "), each.before, each.arrow.key)
            for each in likes.rows] == [("y", "▲ highest", "90", "50 %", "60", "better"),
                                        ("<z>", "", "60", "33 %", "40", "better"),
                                        ("x", "▼ lowest", "30", "17 %", "20", "better")]
    assert likes.total == "180"
    assert ratio.total == ""
    assert {each.arrow.key for each in cost.rows} == {"same"}
    assert {each.arrow.key for each in ratio.rows} == {"better"}


def test_a_metric_that_answers_a_business_question_is_shown_too(tmp_path: Path) -> None:
    past = remember(Order(folder_of(tmp_path, "likes", ", question: Which channels work best?"))).past
    assert past is not None
    assert [each.key for each in breakdowns_of(setting_for(past, "en")).metrics] == ["likes", "watched"]


def test_sparklines_of_a_metric_share_one_scale(tmp_path: Path) -> None:
    likes = shown(tmp_path, "likes").metrics[0]
    ends = {each.name: each.spark.heights[-1] for each in likes.rows}
    assert ends["y"] == 6
    assert (ends["x"] or 0) > (ends["<z>"] or 0) > 6


def test_metrics_of_one_column_stand_side_by_side(tmp_path: Path) -> None:
    (beside,) = shown(tmp_path, "cost-per-like", "es").beside
    assert beside.title == "Lado a lado, por platform"
    assert beside.heads == ("y", "<z>", "x")
    assert beside.rows[2].cells == ("▼ 0,056", "0,133", "▲ 0,167")


def test_a_metric_that_only_repeats_its_part_is_not_shown_twice(tmp_path: Path) -> None:
    found = shown(tmp_path, "{id: again, formula: likes}, {id: twice, formula: likes * 2}")
    assert [each.key for each in found.metrics] == ["likes", "twice"]


def test_a_share_of_the_total_has_its_bar(tmp_path: Path) -> None:
    likes = shown(tmp_path, "likes").metrics[0]
    assert [each.part for each in likes.rows] == [50, 33, 17]
    assert {each.part for each in shown(tmp_path, "cost-per-like").metrics[2].rows} == {0}


def test_what_was_worked_out_is_told_in_three_figures(tmp_path: Path) -> None:
    """Though one of the values has few decimals by chance."""
    assert worked_decimals([21.875, 20.333333333, None, 0.0]) == 1
    assert (worked_decimals([1234.5]), worked_decimals([3.0, None]), worked_decimals([0.012])) == (0, 0, 4)


def test_the_section_follows_the_as_of(tmp_path: Path) -> None:
    setting = setting_of(tmp_path, "cost-per-like")
    (likes, *_), (beside,) = breakdowns_of(setting)
    rows = json.loads(f"[{setting.records.text()}]")
    assert rows[likes.row] == [["Jan 2026", "Feb 2026", "Mar 2026"], ["60", "120", "180"]]
    highest = likes.rows[0]
    assert highest.name == "y"
    mark, values, share, before, trends, year, heights, parts = rows[highest.row]
    assert parts == [50, 50, 50]
    assert (mark, values, share.replace("\u202f", " ")) == ("▲ highest", ["30", "60", "90"], "50 %")
    assert (before, trends, year) == (["–", "30", "60"], "-bb", "–")
    assert len(heights) == 3
    assert rows[beside.rows[0].row][0] == ["▲ 30", "▲ 60", "▲ 90"]


def test_a_share_is_told_of_what_adds_up_alone(tmp_path: Path) -> None:
    negative = ROWS.replace(",y,", ",y,-")
    likes = shown(tmp_path, "likes").metrics[0]
    assert likes.rows[0].share.endswith("%")
    (tmp_path / "data" / "social.csv").write_text(negative, encoding="utf-8")
    past = remember(Order(tmp_path)).past
    assert past is not None
    likes = breakdowns_of(setting_for(past, "en")).metrics[0]
    assert {each.share for each in likes.rows} == {"–"}
    ratio = shown(tmp_path, "cost-per-like").metrics[2]
    assert ratio.total == ""
    assert {each.share for each in ratio.rows} == {"–"}


def test_a_kpi_on_a_slice_shows_the_metric_that_it_is_of(tmp_path: Path) -> None:
    found = shown(tmp_path, "{metric: likes, where: {platform: y}}")
    assert [each.key for each in found.metrics] == ["likes"]


def test_the_section_is_there_only_where_there_is_something_to_show(tmp_path: Path) -> None:
    for kpis, there in (("likes", True), ("{id: other, actuals: {2026-03: 3}}", False)):
        documents = build(Order(folder_of(tmp_path, kpis))).documents
        assert documents is not None
        page = (documents[0].whole() or b"").decode()
        assert ('id="breakdowns"' in page) is there
        assert ('href="#breakdowns"' in page) is there
        assert "<z>" not in page


def test_the_workbook_has_a_row_for_each_slice_and_period_and_no_formula(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, "cost-per-like")
    data = folder / "data" / "social.csv"
    data.write_text(data.read_text(encoding="utf-8").replace("<z>", "=1+2"), encoding="utf-8")
    documents = build(Order(folder, formats=("xlsx",))).documents
    assert documents is not None
    page = load_workbook(BytesIO(documents[0].whole() or b""))["Breakdowns"]
    heads, *rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert heads == ["Metric", "Id", "Unit", "By", "Slice", "Period", "Period ends", "Value", "Share of total"]
    assert len(rows) == 3 * 3 * 3
    assert rows[1][:8] == ["Likes", "likes", None, "platform", "x", "Jan 2026", datetime(2026, 1, 31), 10]
    assert rows[1][8] == approx(10 / 60)
    assert rows[-1][1:5] == ["cost-per-like", None, "platform", "y"]
    assert rows[-1][8] is None
    odd = page["E2"]
    assert (odd.value, odd.data_type, odd.quotePrefix) == ("=1+2", "s", True)


def test_the_data_have_slices_shares_and_extremes(tmp_path: Path) -> None:
    documents = build(Order(folder_of(tmp_path, "cost-per-like"), formats=("json",))).documents
    assert documents is not None
    told = json.loads(documents[0].whole() or b"")
    assert not list(Draft202012Validator(json.loads(report_schema())).iter_errors(told))
    likes, _cost, ratio = told["breakdowns"]
    assert (likes["period"], likes["total"], likes["highest"], likes["lowest"]) == ("2026-03", 180, "y", "x")
    assert {"name": "y", "value": 90, "share": 50, "previous_period": 60, "year_before": None} in likes["slices"]
    assert ratio["total"] is None
    assert {each["share"] for each in ratio["slices"]} == {None}
    metric = next(each for each in told["strategy"]["metrics"] if each["id"] == "likes")
    assert metric["slices"]["of"]["y"] == {"2026-01": 30, "2026-02": 60, "2026-03": 90}
