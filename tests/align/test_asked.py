"""By question: questions in order of their KPIs, the worst first in the answer, what nothing answers is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.align.asked import answers_of, asked_of, is_asked, unasked
from bsc.model import Status, Strategy
from bsc.read import read
from bsc.report.speech.answer import answer_text
from bsc.report.speech.words import voice_for
from bsc.score import history

TEXT = """
strategy: {name: Shop, cadence: monthly}
metrics:
  visits: {better: higher, question: Do people  come?, actuals: {2026-01: 10, 2026-02: 10, 2026-03: 10}}
  calls: {name: Calls, better: higher, question: do people come?, actuals: {2026-01: 10, 2026-02: 4, 2026-03: 4}}
  sales: {name: Sales, better: higher, question: Do they buy?, actuals: {2026-01: 1, 2026-02: 1, 2026-03: 1}}
  mood: {better: higher, actuals: {2026-01: 1}}
  clicks: {better: higher, question: Do they click?, actuals: {2026-03: 5}}
  parts: {better: higher, question: Is it a part?, actuals: {2026-03: 5}}
  whole: {better: higher, question: Do they click?, formula: parts * 2}
  ghosts: {name: Ghosts, better: higher, question: Who haunts us?}
perspectives:
  customer:
    name: Customer
    objectives:
      win:
        name: Win
        lagging:
          - {metric: calls, target: 10, question: Does the phone ring?}
          - {metric: sales, target: 10}
          - {metric: visits, target: 10}
          - {metric: mood, target: 1}
"""


def strategy(folder: Path, text: str = TEXT) -> Strategy:
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    found = read(folder)
    assert found.strategy is not None, found.diagnostics
    return found.strategy


def test_questions_stand_in_order_and_differ_by_their_words_alone(tmp_path: Path) -> None:
    found = asked_of(strategy(tmp_path))
    assert [(each.question, [kpi.metric.id for kpi in each.kpis]) for each in found] == [
        ("do people come?", ["calls", "visits"]), ("Do they buy?", ["sales"]), ("Do they click?", []),
        ("Who haunts us?", [])]
    assert [[each.id for each in one.watched] for one in found] == [[], [], ["clicks", "whole"], []]
    assert [each.id for each in found[3].empty] == ["ghosts"]
    assert [each.metric.id for each in unasked(strategy(tmp_path))] == ["mood"]


@pytest.mark.parametrize(("language", "answers"), [
    ("en", ["1 of 2 KPIs on track; Calls is off track since Feb 2026.",
            "Sales is off track since Jan 2026, the first period.", "Only watched: no KPI answers it.",
            "Nothing answers it: Ghosts without figures."]),
    ("es", ["Cumplen 1 de 2 KPI; Calls no cumple desde feb 2026.",
            "Sales no cumple desde ene 2026, el primer periodo.", "Solo se observa: ningún KPI la responde.",
            "Nada la responde: Ghosts sin datos."])])
def test_the_answer_is_a_line_that_counts_and_names_the_worst(
    language: str, answers: list[str], tmp_path: Path
) -> None:
    plan = strategy(tmp_path)
    past, voice = history(plan), voice_for(plan, language)
    assert [answer_text(each, answers_of(each, past)[-1], voice) for each in asked_of(plan)] == answers


def test_it_is_the_answer_of_its_own_as_of(tmp_path: Path) -> None:
    plan = strategy(tmp_path)
    first = answers_of(asked_of(plan)[0], history(plan))[0]
    assert (first.on_track, first.of, first.lacking) == (2, 2, ())
    last = answers_of(asked_of(plan)[1], history(plan))[2].lacking[0]
    assert last.status is Status.OFF_TRACK and last.since == history(plan).cards[0].as_of and last.whole


def test_without_questions_there_is_nothing_to_read_by(tmp_path: Path) -> None:
    plan = strategy(tmp_path, "\n".join(line.split(", question:")[0] + ("}" if ", question:" in line else "")
                                        for line in TEXT.splitlines()))
    assert not is_asked(plan) and asked_of(plan) == ()
