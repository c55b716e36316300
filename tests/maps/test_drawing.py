"""The drawn map: well formed, everything in it, texts as text, hooks in place, the same bytes again."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from bsc.maps.layout import lay_out
from bsc.report.map.compose import compose
from bsc.report.map.facts import MapWords
from bsc.report.map.frame import spark
from bsc.report.map.svg import draw, standalone
from bsc.report.map.view import MapView
from tests.maps.map_cases import all_cases, nine
from tests.maps.map_samples import facts_for

SVG = "{http://www.w3.org/2000/svg}"
PAYLOADS = (
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "]]>", "a\\b'c\"d & e",
)


def _view(cache: Path, name: str = "nine") -> MapView:
    spec = all_cases()[name]
    return compose(lay_out(spec, cache=cache), facts_for(spec))


@pytest.mark.parametrize("name", sorted(all_cases()))
def test_a_standalone_map_is_well_formed(name: str, cache: Path) -> None:
    """Every objective is a link with a name, every arrow knows its ends."""
    spec = all_cases()[name]
    root = ElementTree.fromstring(standalone(_view(cache, name)).encode())
    boxes = [each for each in root.iter(f"{SVG}a")]
    assert {each.get("data-id") for each in boxes} == {box.id for box in spec.boxes}
    assert all(each.get("aria-label") and each.get("href", "").startswith("#o-") for each in boxes)
    routes = [each for each in root.iter(f"{SVG}g") if each.get("class", "").startswith("route ")]
    drawn = {(each.get("data-cause"), each.get("data-effect")) for each in routes if each.get("data-cause")}
    assert drawn == {(link.cause, link.effect) for link in spec.links}


def test_nothing_in_a_map_asks_the_network(cache: Path) -> None:
    """The face is embedded, and no style stands in an attribute, which a content policy would refuse."""
    text = standalone(_view(cache))
    assert text.count("http") == text.count('xmlns="http://www.w3.org/2000/svg"')
    assert " style=" not in text


def test_texts_stay_texts(cache: Path) -> None:
    """Markup, template marks and quotes in names are shown as they were written."""
    spec = nine()
    boxes = tuple(box._replace(name=PAYLOADS[at % 5]) for at, box in enumerate(spec.boxes))
    spec = spec._replace(boxes=boxes, bands=PAYLOADS[:4])
    facts = facts_for(spec)
    root = ElementTree.fromstring(standalone(compose(lay_out(spec, cache=cache), facts)).encode())
    titles = [each.text for each in root.iter(f"{SVG}title")]
    assert all(payload in titles for payload in PAYLOADS)
    assert not any("script" in each.tag or "img" in each.tag for each in root.iter())


def test_the_same_again(cache: Path) -> None:
    """Equal input, equal bytes."""
    assert draw(_view(cache, "sixty")) == draw(_view(cache, "sixty"))


def test_the_script_finds_what_it_swaps(cache: Path) -> None:
    """The hooks that the head of the template promises."""
    text = draw(_view(cache))
    for hook in ("st-shape", "st-pill", "st-word", "out", "drv", "drv-bar", "spark", "spark-end", "sig"):
        assert f'class="{hook}' in text
    assert 'data-pill-off="' in text and 'data-causes="content interaction"' in text


def test_words_that_do_not_fit_move_to_the_legend(cache: Path) -> None:
    """A house with long words keeps shape and outcome in its boxes, and the words below the map."""
    spec = all_cases()["sixty"]
    words = MapWords()._replace(statuses=tuple(
        (key, "Completely as it was planned") for key, _ in MapWords().statuses))
    view = compose(lay_out(spec, cache=cache), facts_for(spec, words))
    assert not view.frame.shows_word
    assert [item.kind for item in view.legend].count("status") == 5


def test_a_legend_names_only_what_is_there(cache: Path) -> None:
    """No arrows, no themes, no delays: no word about them."""
    spec = all_cases()["one"]
    facts = facts_for(spec)
    bare = facts._replace(boxes=tuple(box._replace(theme=None, bar=None) for box in facts.boxes))
    assert compose(lay_out(spec, cache=cache), bare).legend == ()


def test_gaps_stay_gaps_in_a_sparkline() -> None:
    """A missing value starts a new line, bridged quietly; one alone is a dot; without a last value none ends it."""
    found = spark((0.5, None, 1.0, None), 123.0, 68.0, 136)
    assert found.line.count("M") == found.line.count("h0") == 2 and found.end == ""
    assert found.bridges.count("M") == found.bridges.count("L") == 1
    assert spark((0.5, 0.7), 123.0, 68.0, 136).bridges == ""
    assert spark((None, None), 123.0, 68.0, 136).line == ""
    assert spark((0.2, 0.9), 123.0, 68.0, 136).end.endswith("h0")
    assert spark((0.2, 0.9), 100.0, 34.0, 136).line.startswith("M100 ")
    assert "L134 " in spark((0.2, 0.9), 100.0, 34.0, 136).line
