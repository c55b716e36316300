"""The map's answers: causes, effects, chains, orphans and loops."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from bsc.maps import StrategyMap, build_map
from bsc.maps.ranks import end_perspectives, heights
from bsc.model import Kind, Link, Objective, Perspective, Strategy

BANDS = {
    "financial": "margin turnover",
    "customer": "regulars",
    "internal": "fresh clean",
    "learning": "craft",
}


def strategy(*links: str, **bands: str) -> Strategy:
    """Perspectives of objectives, and links written `cause>effect`."""
    used = (bands or BANDS).items()
    perspectives = tuple(Perspective(id, id.title(), objectives=tuple(of.split())) for id, of in used)
    objectives = {each: Objective(each, each, band.id) for band in perspectives for each in band.objectives}
    ends = (link.partition(">") for link in links)
    made = tuple(Link(cause, effect) for cause, _, effect in ends)
    return Strategy("Bakery", perspectives=perspectives, objectives=objectives, links=made)


def bakery() -> StrategyMap:
    """Two chains that join, and one objective that no link touches."""
    return build_map(strategy("craft>fresh", "fresh>regulars", "craft>regulars", "regulars>margin"))


def test_direct_and_indirect_causes_and_effects() -> None:
    graph = bakery()
    assert graph.causes("regulars") == ("fresh", "craft")
    assert graph.effects("craft") == ("regulars", "fresh")
    assert graph.all_causes("margin") == ("regulars", "fresh", "craft")
    assert graph.all_effects("craft") == ("margin", "regulars", "fresh")
    assert graph.causes("craft") == graph.effects("margin") == ()


def test_what_reaches_the_top() -> None:
    graph = bakery()
    assert graph.ends == {"margin", "turnover"}
    assert graph.reaches_top("margin") and graph.reaches_top("craft") and not graph.reaches_top("clean")


def test_orphans_are_touched_by_no_link() -> None:
    assert bakery().orphans() == ("turnover", "clean")
    assert build_map(strategy()).orphans() == ("margin", "turnover", "regulars", "fresh", "clean", "craft")


def test_a_rejected_link_is_kept_and_leads_nowhere() -> None:
    rejected = Link("craft", "margin", rejected=True)
    graph = build_map(replace(strategy(), links=(rejected,)))
    assert graph.links == (rejected,)
    assert graph.link("craft", "margin") is rejected
    assert graph.effects("craft") == ()
    assert "craft" in graph.orphans()


def test_a_part_belongs_to_its_parents_chain() -> None:
    plain = strategy("craft>waste")
    parent = replace(plain.objectives["margin"], parts=("waste",))
    part = Objective("waste", "Waste less", "financial", parent="margin")
    graph = build_map(replace(plain, objectives={**plain.objectives, "margin": parent, "waste": part}))
    assert graph.family("margin") == ("margin", "waste")
    assert graph.reaches_top("craft")
    assert graph.orphans() == ("turnover", "regulars", "fresh", "clean")


@pytest.mark.parametrize("links", list(permutations(["fresh>craft", "craft>clean", "clean>fresh"])))
def test_a_loop_is_told_from_its_first_declared_member(links: tuple[str, ...]) -> None:
    assert build_map(strategy(*links)).loops() == (("fresh", "craft", "clean"),)


def test_loops_come_shortest_first_and_feedback_can_be_left_out() -> None:
    plain = strategy("fresh>craft", "craft>fresh", "craft>clean", "clean>fresh", "margin>turnover")
    assert build_map(plain).loops() == (("fresh", "craft"), ("fresh", "craft", "clean"))
    marked = tuple(replace(link, feedback=link.cause == "clean") for link in plain.links)
    assert build_map(replace(plain, links=marked)).loops(feedback=False) == (("fresh", "craft"),)


def test_a_tangle_tells_short_loops_and_ends() -> None:
    ids = [f"o{number}" for number in range(40)]
    links = [f"{cause}>{effect}" for cause in ids for effect in ids if cause != effect]
    graph = build_map(strategy(*links, top=" ".join(ids)))
    loops = graph.loops()
    assert 0 < len(loops) <= 25 and {len(loop) for loop in loops} == {2}
    assert graph.reaches_top("o3")


def test_a_tree_without_perspectives_ends_at_its_tops() -> None:
    grow, sell = Objective("grow", "Grow", parts=("sell",)), Objective("sell", "Sell", parent="grow")
    graph = build_map(Strategy("Tree", tops=("grow",), objectives={"grow": grow, "sell": sell}))
    assert graph.ends == {"grow"}
    assert graph.reaches_top("sell")


def with_kinds(*kinds: Kind | None) -> Strategy:
    """Perspectives of the given kinds from top to bottom, one objective each."""
    names = {f"p{number}": f"o{number}" for number in range(len(kinds))}
    plain = strategy(**names)
    bands = zip(plain.perspectives, kinds, strict=True)
    return replace(plain, perspectives=tuple(replace(band, kind=kind) for band, kind in bands))


F, C, P, L = Kind.FINANCIAL, Kind.CUSTOMER, Kind.INTERNAL, Kind.LEARNING


@pytest.mark.parametrize(
    ("kinds", "ends"),
    [
        ((F, C, P, L), ("p0",)),
        ((L, P, C, F), ("p3",)),
        ((C, P, L, F), ("p0",)),
        ((C, F, P, L), ("p0", "p1")),
        ((None, None, None), ("p0",)),
    ],
)
def test_the_end_is_the_top_or_where_the_money_is_earned(
    kinds: tuple[Kind | None, ...], ends: tuple[str, ...]
) -> None:
    assert end_perspectives(with_kinds(*kinds)) == ends


def test_a_strategy_without_objectives_has_no_end() -> None:
    assert end_perspectives(Strategy("Nothing yet")) == ()
    assert build_map(Strategy("Nothing yet")).orphans() == ()


def test_a_map_drawn_upside_down_is_turned() -> None:
    assert heights(with_kinds(L, P, C, F)) == {"p0": 0, "p1": 1, "p2": 2, "p3": 3}
    assert heights(with_kinds(C, P, L, F)) == {"p0": 3, "p1": 2, "p2": 1, "p3": 0}
