"""The report in a real browser: controls, keyboard, small screens, both schemes, with and without the script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from bsc.report.speech.kpi import speech_for
from bsc.report.speech.words import voice_for
from bsc.score import evaluate
from bsc.score.card import Scorecard
from tests.report.conftest import Open, Report

pytestmark = pytest.mark.browser

RING = """() => {
    const at = document.activeElement;
    const ring = at.querySelector(".ring") ?? at.closest(".bars") ?? at;
    const { outlineStyle, stroke } = getComputedStyle(ring);
    return ring.matches(".ring") ? stroke !== "none" : outlineStyle !== "none";
}"""
STATE = """() => [document.querySelector("main").textContent,
    [...document.querySelectorAll("main [d],main [class],main [width]")]
    .filter((el) => !el.matches("a.box *") || el.matches(".spark,.spark-end"))
    .map((el) => [el.getAttribute("d"), el.getAttribute("class"), el.getAttribute("width")].join())]"""

def _plain(text: str | None) -> str:
    return " ".join((text or "").replace("\u202f", " ").split())


@pytest.mark.parametrize("which", ["social", "spanish", "council"])
def test_the_page_follows_the_scorecard_at_every_period(
    which: str, show: Open, request: pytest.FixtureRequest
) -> None:
    report: Report = request.getfixturevalue(which)
    page = show(report)
    first = page.evaluate(STATE)
    for at in reversed(range(len(report.past.cards))):
        card = evaluate(report.past.card.strategy, report.past.cards[at].as_of)
        _same(page, card, report)
        if at:
            page.locator(".asof .prev").click()
    assert page.locator(".asof .prev").is_disabled()
    page.locator(".slide").focus()
    page.keyboard.press("End")
    _same(page, report.past.card, report)
    assert page.evaluate(STATE) == first


def _same(page: Page, card: Scorecard, report: Report) -> None:
    voice = voice_for(card.strategy, report.language)
    assert card.as_of is not None
    assert page.locator(".asof-line strong").text_content() == voice.dates.period(card.as_of)
    seen = page.evaluate("""() => ({
        kpis: Object.fromEntries([...document.querySelectorAll("tr.k")].map((row) => [
            row.querySelector("th a").getAttribute("href").slice(3),
            [row.querySelector(".act b").textContent, row.querySelector(".st b").textContent, row.dataset.st]])),
        boxes: Object.fromEntries([...document.querySelectorAll("a.box")].map((box) => [
            box.dataset.id, [box.dataset.status, box.querySelector(".out").textContent]])),
        sheets: Object.fromEntries([...document.querySelectorAll(".sheet")].map((sheet) => [
            sheet.dataset.o,
            [sheet.querySelector(".figs .st b").textContent, sheet.querySelector(".figs .num").textContent]]))
    })""")
    for kpi, reading in card.readings.items():
        readings = [past.readings[kpi] for past in report.past.cards]
        actual, word, key = seen["kpis"][kpi]
        assert word == voice.words.status(reading.status)
        assert actual == speech_for(reading.kpi, readings, voice).actuals([reading.actual])[0]
    for objective, standing in ((each, reading.outcome) for each, reading in card.objectives.items()):
        word, score = seen["sheets"][objective]
        assert word == voice.words.status(standing.status)
        key, out = seen["boxes"][objective]
        assert (out == "") == (standing.score is None)
        assert score == (out or "–")
        assert key == {"on-track": "on", "at-risk": "risk", "off-track": "off", "no-data": "none",
                       "not-judged": "unjudged"}[standing.status.value]


def test_filters_hide_and_count(show: Open, social: Report) -> None:
    page = show(social)
    card = social.past.card
    page.locator("#map button[value=off]").click()
    off = [each for each, reading in card.objectives.items() if reading.outcome.status.value == "off-track"]
    assert page.locator("tr.o:visible").count() == len(off)
    assert page.locator("a.box:not(.hide)").count() == len(off)
    assert f"{len(off)} of {len(card.objectives)}" in _plain(page.locator(".shown").first.text_content())
    assert page.locator("#scorecard button[value=off]").get_attribute("aria-pressed") == "true"
    page.locator("#map .clear-filter").click()
    page.locator("#scorecard select[data-filter=perspective]").select_option("customer")
    assert page.locator("tr.o:visible").count() == len(card.strategy.perspectives[1].objectives)
    assert page.locator(".sheet:visible").count() == len(card.strategy.perspectives[1].objectives)
    page.keyboard.press("Escape")
    assert page.locator("tr.o:visible").count() == len(card.objectives)


@pytest.mark.parametrize("which", ["social", "spanish", "council", "bakery", "crowd"])
def test_everything_is_reached_by_keyboard_and_named(
    which: str, show: Open, request: pytest.FixtureRequest
) -> None:
    page = show(request.getfixturevalue(which))
    nameless = page.evaluate("""() => [...document.querySelectorAll("a,button,select,input,summary")]
        .filter((el) => el.checkVisibility() && el.tabIndex < 0 || !(el.getAttribute("aria-label")
            || el.textContent.trim() || el.labels?.[0]?.textContent.trim())).map((el) => el.outerHTML.slice(0, 80))""")
    assert nameless == []
    boxes = page.evaluate("[...document.querySelectorAll('a.box')].map((box) => box.dataset.id)")
    seen: list[str] = []
    for _ in range(40 + len(boxes)):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.dataset.id ?? ''"))
        assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML.slice(0, 90)")
    assert [each for each in seen if each] == boxes


def test_a_box_lights_its_causes_and_opens_its_sheet(show: Open, social: Report) -> None:
    page = show(social)
    height = page.evaluate("document.documentElement.scrollHeight")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.id") == "publish-content":
            break
    assert page.locator(".box.self").get_attribute("data-id") == "publish-content"
    causes = page.locator(".box.cause").evaluate_all("(all) => all.map((box) => box.dataset.id).sort()")
    assert causes == sorted(link.cause for link in social.past.card.strategy.links if link.effect == "publish-content")
    assert _plain(page.locator(".focus b").text_content()) == "Publish engaging content"
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.keyboard.press("Escape")
    assert page.locator(".box.self").count() == 0
    page.locator("a.box[data-id=publish-content]").click()
    assert page.url.endswith("#o-publish-content")
    assert page.locator("#o-publish-content h3").is_visible()


def test_without_a_script_everything_is_there(show: Open, social: Report) -> None:
    page = show(social, script=False)
    assert page.locator(".steps, .filters, .slide, .print").locator("visible=true").count() == 0
    assert page.locator(".card").locator("visible=true").count() == len(social.past.card.objectives)
    assert page.locator("svg.map").is_visible()
    assert page.locator(".sheet").locator("visible=true").count() == len(social.past.card.objectives)
    page.locator("a.box[data-id=train-team]").click()
    assert page.url.endswith("#o-train-team")


def test_the_current_section_is_marked(show: Open, social: Report) -> None:
    page = show(social)
    page.locator("nav a", has_text="Alignment").click()
    page.wait_for_function("document.querySelector('nav a[aria-current]').hash === '#alignment'")


def test_paper_shows_neither_controls_nor_the_list(show: Open, social: Report) -> None:
    page = show(social)
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.locator(".filters:visible, .steps:visible, .list:visible").count() == 0
    assert page.locator("svg.map").is_visible()


def test_a_forecast_stands_at_the_as_of_that_it_was_made_at(show: Open, social: Report) -> None:
    """Walked back, the chart shows no forecast that nobody could have made then."""
    page = show(social)
    shown = "getComputedStyle(document.querySelector('.c-plot .reach')).display !== 'none'"
    assert page.evaluate(shown)
    page.locator(".asof .prev").click()
    assert not page.evaluate(shown)
    page.locator(".asof .next").click()
    assert page.evaluate(shown)
