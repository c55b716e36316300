"""The view for the room in a real browser: steps by key, what is typed as YAML that reads back, nothing lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from bsc.model import Review
from bsc.read import read
from bsc.read.syntax.harmless import harmless
from tests.report.conftest import ROOT, Open, Report

pytestmark = pytest.mark.browser

HOSTILE = [
    "plain", "colon: and # hash", "- dash", "'single' and \"double\"", "back\\slash \\n \\u0041",
    "two\nlines\n\nand more",
    "{{ 7*7 }} ${x} %s", "</script><img src=x onerror=alert(1)>", "*alias &anchor !!tag", "| > @ `", "null", "~", "no",
    "2026-10-14", "1,234.50", "tab\there", "é ñ 日本 🎉 \U0001f468\u200d\U0001f469", "[a, b]: {c: d}", "---", "...",
    "? key", "%YAML 1.2", "\u2028 and \u2029", "\ufeffmark", "right\u202eleft", "del\x7f c1\x85\x9b", "\U0001fffe",
    "x" * 3000,
]


@pytest.fixture
def room(show: Open, social: Report) -> Iterator[Page]:
    """The example's meeting, at its first step."""
    page = show(social, size={"width": 1280, "height": 720})
    page.keyboard.press("m")
    yield page


def _step(page: Page) -> str:
    return page.locator(".rm-where span").first.inner_text()


def _visible(page: Page, field: str) -> str:
    return f".rm-step:not([hidden]) [data-f={field}]"


def _yaml(page: Page) -> str:
    return page.locator(".rm-yaml").input_value()


