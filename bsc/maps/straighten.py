"""Small sideways steps are taken out: an arrow that nearly goes straight on goes straight on."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.maps.routing import Trail

_SMALL = 22.0


def straighten(trails: Sequence[Trail]) -> tuple[Trail, ...]:
    """The trails with fewer small steps; columns of one place keep their order and their distance."""
    columns = [list(trail.columns) for trail in trails]
    sharing: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for number, trail in enumerate(trails):
        for step, slot in enumerate(trail.slots):
            sharing.setdefault(slot.place, []).append((number, step))

    def free(number: int, step: int, x: float) -> bool:
        slot = trails[number].slots[step]
        old = columns[number][step]
        if not slot.low <= x <= slot.high:
            return False
        for other in sharing[slot.place]:
            if other != (number, step):
                there = columns[other[0]][other[1]]
                if (there < old) != (there < x) or abs(there - x) < min(slot.apart, abs(there - old)):
                    return False
        return True

    for _ in range(3):
        for number, own in enumerate(columns):
            for step in range(len(own) - 1):
                here, there = own[step], own[step + 1]
                if 0 < abs(here - there) < _SMALL:
                    for x in (there, here, round((here + there) / 2, 1)):
                        if free(number, step, x) and free(number, step + 1, x):
                            own[step] = own[step + 1] = x
                            break
    return tuple(trail._replace(columns=tuple(own)) for trail, own in zip(trails, columns, strict=True))
