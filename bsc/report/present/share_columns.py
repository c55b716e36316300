"""How a rolled-up number was made: the points that each of its parts gave, at each as-of."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.report.speech.made import points_of, weight_of
from bsc.report.speech.numbers import MISSING, Numbers
from bsc.score.card import Part, Standing


def share_columns(standings: Sequence[Standing], at: int, numbers: Numbers) -> list[list[str]]:
    """The shares of the parts of a weighted mean; for each part that it has at `at`, a column of texts."""
    totals = [weight_of(standing.parts) for standing in standings]
    columns = []
    for number, part in enumerate(standings[at].parts):
        shares = [
            points_of(_same(standing.parts, number, part), total)
            for standing, total in zip(standings, totals, strict=True)
        ]
        columns.append(numbers.column(shares, 1))
    return columns


def blank_columns(standings: Sequence[Standing], at: int) -> list[list[str]]:
    """No shares: the number is the best or the worst of its parts."""
    return [[MISSING] * len(standings) for _ in standings[at].parts]


def _same(parts: tuple[Part, ...], number: int, part: Part) -> Part | None:
    """The same part at another as-of, usually at the same place."""
    if number < len(parts) and parts[number].id == part.id and parts[number].kind == part.kind:
        return parts[number]
    return next((each for each in parts if each.id == part.id and each.kind == part.kind), None)
