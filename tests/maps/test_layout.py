"""Every map of the bar: nothing overlaps, nothing is cut by an arrow, and the same bytes come out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bsc.maps.graphviz_wasm import is_compiled, prepared
from bsc.maps.layout import BoxSpec, LinkSpec, MapSpec, lay_out
from tests.maps.check_layout import faults
from tests.maps.map_cases import all_cases, made, nine


@pytest.mark.parametrize("name", sorted(all_cases()))
def test_every_case_is_clean(name: str, cache: Path) -> None:
    """No label leaves its box, no boxes overlap, no arrow crosses a box."""
    spec = all_cases()[name]
    layout = lay_out(spec, cache=cache)
    assert faults(layout) == []
    assert sorted(box.id for box in layout.boxes) == sorted(box.id for box in spec.boxes)
    assert len(layout.routes) == len(spec.links)
    assert len(layout.bands) == len(spec.bands)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(counts=st.lists(st.integers(0, 11), min_size=1, max_size=5), seed=st.integers(0, 10_000),
       wild=st.floats(0.05, 1))
def test_any_map_is_clean(counts: list[int], seed: int, wild: float, cache: Path) -> None:
    """The same for maps that nobody thought of."""
    total = sum(counts)
    links = min(2 * total, total * (total - 1) // 3) if total > 2 else 0
    assert faults(lay_out(made(tuple(counts), links, seed=seed, wild=wild), cache=cache)) == []


def test_the_same_again(cache: Path) -> None:
    """Equal input, equal layout; with the module from the cache, and without a cache that can be written."""
    first = lay_out(nine(), cache=cache)
    assert is_compiled(cache)
    assert lay_out(nine(), cache=cache) == first
    assert lay_out(nine(), cache=Path("/proc/nowhere")) == first


def test_aligned_objectives_are_joined_by_straight_arrows(cache: Path) -> None:
    """Three straight columns in the first example would be ideal; two of its links are."""
    straight = [route for route in lay_out(nine(), cache=cache).routes if "C" not in route.path]
    assert {(route.cause, route.effect) for route in straight} >= {("tactics", "publish")}


def test_links_to_nowhere_are_left_out() -> None:
    """A link to itself or to an unknown objective draws nothing."""
    spec = MapSpec((), (BoxSpec("a", "A", None),), (LinkSpec("a", "a"), LinkSpec("a", "b")))
    assert lay_out(spec).routes == ()


def test_a_damaged_cache_is_replaced(tmp_path: Path) -> None:
    """A compiled module that cannot be read is compiled again."""
    lay_out(nine(), cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"\x7fELF rubbish")
    prepared.cache_clear()
    assert len(lay_out(nine(), cache=tmp_path).boxes) == 9
    assert kept.stat().st_size > 100_000
