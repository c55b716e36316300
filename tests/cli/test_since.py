"""`bsc diff --since`: a strategy against its own past, with git and without it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Bsc, Told
from tests.repositories import Repo

FIRST = "first/strategy.yaml"


@pytest.fixture
def told(bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bsc:
    """The program, with its blanks made plain and its lines joined, outside of any repository."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))

    def call(*arguments: str, **environment: str) -> Told:
        said = bsc(*arguments, **environment)
        return said._replace(stdout=said.stdout.replace("\u202f", " ").replace("\n  ", " "))

    return call


def test_without_git_the_figures_tell(told: Bsc) -> None:
    text = told("diff", "--since", "2026-07", "first").stdout
    assert text.startswith("Corner bakery · Jul 2026 → Sep 2026\nIndex ")
    assert "Statuses that differ\n- " in text
    assert "KPI “Regular customers”: off track (52 %) → on track (93 %)" in text
    assert "KPI “Sales”: 2 actuals recorded, Aug 2026 to Sep 2026 (the last: €22,300)." in text
    assert "The targets, weights and definitions of then are not known here" in text
    assert "ruler" not in text


def test_since_the_day_of_a_review(told: Bsc, folder: Path) -> None:
    with (folder / FIRST).open("a") as file:
        file.write("reviews:\n  2026-08-12: {decisions: {D-1: {what: Bake more}}}\n"
                   "  2026-09-09: {updates: {D-1: done}, decisions: {D-2: {what: Bake less}}}\n")
    text = told("diff", "--since", "2026-08-12", "first").stdout
    assert text.startswith("Corner bakery · Jul 2026 → Sep 2026\n")
    assert "Decision D-1 closed as `done`: “Bake more”." in text
    assert "Decision D-2 made: “Bake less”." in text
    assert "Decision D-1 made" not in text


