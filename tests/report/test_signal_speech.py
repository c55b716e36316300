"""The sentence of a signal: the numbers judged with their months, the same on the page and in the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import parse_period
from bsc.read import read
from bsc.report.speech.signal import told_of
from bsc.report.speech.words import voice_for
from bsc.score import evaluate
from tests.cli.conftest import Bsc, bsc, folder
from tests.report.conftest import report_of

__all__ = ["bsc", "folder"]

DELAYED = """
strategy: {name: Case, cadence: monthly, as_of: 2026-08}
perspectives:
  p:
    objectives:
      o:
        name: Sell
        lagging: [{id: a, baseline: 0, target: 100, actuals: {2026-05: 72, 2026-06: 70, 2026-07: 60, 2026-08: 70}}]
        leading: [{outcome_of: cause, delay: 2 months}]
      cause:
        name: Train
        lagging: [{id: b, baseline: 0, target: 100, actuals: {2026-06: 95, 2026-07: 93, 2026-08: 92}}]
"""


def _told(text: str, tmp_path: Path, language: str = "en", objective: str = "o", as_of: str = "2026-08") -> str:
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    card = evaluate(strategy, parse_period(as_of))
    return told_of(card.objectives[objective], voice_for(strategy, language)).replace("\u202f", " ")


@pytest.mark.parametrize(("language", "said"), [
    ("en", "The drivers are on track at 95 % (Jun 2026, given the delay); the outcome is at 70 %, against 72 % in "
           "May 2026. If it does not rise within the delay of its links, question the links."),
    ("es", "Los inductores cumplen, con un 95 % (jun 2026, por el desfase); el resultado está al 70 %, frente al 72 % "
           "de may 2026. Si no sube en el plazo que marca el desfase de sus relaciones, conviene revisarlas."),
])
def test_the_drivers_judged_and_their_month_are_told(language: str, said: str, tmp_path: Path) -> None:
    assert _told(DELAYED, tmp_path, language) == said


def test_drivers_of_now_are_not_told_where_those_of_then_are_judged(tmp_path: Path) -> None:
    said = _told(DELAYED.replace("2026-06: 95", "2026-06: 50"), tmp_path)
    assert said == "Outcome at 70 %, drivers at 50 % (Jun 2026, given the delay): neither is on track."


def test_drivers_that_had_no_data_then_are_named_by_their_month(tmp_path: Path) -> None:
    said = _told(DELAYED.replace("2026-06: 95, ", ""), tmp_path)
    assert said == ("Outcome at 70 %. The drivers of Jun 2026, which should show by now, have too little data "
                    "for a signal.")


@pytest.mark.parametrize(("outcome", "drivers", "said"), [
    ("{2026-05: 99, 2026-06: 98, 2026-07: 95, 2026-08: 91}", "{2026-05: 80, 2026-06: 70, 2026-07: 65, 2026-08: 60}",
     "The outcome is on track at 91 %, while its drivers have fallen from 80 % in May 2026 to 60 %."),
    ("{2026-05: 50, 2026-06: 60, 2026-07: 65, 2026-08: 70}", "{2026-08: 95}",
     "The drivers are on track at 95 %; the outcome has risen from 50 % in May 2026 to 70 %."),
    ("{2026-05: 50, 2026-06: 60, 2026-07: 70}", "{2026-08: 95}",
     "the outcome is at 70 %, with no new figures to compare with May 2026."),
])
def test_a_course_is_told_by_its_two_ends(outcome: str, drivers: str, said: str, tmp_path: Path) -> None:
    text = (f"strategy: {{name: S, cadence: monthly}}\nobjectives:\n  o:\n    lagging: [{{id: a, baseline: 0, "
            f"target: 100, actuals: {outcome}}}]\n    leading: [{{id: b, baseline: 0, target: 100, "
            f"actuals: {drivers}}}]\n")
    assert said in _told(text, tmp_path)


def test_page_and_terminal_say_the_same(bsc: Bsc, folder: Path, cache: Path) -> None:
    (folder / "delayed").mkdir()
    (folder / "delayed" / "s.yaml").write_text(DELAYED, encoding="utf-8")
    said = "the outcome is at 70 %, against 72 % in May 2026"
    shown = " ".join(bsc("show", "delayed", COLUMNS="200").stdout.replace("\u202f", " ").split())
    assert said in shown and "95 % (Jun 2026, given the delay)" in shown
    assert said in report_of(folder / "delayed", cache).html.replace("\u202f", " ")


@pytest.mark.parametrize(("kpis", "said"), [
    ("{active: 2027-01..2027-06, lagging: [{id: a, target: 5, actuals: {2026-08: 4}}]}",
     "None of its KPIs is judged at this date."),
    ("{name: Bare}", "Nobody measures this objective: it has no KPI and no driver."),
])
def test_an_objective_that_is_not_judged_is_not_called_unmeasured(kpis: str, said: str, tmp_path: Path) -> None:
    text = f"strategy: {{name: S}}\nobjectives: {{o: {kpis}, p: {{lagging: [{{id: b, actuals: {{2026-08: 1}}}}]}}}}\n"
    assert _told(text, tmp_path) == said
