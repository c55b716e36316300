"""The slides in an office program: every one of them becomes a page."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader

from bsc.report.slides.deck import slides
from tests.report.slides.conftest import STRATEGIES, drawn, read


@pytest.mark.parametrize("name", ["social-media", "redes-sociales"])
def test_an_office_program_opens_the_slides(name: str, cache: Path, tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        assert not os.environ.get("BSC_REQUIRE_OFFICE"), "soffice is required here"
        pytest.skip("no LibreOffice on this machine")
    report = read(cache, STRATEGIES / name)
    (tmp_path / "report.pptx").write_bytes(b"".join(slides(report)))
    subprocess.run([program, f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless", "--convert-to",
                    "pdf", "--outdir", str(tmp_path), str(tmp_path / "report.pptx")],
                   check=True, capture_output=True, timeout=240)
    pages = PdfReader(tmp_path / "report.pdf").pages
    assert len(pages) == len(drawn(report).slides)
    told = pages[1].extract_text()
    assert all(objective.now.badge.word in told for objective in report.objectives.values())