def _read_back(text: str, tmp_path: Path) -> Review:
    """The text beside the example that it is about."""
    folder = tmp_path / "back"
    folder.mkdir(exist_ok=True)
    for file in sorted((ROOT / "strategies" / "social-media").rglob("*")):
        if file.is_file():
            to = folder / file.relative_to(ROOT / "strategies" / "social-media")
            to.parent.mkdir(exist_ok=True)
            to.write_bytes(file.read_bytes())
    (folder / "typed.yaml").write_text(text, encoding="utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return found.strategy.reviews[-1]


def test_one_step_a_key_from_the_overview_to_the_decisions(room: Page) -> None:
    steps = [_step(room)]
    while room.locator(".rm-on").is_enabled():
        room.keyboard.press("ArrowRight")
        steps.append(_step(room))
        assert room.evaluate("document.activeElement.matches('.rm-step:not([hidden]) h2')")
    assert steps == ["Overview", *(f"Perspective {n} of 4" for n in range(1, 5)),
                     *(f"Exception {n} of 3" for n in range(1, 4)), "Question 1 of 1", "Decisions"]
    room.keyboard.press("Home")
    assert _step(room) == "Overview"
    room.keyboard.press("Escape")
    assert not room.locator("#room").is_visible()


def test_body_text_is_large_enough_for_a_room(room: Page) -> None:
    for _ in range(10):
        small = room.evaluate("""() => [...document.querySelectorAll(".room *")].filter((el) => el.checkVisibility()
            && !el.closest(".hush")
            && [...el.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
            && parseFloat(getComputedStyle(el).fontSize) < 16).map((el) => el.outerHTML.slice(0, 80))""")
        assert small == []
        assert room.evaluate("document.querySelector('.room').scrollWidth <= innerWidth")
        room.keyboard.press("ArrowRight")


def test_the_figures_follow_the_as_of(room: Page, social: Report) -> None:
    for _ in range(6):
        room.keyboard.press("ArrowRight")
    outcome = room.locator(".rm-step:not([hidden]) .rm-ends .fig").first
    assert "91" in (outcome.text_content() or "")
    sentence = room.locator(".rm-step:not([hidden]) .rm-says").inner_text()
    for _ in range(12):
        room.keyboard.press(",")
    then = social.past.cards[-13].objectives["engaging-content"].outcome.score
    assert then is not None and f"{then:.0f}" in (outcome.text_content() or "")
    assert room.locator(".rm-step:not([hidden]) .rm-says").inner_text() != sentence
    assert "Sep 2025" in room.locator(".rm-top").inner_text()


def test_what_was_typed_reads_back_word_for_word(room: Page, tmp_path: Path) -> None:
    room.keyboard.press("End")
    day = room.locator(".rm-day")
    day.fill("2027-01-20")
    for number, text in enumerate(HOSTILE):
        room.evaluate("""([number, text]) => {
            const rows = document.querySelectorAll(".rm-row");
            const fields = rows[5 + number % 3].querySelectorAll("[data-f=note],[data-f=what],[data-f=owner]");
            for (const el of fields) { el.value = text; el.dispatchEvent(new Event("input", { bubbles: true })); }
        }""", [number, text])
        review = _read_back(_yaml(room), tmp_path)
        meant = harmless(room.evaluate("(text) => text.trim()", text))
        assert meant in [each.what for each in review.decisions], text
        assert meant in review.notes.values()
        line = harmless(room.evaluate("(text) => text.replace(/\\n/g, '').trim()", text))  # the owner is one line
        assert line in [each.owner for each in review.decisions]


def test_decisions_have_the_next_free_ids_and_what_they_are_about(room: Page, tmp_path: Path) -> None:
    for _ in range(6):
        room.keyboard.press("ArrowRight")
    assert room.locator(".rm-step:not([hidden]) .rm-id").inner_text().startswith("D-20")
    room.fill(_visible(room, "what"), "Fund them: two a month")
    room.fill(_visible(room, "owner"), "Content lead")
    room.fill(_visible(room, "due"), "2026-12-01")
    room.locator(".rm-step:not([hidden]) .rm-more").click()
    room.locator(_visible(room, "what")).nth(1).fill("And look again in March")
    room.keyboard.press("Escape")
    room.wait_for_function("!document.querySelector('#room').contains(document.activeElement)")
    room.keyboard.press("m")
    room.keyboard.press("End")
    room.locator(".rm-carried[data-id='D-2026-09'] select").select_option("done")
    room.locator(".rm-carried[data-id='D-2026-14'] input").fill("Sales wants more time")
    room.fill(".rm-day", "2026-12-16")
    review = _read_back(_yaml(room), tmp_path)
    assert review.day.label == "2026-12-16"
    first, second = review.decisions
    assert (first.id, second.id) == ("D-2026-17", "D-2026-18")
    assert (first.what, first.owner, first.objective, first.answers) == (
        "Fund them: two a month", "Content lead", "engaging-content", "Q-2026-03")
    assert first.due is not None and first.due.label == "2026-12-01"
    assert second.what == "And look again in March"
    assert review.updates == ("D-2026-09", "D-2026-14")
    room.fill(".rm-day", "2027-01-20")
    assert "D-2027-01:" in _yaml(room)
    room.fill(".rm-day", "2026-10-14")
    assert room.locator(".rm-taken").is_visible()


def test_keys_write_in_a_field_and_a_reload_loses_nothing(room: Page) -> None:
    room.keyboard.press("ArrowRight")
    room.locator(_visible(room, "what")).click()
    room.keyboard.type("m, t.")
    room.keyboard.press("ArrowLeft")
    assert _step(room) == "Perspective 1 of 4"
    room.locator(".rm-more:visible").click()
    room.keyboard.type("A second one")
    room.reload()
    room.keyboard.press("m")
    room.keyboard.press("End")
    assert 'what: "m, t."' in _yaml(room) and 'what: "A second one"' in _yaml(room)


def test_it_is_downloaded_as_a_file(room: Page) -> None:
    room.fill(_visible(room, "note"), "Short")
    room.keyboard.press("Escape")
    room.locator(".meet").click()
    room.keyboard.press("End")
    room.fill(".rm-day", "2026-12-16")
    with room.expect_download() as waiting:
        room.locator(".rm-load").click()
    assert waiting.value.suggested_filename == "review-2026-12-16.yaml"
    assert Path(waiting.value.path()).read_text(encoding="utf-8") == (
        'reviews:\n  2026-12-16:\n    summary: "Short"\n')


def test_m_and_t_lead_to_the_map_and_to_how_a_number_was_made(room: Page) -> None:
    room.keyboard.press("m")
    assert not room.locator("#room").is_visible() and room.url.endswith("#map")
    room.keyboard.press("m")
    for _ in range(6):
        room.keyboard.press("ArrowRight")
    room.keyboard.press("t")
    assert room.url.endswith("#o-engaging-content")
    room.keyboard.press("m")
    assert _step(room) == "Exception 2 of 3"


def test_without_a_script_there_is_no_button_and_print_shows_the_report(show: Open, social: Report) -> None:
    page = show(social, script=False)
    assert not page.locator(".meet").is_visible() and not page.locator("#room").is_visible()
    page = show(social)
    page.keyboard.press("m")
    page.emulate_media(media="print")
    assert not page.locator("#room").is_visible()
