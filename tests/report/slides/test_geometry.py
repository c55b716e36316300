"""No text leaves its place, no box meets another, whatever the map."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape

from bsc.maps.layout import lay_out
from bsc.model import HouseStyle
from bsc.report.map.compose import compose
from bsc.report.report import Report
from bsc.report.slides.map import place_map, room_of
from bsc.report.slides.page import Pages
from bsc.report.slides.template import opened
from tests.maps.map_cases import all_cases
from tests.maps.map_samples import SPANISH, facts_for
from tests.report.slides.geometry import troubles
from tests.report.slides.shapes import every


def test_texts_stay_in_their_places(example: tuple[Report, Deck]) -> None:
    assert troubles(example[1]) == []


@pytest.mark.parametrize("name", sorted(all_cases()))
def test_texts_of_every_map_stay_in_their_places(name: str, cache: Path) -> None:
    spec = all_cases()[name]
    deck, layout = opened(None)
    pages = Pages(deck, layout, HouseStyle(), False)
    layout_of = lay_out(spec, cache=cache)
    for words in (None, SPANISH):
        page = pages.add(name)
        place_map(page.canvas, compose(layout_of, facts_for(spec, words)), room_of(page.area))
    assert troubles(deck) == []
    boxes = {box.id: box.name for box in spec.boxes}
    for slide in deck.slides:
        found = [shape for shape in every(slide.shapes) if isinstance(shape, Shape) and shape.text_frame.text
                 and shape.name in boxes.values()]
        assert len(found) == len(boxes)
        for one, two in combinations(found, 2):
            apart = (one.left + one.width <= two.left or two.left + two.width <= one.left
                     or one.top + one.height <= two.top or two.top + two.height <= one.top)
            assert apart, (one.name, two.name)


def test_names_on_a_map_are_never_smaller_than_nine_points(example: tuple[Report, Deck]) -> None:
    report, deck = example
    names = {objective.name for objective in report.objectives.values()}
    for slide in deck.slides:
        for shape in every(slide.shapes):
            if isinstance(shape, Shape) and shape.name in names:
                assert all(run.font.size is not None and run.font.size.pt >= 9
                           for run in shape.text_frame.paragraphs[0].runs)
