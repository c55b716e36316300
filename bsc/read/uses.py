"""What a strategy draws from a catalogue: definitions that it refers to join its metrics, its own keys first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bsc.formula import compile_formula
from bsc.read.catalogue import NO_BOOK, Definition, catalogue_names, definitions, text_of
from bsc.read.forms.measures import MetricForm
from bsc.read.found import Findings
from bsc.read.linking.metrics import DEFINITION
from bsc.read.scope import child, key_place
from bsc.read.syntax.exchanged import exchanged
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node, Scalar
from bsc.read.syntax.tree import Sequence as ListNode
from bsc.read.taken import tell_taken
from bsc.source import NOWHERE, Place, near_match, say

_LISTS = ("lagging", "leading", "kpis")
_HOLDING = ("perspectives", "objectives")
_FIGURES = ("column", "actuals")  # a house that gives these takes no formula
_COUNTS = ("count", "distinct")
_SAYING = ("reference", "limitations")  # they speak of the catalogue's own formula
_OWN = ("name", "description", "formula")  # what a metric of the house's own has one of
_LIKE, _MOST = 0.85, 100
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
    used: dict[str, Scalar] = {}
    for node in _entries(child(whole, "uses")):
        if node.text in used:
            if node.path == used[node.text].path:
                found.info("catalogue", node.place, say("`{word}` is named twice", word=node.text))
        elif node.text in catalogue_names():
            lent.update(definitions(node.text))
            used[node.text] = node
        elif node.value is not None:
            message = say("there is no catalogue `{word}`", word=node.text)
            found.error("catalogue", node.place, message, found.nearest(node.text, catalogue_names()))
    section = whole.items.get("metrics")
    if lent and (section is None or section.value is None or isinstance(section, MapNode)):
        key = whole.keys.get("metrics") or _Lent("metrics", whole.keys["uses"].place)
        loan = _Loan(whole, lent, language[:2])
        whole.add(key, loan.metrics())
        for name in _HOLDING:
            if loan.filled and name in whole.items:
                whole.add(whole.keys[name], exchanged(whole.items[name], loan.filled))
        tell_taken(loan.taken, _SAYING, found)
        slipped = loan.tell_slips(found) or loan.strange
        for name, node in used.items():
            if not slipped and not loan.drawn & definitions(name).keys():
                found.warning("catalogue", node.place, say("nothing is drawn from `{word}`", word=name),
                              say("name one of its metrics, `- metric: engagement-rate`; `bsc catalogue` lists them"))
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
        self.in_place: dict[str, MapNode] = {}
        self.strange = False  # whether a metric is referred to that nobody declares
        self.taken: dict[str, tuple[Place, list[str]]] = {}  # what metrics of the house's own have of the catalogue
        self.filled: dict[int, MapNode] = {}  # KPIs declared in place, with what the catalogue knows of them
        for word in self.own:
            self.places[word] = key_place(self.section, word)
        for name in ("metrics", *_HOLDING):
            self._look(whole.items.get(name))

    @property
    def drawn(self) -> set[str]:
        """The ids of the catalogue that are spoken of."""
        return set(self.lent) & {*self.places, *self.in_place}

    def tell_slips(self, found: Findings) -> bool:
        """Tell metrics without a name of their own, called almost as one of the catalogue; whether there are any."""
        bare = {word: self.places[word] for word, node in self.own.items() if _nameless(node)}
        bare |= {word: node.items["id"].place for word, node in self.in_place.items()
                 if word not in self.own and _nameless(node)}
        slips = {word: near_match(word, self.lent, _LIKE)
                 for word in [each for each in bare if each not in self.lent][:_MOST]}
        for word, near in slips.items():
            if near:
                found.warning("catalogue", bare[word], say("the catalogue has no metric `{word}`", word=word),
                              say("did you mean `{near}`? one of your own has a `name:`", near=near))
        return any(slips.values())

    def metrics(self) -> MapNode:
        """The house's metrics, then those of the catalogue that it refers to, in order of reference."""
        made = MapNode(*(self.section.place if self.section is not None else NOWHERE)[:3])
        queue = list(self.places)
        for word in queue:
            node = self.own.get(word)
            if word in self.lent and word not in self.in_place and (node is None or _open(node)):
                node = self._merged(word, node, self.places[word])
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
        for key, below in node.items.items():
            if key == "formula" and isinstance(below, Scalar):
                for word in self._names(below.text):
                    self.places.setdefault(word, below.place)
            for each in [named] if key == "metric" else _entries(below) if key in _LISTS else ():
                if isinstance(each, Scalar) and each.text in self.lent:
                    self.places.setdefault(each.text, each.place)
                elif isinstance(each, Scalar):
                    self.strange = self.strange or each.text not in self.own
            for each in below.items if key in _LISTS and isinstance(below, ListNode) else ():
                if isinstance(each, MapNode) and "metric" not in each.items:
                    self._kpi(each)
            self._look(below)

    def _kpi(self, node: MapNode) -> None:
        """A KPI that says `id:`: it refers to a metric, or is one of its own, which the catalogue may complete."""
        word = node.items.get("id")
        if not isinstance(word, Scalar):
            return
        if not DEFINITION.intersection(node.items):
            if word.text in self.lent:
                self.places.setdefault(word.text, word.place)
            elif word.text not in self.own:
                self.in_place.setdefault(word.text, node)
            return
        self.in_place[word.text] = node
        if word.text in self.lent and word.text not in self.own:
            self.filled[id(node)] = filled = self._merged(word.text, node, word.place)
            for name in self._names(text_of(filled.items.get("formula"), "")):
                self.places.setdefault(name, word.place)

    def _names(self, text: str) -> tuple[str, ...]:
        """The metrics of the catalogue that a formula speaks of; it may be a text that is none."""
        if not text:
            return ()
        formula, _ = compile_formula(text, {**self.lent, **self.own})
        words = formula.names if formula is not None else tuple(_WORD.findall(text))
        return tuple(word for word in words if word in self.lent)

    def _merged(self, word: str, house: Node | None, place: Place) -> MapNode:
        merged = MapNode(*place[:3])
        if isinstance(house, MapNode):
            merged = MapNode(*house.place[:3])
            for key, node in house.items.items():
                if node.value is not None:
                    merged.add(house.keys[key], node)
        lent = self.lent[word]
        counted = text_of(merged.items.get("aggregate"), "") in _COUNTS
        left = {"formula"} if counted or any(each in merged.items for each in _FIGURES) else set()
        if "formula" in lent.keys and text_of(merged.items.get("formula"), "") not in ("", lent.text("formula")):
            left.update(_SAYING)
        if "formula" in {*merged.items, *lent.keys} - left:
            left.add("aggregate")  # a longer period is worked out anew; it speaks of figures that are given
        if lent.text("reference") == NO_BOOK:
            left.add("reference")
        for key, node in lent.keys.items():
            if key in MetricForm.model_fields and key not in merged.items and key not in left:
                taken = _Lent(self._unit(word), place) if key == "unit" else _moved(node, place)
                merged.add(_Lent(key, place), taken)
                if isinstance(house, MapNode) and not _nameless(house):
                    self.taken.setdefault(word, (place, []))[1].append(key)
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


def _nameless(node: Node) -> bool:
    """Whether a metric says nothing of what it is, as one does that another place defines."""
    return node.value is None or (isinstance(node, MapNode) and not any(each in node.items for each in _OWN))


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
