"""YAML text to located nodes: one pass over the parser's events; a scalar keeps its place and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from bsc.read.found import Also, Findings
from bsc.read.syntax.figure_blocks import FigureBlock, take_out
from bsc.read.syntax.harmless import harmless
from bsc.read.syntax.mistakes import LOADER, find_cut_comments, report_reader, report_syntax
from bsc.source import Place, say

if TYPE_CHECKING:
    from yaml.events import Event

MAX_DEPTH = 40
NOT_GIVEN = frozenset({"", "null", "~", "Null", "NULL"})
Plain = str | None | list["Plain"] | dict[str, "Plain"] | dict[str, str]
_make = tuple.__new__  # half the time of the named constructor, for a hundred thousand places


class Scalar:
    """A word or number as typed; `value` is None when the author gave nothing (empty, `null`, `~`)."""

    __slots__ = ("column", "line", "path", "plain", "text", "value")

    def __init__(self, text: str, path: str, line: int, column: int, plain: bool) -> None:
        self.text = text
        self.path = path
        self.line = line
        self.column = column
        self.plain = plain
        self.value: Plain = None if plain and text in NOT_GIVEN else text

    @property
    def place(self) -> Place:
        """Where the word stands; quotes are part of it."""
        text = self.text
        width = len(text) if "\n" not in text else text.index("\n")
        width = (width if self.plain else width + 2) or 1
        return _make(Place, (self.path, self.line, self.column, width))


class Sequence:
    """A list of nodes."""

    __slots__ = ("column", "items", "line", "path", "value")

    def __init__(self, path: str, line: int, column: int) -> None:
        self.items: list[Node] = []
        self.path = path
        self.line = line
        self.column = column
        self.value: list[Plain] = []

    @property
    def place(self) -> Place:
        """Where the list begins."""
        return Place(self.path, self.line, self.column)


class Mapping:
    """Keys with nodes; a key declared twice keeps its first node."""

    __slots__ = ("column", "items", "keys", "line", "path", "value")

    def __init__(self, path: str, line: int, column: int) -> None:
        self.items: dict[str, Node] = {}
        self.keys: dict[str, Scalar] = {}
        self.path = path
        self.line = line
        self.column = column
        self.value: dict[str, Plain] = {}

    @property
    def place(self) -> Place:
        """Where the mapping begins: its first key."""
        return Place(self.path, self.line, self.column)

    def add(self, key: Scalar, node: Node) -> None:
        """Add an entry."""
        self.keys[key.text] = key
        self.items[key.text] = node
        self.value[key.text] = node.value


Node = Scalar | Sequence | Mapping | FigureBlock


class _Abort(Exception):
    """Reading of this file ends here; the reason is already reported."""


def _spot(path: str, event: Event, width: int = 1) -> Place:
    mark = event.start_mark
    return Place(path, mark.line + 1, mark.column + 1, width) if mark else Place(path)


class _Builder:
    """Turns events into nodes with a stack of open collections."""

    def __init__(self, path: str, found: Findings, blocks: dict[int, FigureBlock]) -> None:
        self.path = path
        self.found = found
        self.blocks = blocks
        self.root: Node | None = None
        self.stack: list[tuple[Sequence | Mapping, Scalar | None]] = []
        self.key: Scalar | None = None
        self.open: Sequence | Mapping | None = None
        self.documents = 0

    def build(self, text: str) -> Node | None:
        """Take all events; the frequent one, a scalar in a mapping, is handled without a further call."""
        get_event = LOADER(text).get_event
        path, collections = self.path, (yaml.MappingStartEvent, yaml.SequenceStartEvent)
        while (event := get_event()) is not None:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self.refuse(event)
                mark = event.start_mark
                said = event.value
                if event.style == '"' or not said.isascii():  # only these can hold control characters
                    said = harmless(said)
                node = Scalar(said, path, mark.line + 1, mark.column + 1, not event.style)
                if type(self.open) is Mapping:
                    if self.key is None:
                        self.key = node
                        continue
                    key, self.key = self.key, None
                    self.entry(self.open, key, node)
                else:
                    self.place(node)
            elif kind in collections:
                self.start(event, Mapping if kind is yaml.MappingStartEvent else Sequence)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.end()
            elif kind is yaml.AliasEvent:
                self.alias(event)
            elif kind is yaml.DocumentStartEvent:
                self.document(event)
        return self.root

    def document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            place = _spot(self.path, event, 3)
            self.found.error(
                "second-document",
                place,
                say("a second YAML document begins here"),
                say("put it into a file of its own"),
            )
            raise _Abort

    def start(self, event: yaml.MappingStartEvent, cls: type[Mapping] | type[Sequence]) -> None:
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        place = _spot(self.path, event)
        if len(self.stack) >= MAX_DEPTH:
            message = say("nested deeper than {levels} levels", levels=MAX_DEPTH)
            self.found.error("too-deep", place, message, say("a strategy needs about 8"))
            raise _Abort
        if self.key is None and type(self.open) is Mapping:
            message = say("a key must be a word, not a list or mapping")
            self.found.error("key", place, message, say("write `key: value`"))
            raise _Abort
        node = cls(self.path, place.line, place.column)
        self.stack.append((node, self.key))
        self.open, self.key = node, None

    def end(self) -> None:
        node, self.key = self.stack.pop()
        self.open = self.stack[-1][0] if self.stack else None
        self.place(node)

    def place(self, node: Node) -> None:
        parent = self.open
        if parent is None:
            self.root = node
        elif isinstance(parent, Sequence):
            parent.items.append(node)
            parent.value.append(node.value)
        elif self.key is not None:
            key, self.key = self.key, None
            self.entry(parent, key, node)

    def entry(self, parent: Mapping, key: Scalar, node: Node) -> None:
        word = key.text
        if word in parent.items:
            self.duplicate(key, parent.keys[word])
        else:
            if key.line in self.blocks and node.value is None:
                node = self.blocks.pop(key.line)
            parent.keys[word] = key
            parent.items[word] = node
            parent.value[word] = node.value

    def duplicate(self, key: Scalar, first: Scalar) -> None:
        also = Also(first.place, say("first declared here"))
        message = say("`{word}` is declared twice; first at line {line}", word=key.text, line=first.line)
        self.found.error("duplicate-key", key.place, message, say("keep one, or give the second another name"), also)

    def alias(self, event: yaml.AliasEvent) -> None:
        anchor = event.anchor or ""
        place = _spot(self.path, event, len(anchor) + 1)
        message = say("`{word}` is a YAML alias, which strategies do not use", word=f"*{anchor}")
        self.found.error("anchor", place, message, say("quote the text if it begins with *, else write the value out"))
        self.take(Scalar("", self.path, place.line, place.column, True))

    def take(self, node: Scalar) -> None:
        if self.key is None and type(self.open) is Mapping:
            self.key = node
        else:
            self.place(node)

    def refuse(self, event: yaml.ScalarEvent | yaml.MappingStartEvent) -> None:
        if event.anchor is not None:
            place = _spot(self.path, event, len(event.anchor) + 1)
            message = say("`{word}` is a YAML anchor, which strategies do not use", word=f"&{event.anchor}")
            self.found.error("anchor", place, message, say("quote the text if it begins with &, else remove it"))
        if event.tag is not None:
            shown = event.tag.replace("tag:yaml.org,2002:", "!!")
            place = _spot(self.path, event, len(shown))
            message = say("`{word}` is a YAML tag, which strategies do not use", word=shown)
            self.found.error("tag", place, message, say("quote the text if it begins with !, else remove the tag"))


def parse(text: str, path: str, found: Findings) -> Node | None:
    """Read one YAML file; None when it is empty or broken (then it is reported)."""
    thin, blocks = take_out(text, path)
    try:
        root = _Builder(path, found, blocks).build(thin)
        if blocks:  # something looked like figures and was not
            root = _Builder(path, found, {}).build(text)
    except _Abort:
        return None
    except yaml.MarkedYAMLError as problem:
        report_syntax(problem, text, path, found)
        return None
    except yaml.YAMLError as problem:
        report_reader(problem, text, path, found)
        return None
    find_cut_comments(text, path, found)
    return root
