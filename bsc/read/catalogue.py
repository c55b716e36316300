"""The catalogues that ship with us: definitions of metrics, each a folder of YAML files beside this package."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bsc.read.found import Findings
from bsc.read.scope import child
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node, Scalar, parse
from bsc.read.syntax.tree import Sequence as ListNode

PREFIX = "catalogue/"
NO_BOOK = "practice"  # the reference of what people do without one; no strategy takes it over
STAGES = ("acquisition", "engagement", "conversion", "loyalty")
_FOLDER = Path(__file__).parent.parent / "catalogue"
_WORDS = "words.yaml"
_LOOKED_UP = {"question": "questions", "reference": "references"}


class Definition(NamedTuple):
    """A definition as it ships; `keys` are what can stand under `metrics:`, `asks` is the id of its question."""

    id: str
    keys: Mapping[str, Node]
    asks: str
    stage: str
    serves: tuple[str, ...]

    def text(self, key: str, language: str = "en") -> str:
        """What a key says in a language."""
        return text_of(self.keys.get(key), language)


def text_of(node: Node | None, language: str) -> str:
    """A text, or the one of a language; an empty text where there is none."""
    node = child(node, language) if isinstance(node, MapNode) else node
    return node.text if isinstance(node, Scalar) else ""


@cache
def catalogue_names() -> tuple[str, ...]:
    """As they are written under `uses:`, in order."""
    return tuple(sorted(PREFIX + each.name for each in _FOLDER.iterdir() if (each / _WORDS).is_file()))


@cache
def definitions(name: str) -> Mapping[str, Definition]:
    """All definitions of a catalogue by id, in order of its files."""
    folder = _FOLDER / name.removeprefix(PREFIX)
    words = _tree(folder / _WORDS)
    found: dict[str, Definition] = {}
    for file in sorted(folder.glob("*.yaml")):
        section = child(_tree(file), "metrics")
        for id, node in section.items.items() if isinstance(section, MapNode) else ():
            if isinstance(node, MapNode):
                found[id] = _definition(id, node, words)
    return found


def _tree(file: Path) -> Node | None:
    return parse(file.read_text(encoding="utf-8"), file.name, Findings())


def _definition(id: str, node: MapNode, words: Node | None) -> Definition:
    keys = {key: child(words, _LOOKED_UP[key], text_of(below, "")) or below if key in _LOOKED_UP else below
            for key, below in node.items.items() if key != "for"}
    serves = child(node, "for")
    return Definition(id, keys, text_of(child(node, "question"), ""), text_of(child(node, "stage"), ""),
                      tuple(text_of(each, "") for each in serves.items) if isinstance(serves, ListNode) else ())
