"""The steps of the meeting in a real browser: perspectives to argue over, all on one screen, true at every as-of."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bsc.model import Signal, Status
from tests.report.conftest import Open, Report

pytestmark = pytest.mark.browser

CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
ROOM = {"width": 1280, "height": 720}
STEP = ".rm-step:not([hidden])"
SCROLLED = """() => [...document.querySelectorAll(".rm-step:not([hidden]) :is(.rm-body,.rm-decide)")]
    .filter((el) => el.scrollHeight > el.clientHeight + 1).map((el) => el.innerText.slice(0, 60))"""


def _room(show: Open, report: Report, size: dict[str, int] = ROOM) -> Page:
    page = show(report, size=size)
    page.keyboard.press("m")
    return page


def _place(page: Page) -> str:
    return page.locator(".rm-where span").first.inner_text()


def _walk(page: Page) -> list[str]:
    """The places of all steps, from the first on."""
    page.keyboard.press("Home")
    found = [_place(page)]
    while page.locator(".rm-on").is_enabled():
        page.keyboard.press("ArrowRight")
        found.append(_place(page))
    return found


def test_a_perspective_shows_what_its_objectives_are_argued_over_with(show: Open, social: Report) -> None:
    page = _room(show, social)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    card = page.locator(f"{STEP} [data-card='paid-reach']")
    said = card.inner_text()
    for word in ("Performance lead", "Off track", "39", "Cost per lead", "20.9", "target 16.0", "Lifetime value",
                 "to be agreed with Finance", "leading"):
        assert word in said, word
    first = card.locator(".rm-kpis>li").first
    assert first.get_attribute("data-st") == "off" and first.locator(".sp .ln").count() >= 1
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert "What drives it" in page.locator(STEP).inner_text() and "Lead hand-over" in page.locator(STEP).inner_text()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.locator(".rm-top .prev").click()
    assert "target 16.0" in card.inner_text() and "20.9" not in card.inner_text()


@pytest.mark.parametrize("example", ["social", "spanish", "council", "bakery", "crowd"])
@pytest.mark.parametrize("size", [ROOM, {"width": 1920, "height": 1080}, {"width": 1280, "height": 800}])
def test_no_step_is_scrolled_and_none_that_has_more_is_silent(
    show: Open, request: pytest.FixtureRequest, example: str, size: dict[str, int]
) -> None:
    page = _room(show, request.getfixturevalue(example), size)
    while True:
        assert page.evaluate(SCROLLED) == [], _place(page)
        silent = page.evaluate("""() => [...document.querySelectorAll(".rm-step:not([hidden]) :is(.rm-kpis,.rm-band)")]
            .filter((el) => el.checkVisibility() && [...el.children].some((each) => each.matches(".rm-cut"))
              && !/\\d/.test(el.nextElementSibling.innerText)).map((el) => el.innerText)""")
        assert silent == []
        if not page.locator(".rm-on").is_enabled():
            break
        page.keyboard.press("ArrowRight")


def test_decisions_that_do_not_fit_are_counted_below(show: Open, social: Report) -> None:
    page = _room(show, social)
    page.keyboard.press("End")
    page.evaluate("""() => { const list = document.querySelector(".rm-last .rm-due-list");
        for (let n = 0; n < 3; n++) list.append(list.firstElementChild.cloneNode(true));
        roomView.fit(document.querySelector(".rm-last")); }""")
    assert "more below" in page.locator(".rm-below:visible").inner_text()
    page.locator(".rm-last .rm-body").evaluate("(el) => el.scrollTo(0, el.scrollHeight)")
    expect(page.locator(".rm-last .rm-below")).to_have_text("")


def test_the_exceptions_are_those_of_the_as_of_that_is_looked_at(show: Open, social: Report) -> None:
    page = _room(show, social)
    for card in social.past.cards[-2:-20:-1]:
        page.locator(".rm-top .prev").click()
        found = {each for each, reading in card.objectives.items()
                 if reading.outcome.status is Status.OFF_TRACK or reading.signal is Signal.ERODING}
        steps = page.evaluate("""() => [...document.querySelectorAll(".rm-step[data-exception]")]
            .filter((el) => el.dataset.out !== "out").map((el) => el.dataset.exception)""")
        assert len(steps) == len(set(steps)) and set(steps) == found, card.as_of
    walked = [each for each in _walk(page) if each.startswith("Exception")]
    assert walked == [f"Exception {n} of {len(found)}" for n in range(1, len(found) + 1)]
    for _ in range(18):
        page.locator(".rm-top .next").click()
    assert [each for each in _walk(page) if "xception" in each] == [f"Exception {n} of 3" for n in (1, 2, 3)]


def test_an_exception_that_was_none_then_says_so_and_goes(show: Open, social: Report) -> None:
    page = _room(show, social)
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    assert page.locator(f"{STEP} h2").inner_text() == "Offer engaging content"
    at = next(at for at, card in enumerate(reversed(social.past.cards))
              if card.objectives["engaging-content"].outcome.status is not Status.OFF_TRACK
              and card.objectives["engaging-content"].signal is not Signal.ERODING)
    for _ in range(at):
        page.keyboard.press(",")
    assert _place(page).startswith("No exception in ")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert page.locator(f"{STEP} h2").inner_text() != "Offer engaging content"


def test_what_is_typed_at_an_exception_of_another_as_of_is_kept(show: Open, social: Report) -> None:
    page = _room(show, social)
    ids: list[str] = []
    while not ids:
        page.locator(".rm-top .prev").click()
        ids = page.evaluate("""() => [...document.querySelectorAll(".rm-step[data-exception]")]
            .filter((el) => el.querySelector("[id^=room-x-]")).map((el) => el.dataset.exception)""")
    came = ids[0]
    page.keyboard.press("Home")
    while page.locator(STEP).get_attribute("data-exception") != came:
        page.keyboard.press("ArrowRight")
    assert page.locator(f"{STEP} .rm-kpis>li, {STEP} .rm-part").count()
    page.locator(f"{STEP} [data-f=note]").fill("As it was then")
    for _ in range(2):
        page.keyboard.press("Escape")
        page.keyboard.press("m")
        page.keyboard.press("End")
        assert f'    {came}: "As it was then"' in page.locator(".rm-yaml").input_value()
        page.reload()
        page.keyboard.press("m")
        page.keyboard.press("End")
        assert f'    {came}: "As it was then"' in page.locator(".rm-yaml").input_value()


def test_what_was_worked_out_for_one_as_of_says_so_at_another(show: Open, social: Report) -> None:
    page = show(social)
    why = page.locator("#o-engaging-content .because")
    marks = page.locator("#alignment-h .stays, #findings-h .stays, #initiatives-h .stays")
    told = why.inner_text()
    assert "91" in told and not marks.first.is_visible()
    page.locator(".prev").first.click()
    assert why.inner_text().split("\n")[0] == "Why, as of Sep 2026" and "91" not in why.inner_text()
    assert [each.inner_text().strip() for each in marks.all()] == ["· as of Sep 2026"] * 3
    why.locator("button").click()
    assert why.inner_text() == told and not marks.first.is_visible()


def test_decisions_in_the_room_are_those_of_its_own_as_of(show: Open, social: Report) -> None:
    page = _room(show, social)
    page.keyboard.press("End")
    lists = page.locator(f"{STEP} .rm-due-list")
    told = lists.all_inner_texts()
    assert page.locator(f"{STEP} .rm-late").inner_text() == "open, overdue"
    for _ in range(9):
        page.keyboard.press(",")
    assert lists.all_inner_texts() == told
    assert {each.inner_text().strip() for each in page.locator(f"{STEP} h3 .stays").all()} == {"· as of Sep 2026"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_step_stands_out_and_its_controls_have_names(show: Open, social: Report, scheme: str) -> None:
    page = show(social, size=ROOM, scheme=scheme)
    page.keyboard.press("m")
    page.locator(".rm-top .prev").click()
    steps = len(_walk(page))
    page.keyboard.press("Home")
    for _ in range(steps):
        assert page.evaluate(CONTRAST) == [], _place(page)
        nameless = page.evaluate("""() => [...document.querySelectorAll("#room :is(button,input,select,textarea,a)")]
            .filter((el) => el.checkVisibility() && !(el.getAttribute("aria-label")
              || [...(el.labels ?? [])].map((each) => each.textContent).join("") || el.textContent).trim())
            .map((el) => el.outerHTML)""")
        assert nameless == []
        page.keyboard.press("ArrowRight")


def test_tab_goes_through_a_step_and_shows_where_it_is(show: Open, social: Report) -> None:
    page = _room(show, social)
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("""() => { const el = document.activeElement, own = getComputedStyle(el);
            const field = el.closest(".rm-field");
            return [el.closest(".rm-step:not([hidden])") ? el.dataset.f ?? el.tagName : "",
                own.outlineStyle !== "none" || (field && getComputedStyle(field).boxShadow !== "none"),
                el.checkVisibility()]; }"""))
        if seen[-1][0] == "due":
            break
    inside = [each for each, *_ in seen if each]
    assert inside[0] == "A" and inside[-5:] == ["about", "note", "what", "owner", "due"]
    assert all(shown and ringed for name, ringed, shown in seen if name)


@pytest.mark.parametrize("example", ["social", "spanish", "council"])
def test_a_phone_shows_every_step_whole(show: Open, request: pytest.FixtureRequest, example: str) -> None:
    page = _room(show, request.getfixturevalue(example), {"width": 360, "height": 740})
    while True:
        assert page.evaluate("document.querySelector('#room').scrollWidth") <= 360
        assert page.evaluate("""() => [...document.querySelectorAll(".rm-step:not([hidden]) :is(th,td,li,p,h2,h3,b)")]
            .filter((el) => el.checkVisibility() && el.getBoundingClientRect().right > 361 && !el.closest(".hush"))
            .map((el) => el.outerHTML.slice(0, 80))""") == [], _place(page)
        assert not page.locator(f"{STEP} .rm-cut").count()
        if not page.locator(".rm-on").is_enabled():
            break
        page.locator(".rm-on").click()
