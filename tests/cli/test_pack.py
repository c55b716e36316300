"""`bsc build --pack`: the briefing pack, in the order of the meeting."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.conftest import Bsc, bsc, folder

__all__ = ["bsc", "folder"]

EXAMPLES = Path(__file__).resolve().parents[2] / "strategies"
ORDER = {
    "social-media": ["Agenda", "Decisions carried over", "Renew the ad creatives", "Done since 15 Jul 2026",
                     "Put the tracking tag back", "Exceptions 3 of 9", "a) Fund two more articles",
                     "Recommended: Fund two", "Alignment matrix"],
    "redes-sociales": ["Orden del día", "Decisiones de reuniones anteriores", "Renovar las creatividades",
                       "Cerradas desde el 15 jul 2026", "Excepciones 3 de 9", "a) Financiar dos artículos",
                       "Se recomienda: Financiar dos", "Matriz de alineación"],
}


_reads = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reads the PDF with pdftotext")


def _text(file: Path) -> str:
    """What a PDF says, a form feed after each page."""
    run = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    return run.stdout.decode("utf-8").replace("\u202f", " ")


@_reads
@pytest.mark.parametrize("example", ORDER)
def test_the_pack_opens_with_what_was_due_and_ends_with_the_map(bsc: Bsc, tmp_path: Path, example: str) -> None:
    told = bsc("build", str(EXAMPLES / example), "--pack", "-o", str(tmp_path / "out"), "-q")
    assert told.returncode == 0 and [file.name for file in (tmp_path / "out").iterdir()] == ["pack.pdf"]
    text = " ".join(_text(tmp_path / "out" / "pack.pdf").split())
    after = text.index(ORDER[example][1]) + 1  # below the list of points
    places = [text.index(ORDER[example][0])]
    for said in ORDER[example][1:]:
        after = text.index(said, after)
        places.append(after)
    assert places == sorted(places)


@_reads
@pytest.mark.parametrize("example", ["social-media", "redes-sociales", "public-sector"])
def test_a_page_of_the_pack_is_filled_before_the_next_begins(bsc: Bsc, tmp_path: Path, example: str) -> None:
    assert bsc("build", str(EXAMPLES / example), "--pack", "-o", str(tmp_path / "out"), "-q").returncode == 0
    pages = _text(tmp_path / "out" / "pack.pdf").removesuffix("\f").split("\f")
    *upright, _last, _matrix, _map = (page.count("\n") for page in pages)
    assert upright and min(upright) > 55
    first, second = ("Excepciones", "pág. 1") if example == "redes-sociales" else ("Exceptions", "page 1")
    assert pages[0].count(first) == 2 and second in pages[0]  # on the agenda, and below it on the same page


@_reads
def test_without_a_question_the_pack_asks_none(bsc: Bsc, tmp_path: Path) -> None:
    assert bsc("build", str(EXAMPLES / "public-sector"), "--pack", "-o", str(tmp_path / "out"), "-q").returncode == 0
    assert "Questions to decide" not in _text(tmp_path / "out" / "pack.pdf")


@_reads
def test_the_figures_tell_on_paper_what_they_lack(bsc: Bsc, tmp_path: Path) -> None:
    assert bsc("build", str(EXAMPLES / "social-media"), "--pack", "-o", str(tmp_path / "out"), "-q").returncode == 0
    text = " ".join(_text(tmp_path / "out" / "pack.pdf").split())
    assert "Understand the customer profile: has no driver" in text and "and 4 more, listed on the web page" in text


def test_the_pack_as_slides_has_the_same_order(bsc: Bsc, tmp_path: Path) -> None:
    told = bsc("build", str(EXAMPLES / "social-media"), "--pack", "--format", "pptx", "-o", str(tmp_path / "out"), "-q")
    assert told.returncode == 0
    with ZipFile(tmp_path / "out" / "pack.pptx") as deck:
        names = sorted((name for name in deck.namelist() if name.startswith("ppt/slides/slide")),
                       key=lambda name: int("".join(filter(str.isdigit, name))))
        slides = [deck.read(name).decode("utf-8") for name in names]
    said = ["Agenda", "Decisions not yet done", "Done since 15 Jul 2026", "Achieve valuable business results",
            "Fund two more articles a month, or", "Alignment"]
    at = 0
    for each in said:
        at = next(number for number in range(at, len(slides)) if each in slides[number])
    assert at >= len(said) - 1
