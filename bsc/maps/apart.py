"""Names cut to the same room: no two that differ read the same."""

from __future__ import annotations

from collections.abc import Iterable
from os.path import commonprefix

from bsc.maps.text import fit, width

_ELLIPSIS = "…"
_HEAD = 0.4  # of the room, for how a name begins, where its middle is left out


def fit_apart(names: Iterable[str], room: float, size: float, bold: bool = False) -> dict[str, str]:
    """Each name as it fits; those that would be cut alike leave out their middle instead, up to where they differ."""
    alike: dict[str, list[str]] = {}
    for name in dict.fromkeys(names):
        alike.setdefault(fit(name, room, size, bold), []).append(name)
    short: dict[str, str] = {}
    for cut, group in alike.items():
        short |= {group[0]: cut} if len(group) == 1 else _ended(group, room, size, bold)
    return short


def _ended(group: list[str], room: float, size: float, bold: bool) -> dict[str, str]:
    """Names that begin alike, as a common beginning and the end of each."""
    shared = len(commonprefix(group))
    start = group[0].rfind(" ", 0, shared) + 1
    if width(group[0][start:shared], size, bold) > room / 4:
        start = shared
    head = fit(group[0][:start].rstrip(), room * _HEAD, size, bold).removesuffix(_ELLIPSIS) + _ELLIPSIS
    left = room - width(head, size, bold)
    ends: dict[str, list[str]] = {}
    for name in group:
        ends.setdefault(fit(name[start:], left, size, bold), []).append(name)
    short: dict[str, str] = {}
    for end, same in ends.items():
        told = len(same) == 1 or len(same) == len(group)  # no room for even the letter in which they differ
        short |= dict.fromkeys(same, head + end) if told else _ended(same, room, size, bold)
    return short
