"""Everything on the page stands out from its ground: texts, shapes, controls, the map's arrows, in both schemes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.report.conftest import Open, Report

pytestmark = pytest.mark.browser

_TESTS = Path(__file__).resolve().parents[1]
PAGE = (_TESTS / "report" / "contrast.js").read_text(encoding="utf-8")
MAP = (_TESTS / "maps" / "contrast.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["social", "spanish", "council", "bakery", "crowd"])
def test_everything_stands_out(which: str, scheme: str, show: Open, request: pytest.FixtureRequest) -> None:
    page = show(request.getfixturevalue(which), scheme=scheme)
    assert page.evaluate(PAGE) == []
    assert page.evaluate(MAP) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("which", ["social", "crowd"])
def test_a_filter_and_a_focus_keep_it_legible(
    which: str, scheme: str, show: Open, request: pytest.FixtureRequest
) -> None:
    page = show(request.getfixturevalue(which), scheme=scheme)
    page.locator("a.box").nth(5).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.locator("svg.map.lit").count() == 1
    assert page.evaluate(MAP) == []
    page.keyboard.press("Escape")
    page.locator("#map button[value=off]").click()
    assert page.evaluate(PAGE) == []
    assert page.evaluate(MAP) == []


def test_a_dense_map_counts_its_boxes_at_every_period(show: Open, crowd: Report) -> None:
    page = show(crowd)
    found = """() => [...document.querySelectorAll(".band")].map((band) => [
        Object.fromEntries([...band.querySelectorAll(".band-count")].filter((el) => el.getClientRects().length)
            .map((el) => [el.parentNode.querySelector("use").getAttribute("href").slice(4), Number(el.textContent)])),
        [...document.querySelectorAll(`.box[data-perspective=${band.dataset.id}]`)].map((box) => box.dataset.status)
    ])"""
    for _ in crowd.past.cards:
        for counts, boxes in page.evaluate(found):
            assert counts == {key: boxes.count(key) for key in ("off", "risk", "on", "none")
                              if boxes.count(key) or key != "none"}
        page.locator(".asof .prev").click(force=True)
    assert page.locator(".asof .prev").is_disabled()
