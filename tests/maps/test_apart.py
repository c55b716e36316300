"""Names cut to one room stay different."""

from __future__ import annotations

import pytest

from bsc.maps.apart import fit_apart
from bsc.maps.text import width

_LONG = "Cost per qualified interaction in the quarter"


@pytest.mark.parametrize("names", [
    (f"{_LONG}, organic search", f"{_LONG}, organic social"),
    (f"{_LONG}, north", f"{_LONG}, south", f"{_LONG}, south-east of the country and islands",
     f"{_LONG}, south-east of the country and coast"),
    ("x" * 200 + "a", "x" * 200 + "b"),
    (f"{_LONG}", f"{_LONG} (per lead)"),
    ("Reach", _LONG, "Clicks"),
])
def test_two_names_are_never_cut_alike(names: tuple[str, ...]) -> None:
    short = fit_apart(names, 150.0, 8)
    assert list(short) == list(names) or set(short) == set(names)
    assert len(set(short.values())) == len(names)
    assert all(width(each, 8) <= 150.0 for each in short.values())


def test_a_name_that_fits_stays_and_one_that_stands_alone_is_cut_at_its_end() -> None:
    short = fit_apart(("Reach", _LONG), 100.0, 8)
    assert short["Reach"] == "Reach"
    assert short[_LONG].endswith("…") and _LONG.startswith(short[_LONG][:-1])


def test_the_same_name_twice_is_one() -> None:
    assert fit_apart(("Reach", "Reach"), 10.0, 8).keys() == {"Reach"}


def test_no_room_at_all_still_ends() -> None:
    assert len(fit_apart(("aa - b", "aa - c", "aa - d"), 3.0, 8)) == 3
