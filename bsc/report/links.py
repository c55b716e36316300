"""Links of a page that shows only some of its sections: one that would lead nowhere is none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

_ANCHORS = {
    "map": "map(?:-[0-9]+)?",
    "scorecard": 'p-[^"]*',
    "objectives": '[ok]-[^"]*',
    "initiatives": 'i-[^"]*|decisions',
    "dictionary": 'm-[^"]*',
}


def living(pieces: Iterable[str], shown: Collection[str]) -> Iterator[str]:
    """The pieces of a page without links into sections that it does not show; a box can still be focused."""
    dead = [anchor for section, anchor in _ANCHORS.items() if section not in shown]
    if not dead:
        yield from pieces
        return
    links = re.compile(f'(class="box[^"]*")? href="#(?:{"|".join(dead)})"')
    held = ""
    for piece in pieces:
        whole, bracket, held = "".join((held, piece)).rpartition("<")  # a tag may go on in the next piece
        held = bracket + held
        yield links.sub(_unlinked, whole)
    yield links.sub(_unlinked, held)


def _unlinked(found: re.Match[str]) -> str:
    return f'{found[1]} tabindex="0"' if found[1] else ""
