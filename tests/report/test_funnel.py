"""The funnel on the page: every stage with its share or what it lacks, in both languages; none without stages."""

from __future__ import annotations

from tests.report.conftest import Report
from tests.report.dom import parse


def test_each_stage_says_its_share_or_why_there_is_none(social: Report, spanish: Report) -> None:
    part = parse(social.html)[0].one("section", id="funnel")
    assert [each.text for each in part.all("h3")] == ["Acquisition", "Engagement", "Conversion", "Loyalty"]
    assert "% of Profile visits" in part.text.replace("\u202f", " ")
    other = parse(spanish.html)[0].one("section", id="funnel")
    assert "% de Visitas al perfil" in other.text.replace("\u202f", " ")
    assert len(list(other.all("tr"))) == len(list(part.all("tr"))) > 8


def test_without_stages_there_is_neither_section_nor_entry(council: Report) -> None:
    assert 'id="funnel"' not in council.html and 'href="#funnel"' not in council.html
