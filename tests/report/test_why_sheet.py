"""Why an objective is where it is, on its sheet and in the notes of its slide: the words of `bsc explain`."""

from __future__ import annotations

import re

from bsc.align.why import Inquiry
from bsc.maps import build_map
from bsc.report.paper.document import why_text
from bsc.report.report import Report as Whole
from bsc.report.setting import setting_for
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.words import voice_for
from bsc.report.tools import Tools
from tests.report.conftest import Report

_BLOCK = re.compile(r'<article class="sheet" id="o-([^"]+)".*?<div class="cols because">(.*?)'
                    r'<div class="cols"><div class="main">', re.DOTALL)


def _blocks(report: Report) -> dict[str, str]:
    return dict(_BLOCK.findall(report.html))


def test_each_sheet_says_what_the_terminal_says(social: Report, spanish: Report) -> None:
    for report in (social, spanish):
        strategy = report.past.card.strategy
        inquiry = Inquiry(report.past, build_map(strategy))
        speech, blocks = WhySpeech(report.past.card, voice_for(strategy, report.language)), _blocks(report)
        assert set(blocks) == set(strategy.objectives)
        for id, block in blocks.items():
            assert " ".join(speech.sentences(inquiry.objective(id))) in block


def test_it_says_the_as_of_that_it_speaks_of(social: Report) -> None:
    assert all("<h4>Why, as of Sep 2026</h4>" in block for block in _blocks(social).values())


def test_its_links_lead_to_sheets_and_kpis(social: Report) -> None:
    anchors = set(re.findall(r'id="([^"]+)"', social.html))
    links = [link for block in _blocks(social).values() for link in re.findall(r'href="#([^"]+)"', block)]
    leading = {link for link in links if not link.startswith("st-")}
    assert "o-paid-reach" in leading
    assert leading <= anchors


def test_a_status_in_the_tree_has_a_name(social: Report) -> None:
    block = _blocks(social)["engaging-content"]
    assert '<svg class="i s-off" role="img" aria-label="Off track">' in block
    assert "the chain ends in “Understand the customer profile” and “Learn the tactics that work for us”" in block


def test_the_objective_s_own_results_are_not_told_twice(social: Report) -> None:
    block = _blocks(social)["engaging-content"]
    assert "#k-engaging-content/shares-per-article" in block
    assert "#k-engaging-content/indirect-traffic" not in block


def test_the_appendix_on_paper_tells_what_lies_behind_and_nothing_twice(social: Report) -> None:
    strategy = social.past.card.strategy
    report = Whole(setting_for(social.past, "en"), build_map(strategy), (), Tools(None))
    behind = {id: why_text(view) for id, view in report.objectives.items()}
    assert behind["paid-reach"].startswith("Behind it, “Social-media budget” is at risk")
    assert behind["valuable-results"] == ""
