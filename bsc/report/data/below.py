"""The scorecards below as data: how each stands, its objectives, and what each of them counts for above."""

from __future__ import annotations

from collections.abc import Iterator

from bsc.model import Status
from bsc.score.card import Standing
from bsc.score.family import Digest, ObjectiveDigest
from bsc.score.history import History

Data = dict[str, object]


def below_data(history: History) -> list[Data]:
    """The scorecards below at the as-of, those above before those below."""
    as_of = history.card.as_of
    end = as_of.end if as_of is not None else 0
    return [each for digest in history.family.below for each in _all(digest, history.family.own, end)]


def _all(digest: Digest, parent: str, end: int) -> Iterator[Data]:
    yield {
        "id": digest.id, "name": digest.name, "parent": parent, "weight": digest.weight,
        "index": _standing(digest.at(digest.whole, end)), "off_track": digest.off_at(end),
        "objectives": [_objective(digest, each, end) for each in digest.objectives],
    }
    for each in digest.below:
        yield from _all(each, digest.id, end)


def _objective(digest: Digest, each: ObjectiveDigest, end: int) -> Data:
    now = digest.at(each.standings, end)
    eroding = each.eroding and bool(digest.ends) and end == digest.ends[-1]
    return {
        "id": each.id, "name": each.name, "owner": each.owner or None, **_standing(now),
        "exception": now.status is Status.OFF_TRACK or eroding, "loose": each.loose,
        "contribute_to": [{"scorecard": one.scorecard, "objective": one.objective, "weight": one.weight}
                          for one in each.contribute_to],
    }


def _standing(standing: Standing) -> Data:
    return {"score": standing.score, "status": standing.status.value, "coverage": standing.coverage}
