"""What scorecards below bring to one above: every number here is worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.model import Status, Strategy
from bsc.read import read
from bsc.score import Book, Digest, Family, calendar_of, contributors_of, digest_of, ends_of, evaluate, history
from bsc.score.card import Standing

SALES = """
strategy: {name: Sales, parent: house, weight: 3}
objectives:
  win:
    contribute_to: house/grow
    lagging: [{id: deals, baseline: 0, target: 100, actuals: {2026-07: 60, 2026-08: 80}}]
  keep:
    contribute_to: [house/measured, {objective: house/both, weight: 2}]
    lagging: [{id: kept, baseline: 0, target: 100, actuals: {2026-07: 95, 2026-08: 40}}]
"""
SERVICE = """
strategy: {name: Service, parent: house}
objectives:
  answer:
    contribute_to: [grow, both]
    lagging: [{id: answers, baseline: 0, target: 100, actuals: {2026-07: 50, 2026-08: 50}}]
  silent:
    contribute_to: grow
    lagging: [{id: nothing, baseline: 0, target: 100}]
"""
HOUSE = """
strategy: {name: House}
objectives:
  grow: {}
  measured:
    lagging: [{id: own, baseline: 0, target: 100, actuals: {2026-07: 90, 2026-08: 95}}]
  both:
    contributors: count
    lagging: [{id: other, baseline: 0, target: 100, weight: 2, actuals: {2026-07: 90, 2026-08: 100}}]
  lonely: {corporate_only: yes}
"""


def strategy(folder: Path, name: str, text: str) -> Strategy:
    """A strategy from text."""
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    found = read(folder / f"{name}.yaml")
    assert found.strategy is not None, found.diagnostics
    return found.strategy


def family(folder: Path, house: Strategy, below: dict[str, str]) -> Family:
    """The surroundings of the house with departments below it."""
    ends = ends_of(calendar_of(house), house)
    digests: tuple[Digest, ...] = tuple(
        digest_of(id, Book(strategy(folder, id, text)), ends) for id, text in below.items())
    return Family("house", below=digests, contributors=contributors_of("house", digests), periods=calendar_of(house))


@pytest.fixture
def kin(tmp_path: Path) -> tuple[Strategy, Family]:
    """The house, its departments."""
    house = strategy(tmp_path, "house", HOUSE)
    return house, family(tmp_path, house, {"sales": SALES, "service": SERVICE})


def test_without_kpis_the_contributors_are_the_outcome(kin: tuple[Strategy, Family]) -> None:
    house, below = kin
    found = evaluate(house, family=below).objectives["grow"]
    assert found.outcome.score == (3 * 80 + 1 * 50) / 4  # win weighs 3 by its scorecard, answer 1, silent has no data
    assert found.outcome.coverage == (3 + 1) / (3 + 1 + 1)
    assert found.outcome.status is Status.AT_RISK and found.outcome.hidden == 1  # answer is off track
    assert [(part.kind, part.id, part.weight) for part in found.outcome.parts] == [
        ("contributor", "sales/win", 3), ("contributor", "service/answer", 1), ("contributor", "service/silent", 1)]
    assert found.contributors is not None and found.contributors.score == found.outcome.score


def test_beside_kpis_they_change_no_number_but_are_seen(kin: tuple[Strategy, Family]) -> None:
    house, below = kin
    found = evaluate(house, family=below).objectives["measured"]
    assert (found.outcome.score, found.outcome.status, found.outcome.hidden) == (95, Status.ON_TRACK, 1)
    assert found.contributors is not None
    assert (found.contributors.score, found.contributors.status) == (40, Status.OFF_TRACK)
    assert evaluate(house).objectives["measured"].contributors is None


def test_where_they_count_they_weigh_as_one_more_kpi(kin: tuple[Strategy, Family]) -> None:
    house, below = kin
    found = evaluate(house, family=below).objectives["both"].outcome
    together = (6 * 40 + 1 * 50) / 7  # keep: 2 by its contribution times 3 by its scorecard
    assert found.score == pytest.approx((2 * 100 + together) / 3)
    assert found.hidden == 2 and found.parts[-1].kind == "contributors"


def test_an_objective_without_any_has_no_data_and_leaves_the_index(kin: tuple[Strategy, Family]) -> None:
    house, below = kin
    card = evaluate(house, family=below)
    assert card.objectives["lonely"].contributors == Standing(None, Status.NO_DATA, 0.0, None, None, 0, 0, ())
    assert card.index.score == pytest.approx((72.5 + 95 + (200 + 290 / 7) / 3) / 3)


def test_they_are_seen_as_they_were_at_each_period(kin: tuple[Strategy, Family]) -> None:
    house, below = kin
    cards = history(house, family=below).cards
    assert [card.objectives["grow"].outcome.score for card in cards] == [(3 * 60 + 50) / 4, 72.5]
    assert cards[1].objectives["grow"].move.change == 72.5 - 57.5


def test_a_house_without_figures_lives_by_its_departments(tmp_path: Path) -> None:
    house = strategy(tmp_path, "house", "strategy: {name: House}\nobjectives: {grow: {}}\n")
    sales = strategy(tmp_path, "sales", SALES)
    assert calendar_of(house) == ()
    periods = calendar_of(sales)
    digests = (digest_of("sales", Book(sales), ends_of(periods, sales)),)
    below = Family("house", below=digests, contributors=contributors_of("house", digests), periods=periods)
    found = history(house, family=below)
    assert [card.index.score for card in found.cards] == [60, 80]
    assert found.card.as_of == periods[-1]


def test_a_department_reaches_over_the_division_between(tmp_path: Path) -> None:
    house = strategy(tmp_path, "house", "strategy: {name: House}\nobjectives: {grow: {}}\n")
    division = strategy(tmp_path, "north", "strategy: {name: North, parent: house}\nobjectives: {own: {}}\n")
    sales = strategy(tmp_path, "sales", SALES.replace("parent: house", "parent: north"))
    periods = calendar_of(sales)
    ends = ends_of(periods, sales)
    lowest = (digest_of("sales", Book(sales), ends),)
    middle = Family("north", below=lowest, contributors=contributors_of("north", lowest), periods=periods)
    top = (digest_of("north", Book(division, middle), ends),)
    found = contributors_of("house", top)
    assert [each.id for each in found["grow"]] == ["sales/win"]
    assert evaluate(house, periods[-1], family=Family("house", below=top, contributors=found)).index.score == 80