def test_with_git_the_ruler_is_told_apart(told: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repo = Repo(folder, monkeypatch)
    repo.commit("2026-07-20")
    text = (folder / FIRST).read_text(encoding="utf-8")
    repo.write(FIRST, text.replace("target: 24000", "target: 22000"))
    repo.commit("2026-08-20")
    said = told("diff", "--since", "2026-07", "first").stdout
    assert "Target of KPI “Sales” lowered from €24,000 to €22,000." in said
    assert ("KPI “Sales”: off track (42 %) → on track (100 %); at risk (72 %) with the new figures by the old ruler"
            in said)
    assert "by the ruler" in said and "not known here" not in said
    assert "not known here" in told("diff", "--since", "2026-06", "first").stdout
    assert "lowered" not in told("diff", "--since", "2026-08", "first").stdout
    assert "lowered" in told("diff", "--since", "HEAD~1", "first").stdout


def test_many_figures_are_counted(told: Bsc, folder: Path) -> None:
    text = (folder / FIRST).read_text(encoding="utf-8")
    more = "".join(f"          - {{id: m{n}, name: M{n}, target: 5, actuals: {{2026-08: 3, 2026-09: 4}}}}\n"
                   for n in range(4))
    link = "          - {outcome_of: win-regulars"
    (folder / FIRST).write_text(text.replace(link, more + link), encoding="utf-8")
    said = told("diff", "--since", "2026-07", "first").stdout
    assert "- 16 figures of 8 KPIs recorded, Aug 2026 to Sep 2026." in said


def test_a_slip_in_a_period_is_told(told: Bsc) -> None:
    said = told("diff", "--since", "2026-7", "first")
    assert said.returncode == 2
    assert "write 2026-07" in said.stderr


def test_the_review_tells_the_same(told: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("review", "first", "--since", "2026-07") == told("diff", "--since", "2026-07", "first")
    assert told("review", "first", "--integrity") == told("diff", "--integrity", "first")
    repo = Repo(folder, monkeypatch)
    repo.commit("2026-07-20")
    text = (folder / FIRST).read_text(encoding="utf-8")
    repo.write(FIRST, text.replace("target: 24000", "target: 22000"))
    assert "lowered from €24,000 to €22,000" in told("review", "first", "--since", "HEAD").stdout
    slip = told("review", "first", "--since", "2026-7")
    assert (slip.returncode, "write 2026-07" in slip.stderr) == (2, True)


REVIEWS = """reviews:
  2026-08-12: {questions: {Q-1: {what: More bread?}, Q-2: {what: Less?}}, decisions: {D-1: {what: Ask}}}
  2026-09-09:
    questions: {Q-3: {what: New oven?}}
    updates: {D-1: done}
    decisions: {D-2: {what: Bake more, answers: Q-1}, D-3: {what: Buy it, answers: Q-3, status: done}}
"""


@pytest.mark.parametrize(("language", "said"), [
    ("en", ["Question Q-1 settled by decision D-2.", "Question Q-3 asked: “New oven?”.",
            "Question Q-3 settled by decision D-3.", "Decision D-1 closed as `done`: “Ask”.",
            "Decision D-2 made: “Bake more”.", "Decision D-3 made and closed as `done`: “Buy it”."]),
    ("es", ["La pregunta Q-1 queda resuelta con la decisión D-2.", "Se toma la decisión D-3, ya cerrada como `done`: "
            "«Buy it»."])])
def test_what_was_settled_and_closed_since(told: Bsc, folder: Path, language: str, said: list[str]) -> None:
    with (folder / FIRST).open("a") as file:
        file.write(REVIEWS)
    text = told("diff", "--since", "2026-08-12", "first", "--language", language).stdout
    assert [each for each in said if each not in text] == []
    assert "Q-2" not in text
    assert "Q-1" not in told("diff", "--since", "2026-09-09", "first", "--language", language).stdout


@pytest.fixture
def closed(told: Bsc, folder: Path) -> Path:
    assert told("review", "close", "2026-08-12", "first").returncode == 0
    return folder / FIRST


def test_since_a_closed_review_its_figures_stand_beside_todays(told: Bsc, closed: Path) -> None:
    untouched = told("review", "first", "--since", "2026-08-12").stdout
    assert "The figures presented on 12 Aug 2026 still stand." in untouched
    text = closed.read_text(encoding="utf-8")
    closed.write_text(text.replace("2026-07: 171", "2026-07: 180"), encoding="utf-8")
    for day in ("2026-08-12", "2026-07", "2026-08-20"):
        said = told("review", "first", "--since", day).stdout
        assert "\nFigures presented on 12 Aug 2026 and restated since\n- Index: 46.4 % as presented" in said, said
        assert "\n- KPI “Regular customers”: 171 as presented, 180 restated\n" in said
    assert "presented" not in told("review", "first", "--since", "2026-08-10").stdout
    assert "presented" not in told("review", "first", "--since", "2026-08").stdout
    spanish = told("review", "first", "--since", "2026-08-12", "--language", "es").stdout
    assert "Cifras presentadas el 12 ago 2026 y corregidas después\n- Índice: 46,4 % en su día" in spanish
    markdown = told("diff", "first", "--since", "2026-08-12", "--format", "md").stdout
    assert "**Figures presented on 12 Aug 2026 and restated since**" in markdown


def test_a_closed_review_as_data(told: Bsc, closed: Path) -> None:
    def data(day: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(told("review", "first", "--since", day, "--format", "json").stdout)
        return found

    assert data("2026-08-12")["presented"] == {"review": "2026-08-12", "as_of": "2026-07", "restated": []}
    assert "presented" not in data("2026-08")
    text = closed.read_text(encoding="utf-8")
    closed.write_text(text.replace("2026-07: 171", "2026-07: 180"), encoding="utf-8")
    restated = {each["subject"]["id"]: each for each in data("2026-08-12")["presented"]["restated"]}
    kpi = restated["win-regulars/regulars"]
    assert (kpi["old"]["actual"], kpi["new"]["actual"], kpi["old"]["status"]) == ("171", "180", "off-track")
    assert restated[""]["subject"]["kind"] == "index"
