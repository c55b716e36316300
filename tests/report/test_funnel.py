"""The funnel on the page: every stage with its share or what it lacks, in both languages; none without stages."""

from __future__ import annotations

import pytest

from tests.report.conftest import Open, Report
from tests.report.dom import parse


def test_each_stage_says_its_share_or_why_there_is_none(social: Report, spanish: Report) -> None:
    part = parse(social.html)[0].one("section", id="funnel")
    assert [each.text for each in part.all("h3")] == ["Acquisition", "Engagement", "Conversion", "Loyalty",
                                                      "Other metrics of the stages"]
    assert all(each.one("dl").text.startswith("Target") for each in part.all("li"))
    assert part.text.count("Previous period") == 5 and part.text.count("A year before") == 5
    assert "% of Profile visits" in part.text.replace("\u202f", " ")
    other = parse(spanish.html)[0].one("section", id="funnel")
    assert "% de Visitas al perfil" in other.text.replace("\u202f", " ")
    assert len(list(other.all("tr"))) == len(list(part.all("tr"))) > 8


def test_without_stages_there_is_neither_section_nor_entry(council: Report) -> None:
    assert 'id="funnel"' not in council.html and 'href="#funnel"' not in council.html


@pytest.mark.browser
def test_bars_and_figures_follow_the_as_of(show: Open, social: Report) -> None:
    page = show(social)
    stage = page.locator(".fn li").nth(1)
    bar, figures = stage.locator("path").last.get_attribute("d"), stage.inner_text()
    row = page.locator(".fo tr[data-r]").first.inner_text()
    page.locator(".prev").first.click()
    assert stage.locator("path").last.get_attribute("d") != bar and stage.inner_text() != figures
    assert page.locator(".fo tr[data-r]").first.inner_text() != row
    before = stage.locator("dd").nth(1).inner_text()
    page.locator(".prev").first.click()
    assert stage.locator("[data-c='1']").inner_text() == before
