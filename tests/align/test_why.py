"""Why a number is off track: the walk down, with delays, loops, trade-offs, parts and what nobody measures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bsc.align.cause import Cause, Why
from bsc.align.why import Inquiry, lines_of
from bsc.maps import build_map
from bsc.model import Status, parse_period
from bsc.read import read
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.words import voice_for
from bsc.score import history
from bsc.score.card import Part, Standing

CHAIN = """
strategy: {name: Case, cadence: monthly, as_of: 2026-09}
perspectives:
  top:
    objectives:
      sell:
        name: Sell
        lagging: [{id: a, baseline: 0, target: 100, actuals: {2026-06: 95, 2026-07: 93, 2026-08: 50, 2026-09: 40}}]
        leading:
          - {id: calls, baseline: 0, target: 100, actuals: {2026-07: 95, 2026-08: 91, 2026-09: 80}}
          - {outcome_of: please, delay: 2 months}
          - {outcome_of: haste, sign: negative}
          - {outcome_of: myth, status: rejected}
  below:
    weight: 3
    objectives:
      please:
        name: Please
        lagging: [{id: b, baseline: 0, target: 100, actuals: {2026-06: 95, 2026-07: 30, 2026-08: 95, 2026-09: 96}}]
        leading: [{outcome_of: learn}, {outcome_of: sell, feedback: true}]
      haste: {name: Haste, lagging: [{id: c, baseline: 0, target: 100, actuals: {2026-09: 20}}]}
      myth: {name: Myth, lagging: [{id: d, baseline: 0, target: 100, actuals: {2026-09: 10}}]}
      learn: {name: Learn}
"""


def inquiry(text: str, tmp_path: Path, as_of: str = "2026-09", lines: int = 40) -> Inquiry:
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    return Inquiry(history(strategy, parse_period(as_of)), build_map(strategy), lines)


def _by_id(why: Why) -> dict[str, Cause]:
    return {each.id: each for each in why.cause.below}


def test_drivers_that_fell_are_told_with_the_month_they_left_on_track(tmp_path: Path) -> None:
    why = inquiry(CHAIN, tmp_path).objective("sell")
    found = _by_id(why)
    assert why.cause.course.since == parse_period("2026-08")
    assert why.cause.course.before == 93
    assert (found["sell/a"].role, found["sell/calls"].role) == ("result", "leading")
    assert found["sell/calls"].course.since == parse_period("2026-09")
    assert found["sell/calls"].course.before == 91


def test_a_cause_is_looked_at_as_it_was_before_its_delay(tmp_path: Path) -> None:
    please = _by_id(inquiry(CHAIN, tmp_path).objective("sell"))["please"]
    assert please.then == parse_period("2026-07")
    assert please.score == 30
    assert please.course.since == parse_period("2026-07")
    assert [each.id for each in please.below] == ["please/b", "learn", "sell"]


def test_the_chain_ends_in_what_nobody_measures_and_a_loop_ends(tmp_path: Path) -> None:
    please = _by_id(inquiry(CHAIN, tmp_path).objective("sell"))["please"]
    ends = {each.id: each.end for each in please.below}
    assert ends == {"please/b": "", "learn": "unmeasured", "sell": "loop"}
    back = _by_id(inquiry(CHAIN, tmp_path).objective("please"))["sell"]
    assert {each.id: each.end for each in back.below}["please"] == "loop"


def test_trade_offs_and_rejected_links_are_named_and_not_followed(tmp_path: Path) -> None:
    found = _by_id(inquiry(CHAIN, tmp_path).objective("sell"))
    assert (found["haste"].role, found["haste"].below) == ("trade-off", ())
    assert (found["myth"].role, found["myth"].below) == ("rejected", ())
    assert [each.role for each in found.values()][-2:] == ["trade-off", "rejected"]


def test_what_rests_on_it_is_told_upwards_with_shares_of_the_index(tmp_path: Path) -> None:
    why = inquiry(CHAIN, tmp_path).objective("learn")
    assert [risk.id for risk in why.risks] == ["please"]
    assert [(risk.id, risk.end) for risk in why.risks[0].above] == [("sell", "")]
    assert why.risks[0].above[0].above[0].end == "loop"
    assert why.stake.objectives == ("please", "sell")
    assert abs(why.stake.own - 3 / 16) < 1e-9
    assert abs(why.stake.through - (1 / 4 + 3 / 16 + 3 / 16)) < 1e-9


def test_a_negative_or_rejected_link_puts_nothing_at_risk(tmp_path: Path) -> None:
    asked = inquiry(CHAIN, tmp_path)
    assert asked.objective("haste").risks == () == asked.objective("myth").risks


def test_a_result_has_the_drivers_of_its_objective_behind_it_and_a_leading_kpi_has_none(tmp_path: Path) -> None:
    asked = inquiry(CHAIN, tmp_path)
    assert "please" in _by_id(asked.kpi("sell/a"))
    assert asked.kpi("sell/calls").cause.below == ()
    assert [risk.id for risk in asked.kpi("sell/calls").risks] == ["sell"]
    assert asked.kpi("sell/calls").stake.own == 0.0


def test_the_index_leads_to_the_objectives_that_pull_it_down(tmp_path: Path) -> None:
    cause = inquiry(CHAIN, tmp_path).index().cause
    assert [each.kind for each in cause.below] == ["perspective", "perspective"]
    below = next(each for each in cause.below if each.id == "below")
    assert [each.id for each in below.below][:2] == ["myth", "haste"]


def test_sub_objectives_are_parts(tmp_path: Path) -> None:
    text = """
