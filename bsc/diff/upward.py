"""What the scorecards below did to a strategy: who contributes otherwise than before, and how it would stand without.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.diff.change import Named
from bsc.diff.pairs import Pairs
from bsc.score import ALONE, Family
from bsc.score.family import Contributor


class Families(NamedTuple):
    """The surroundings of a strategy as it was, with the new figures alone, and as it is."""

    was: Family = ALONE
    world: Family = ALONE
    now: Family = ALONE


SINGLE = Families()


def held(families: Families, pairs: Pairs, end: int) -> Family:
    """The surroundings as they are, but what is contributed is what it was at an end, whatever is asked for."""
    kept = {pairs.objectives.get(id, id): tuple(_held(each, end) for each in given)
            for id, given in families.was.contributors.items()}
    return families.now._replace(contributors=kept, below=families.was.below)


def _held(given: Contributor, end: int) -> Contributor:
    objective = given.objective._replace(standings=(given.at(end),))
    return given._replace(digest=given.digest._replace(ends=(0,)), objective=objective)


def moved_below(families: Families, pairs: Pairs, ends: tuple[int, int]) -> Mapping[str, tuple[Named, ...]]:
    """The scorecards that contribute otherwise than before, by objective; by `perspective:ID`, those to all in it."""
    before = {pairs.objectives.get(id, id): given for id, given in families.was.contributors.items()}
    after, found = families.now.contributors, dict[str, dict[str, Named]]()
    for id in dict.fromkeys([*before, *after]):
        was, now = ({one.id: one for one in side.get(id, ())} for side in (before, after))
        for one in dict.fromkeys([*was, *now]):
            if one in was and one in now and _alike(was[one], now[one], ends):
                continue
            digest = (now.get(one) or was[one]).digest
            for key in _upwards(pairs, id):
                found.setdefault(key, {})[digest.id] = Named("scorecard", digest.id, digest.name)
    return {key: tuple(names.values()) for key, names in found.items()}


def _alike(was: Contributor, now: Contributor, ends: tuple[int, int]) -> bool:
    before, after = was.at(ends[0]), now.at(ends[1])
    return (before.status, before.score, was.weight) == (after.status, after.score, now.weight)


def _upwards(pairs: Pairs, id: str) -> list[str]:
    """An objective, those it is a part of, and its perspective."""
    found, objectives = [id], pairs.new.objectives
    while id in objectives and objectives[id].parent in objectives:
        id = objectives[id].parent
        found.append(id)
    return [*found, f"perspective:{objectives[id].perspective}"] if id in objectives else found
