"""How high each perspective stands: which band is the end that the others serve."""

from __future__ import annotations

from bsc.model import Kind, Perspective, Strategy

_BY_KIND = {Kind.LEARNING: 0, Kind.INTERNAL: 1, Kind.CUSTOMER: 2, Kind.FINANCIAL: 3}


def heights(strategy: Strategy) -> dict[str, int]:
    """Height of each perspective in the drawn order, 0 at the foot; a map drawn upside down is turned."""
    drawn = strategy.perspectives if _upside_down(strategy) else tuple(reversed(strategy.perspectives))
    return {perspective.id: height for height, perspective in enumerate(drawn)}


def points_down(cause: Perspective, effect: Perspective, height: dict[str, int]) -> bool:
    """Whether a link leads away from the end: the drawing says so and no declared kinds deny it."""
    if height[effect.id] >= height[cause.id]:
        return False
    if cause.kind is None or effect.kind is None:
        return True
    return _BY_KIND[effect.kind] < _BY_KIND[cause.kind]


def end_perspectives(strategy: Strategy) -> tuple[str, ...]:
    """The perspectives that every chain should reach: the highest with objectives, and a financial one.

    Money at the foot of a public-sector map is a means, not an end.
    """
    height = heights(strategy)
    used = [each for each in strategy.perspectives if each.objectives]
    used.sort(key=lambda each: -height[each.id])
    if not used:
        return ()
    top, foot = used[0], used[-1]
    return tuple(
        each.id
        for each in strategy.perspectives
        if each is top or (each.kind is Kind.FINANCIAL and each.objectives and each is not foot)
    )


def _upside_down(strategy: Strategy) -> bool:
    """Whether the declared kinds run from learning to financial down the page."""
    ranks = [_BY_KIND[each.kind] for each in strategy.perspectives if each.kind is not None]
    return len(set(ranks)) > 2 and ranks == sorted(ranks)