strategy: {name: Case}
perspectives:
  p:
    objectives:
      o:
        name: O
        objectives:
          one: {name: One, lagging: [{id: a, baseline: 0, target: 100, actuals: {2026-09: 40}}]}
          two: {name: Two, lagging: [{id: b, baseline: 0, target: 100, actuals: {2026-09: 95}}]}
"""
    asked = inquiry(text, tmp_path)
    cause = asked.objective("o").cause
    assert [(each.id, each.role) for each in cause.below] == [("one", "part")]
    assert cause.fine == 1
    assert [(risk.id, risk.role) for risk in asked.objective("one").risks] == [("o", "parent")]
    assert asked.objective("one").stake.through == 1.0


def test_a_tree_is_as_deep_as_its_lines_allow(tmp_path: Path) -> None:
    shallow, deep = (inquiry(CHAIN, tmp_path, lines=most).objective("sell").cause for most in (7, 40))
    assert lines_of(shallow) < lines_of(deep)
    assert _more(shallow) > 0 == _more(deep)


def _more(cause: Cause) -> int:
    return cause.more + sum(map(_more, cause.below))


def test_nothing_measured_is_no_riddle(tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("""
strategy: {name: Case}
perspectives: {p: {objectives: {o: {name: O, lagging: [{id: a, target: 5}]}, q: {name: Q}}}}
""", encoding="utf-8")
    strategy = read(tmp_path).strategy
    assert strategy is not None
    asked = Inquiry(history(strategy), build_map(strategy))
    assert asked.objective("o").cause.end == "silent"
    assert asked.objective("q").cause.end == "unmeasured"
    assert asked.index().cause.score is None


def test_what_a_scorecard_below_brings_is_a_part_that_ends_the_chain(tmp_path: Path) -> None:
    below = Part("contributor", "sales/win", 1.0, 40.0, 1.0, Status.OFF_TRACK)
    asked = inquiry(CHAIN, tmp_path)
    card = asked.card
    learn = card.objectives["learn"]
    standing = Standing(40.0, Status.OFF_TRACK, 1.0, 40.0, 40.0, 0, 0, (below,))
    changed = replace(card, objectives={**card.objectives, "learn": learn._replace(outcome=standing)})
    past = asked.terrain.history
    cards = tuple(changed if each is card else each for each in past.cards)
    cause = Inquiry(replace(past, cards=cards), build_map(card.strategy)).objective("learn").cause
    assert [(each.kind, each.id, each.role) for each in cause.below] == [("contributor", "sales/win", "part")]
    speech = WhySpeech(changed, voice_for(card.strategy, "en"))
    assert speech.name("contributor", "sales/win") == "sales/win"
