"""What a strategy draws from a catalogue: definitions that it refers to join its metrics, its own keys first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bsc.formula import compile_formula
from bsc.read.catalogue import Definition, catalogue_names, definitions, text_of
from bsc.read.forms.measures import MetricForm
from bsc.read.found import Findings
from bsc.read.linking.metrics import DEFINITION
from bsc.read.scope import child, key_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node, Scalar
from bsc.read.syntax.tree import Sequence as ListNode
from bsc.source import NOWHERE, Place, say

_LISTS = ("lagging", "leading", "kpis")
_FIGURES = ("column", "actuals")  # a house that gives these takes no formula
_COUNTS = ("count", "distinct")
_MONEY = "EUR"  # of the catalogues; the house's own stands for it
_WORD = re.compile(r"[^\W\d][\w.\-]*")


class _Lent(Scalar):
    """A word of a catalogue; it stands where the strategy refers to it."""

    __slots__ = ("width",)

    def __init__(self, text: str, place: Place) -> None:
        super().__init__(text, place.path, place.line, place.column, True)
        self.width = place.width

    @property
    def place(self) -> Place:
        """Where the strategy refers to it."""
        return Place(self.path, self.line, self.column, self.width)


def borrow(whole: MapNode, language: str, found: Findings) -> frozenset[str]:
    """Add what is referred to to the metrics of a tree; the ids that could have been."""
    lent: dict[str, Definition] = {}
    for node in _entries(child(whole, "uses")):
        if node.text in catalogue_names():
            lent.update(definitions(node.text))
        elif node.value is not None:
            message = say("there is no catalogue `{word}`", word=node.text)
            found.error("catalogue", node.place, message, found.nearest(node.text, catalogue_names()))
    section = whole.items.get("metrics")
    if lent and (section is None or section.value is None or isinstance(section, MapNode)):
        key = whole.keys.get("metrics") or _Lent("metrics", whole.keys["uses"].place)
        whole.add(key, _Loan(whole, lent, language[:2]).metrics())
    return frozenset(lent)


class _Loan:
    """Finds what is referred to, and puts the house's keys and the catalogue's together."""

    def __init__(self, whole: MapNode, lent: Mapping[str, Definition], language: str) -> None:
        self.lent = lent
        self.language = language
        self.section = whole.items.get("metrics")
        given = self.section if isinstance(self.section, MapNode) else MapNode("", 1, 1)
        self.own, self.keys = given.items, given.keys
        self.places: dict[str, Place] = {}
        self.in_place: set[str] = set()
        for word in self.own:
            self.places[word] = key_place(self.section, word)
        for name in ("metrics", "perspectives", "objectives"):
            self._look(whole.items.get(name))

    def metrics(self) -> MapNode:
        """The house's metrics, then those of the catalogue that it refers to, in order of reference."""
        made = MapNode(*(self.section.place if self.section is not None else NOWHERE)[:3])
        queue = list(self.places)
        for word in queue:
            node = self.own.get(word)
            if word in self.lent and word not in self.in_place and (node is None or _open(node)):
                node = self._merged(word, node)
                for name in self._names(text_of(node.items.get("formula"), "")):
                    if name not in self.places:
                        self.places[name] = self.places[word]
                        queue.append(name)
            if node is not None:
                made.add(self.keys.get(word) or _Lent(word, self.places[word]), node)
        return made

    def _look(self, node: Node | None) -> None:
        """Every metric that is named below a node, at its place."""
        if isinstance(node, ListNode):
            for item in node.items:
                self._look(item)
        if not isinstance(node, MapNode):
            return
        named = node.items.get("metric")
        id = node.items.get("id")
        if named is None and isinstance(id, Scalar):
            if DEFINITION.intersection(node.items):
                self.in_place.add(id.text)
            elif id.text in self.lent:
                self.places.setdefault(id.text, id.place)
        for key, below in node.items.items():
            if key == "formula" and isinstance(below, Scalar):
                for word in self._names(below.text):
                    self.places.setdefault(word, below.place)
            for each in [named] if key == "metric" else _entries(below) if key in _LISTS else ():
                if isinstance(each, Scalar) and each.text in self.lent:
                    self.places.setdefault(each.text, each.place)
            self._look(below)

    def _names(self, text: str) -> tuple[str, ...]:
        """The metrics of the catalogue that a formula speaks of; it may be a text that is none."""
        if not text:
            return ()
        formula, _ = compile_formula(text, {**self.lent, **self.own})
        words = formula.names if formula is not None else tuple(_WORD.findall(text))
        return tuple(word for word in words if word in self.lent)

    def _merged(self, word: str, house: Node | None) -> MapNode:
        place = self.places[word]
        merged = MapNode(*place[:3])
        if isinstance(house, MapNode):
            merged = MapNode(*house.place[:3])
            for key, node in house.items.items():
                if node.value is not None:
                    merged.add(house.keys[key], node)
        counted = text_of(merged.items.get("aggregate"), "") in _COUNTS
        for key, node in self.lent[word].keys.items():
            gathered = key == "formula" and (counted or any(each in merged.items for each in _FIGURES))
            if key in MetricForm.model_fields and key not in merged.items and not gathered:
                lent = _Lent(self._unit(word), place) if key == "unit" else _moved(node, place)
                merged.add(_Lent(key, place), lent)
        return merged

    def _unit(self, word: str) -> str:
        """In the language of the strategy; money in the currency of what it is made of."""
        unit = self.lent[word].text("unit", self.language)
        if unit != _MONEY:
            return unit
        for part in self._names(self.lent[word].text("formula")):
            if self.lent[part].text("unit") == _MONEY:
                own = text_of(child(self.own.get(part), "unit"), "") or self._unit(part)
                if own != _MONEY:
                    return own
        return unit


def _entries(node: Node | None) -> Iterator[Scalar]:
    """The words of a list, or the one word that stands for it."""
    for each in node.items if isinstance(node, ListNode) else [node]:
        if isinstance(each, Scalar):
            yield each


def _open(node: Node) -> bool:
    """Whether a definition can be added to: a mapping, or nothing yet."""
    return isinstance(node, MapNode) or node.value is None


def _moved(node: Node, place: Place) -> Node:
    """The same words at another place."""
    if isinstance(node, MapNode):
        moved = MapNode(*place[:3])
        for key, below in node.items.items():
            moved.add(_Lent(key, place), _moved(below, place))
        return moved
    return _Lent(node.text, place) if isinstance(node, Scalar) else node
