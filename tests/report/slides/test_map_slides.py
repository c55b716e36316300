"""The map on slides: boxes that can be edited, arrows that stay with them, nothing outside its place."""

from __future__ import annotations

from pptx.presentation import Presentation as Deck
from pptx.shapes.autoshape import Shape
from pptx.shapes.connector import Connector

from bsc.report.report import Report
from tests.report.slides.shapes import every, title


def test_every_objective_is_a_box_with_its_name_and_what_it_stands_at(example: tuple[Report, Deck]) -> None:
    report, deck = example
    texts = {shape.name: shape.text_frame.text.replace("-\v", "").replace("\v", " ")
             for slide in deck.slides for shape in every(slide.shapes) if isinstance(shape, Shape)}
    for objective in report.objectives.values():
        assert texts[objective.name].replace(" ", "") == objective.name.replace(" ", "")


def test_arrows_are_glued_to_the_boxes_of_cause_and_effect(example: tuple[Report, Deck]) -> None:
    report, deck = example
    found = 0
    for slide in deck.slides:
        named = {shape.shape_id: shape.name for shape in every(slide.shapes)}
        glued: dict[str, list[tuple[str, str]]] = {}
        for shape in every(slide.shapes):
            if isinstance(shape, Connector):
                ends = shape._element.xpath("./p:nvCxnSpPr/p:cNvCxnSpPr/*/@id")
                if ends:
                    glued.setdefault(shape.name, []).append((named[int(ends[0])], named[int(ends[1])]))
        for name, pieces in glued.items():
            cause, _, effect = name.partition(" → ")
            assert (pieces[0][0], pieces[-1][1]) == (cause, effect)
            assert all(one[1] == two[0] == "Joint" for one, two in zip(pieces, pieces[1:], strict=False))
            found += 1
    assert found == len(report.map.routes)


def test_slides_have_a_title_and_a_number(example: tuple[Report, Deck]) -> None:
    report, deck = example
    assert title(deck.slides[0]) == report.setting.strategy.name
    for slide in deck.slides:
        assert title(slide)
        assert any("slidenum" in field for shape in slide.placeholders
                   for field in shape._element.xpath(".//a:fld/@type"))
