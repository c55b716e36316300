"""The reading by question on the page: answers follow the as-of, KPIs lead to their sheets; none without questions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.report.conftest import Open, Report, report_of
from tests.report.dom import parse
from tests.report.test_data import example


def test_each_question_has_its_answer_and_what_it_rests_on(social: Report, spanish: Report) -> None:
    part = parse(social.html)[0].one("section", id="by-question")
    heads = [each.text for each in part.all("tr", cls="q")]
    assert len(heads) == 8 and heads[0].startswith("Where on the way to a purchase do we lose people?")
    assert "1 of 3 KPIs on track; Social leads converted into sales is off track since" in heads[0]
    assert len(list(part.all("tr", **{"data-k": "18"}))) == 26
    assert part.text.count("Watched, nobody’s KPI") == 1
    other = parse(spanish.html)[0].one("section", id="by-question")
    assert "Cumplen 1 de 3 KPI" in other.text and len(list(other.all("tr"))) == len(list(part.all("tr")))


def test_a_question_with_one_kpi_takes_one_row(council: Report) -> None:
    part = parse(council.html)[0].one("section", id="by-question")
    assert not list(part.all("tr", cls="q")) and "since Q3 FY 2025" in part.text


def test_without_questions_there_is_neither_section_nor_entry(bakery: Report) -> None:
    assert 'id="by-question"' not in bakery.html and 'href="#by-question"' not in bakery.html


@pytest.mark.browser
def test_it_follows_the_as_of(show: Open, social: Report) -> None:
    page = show(social)
    head, row = page.locator("#by-question .q").first, page.locator("#by-question tr[data-k]").first
    before, now = head.inner_text(), row.inner_text()
    page.locator(".prev").first.click()
    page.locator(".prev").first.click()
    assert head.inner_text() != before and row.inner_text() != now
    assert row.locator("[data-c='1']").inner_text() == \
        page.locator(".sc tr.k", has_text="Qualified interactions").first.locator("[data-c='1']").inner_text()


def test_the_house_may_choose_it(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(
        "strategy: {name: S, cadence: monthly}\nreport: {sections: [by-question]}\n"
        "perspectives:\n  c:\n    name: C\n    objectives:\n      o:\n        name: O\n        lagging:\n"
        "          - {id: k, better: higher, question: '<b>Is it?</b>', actuals: {2026-01: 1}, target: 1}\n"
        "          - {id: l, better: higher, actuals: {2026-01: 1}, target: 1}\n", encoding="utf-8")
    html = report_of(tmp_path, None).html
    part = parse(html)[0].one("section", id="by-question")
    assert "<b>Is it?</b>" in part.text and "1 KPI answers no declared question." in part.text
    assert 'id="scorecard"' not in html


@pytest.mark.parametrize(("name", "answer"), [("social-media", "1 of 3 KPIs on track"),
                                              ("redes-sociales", "Cumplen 1 de 3 KPI")])
def test_the_data_have_it_and_the_funnel(name: str, answer: str) -> None:
    told = example(name)[0]
    first = told["questions"]["asked"][0]
    assert str(first["answer"]).startswith(answer) and len(told["questions"]["unasked"]) == 0
    stages = json.loads(json.dumps(told["funnel"]))
    assert [each["stage"] for each in stages] == ["acquisition", "engagement", "conversion", "loyalty"]
    lead = stages[1]["metrics"][0]
    assert stages[1]["share"]["percent"] == pytest.approx(100 * lead["value"] / stages[0]["metrics"][0]["value"])
    assert lead["target"] > lead["previous_period"] > lead["year_before"] > 0 and lead["kpi"]
    bare = json.loads(json.dumps(example("first")[0]))
    assert bare["questions"] == {"asked": [], "unasked": told_kpis("first")} and bare["funnel"] == []


def told_kpis(name: str) -> list[str]:
    """The ids of all KPIs of an example."""
    judged = example(name)[1]
    assert judged.strategy is not None
    return [kpi.id for kpi in judged.strategy.kpis()]
