"""Colours: what is one, what can be read on what, what can be taken for what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bsc.model.colour import APART, DARK, LEGIBLE, LIGHT, STATUS, colour_of, contrast, distance, legible

TOKENS = (Path(__file__).resolve().parents[2] / "templates" / "tokens.css").read_text(encoding="utf-8")
BLUES = ["#1d4ed8", "#1f2f6b", "#3592c4", "#5a3da8", "#8e2f7f", "#333333", "#000000"]
TAKEN = {
    "#c8102e": "off track", "#e30613": "off track", "#8b0000": "off track", "#2e7d32": "on track",
    "#008080": "on track", "#f5a623": "at risk", "#ffcc00": "at risk",
}


@pytest.mark.parametrize("text", ["", "#", "blue", "#12", "#12345", "#1234567", "#gggggg", "#١٢٣", "#fff;}"])
def test_what_is_no_colour(text: str) -> None:
    assert colour_of(text) == ""


@pytest.mark.parametrize(("one", "other", "ratio"), [
    ("#ffffff", "#000000", 21.0), ("#1d4ed8", "#ffffff", 6.70), ("#1d4ed8", LIGHT, 6.14), ("#767676", "#ffffff", 4.54),
])
def test_contrast_by_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.006) == contrast(other, one)


@pytest.mark.parametrize("ground", [LIGHT, DARK])
def test_every_colour_becomes_legible_by_the_smallest_step(ground: str) -> None:
    for red in range(0, 256, 51):
        for blue in range(0, 256, 51):
            colour = f"#{red:02x}80{blue:02x}"
            shade = legible(colour, ground)
            assert contrast(shade, ground) >= LEGIBLE
            assert shade == colour or contrast(colour, ground) < LEGIBLE
            assert contrast(shade, ground) < LEGIBLE + 0.4 or shade == colour


@pytest.mark.parametrize("colour", BLUES)
def test_blues_and_greys_are_taken_for_no_status(colour: str) -> None:
    assert min(distance(legible(colour), token) for token in STATUS.values()) >= APART


@pytest.mark.parametrize(("colour", "status"), TAKEN.items())
def test_reds_greens_and_ambers_are(colour: str, status: str) -> None:
    assert distance(legible(colour), STATUS[status]) < APART


def test_the_colours_of_statuses_are_those_of_the_page() -> None:
    light = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{6})", TOKENS.partition("@media")[0]))
    assert {"on track": light["on"], "at risk": light["risk-ink"], "off track": light["off"]} == STATUS
    assert light["band"] == LIGHT
    assert f"--box:{DARK}" in TOKENS
