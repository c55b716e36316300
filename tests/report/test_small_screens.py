"""The report on small screens: everything within the width, everything large enough for a finger."""

from __future__ import annotations

import pytest

from tests.report.conftest import Open, Report

pytestmark = pytest.mark.browser

LEAVES = """() => [...document.querySelectorAll("main *,.top *")]
    .filter((el) => !el.closest("svg,.hush,.rot,.pick span") && el.checkVisibility())
    .filter((el) => el.getBoundingClientRect().right > innerWidth + 1).map((el) => el.outerHTML.slice(0, 90))"""
SMALL = """() => [...document.querySelectorAll("button,select,nav a,.card-name,.card-causes a")]
    .filter((el) => el.checkVisibility() && el.getBoundingClientRect().height < 26).map((el) => el.textContent)"""
SHORT = """() => [...document.querySelectorAll(".sc .st b,.figs .st b,.links .st b")]
    .filter((el) => el.checkVisibility() && el.textContent.length <= 12 && el.getBoundingClientRect().height > 24)
    .map((el) => el.textContent)"""
INNER = """() => [...document.querySelectorAll(".frame")].filter((el) => !el.querySelector("svg.map"))
    .filter((el) => el.scrollWidth > el.clientWidth).map((el) => el.innerHTML.slice(0, 40))"""
EVERY = ["social", "spanish", "council", "bakery", "wordy", "crowd", "multitude"]


@pytest.mark.parametrize("width", [360, 320])
@pytest.mark.parametrize("which", EVERY)
def test_nothing_scrolls_sideways_on_a_phone(
    which: str, width: int, show: Open, request: pytest.FixtureRequest
) -> None:
    page = show(request.getfixturevalue(which), size={"width": width, "height": 740})
    assert page.evaluate(LEAVES) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(SMALL) == []
    assert page.evaluate(SHORT) == []
    assert not page.locator("svg.map").first.is_visible()
    assert page.locator(".card").first.is_visible()


@pytest.mark.parametrize("width", [800, 1000, 1280])
@pytest.mark.parametrize("which", ["spanish", "council", "wordy", "crowd", "multitude"])
def test_nothing_scrolls_sideways_on_a_desk(
    which: str, width: int, show: Open, request: pytest.FixtureRequest
) -> None:
    page = show(request.getfixturevalue(which), size={"width": width, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    if width == 1280:
        assert page.evaluate(INNER) == []


def test_the_facts_of_a_sheet_stay_apart_on_a_phone(show: Open, spanish: Report) -> None:
    page = show(spanish, size={"width": 360, "height": 740})
    parts = page.locator(".figs .cover").first.locator("p").evaluate_all(
        "(all) => all.map((el) => [el.textContent.trim(), getComputedStyle(el, '::before').content])")
    told = [before for text, before in parts if text]
    assert len(told) == 2
    assert told[1] == '" · "'
