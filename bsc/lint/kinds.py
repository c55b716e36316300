"""Which of the four classic perspectives each band stands for: as declared, else by the drawn order."""

from __future__ import annotations

from bsc.maps.ranks import heights
from bsc.model import Kind, Strategy

_FROM_THE_FOOT = (Kind.LEARNING, Kind.INTERNAL, Kind.CUSTOMER, Kind.FINANCIAL)


def kinds(strategy: Strategy) -> dict[str, Kind]:
    """The kind of each perspective by id; where none of four declares one, the drawn order tells."""
    declared = {each.id: each.kind for each in strategy.perspectives if each.kind is not None}
    if declared or len(strategy.perspectives) != len(_FROM_THE_FOOT):
        return declared
    height = heights(strategy)
    return {each.id: _FROM_THE_FOOT[height[each.id]] for each in strategy.perspectives}
