"""The page as it stands in the file: complete, safe, and saying what the scorecard says."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from bsc.model import Status
from bsc.model.target import Words
from bsc.report.records import encoded
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import words_for
from bsc.score import evaluate
from bsc.score.card import Reading, Scorecard, Standing
from tests.report.conftest import Report, report_of
from tests.report.dom import Node, parse

CODES = {"o": Status.ON_TRACK, "r": Status.AT_RISK, "x": Status.OFF_TRACK, "n": Status.NO_DATA, "u": Status.NOT_JUDGED}
States = dict[str, object]


@pytest.fixture(scope="module", params=["social", "spanish", "council"])
def report(request: pytest.FixtureRequest) -> Report:
    made = request.getfixturevalue(request.param)
    assert isinstance(made, Report)
    return made


@pytest.fixture(scope="module")
def page(report: Report) -> Node:
    return parse(report.html)[0]


def test_elements_are_nested_and_ids_unique(report: Report, page: Node) -> None:
    assert parse(report.html)[1] == []
    ids = [node.attrs["id"] for node in page.all() if "id" in node.attrs]
    assert len(ids) == len(set(ids))
    for link in page.all("a"):
        assert link.attrs["href"].startswith("#") and link.attrs["href"][1:] in ids, link.attrs


def test_nothing_is_fetched_and_only_our_script_runs(report: Report, page: Node) -> None:
    policy = page.one("meta", http_equiv="Content-Security-Policy").attrs["content"]
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        for node in page.all(tag):
            if node.attrs.get("type") != "application/json":
                text = "".join(each for each in node.inside if isinstance(each, str))
                digest = b64encode(sha256(text.encode()).digest()).decode()
                assert f"{tag}-src 'sha256-{digest}'" in policy
    names = {name for node in page.all() for name in node.attrs}
    assert not {"style", "src", "srcset", "background", "ping"} & names
    assert not [name for name in names if name.startswith("on")]
    bare = report.html.replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"https?://|@import|url\((?!#|\"data:|&#34;)", bare)


def test_landmarks_headings_and_tables_are_told(report: Report, page: Node) -> None:
    words = words_for(report.language)
    assert page.one("html").attrs["lang"] == report.language
    assert [each.text for each in page.one("nav").all("a")][0] == words["map"]
    for section in ("map", "scorecard", "objectives", "alignment", "findings", "initiatives", "dictionary"):
        node = page.one("section", id=section)
        assert page.one(id=node.attrs["aria-labelledby"]).text
    assert len(list(page.all("h1"))) == 1
    for table in page.all("table"):
        assert list(table.all("th", scope="col")), table.text[:60]


def test_every_objective_has_a_sheet_and_every_kpi_a_trace(report: Report, page: Node) -> None:
    card = report.past.card
    for objective, reading in card.objectives.items():
        sheet = page.one("article", id=f"o-{objective}")
        assert sheet.one("h3").text == reading.objective.name
        for kpi in reading.kpis:
            block = sheet.one("section", id=f"k-{kpi.kpi.id}")
            assert _known(block.one(cls="val").one("b").text, kpi, report)
        lines = [line.text for line in sheet.all("td", cls="fm")]
        assert len(lines) == len(reading.outcome.parts) + len(reading.drivers.parts)
        assert all(lines)


def test_the_table_says_what_the_scorecard_says(report: Report, page: Node) -> None:
    words, card = words_for(report.language), report.past.card
    rows = list(page.one("table", cls="sc").all("tr", cls="k"))
    assert len(rows) == len(card.readings)
    for row in rows:
        link = row.one("th").one("a").attrs["href"]
        reading = card.readings[link.removeprefix("#k-")]
        cells = [cell.text for cell in row.all("td")]
        assert _known(row.one(cls="act").one("b").text, reading, report)
        assert row.one(cls="st").text == words.status(reading.status)
        if reading.target is not None and reading.trace.scale != "hold":
            aim = row.one(cls="tgt").one("span").text
            assert _number(aim, report) == pytest.approx(reading.target, rel=1e-3, abs=0.01)
        if isinstance(reading.kpi.target, Words):
            assert reading.kpi.target.text in cells[1]
        assert _close(cells[4], reading.score, report)
        assert cells[3] == MISSING or _close(cells[3], reading.attainment, report)


def test_what_a_meeting_said_of_the_whole_is_in_the_page(report: Report, page: Node) -> None:
    told = page.one("section", id="initiatives").text
    said = [review.summary for review in report.past.card.strategy.reviews if review.summary]
    assert said and all(each in told for each in said)


def test_findings_name_rule_and_place(report: Report, page: Node) -> None:
    rows = list(page.one("section", id="findings").one("tbody").all("tr"))
    assert len(rows) == len(report.findings)
    told = {(row.one(cls="rule").text, row.one(cls="src").text) for row in rows}
    assert told == {(each.rule, f"{each.place.path}:{each.place.line}:{each.place.column}")
                    for each in report.findings}


def test_every_period_is_in_the_page(report: Report, page: Node) -> None:
    """The page's states at each period are those of a scorecard evaluated for that period alone."""
    script = page.one("script", id="states")
    states = json.loads("".join(each for each in script.inside if isinstance(each, str)))
    assert states["count"] == len(report.past.cards)
    rows = {row.one("th").one("a").attrs["href"].removeprefix("#k-"): int(row.attrs["data-r"])
            for row in page.one("table", cls="sc").all("tr", cls="k")}
    for at, past in enumerate(report.past.cards):
        card = evaluate(past.strategy, past.as_of)
        _same(states, at, rows, card, report)


