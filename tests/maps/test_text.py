"""Measuring and wrapping: widths of the face, balanced lines, breaks in long words, the ellipsis."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc.maps.text import fit, in_face, width, wrap


def test_widths_are_those_of_the_face() -> None:
    """Digits are tabular, bold is wider, and a combining accent takes no room."""
    assert width("0", 2048) == width("7", 2048) == 1139
    assert width("Drivers", 11, True) > width("Drivers", 11)
    assert width("e\u0301", 15) == pytest.approx(width("e", 15))


def test_characters_outside_the_face_are_given_room() -> None:
    """An emoji is wider than an em, what joins emoji takes none."""
    assert not in_face("🚀")
    assert width("🚀", 10) > 12
    assert width("\u200d\ufe0f", 10) == 0


@pytest.mark.parametrize(("text", "room", "lines"), [
    ("Offer engaging content", 238, ("Offer engaging content",)),
    ("Encourage interaction with our brand", 238, ("Encourage interaction", "with our brand")),
    ("Straßenverkehrs-Zulassungs-Ordnung", 200, ("Straßenverkehrs-", "Zulassungs-Ordnung")),
    ("", 200, ("",)),
])
def test_wrapping(text: str, room: float, lines: tuple[str, ...]) -> None:
    """Short stays whole, two lines are balanced, a long word breaks at its hyphen."""
    assert wrap(text, room, 15, True).lines == lines


def test_a_long_word_is_broken_by_syllable() -> None:
    """A hyphen shows the break, and nothing is lost."""
    found = wrap("Electroencefalografistas", 150, 15, True)
    assert len(found.lines) == 2 and found.lines[0].endswith("-") and not found.cut
    assert "".join(line.removesuffix("-") for line in found.lines) == "Electroencefalografistas"


def test_what_does_not_fit_three_lines_is_cut() -> None:
    """The third line ends with an ellipsis."""
    found = wrap("one word after another " * 20, 120, 15, True)
    assert found.cut and len(found.lines) == 3 and found.lines[2].endswith("…")


@given(st.text(min_size=0, max_size=120), st.floats(40, 300))
def test_no_line_is_wider_than_its_room(text: str, room: float) -> None:
    """Whatever the text."""
    found = wrap(text, room, 13, True)
    assert 1 <= len(found.lines) <= 3
    assert all(width(line, 13, True) <= room for line in found.lines)


@given(st.text(max_size=60), st.floats(0, 200))
def test_a_fitted_text_fits(text: str, room: float) -> None:
    """It is the text, a shorter one with an ellipsis, or nothing."""
    shown = fit(text, room, 11)
    assert width(shown, 11) <= room or shown == ""
    assert shown == text or shown == "" or shown.endswith("…")


def test_a_text_of_any_length_is_cut_soon() -> None:
    for text in ("m" * 100_000, "word " * 20_000, "\u0301" * 100_000):
        assert wrap(text, 200.0, 14).cut
        assert width(fit(text, 200.0, 14), 14) <= 200.0
