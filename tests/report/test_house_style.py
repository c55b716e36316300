"""A house's own look: its name and logo at the head, its colour on links, the sections it wants, and no dead ends."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest
from markupsafe import Markup

from bsc.model.colour import DARK, contrast
from bsc.report.links import living
from bsc.report.present.house import named
from bsc.report.setting import setting_for
from tests.pictures import png
from tests.report.conftest import ROOT, Open, Report, report_of
from tests.report.dom import Node, parse
from tests.report.test_contrast import PAGE

HOSTILE = '</style><script>alert(1)</script> "\\ \u202e; } *'
SHOWN = HOSTILE.replace("\u202e", "<U+202E>")
SECTIONS = [["scorecard", "findings", "map"], ["dictionary"], ["objectives", "summary", "initiatives"],
            ["map", "alignment"]]


def styled(folder: Path, cache: Path, said: Mapping[str, object], example: str = "first") -> Report:
    """An example with a house's style."""
    copytree(ROOT / "strategies" / example, folder, dirs_exist_ok=True)
    (folder / "logo").write_bytes(png(60, 20))
    (folder / "style.yaml").write_text(f"report: {json.dumps(said)}\n", encoding="utf-8")
    return report_of(folder, cache)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Report:
    """Everything a house can say, in words that try to break out of their places."""
    said = {"organisation": f"Bakery {HOSTILE}", "confidentiality": f"Internal {HOSTILE}", "accent": "#93c",
            "logo": "logo"}
    return styled(tmp_path_factory.mktemp("house"), cache, said)


def test_the_head_names_the_house(house: Report) -> None:
    page, faults = parse(house.html)
    assert faults == []
    told = page.one("header").one(cls="house")
    assert [each.text for each in told.all("p")] == [f"Bakery {SHOWN}", f"Internal {SHOWN}"]
    logo = told.one("img")
    assert logo.attrs["src"].startswith("data:image/png;base64,iVBOR") and logo.attrs["alt"].startswith("Logo of Bak")


@pytest.mark.parametrize("organisation", ["Corner bakery", "CORNER Bakery", "Bakery"])
def test_an_organisation_that_the_name_says_is_not_said_again(organisation: str, tmp_path: Path, cache: Path) -> None:
    report = styled(tmp_path, cache, {"organisation": organisation})
    assert "Corner bakery" in report.html and not list(parse(report.html)[0].all(cls="house"))
    assert named(setting_for(report.past, "en")) == (report.past.card.strategy.name,)


@pytest.mark.parametrize("organisation", ["Bake", "Corner Bakery Ltd", "Bread"])
def test_another_organisation_is_said(organisation: str, tmp_path: Path, cache: Path) -> None:
    report = styled(tmp_path, cache, {"organisation": organisation})
    assert parse(report.html)[0].one(cls="house").text == organisation
    assert named(setting_for(report.past, "en"))[0] == organisation


def test_nobody_without_a_style_has_that_line(bakery: Report) -> None:
    assert not list(parse(bakery.html)[0].all(cls="house"))


def test_the_accent_is_the_house_s_in_both_schemes_and_none_on_paper(house: Report) -> None:
    style = parse(house.html)[0].one("style")
    text = "".join(each for each in style.inside if isinstance(each, str))
    assert re.findall(r"--accent:(#\w+)", text)[3:] == ["#9933cc", "#b76edb", "#000"]
    assert contrast("#b76edb", DARK) >= 4.5


def test_the_foot_of_a_printed_page_says_who_may_read_it(house: Report) -> None:
    style = parse(house.html)[0].one("style")
    text = "".join(each for each in style.inside if isinstance(each, str))
    (said,) = re.findall(r'@bottom-left\{content:"([^"]*)"', text)
    assert re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), said) \
        == f"Internal {SHOWN}"


@pytest.mark.parametrize("wanted", SECTIONS, ids=lambda wanted: wanted[0])
def test_only_the_sections_wanted_in_their_order_without_dead_ends(
    wanted: list[str], tmp_path: Path, cache: Path
) -> None:
    page, faults = parse(styled(tmp_path, cache, {"sections": wanted}).html)
    shown = [each for each in wanted if each != "summary"]
    assert faults == []
    assert [link.attrs["href"] for link in page.one("nav").all("a")] == [f"#{each}" for each in shown]
    assert [each.attrs["id"] for each in page.all("section", cls="part")] == shown
    ids = {node.attrs["id"] for node in page.all() if "id" in node.attrs}
    assert {node.attrs["href"] for node in page.all("a") if "href" in node.attrs} <= {f"#{each}" for each in ids}
    assert all(_reachable(box) for box in page.all("a", cls="box"))


def _reachable(box: Node) -> bool:
    return ("href" in box.attrs) != (box.attrs.get("tabindex") == "0")


def test_a_wish_for_sections_that_only_paper_has_shows_all(tmp_path: Path, cache: Path) -> None:
    page = parse(styled(tmp_path, cache, {"sections": ["summary"]}).html)[0]
    assert len(list(page.all("section", cls="part"))) == 8


def test_a_link_cut_by_pieces_is_still_found() -> None:
    pieces = ["<b>x<a cla", 'ss="card-name" hr', 'ef="#o-a', '">', 'A</a> <a class="box s-on" href="#o-a"', ">B</a>",
              '<a href="#k', '-b">K</a>', '<a href="#m-c">M</a>']
    said = "".join(living(map(Markup, pieces), ["map", "dictionary"]))
    assert said == '<b>x<a class="card-name">A</a> <a class="box s-on" tabindex="0">B</a><a>K</a><a href="#m-c">M</a>'


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_links_stand_out(scheme: str, show: Open, house: Report) -> None:
    page = show(house, scheme=scheme)
    assert page.evaluate(PAGE) == []
    box = page.locator(".house img").bounding_box()
    assert box is not None and box["height"] <= 40
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.browser
@pytest.mark.parametrize("wanted", SECTIONS, ids=lambda wanted: wanted[0])
def test_the_page_works_with_some_of_its_sections(
    wanted: list[str], show: Open, tmp_path: Path, cache: Path
) -> None:
    page = show(styled(tmp_path, cache, {"sections": wanted}, "social-media"))
    before = page.locator("#changes").inner_text()
    page.locator(".asof .prev").click()
    assert page.locator("#changes").inner_text() != before
    ids = set(page.evaluate("[...document.querySelectorAll('[id]')].map((each) => '#' + each.id)"))
    assert set(page.evaluate("[...document.querySelectorAll('a[href]')].map((each) => each.hash)")) <= ids
