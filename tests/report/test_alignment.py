"""The alignment section: the review as page, paper and data show it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bsc.pipeline import Order, build
from tests.report.conftest import Report, report_of
from tests.report.dom import Node, parse

MANY = 70
LEARNING = (["#o-understand-profile", "#o-train-team", "#o-learn-tactics"],
            ["#o-entender-perfil", "#o-formar-equipo", "#o-aprender-tacticas"])


@pytest.fixture(scope="module", params=["social", "spanish"])
def section(request: pytest.FixtureRequest) -> Node:
    made = request.getfixturevalue(request.param)
    assert isinstance(made, Report)
    return parse(made.html)[0].one("section", id="alignment")


def topics(section: Node) -> list[tuple[str, list[Node]]]:
    """The worklist: each topic with its rows."""
    found: list[tuple[str, list[Node]]] = []
    for row in section.one("table", cls="wl").all("tr"):
        if row.attrs.get("class") == "p":
            found.append((row.text, []))
        elif found:
            found[-1][1].append(row)
    return found


def test_each_figure_opens_what_it_lacks(section: Node) -> None:
    figures = list(section.all("div", cls="fig"))
    assert len(figures) == 5
    lacking = [list(each.all("li")) for each in figures]
    assert [len(each) for each in lacking] == [3, 8, 0, 1, 4]
    for figure, items in zip(figures, lacking, strict=True):
        told = [each.text for each in figure.all("summary")]
        assert [text.rpartition(" ")[2] for text in told] == ([str(len(items))] if items else [])
    assert {item.one("a").attrs["href"] for item in lacking[0]} in map(set, LEARNING)


def test_the_worklist_goes_by_stake_and_says_what_to_do(section: Node) -> None:
    firsts = []
    for _, rows in topics(section):
        stakes = [float(row.one("td").text.replace("–", "0").replace("%", "")) for row in rows]
        assert stakes == sorted(stakes, reverse=True)
        firsts.append(stakes[0])
        assert all(row.one("td", cls="help").text for row in rows)
    assert firsts == sorted(firsts, reverse=True)
    results = [row.one("a").attrs["href"] for row in topics(section)[0][1]]
    assert results in LEARNING


def test_who_owes_what_stands_below(section: Node) -> None:
    owed = section.one("div", cls="owed")
    assert len(list(owed.all("h4"))) == 3
    assert all(each.attrs["href"].startswith("#o-") for each in owed.all("a"))


def test_long_lists_say_how_much_they_leave_out(tmp_path: Path) -> None:
    many = "".join(f"      o{each}: {{name: Sell product {each}}}\n" for each in range(MANY))
    (tmp_path / "s.yaml").write_text(f"strategy: {{name: Case}}\nperspectives:\n  top:\n    objectives:\n{many}"
                                     + "metrics: {" + ", ".join(f"m{each}: {{name: M{each}}}" for each in range(MANY))
                                     + "}\n", encoding="utf-8")
    section = parse(report_of(tmp_path, None).html)[0].one("section", id="alignment")
    driven = section.one("div", cls="fig")
    assert len(list(driven.all("li"))) == 60 and driven.text.endswith(f"and {MANY - 60} more")
    unused = topics(section)[-1][1]
    assert len(unused) == 41 and unused[-1].text == f"and {MANY - 40} more"


def test_nothing_to_settle_is_said(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("strategy: {name: Case}\n", encoding="utf-8")
    section = parse(report_of(tmp_path, None).html)[0].one("section", id="alignment")
    assert not list(section.all("table", cls="wl")) and "Nothing to review yet" in section.text


def test_the_data_say_what_the_page_says(tmp_path: Path) -> None:
    built = build(Order(Path(__file__).resolve().parents[2] / "strategies" / "social-media", formats=("json",)))
    assert built.documents is not None
    told = json.loads(b"".join(built.documents[0].pieces()))["review"]
    assert {each["name"]: len(each["lacking"]) for each in told["figures"]} == {
        "alignment": 3, "evidence": 8, "ownership": 0, "freshness": 1, "coverage": 4}
    assert [each["subjects"] for each in told["gaps"] if each["rule"] == "R23"] == [
        ["understand-profile"], ["train-team"], ["learn-tactics"]]
