"""What a browser makes of the maps: no text leaves its box or lies on another, no arrow crosses a box."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from bsc.maps.layout import lay_out
from bsc.report.map.compose import compose
from bsc.report.map.facts import MapWords
from bsc.report.map.svg import draw, face_css, styles, symbols
from tests.maps.map_cases import all_cases
from tests.maps.map_samples import SPANISH, facts_for

pytestmark = pytest.mark.browser

MEASURE = (Path(__file__).parent / "measure.js").read_text(encoding="utf-8")
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
LIT = """() => {
    document.querySelector("svg.map").classList.add("lit");
    for (const name of ["self", "cause", "effect"])
        document.querySelector(".box:not(.self,.cause)")?.classList.add(name);
}"""


@pytest.mark.parametrize("words", [None, SPANISH], ids=["en", "es"])
@pytest.mark.parametrize("name", sorted(all_cases()))
def test_texts_and_arrows_keep_their_places(
    name: str, words: MapWords | None, cache: Path, page: Page
) -> None:
    """Measured with the embedded face."""
    spec = all_cases()[name]
    svg = draw(compose(lay_out(spec, cache=cache), facts_for(spec, words)))
    page.set_content(f"<!doctype html><style>{face_css()}{styles()}</style>{symbols()}{svg}")
    assert page.evaluate(MEASURE) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", sorted(all_cases()))
def test_everything_stands_out_from_its_ground(name: str, scheme: str, cache: Path, page: Page) -> None:
    """At rest, and with the focus on one box while the others are calm."""
    spec = all_cases()[name]
    svg = draw(compose(lay_out(spec, cache=cache), facts_for(spec)))
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_content(f"<!doctype html><style>{styles()}</style>{symbols()}{svg}")
    assert page.evaluate(CONTRAST) == []
    page.evaluate(LIT)
    assert page.evaluate(CONTRAST) == []
