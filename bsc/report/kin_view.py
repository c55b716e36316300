"""What an objective's sheet says of the scorecards above and below."""

from __future__ import annotations

from typing import NamedTuple

from bsc.report.view import Fact, LinkView, StandingView


class KinView(NamedTuple):
    """The contributors to an objective with their standing together, and the objectives above that it counts for.

    `row` is the record of that standing. `says` tells what the contributors do to the outcome, or that there are none.
    """

    row: int
    now: StandingView | None
    links: tuple[LinkView, ...]
    says: str
    raised: tuple[Fact, ...]
