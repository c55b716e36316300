"""What the head says since the period before: ranked, counted, with what was merely reported told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import parse_period
from bsc.read import read
from bsc.report.present.changes import changes_of, silence
from bsc.report.present.decision import decision_view
from bsc.report.setting import Setting, setting_for
from bsc.report.speech.move import move_text
from bsc.score import evaluate, history
from tests.cli.conftest import Bsc, bsc, folder
from tests.report.conftest import report_of
from tests.report.dom import parse

__all__ = ["bsc", "folder"]


def _setting(text: str, tmp_path: Path, language: str = "en") -> Setting:
    (tmp_path / "s.yaml").write_text("strategy: {name: S, cadence: monthly}\n" + text, encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    return setting_for(history(strategy, parse_period("2026-09")), language)


def _objectives(**scores: str) -> str:
    """Objectives of one KPI that runs from 0 to 100, by the figures of August and September."""
    lines = ["objectives:"]
    for name, both in scores.items():
        then, now = both.split()
        figures = ", ".join(f"2026-{month}: {score}" for month, score in (("08", then), ("09", now)) if score != "-")
        lines.append(f"  {name}: {{name: {name.title()}, lagging: [{{id: k{name}, max_age: 0, baseline: 0, "
                     f"target: 100, actuals: {{{figures}}}}}]}}")
    return "\n".join(lines)


def test_changed_statuses_come_first_then_the_largest_moves(tmp_path: Path) -> None:
    setting = _setting(_objectives(
        still="70 70", little="70 71", small="70 74", up="62 88", fell="91 89", crashed="95 20", began="- 70",
        down="50 20"), tmp_path)
    found = changes_of(1, setting)
    said = [f"{view.name} {view.text}".replace("\u202f", " ") for view in found]
    assert said == [
        "Crashed 95 → 20 %, now off track", "Fell 91 → 89 %, now at risk", "Began no data → at risk, 70 %",
        "Down 50 → 20 %, still off track", "and 2 more ",
    ]
    assert found[-1].href == "#scorecard" and silence(found, 1, setting) == ""


def test_nothing_is_said_where_nothing_moved(tmp_path: Path) -> None:
    setting = _setting(_objectives(still="70 70", little="70 71"), tmp_path, "es")
    assert changes_of(1, setting) == ()
    assert silence((), 1, setting) == "Ningún estado ha cambiado y nada se ha movido 2 puntos."


PEOPLE = """
perspectives:
  money: {name: Money, objectives: {sell: {lagging: [
    {id: sales, name: Sales, max_age: 0, baseline: 0, target: 100, actuals: {2026-07: 90, 2026-08: 90, 2026-09: 80}},
    {id: cash, name: Cash, max_age: 0, baseline: 0, target: 100, actuals: {2026-08: 70}}]}}}
  people: {name: People, objectives: {train: {lagging: [
    {id: hours, name: Hours, max_age: 0, baseline: 0, target: 100, actuals: {2026-07: 100, 2026-09: 100}}]}}}
"""


@pytest.mark.parametrize(("language", "said"), [
    # August (90 + 70) / 2 = 80; September (80 + 100) / 2 = 90; like for like 80 - 90
    ("en", "+10.0 pts: like for like −10.0; +20.0 because People reports again and Cash no longer reports"),
    ("es", "+10,0 pts: en términos comparables −10,0; +20,0 porque People vuelve a tener datos y "
           "Cash deja de tener datos"),
])
def test_the_change_of_the_index_is_split_and_names_who_is_behind_it(language: str, said: str, tmp_path: Path) -> None:
    setting = _setting(PEOPLE, tmp_path, language)
    card = setting.card
    assert move_text(card.move, card, setting.voice, whole=True) == said
    assert "Cash" in move_text(card.perspectives[0].move, card, setting.voice)
    assert "Hours" not in move_text(card.perspectives[0].move, card, setting.voice)


def test_the_terminal_splits_it_too(bsc: Bsc, folder: Path) -> None:
    (folder / "s").mkdir()
    (folder / "s" / "s.yaml").write_text("strategy: {name: S, cadence: monthly, as_of: 2026-09}" + PEOPLE, "utf-8")
    assert "like for like −10.0; +20.0 because People reports again" in bsc("show", "s", COLUMNS="200").stdout


def test_a_score_that_begins_or_ceases_to_be_judged_says_so(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("""
strategy: {name: S, cadence: monthly}
objectives: {o: {lagging: [{id: a, baseline: 0, target: 100, actuals: {2026-08: 90, 2026-09: 90}},
  {id: b, baseline: {value: 0, at: 2026-07}, target: {reach: 100, by: 2026-12}, actuals: {2026-07: 0, 2026-08: 10}},
  {id: c, target: {done_by: 2026-08}, actuals: {2026-07: "yes"}}]}}
""", encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    turns = evaluate(strategy, parse_period("2026-08")).move.turns
    assert [(turn.kpi, turn.how) for turn in turns] == [("o/a", "first"), ("o/b", "judged"), ("o/c", "judged")]


DECIDED = _objectives(o="70 70") + """
reviews: {2026-07-14: {decisions: {
  D-1: {what: Hire, owner: Ana, due: 2026-08-31, objective: o},
  D-2: {what: Buy, due: 2026-09-30, objective: o}, D-3: {what: Sell, due: 2026-07-31, objective: o, status: done}}}}
"""


@pytest.mark.parametrize(("language", "counted", "state"), [
    ("en", "1 decision overdue", "open, overdue"), ("es", "1 decisión vencida", "abierta, vencida")])
def test_an_open_decision_past_its_date_is_overdue(language: str, counted: str, state: str, tmp_path: Path) -> None:
    setting = _setting(DECIDED, tmp_path, language)
    assert [(view.name, view.text) for view in changes_of(1, setting)] == [(counted, "Hire")]
    assert changes_of(0, setting) == ()
    decisions = setting.strategy.reviews[0].decisions
    states = [decision_view(decision, setting).state for decision in decisions]
    assert states[0] == state and states[1] in ("open", "abierta") and states[2] in ("done", "hecha")


def test_overdue_decisions_are_told_on_sheet_and_list(tmp_path: Path, cache: Path) -> None:
    (tmp_path / "s.yaml").write_text("strategy: {name: S, as_of: 2026-09, cadence: monthly}\n" + DECIDED, "utf-8")
    page = parse(report_of(tmp_path, cache).html)[0]
    assert "open, overdue" in page.one("article", id="o-o").text
    assert "open, overdue" in page.one("section", id="initiatives").text
    assert page.one("section", cls="since").one("a", href="#decisions").text == "1 decision overdue"


def test_kpis_of_one_name_are_told_apart_and_a_metric_is_told_once(tmp_path: Path) -> None:
    setting = _setting("""
metrics: {calls: {name: Calls, max_age: 0, actuals: {2026-07: 9, 2026-09: 9}}}
objectives:
  keep: {name: Keep, lagging: [{metric: calls, baseline: 0, target: 10},
    {id: a, name: Sales, max_age: 0, baseline: 0, target: 10, actuals: {2026-09: 9}}]}
  win: {name: Win, lagging: [{metric: calls, baseline: 0, target: 10},
    {id: b, name: Sales, max_age: 0, baseline: 0, target: 10, actuals: {2026-08: 1, 2026-09: 1}},
    {id: c, name: Sales, max_age: 0, baseline: 0, target: 10, actuals: {2026-09: 9}}]}
""", tmp_path)
    said = move_text(setting.card.move, setting.card, setting.voice, whole=True)
    assert said.endswith("because Sales (Keep) and Sales (Win) report for the first time and Calls reports again")
