"""The file itself: the same bytes everywhere, known as ours, in the user's own look."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.util import Emu

from bsc.errors import EnvironmentProblem
from tests.report.slides.conftest import STRATEGIES, drawn, read

_BUILD = """
import sys
from pathlib import Path
from bsc.pipeline import Order, build
made = build(Order(Path(sys.argv[1]), cache=Path(sys.argv[2]), formats=("pptx",)))
sys.stdout.buffer.write(b"".join(made.documents[0].pieces()))
"""


def _built(cache: Path, seed: str, zone: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
    return subprocess.run([sys.executable, "-c", _BUILD, str(STRATEGIES / "social-media"), str(cache)],
                          env=environment, check=True, capture_output=True, timeout=300).stdout


def test_the_same_bytes_whatever_the_machine(cache: Path) -> None:
    one, two = _built(cache, "1", "Pacific/Auckland"), _built(cache, "2", "UTC")
    assert one == two
    assert b"<cp:keywords>bsc</cp:keywords>" in one[:4096]


def test_a_template_lends_its_size_and_keeps_none_of_its_slides(cache: Path, tmp_path: Path) -> None:
    own = Presentation()
    own.slides.add_slide(own.slide_layouts[0])
    own.save(str(tmp_path / "house.pptx"))
    deck = drawn(read(cache, STRATEGIES / "first", tmp_path / "house.pptx"))
    assert (deck.slide_width, deck.slide_height) == (Emu(9144000), Emu(6858000))
    assert {slide.slide_layout.name for slide in deck.slides} == {"Title Only"}
    for slide in deck.slides:
        number = next(shape for shape in slide.placeholders if "Number" in shape.name)
        shapes = [shape for shape in slide.shapes if not shape.is_placeholder and shape.rotation == 0]
        assert all(shape.top + shape.height <= number.top for shape in shapes)
    assert deck.slides[0].shapes.title is not None
    assert deck.slides[0].shapes.title.text_frame.text == "Corner bakery"


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x05\x06" + bytes(18)])
def test_a_template_that_is_none_is_named(cache: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "house.pptx").write_bytes(content)
    with pytest.raises(EnvironmentProblem, match=r"house\.pptx"):
        drawn(read(cache, STRATEGIES / "first", tmp_path / "house.pptx"))


def test_a_template_that_is_missing_is_named(cache: Path, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match=r"gone\.pptx"):
        drawn(read(cache, STRATEGIES / "first", tmp_path / "gone.pptx"))
