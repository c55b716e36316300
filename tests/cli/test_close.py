"""`bsc review close`: figures as a meeting saw them, and what the report says when they are corrected later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bsc.read import read
from tests.cli.conftest import Bsc, bsc, folder
from tests.report.dom import parse
from tests.repositories import Repo

__all__ = ["bsc", "folder"]

STRATEGY = """\
strategy: {name: Bakery, cadence: monthly}
perspectives:
  people:
    objectives:
      craft:
        lagging: [{id: hours, baseline: 0, target: 100, unit: h, actuals: {2026-08: 60, 2026-09: %s}}]
"""


@pytest.fixture
def bakery(tmp_path: Path, folder: Path) -> Path:
    made = folder / "bakery"
    made.mkdir()
    _write(made, 71)
    return made


def _write(made: Path, hours: float) -> None:
    (made / "s.yaml").write_text(STRATEGY % hours, encoding="utf-8")


def test_the_figures_are_kept_as_text_of_the_language(bsc: Bsc, bakery: Path) -> None:
    told = bsc("review", "close", "2026-10-14", "bakery")
    assert (told.returncode, told.stdout.strip()) == (0, "bakery/presented/2026-10-14.yaml")
    assert (bakery / "presented" / "2026-10-14.yaml").read_text(encoding="utf-8") == """\
# Written by `bsc review close`: the figures as the review of 2026-10-14 saw them.
presented:
  2026-10-14:
    as_of: 2026-09
    index: {status: at-risk, score: 71}
    perspectives:
      people: {status: at-risk, score: 71}
    objectives:
      craft: {status: at-risk, score: 71}
    kpis:
      craft/hours: {status: at-risk, score: 71, actual: "71", target: "100"}
