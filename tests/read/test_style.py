"""The house's style: what is declared arrives; a logo is a small whole picture inside the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bsc.model import PAPERS, SECTIONS, HouseStyle
from bsc.read import read
from bsc.read.picture import Picture, picture_of
from tests.pictures import jpeg, png


def styled(folder: Path, said: str, language: str | None = None) -> HouseStyle:
    (folder / "strategy.yaml").write_text(f"strategy: {{name: S}}\nreport: {{{said}}}\n", encoding="utf-8")
    strategy = read(folder, language=language).strategy
    assert strategy is not None
    return strategy.style


def refused(folder: Path, said: str) -> list[str]:
    (folder / "strategy.yaml").write_text(f"strategy: {{name: S}}\nreport: {{{said}}}\n", encoding="utf-8")
    result = read(folder)
    assert result.strategy is None
    assert all(each.place.path == "strategy.yaml" and each.place.line == 2 for each in result.diagnostics)
    return [each.rule for each in result.diagnostics]


def test_without_it_nothing_is_set(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("strategy: {name: S}\nreport:\n")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    assert strategy.style == HouseStyle()


def test_everything_that_is_declared_arrives(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "logo.png").write_bytes(png(8, 4))
    said = ("organisation: {en: Bakery, es: Panadería}, confidentiality: Internal, accent: '#1AF', "
            "logo: pictures/logo.png, paper: a4, sections: [scorecard, map, scorecard]")
    assert styled(tmp_path, said, "es") == HouseStyle(
        "Panadería", "Internal", "#0c75b0", png(8, 4), "png", "a4", ("scorecard", "map"))


@pytest.mark.parametrize("word", [*PAPERS, *SECTIONS])
def test_the_words_of_the_model_are_those_of_the_language(tmp_path: Path, word: str) -> None:
    style = styled(tmp_path, f"paper: {word}" if word in PAPERS else f"sections: [{word}]")
    assert word in (style.paper, *style.sections)


def test_a_legible_colour_stays(tmp_path: Path) -> None:
    assert styled(tmp_path, "accent: '#1D4ED8'").accent == "#1d4ed8"
    assert not read(tmp_path).diagnostics


def test_a_pale_one_is_darkened_and_told(tmp_path: Path) -> None:
    shade = styled(tmp_path, "accent: '#9cf'").accent
    (found,) = read(tmp_path).diagnostics
    assert (found.rule, found.place.line, found.place.column) == ("contrast", 2, 18)
    assert "1.5 to 1" in found.message and shade in found.help


def test_the_kind_of_a_logo_is_told_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(jpeg(30, 20))
    assert styled(tmp_path, "logo: logo.png").logo_type == "jpeg"


def test_with_standard_input_the_logo_lies_in_the_folder_given(tmp_path: Path) -> None:
    (tmp_path / "logo").write_bytes(png(2, 2))
    strategy = read(tmp_path, given=b"strategy: {name: S}\nreport: {logo: logo}\n").strategy
    assert strategy is not None
    assert strategy.style.logo == png(2, 2)


@pytest.mark.parametrize(("data", "rule"), [
    (b"", "picture"),
    (b"GIF89a", "picture"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture"),
    (png(8, 8)[:-6], "picture"),
    (png(8, 8)[:40], "picture"),
    (png(8, 8, rows=b"\0" * 199), "picture"),
    (png(8, 8, rows=b"\0" * 200_000_000), "picture"),
    (png(8, 8).replace(b"IDATx", b"IDATy"), "picture"),
    (jpeg(8, 8, channels=4), "picture"),
    (jpeg(8, 8)[:-2], "picture"),
    (png(0, 8), "picture"),
    (png(4001, 1), "too-large"),
    (jpeg(10, 65_000), "too-large"),
    (png(8, 8) + b"\0" * 1_000_000, "too-large"),
], ids=["empty", "gif", "svg", "cut", "cut early", "short", "bomb", "torn", "inks", "cut jpeg", "no width", "wide",
        "high", "heavy"])
def test_what_is_no_logo(tmp_path: Path, data: bytes, rule: str) -> None:
    (tmp_path / "logo.png").write_bytes(data)
    assert refused(tmp_path, "logo: logo.png") == [rule]


@pytest.mark.parametrize("path", ["/etc/hostname", "../logo.png", "~/logo.png", "'C:/logo.png'", "link.png", "''"])
def test_a_logo_lies_inside_the_folder(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "strategy"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(png(2, 2))
    (folder / "link.png").symlink_to(tmp_path / "logo.png")
    if path == "''":
        assert styled(folder, f"logo: {path}").logo == b""
    else:
        assert refused(folder, f"logo: {path}") == ["outside"]


def test_a_folder_or_a_pipe_is_no_logo(tmp_path: Path) -> None:
    (tmp_path / "logo").mkdir()
    assert refused(tmp_path, "logo: logo") == ["file"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert refused(tmp_path, "logo: pipe") == ["file"]


def test_sizes_without_unpacking() -> None:
    assert picture_of(png(30, 20)) == Picture("png", 30, 20)
    assert picture_of(jpeg(30, 20)) == Picture("jpeg", 30, 20)
    assert picture_of(png(8, 8, rows=b"\0" * 200)) == Picture("png", 8, 8)
    assert picture_of(b"\xff\xd8\xff" + b"\xff\xe0\x00\x00" * 9) == Picture("jpeg", 0, 0)
    assert picture_of(b"BM") is None
