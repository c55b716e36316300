"""A strategy too large for one slide is told on several, each of them legible."""

from __future__ import annotations

from pathlib import Path

from pptx.shapes.autoshape import Shape

from tests.benchmark import write_strategy
from tests.report.slides.conftest import drawn, read
from tests.report.slides.geometry import troubles
from tests.report.slides.shapes import every


def test_sixty_objectives_keep_their_names(cache: Path, tmp_path: Path) -> None:
    write_strategy(tmp_path / "house", 60)
    report = read(cache, tmp_path / "house")
    deck = drawn(report)
    assert troubles(deck) == []
    said = {" ".join(shape.text_frame.text.split()) for slide in deck.slides for shape in every(slide.shapes)
            if isinstance(shape, Shape)}
    assert {objective.name for objective in report.objectives.values()} <= said