"""
    strategy = read(bakery).strategy
    assert strategy is not None
    kept = strategy.presented[0]
    assert (kept.as_of.label, kept.index.score, kept.kpis["craft/hours"].actual) == ("2026-09", 71.0, "71")


def test_closing_twice_says_so_and_a_foreign_file_stays(bsc: Bsc, bakery: Path) -> None:
    assert bsc("review", "close", "2026-10-14", "bakery").returncode == 0
    again = bsc("review", "close", "2026-10-14", "bakery")
    assert again.returncode == 1 and "are kept already; --again replaces them" in again.stderr
    _write(bakery, 80)
    assert bsc("review", "close", "2026-10-14", "bakery", "--again").returncode == 0
    path = bakery / "presented" / "2026-10-14.yaml"
    assert "score: 80" in path.read_text(encoding="utf-8")
    path.write_text("glossary: {mine: words}\n", encoding="utf-8")
    refused = bsc("review", "close", "2026-10-14", "bakery")
    assert refused.returncode == 2 and "was not written by bsc" in refused.stderr
    assert path.read_text(encoding="utf-8") == "glossary: {mine: words}\n"


def test_what_it_cannot_close_it_says(bsc: Bsc, bakery: Path) -> None:
    assert "No period with figures had ended" in bsc("review", "close", "2026-08-01", "bakery").stderr
    assert "write one as 2026-10-14" in bsc("review", "close", "2026-10", "bakery").stderr
    single = bsc("review", "close", "2026-10-14", "bakery/s.yaml")
    assert single.returncode == 2 and "name the folder" in single.stderr


@pytest.mark.parametrize(("language", "said"), [
    ("en", ("71.0 % as presented, 68.0 % restated", "71 % as presented, 68 % restated",
            "71 as presented, 68 restated")),
    ("es", ("71,0 % en su día, 68,0 % corregido", "71 % en su día, 68 % corregido", "71 en su día, 68 corregido"))])
def test_a_later_correction_is_told_beside_what_was_presented(
    bsc: Bsc, bakery: Path, language: str, said: tuple[str, str, str]
) -> None:
    assert bsc("review", "close", "2026-10-14", "bakery").returncode == 0
    assert bsc("build", "bakery", "-q", "-o", "before").returncode == 0
    assert "as presented" not in (bakery.parent / "before" / "index.html").read_text(encoding="utf-8")
    _write(bakery, 68)
    told = bsc("build", "bakery", "-q", "-o", "out", "--language", language, "--format", "html,json")
    assert told.returncode == 0, told.stderr
    page = parse((bakery.parent / "out" / "index.html").read_text(encoding="utf-8"))[0]
    index, objective, kpi = said

    def plain(text: str) -> str:
        return text.replace("\u202f", " ")

    assert index in plain(page.one("header", id="top").text)
    sheet = plain(page.one("article", id="o-craft").text)
    assert objective in sheet and kpi in sheet
    data = json.loads((bakery.parent / "out" / "report.json").read_text(encoding="utf-8"))
    assert data["strategy"]["presented"][0]["index"] == {"status": "at-risk", "score": 71.0, "actual": None,
                                                         "target": None}


@pytest.mark.parametrize(("language", "index", "objective", "kpi"), [
    ("en", "71.0 % as presented on 14 Oct 2026; 68.0 % since restated",
     "71 % as presented on 14 Oct 2026; 68 % since restated", "71 as presented on 14 Oct 2026; 68 since restated"),
    ("es", "71,0 % según lo presentado el 14 oct 2026; 68,0 % tras corregirlo",
     "71 % según lo presentado el 14 oct 2026; 68 % tras corregirlo",
     "71 según lo presentado el 14 oct 2026; 68 tras corregirlo")])
def test_explain_and_show_tell_a_restated_figure(
    bsc: Bsc, bakery: Path, language: str, index: str, objective: str, kpi: str
) -> None:
    def said(*arguments: str) -> str:
        told = bsc(*arguments, "--language", language)
        assert told.returncode == 0, told.stderr
        return told.stdout.replace("\u202f", " ")

    assert bsc("review", "close", "2026-10-14", "bakery").returncode == 0
    assert "14 " not in said("explain", "index", "bakery") + said("show", "bakery")
    _write(bakery, 68)
    assert index in said("explain", "index", "bakery")
    assert objective in said("explain", "people", "bakery")
    assert objective in said("explain", "craft", "bakery")
    assert kpi in said("explain", "craft/hours", "bakery")
    shown = said("show", "bakery")
    assert index in shown and shown.count(objective) == 2 and kpi in shown
    for command in (("explain", "index"), ("show",)):  # another as-of is another matter
        assert "14 " not in said(*command, "bakery", "--as-of", "2026-08")


@pytest.fixture
def outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No repository above the folder of the tests is looked into."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))


def _said(told: str) -> str:
    return " ".join(told.split())


@pytest.mark.usefixtures("outside")
@pytest.mark.parametrize(("language", "said"), [
    ("en", "They are judged by today's targets, weights and definitions. Whether those are the ones of 14 Oct 2026 is "
           "not known here"),
    ("es", "Se evalúan con las metas, pesos y definiciones de hoy. Aquí no se sabe si son los del 14 oct 2026")])
def test_what_it_cannot_know_of_the_day_it_says(bsc: Bsc, bakery: Path, language: str, said: str) -> None:
    told = bsc("review", "close", "2026-10-14", "bakery", "--language", language)
    assert (told.returncode, said in _said(told.stderr)) == (0, True)


@pytest.mark.usefixtures("outside")
def test_closed_late_it_names_what_changed_since_the_day(
    bsc: Bsc, bakery: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(bakery, monkeypatch)
    commit = repo.commit("2026-10-13")

    def closed(*options: str) -> str:
        told = bsc("review", "close", "2026-10-14", "bakery", "--again", *options)
        assert told.returncode == 0, told.stderr
        return _said(told.stderr.replace("\u202f", " "))

    silent = "No review of 2026-10-14 is written under `reviews:` yet; its figures are kept all the same."
    assert closed() == silent
    file = bakery / "s.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("target: 100", "target: 90").replace("2026-09: 71", "2026-09: 75, 2026-10: 80"),
                    encoding="utf-8")
    said = closed()
    assert "judged by today's targets, weights and definitions. Since the last commit by 14 Oct 2026:" in said
    assert "- Target of KPI “Hours” lowered from 100 h to 90 h." in said
    assert "- The actual of KPI “Hours” for Sep 2026 changed from 71 h to 75 h" in said
    assert "Oct 2026 recorded" not in said and "80 h" not in said  # no figure of that as-of
    assert f"`git worktree add ../then {commit}" in said
    spanish = closed("--language", "es", "--as-of", "2026-08")
    assert "Son las cifras a ago 2026, como se pidió; el último periodo acabado el 14 oct 2026 es sept 2026." in spanish
    assert "La meta del KPI «Hours» baja de 100 h a 90 h." in spanish and "71 h" not in spanish
    repo.commit("2026-10-14")
    assert closed() == silent


@pytest.mark.usefixtures("outside")
def test_the_top_of_a_family_is_compared_with_itself(
    bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = folder / "house"
    (made / "below").mkdir(parents=True)
    _write(made, 71)
    below = STRATEGY.replace("strategy: {", "strategy: {parent: house, ") % 50
    (made / "below" / "s.yaml").write_text(below, encoding="utf-8")
    text = (made / "s.yaml").read_text(encoding="utf-8")
    (made / "s.yaml").write_text(text.replace("strategy: {", "strategy: {id: house, "), encoding="utf-8")
    Repo(made, monkeypatch).commit("2026-10-13")
    (made / "s.yaml").write_text((made / "s.yaml").read_text(encoding="utf-8").replace("target: 100", "target: 90"),
                                 encoding="utf-8")
    said = _said(bsc("review", "close", "2026-10-14", "house").stderr.replace("\u202f", " "))
    assert "- Target of KPI “Hours” lowered from 100 h to 90 h." in said
    assert "not known" not in _said(bsc("review", "close", "2026-10-14", "house", "--scorecard", "below").stderr)


def test_figures_kept_of_a_month_or_of_what_is_gone_are_no_mistake(bsc: Bsc, bakery: Path) -> None:
    (bakery / "presented").mkdir()
    (bakery / "presented" / "a.yaml").write_text("""\
presented:
  2026-10:
    as_of: 2026-09
    index: {status: off-track, score: 10}
    kpis: {craft/hours: {status: at-risk, score: 70, actual: "<b>\\e[31m"}}
""", encoding="utf-8")
    told = bsc("explain", "index", "bakery").stdout.replace("\u202f", " ")
    assert "10.0 % as presented on Oct 2026; 71.0 % since restated" in told
    told = bsc("show", "bakery").stdout
    assert "<b>" in told and "\x1b" not in told
