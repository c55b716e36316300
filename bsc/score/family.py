"""Scorecards above and below one another: what each sees of its kin, and what counts for an objective from below."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from bsc.model import Contribution, Kind, Period, Perspective
from bsc.score.card import Standing
from bsc.score.rollup import EMPTY, stand, standing_child


class BandDigest(NamedTuple):
    """A perspective of a scorecard below, with its standing at each end."""

    id: str
    name: str
    kind: Kind | None
    weight: float
    standings: tuple[Standing, ...]


class ObjectiveDigest(NamedTuple):
    """An objective, with its outcome at each end.

    `loose` says that neither it nor a part of it contributes upwards, `eroding` that its drivers give way at the
    last end while its outcome holds.
    """

    id: str
    name: str
    owner: str
    contribute_to: tuple[Contribution, ...]
    standings: tuple[Standing, ...]
    loose: bool
    eroding: bool


class Digest(NamedTuple):
    """What the scorecards above see of one: its standings at the ends of the family's calendar, oldest first.

    `whole` is its index, `off` counts its off-track objectives at each end, `of` how many it has; `below` are those
    below it.
    """

    id: str
    name: str
    weight: float
    ends: tuple[int, ...]
    whole: tuple[Standing, ...]
    bands: tuple[BandDigest, ...]
    objectives: tuple[ObjectiveDigest, ...]
    off: tuple[int, ...]
    of: int
    below: tuple[Digest, ...] = ()

    def at(self, standings: Sequence[Standing], end: int) -> Standing:
        """One of its standings as it was at an end."""
        number = bisect_right(self.ends, end) - 1
        return standings[number] if number >= 0 else EMPTY

    def through(self, standings: Sequence[Standing], ends: Sequence[int]) -> list[Standing]:
        """Its standings as they were at several ends."""
        own = self.ends
        return [standings[number] if (number := bisect_right(own, end) - 1) >= 0 else EMPTY for end in ends]

    def off_at(self, end: int) -> int:
        """How many of its objectives were off track at an end."""
        number = bisect_right(self.ends, end) - 1
        return self.off[number] if number >= 0 else 0

    def all_below(self, depth: int = 0) -> Iterator[tuple[int, Digest]]:
        """Itself and all those below it, each with its depth."""
        yield depth, self
        for each in self.below:
            yield from each.all_below(depth + 1)


def standing_in(digest: Digest, perspective: Perspective, end: int) -> Standing | None:
    """How a scorecard below stands in a perspective of one above: its own of the same id, else all of the same kind."""
    same = [band for band in digest.bands if band.id == perspective.id]
    same = same or [band for band in digest.bands if band.kind is not None and band.kind is perspective.kind]
    if len(same) < 2:
        return digest.at(same[0].standings, end) if same else None
    return stand([standing_child("perspective", band.id, band.weight, digest.at(band.standings, end)) for band in same])


class Contributor(NamedTuple):
    """An objective of a scorecard below that counts for one of ours; its weight is its own times its scorecard's.

    `id` is its scorecard and itself: `sales/win-accounts`.
    """

    id: str
    digest: Digest
    objective: ObjectiveDigest
    weight: float

    def at(self, end: int) -> Standing:
        """Its outcome as it was at an end."""
        return self.digest.at(self.objective.standings, end)


class Kin(NamedTuple):
    """A scorecard above."""

    id: str
    name: str


class Raised(NamedTuple):
    """An objective above that one of ours counts for."""

    scorecard: Kin
    objective: str
    name: str


class Family(NamedTuple):
    """The surroundings of a scorecard: those above, the top first; those directly below; who counts for whom.

    `periods` are those that the family's reports show, the last of them its as-of. Its reports lie beside one another
    where it is `linked`, so that each can lead to the others.
    """

    own: str = ""
    above: tuple[Kin, ...] = ()
    raised: Mapping[str, tuple[Raised, ...]] = MappingProxyType({})
    below: tuple[Digest, ...] = ()
    contributors: Mapping[str, tuple[Contributor, ...]] = MappingProxyType({})
    periods: tuple[Period, ...] = ()
    linked: bool = False

    @property
    def top(self) -> str:
        """The id of the scorecard at the top."""
        return self.above[0].id if self.above else self.own

    @property
    def as_of(self) -> Period | None:
        """The period that all of the family report."""
        return self.periods[-1] if self.periods else None


ALONE = Family()


def contributors_of(scorecard: str, below: Sequence[Digest]) -> dict[str, tuple[Contributor, ...]]:
    """What counts for the objectives of a scorecard from all those below it, by objective."""
    found: dict[str, list[Contributor]] = {}
    for digest in (each for one in below for _, each in one.all_below()):
        for objective in digest.objectives:
            for given in objective.contribute_to:
                if given.scorecard == scorecard:
                    id = f"{digest.id}/{objective.id}"
                    made = Contributor(id, digest, objective, given.weight * digest.weight)
                    found.setdefault(given.objective, []).append(made)
    return {objective: tuple(made) for objective, made in found.items()}
