"""A map on which everything leads to everything: nobody can read it, and it must still not take minutes."""

from __future__ import annotations

from pathlib import Path

from bsc.maps.layout import BoxSpec, LinkSpec, MapSpec, lay_out
from bsc.maps.tracks import Jog, stack


def test_everything_leading_to_everything_is_laid_out(cache: Path) -> None:
    boxes = tuple(BoxSpec(f"o{at}", f"Objective {at}", at // 12) for at in range(48))
    links = tuple(LinkSpec(f"o{low}", f"o{high}") for low in range(48) for high in range(low))
    layout = lay_out(MapSpec(tuple("ABCD"), boxes, links), cache=cache)
    assert len(layout.boxes) == 48
    assert len(layout.routes) == len(links) == 1128
    corners = [(box.x, box.y) for box in layout.boxes]
    assert all(
        abs(x - other) >= layout.box_w or abs(y - over) >= layout.box_h
        for at, (x, y) in enumerate(corners) for other, over in corners[:at]
    )


def test_a_crowded_channel_keeps_what_overlaps_on_levels_of_its_own() -> None:
    crowd = [Jog(at, 0, float(at % 40), float(at % 40 + 30), (float(at % 40),), (float(at % 40 + 30),))
             for at in range(400)]
    level, count = stack(crowd)
    assert count == max(level.values()) + 1
    for at, one in enumerate(crowd):
        for other in crowd[:at]:
            if level[one[:2]] == level[other[:2]]:
                assert one.high <= other.low or other.high <= one.low
