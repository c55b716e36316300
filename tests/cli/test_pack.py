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
    "redes-sociales": ["Orden del día", "Decisiones que vienen de antes", "Renovar las creatividades",
                       "Cerradas desde el 15 jul 2026", "Excepciones 3 de 9", "a) Financiar dos artículos",
                       "Se recomienda: Financiar dos", "Matriz de alineación"],
}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="reads the PDF with pdftotext")
@pytest.mark.parametrize("example", ORDER)
def test_the_pack_opens_with_what_was_due_and_ends_with_the_map(bsc: Bsc, tmp_path: Path, example: str) -> None:
    told = bsc("build", str(EXAMPLES / example), "--pack", "-o", str(tmp_path / "out"), "-q")
    assert told.returncode == 0 and [file.name for file in (tmp_path / "out").iterdir()] == ["pack.pdf"]
    command = ["pdftotext", "-layout", str(tmp_path / "out" / "pack.pdf"), "-"]
    run = subprocess.run(command, capture_output=True, check=True)
    text = " ".join(run.stdout.decode("utf-8").replace("\u202f", " ").split())
    after = text.index(ORDER[example][1]) + 1  # below the list of points
    places = [text.index(ORDER[example][0])]
    for said in ORDER[example][1:]:
        after = text.index(said, after)
        places.append(after)
    assert places == sorted(places)


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