def _same(states: States, at: int, rows: dict[str, int], card: Scorecard, report: Report) -> None:
    held, boxes, bands = states["rows"], states["boxes"], states["bands"]
    assert isinstance(held, list) and isinstance(boxes, dict) and isinstance(bands, dict)
    for kpi, number in rows.items():
        row, reading = held[number], card.readings[kpi]
        assert CODES[row[0][at]] is reading.status
        assert _known(_cell(row[1], at), reading, report)
        assert _close(_cell(row[4], at), reading.attainment, report)
        assert _close(_cell(row[5], at), reading.score, report)
        assert (row[18][at] == "s") == reading.stale
        assert _cell(row[16], at)
    standings: list[tuple[int, Standing]] = [
        (boxes[each], reading.outcome) for each, reading in card.objectives.items()]
    standings += [(bands[each.perspective.id], each.standing) for each in card.perspectives]
    for number, standing in standings:
        row = held[number]
        assert CODES[row[0][at]] is standing.status
        assert _close(_cell(row[1], at), standing.score, report)


def _cell(column: object, at: int) -> str:
    """What the script shows for a column at a period."""
    if isinstance(column, dict):
        return str(column["p"]) + _cell(column["s"], at)
    if isinstance(column, str):
        return column
    assert isinstance(column, list)
    while column[at] == 0:
        at -= 1
    return str(column[at])


def _number(text: str, report: Report) -> float:
    text = text.replace("\u202f", "").replace("%", "").replace("−", "-").strip("≈≤≥ ")
    comma = report.language.startswith("es")
    return float(text.replace(".", "").replace(",", ".") if comma else text.replace(",", ""))


def _close(text: str, value: float | None, report: Report) -> bool:
    if value is None:
        return text == MISSING
    return abs(_number(text, report) - value) <= 0.5 + 1e-9


def _known(text: str, reading: Reading, report: Report) -> bool:
    actual = reading.actual
    if actual is None:
        return text == MISSING
    if actual.value is None:
        return text == actual.word
    return _number(text, report) == pytest.approx(actual.value, rel=5e-3, abs=0.01)  # three figures at least


def test_spanish_pages_have_no_english_words(spanish: Report) -> None:
    text = parse(spanish.html)[0].one("main").text
    for word in ("coverage", "On track", "Off track", "Owner", "Target", "drivers", "Since", "Score"):
        assert word not in text
    for word in ("con datos", "No cumple", "inductores", "Responsable", "sept 2026"):
        assert word in text


def test_states_cannot_close_their_script() -> None:
    assert encoded(["</script><!--", "\u2028"]) == '["\\u003c/script>\\u003c!--","\u2028"]'


def test_a_large_strategy_has_an_overview_and_several_maps(tmp_path: Path, cache: Path) -> None:
    lines = ["strategy: {name: Large}", "perspectives:"]
    for band in ("top", "low"):
        lines += [f"  {band}:", f"    name: The {band}", "    objectives:"]
        lines += [f"      {band}-{at}: {{name: Keep {at} going, kpis: [{{id: {band}-k{at}, name: K{at}, target: 5,"
                  f" actuals: {{2026-01: {at % 7}}}}}]}}" for at in range(80)]
    (tmp_path / "s.yaml").write_text("\n".join(lines), encoding="utf-8")
    page, faults = parse(report_of(tmp_path, cache).html)
    assert faults == []
    assert len(list(page.all("svg", cls="map"))) == 4
    assert len(list(page.all("a", cls="box"))) == len(list(page.all("article"))) == 160
    rows = list(page.one("table", cls="over").one("tbody").all("tr"))
    assert [row.one("a").attrs["href"] for row in rows] == ["#map-1", "#map-3"]
    counts = [int(cell.text) for cell in list(rows[0].all("td"))[-5:] if cell.text]
    assert sum(counts) == 80


def test_nothing_measured_is_neither_good_nor_bad(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "s.yaml").write_text("""
strategy: {name: Empty, language: es-MX}
perspectives:
  a: {name: Uno, objectives: {x: {name: Responder antes, lagging: [{id: t, name: Tiempo, target: 1500}]}}}
  b: {name: Dos, objectives: {}}
""", encoding="utf-8")
    page, faults = parse(report_of(tmp_path, cache).html)
    assert faults == []
    row = page.one("table", cls="sc").one("tr", cls="k")
    assert row.one(cls="act").text == MISSING and row.one(cls="tgt").text == "1,500"
    assert row.attrs["data-st"] == "none" and not list(page.all(cls="slide"))
    assert page.one(cls="index").one(cls="num").text == MISSING


def test_size(social: Report) -> None:
    assert len(social.html.encode()) < 1_500_000
