"""The report on paper: nothing wider than its sheet, the map on one, boxes and rows whole, no sheet left empty."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.report.conftest import Open, Report

pytestmark = pytest.mark.browser

_A3, _A4 = {"width": 1497, "height": 1032}, {"width": 703, "height": 1009}
_A4_WIDE = {"width": 1032, "height": 703}
_LEAVES = """(parts) => [...document.querySelectorAll(parts)].flatMap((part) => [...part.querySelectorAll("*")])
    .filter((el) => !el.closest("svg,.hush,.rot") && el.checkVisibility())
    .filter((el) => el.getBoundingClientRect().right > innerWidth + 1).map((el) => el.outerHTML.slice(0, 90))"""
_KEPT = """() => [".kpi", "tr", ".says", ".sheet-head", ".links li", ".side"].filter((pick) =>
    [...document.querySelectorAll(pick)].some((el) => getComputedStyle(el).breakInside !== "avoid"))"""


@pytest.mark.parametrize("which", ["social", "spanish", "council", "bakery"])
def test_nothing_is_wider_than_its_sheet(which: str, show: Open, request: pytest.FixtureRequest) -> None:
    page = show(request.getfixturevalue(which))
    page.emulate_media(media="print")
    for size, parts in ((_A3, ".poster"), (_A4_WIDE, "#scorecard,#alignment"),
                        (_A4, "#objectives,#findings,#initiatives,#by-question,#funnel,#breakdowns"),
                        (_A4, "#outlook,#dictionary")):
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        assert page.evaluate(_LEAVES, parts) == []


@pytest.mark.parametrize("which", ["social", "spanish", "council", "bakery"])
def test_the_map_fills_the_first_sheet(which: str, show: Open, request: pytest.FixtureRequest) -> None:
    page = show(request.getfixturevalue(which), size=_A3)
    page.emulate_media(media="print")
    box = page.locator("svg.map").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 1032
    assert box["height"] > 700


def test_boxes_and_rows_stay_whole(show: Open, social: Report) -> None:
    page = show(social)
    page.emulate_media(media="print")
    assert page.evaluate(_KEPT) == []
    assert page.locator(".made tbody, .sc tbody").first.evaluate("(el) => getComputedStyle(el).breakInside") \
        == "avoid"


@pytest.mark.parametrize(("which", "most"), [("social", 37), ("council", 35), ("bakery", 10)])
def test_paper_is_not_wasted(
    which: str, most: int, show: Open, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    page = show(request.getfixturevalue(which))
    printed = page.pdf(path=tmp_path / "report.pdf", prefer_css_page_size=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert 4 < len(sizes) <= most
    assert [round(float(side)) for side in sizes[0]] == [1191, 842]


def test_the_head_of_a_table_is_not_left_alone_on_a_sheet(show: Open, social: Report) -> None:
    page = show(social)
    page.emulate_media(media="print")
    firsts = page.evaluate("""() => [...document.querySelectorAll(".olt,.dic,.ini,.wl")].map((table) =>
        getComputedStyle(table.querySelector("tbody tr")).breakBefore)""")
    assert firsts and set(firsts) == {"avoid"}
