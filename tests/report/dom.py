"""Just enough of a document tree to read a report without a browser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "input", "br", "img", "link", "hr"}
CLOSED = {"path", "rect", "use", "circle", "line"}


@dataclass
class Node:
    """An element with its attributes, texts and children in order."""

    tag: str
    attrs: dict[str, str]
    inside: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, with spaces made plain."""
        parts = [each if isinstance(each, str) else each.text for each in self.inside]
        return " ".join("".join(parts).replace("\u202f", " ").replace("\u2060", "").split())

    def all(self, tag: str = "", **attrs: str) -> Iterator[Node]:
        """Every element below with a tag and attributes; a class matches one of several."""
        for each in self.inside:
            if isinstance(each, str):
                continue
            if (not tag or each.tag == tag) and all(_has(each, key, value) for key, value in attrs.items()):
                yield each
            yield from each.all(tag, **attrs)

    def one(self, tag: str = "", **attrs: str) -> Node:
        """The first of them."""
        return next(self.all(tag, **attrs))


def _has(node: Node, key: str, value: str) -> bool:
    if key == "cls":
        return value in node.attrs.get("class", "").split()
    return node.attrs.get(key.replace("_", "-")) == value


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("", {})
        self.open = [self.root]
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        if len(node.attrs) != len(attrs):
            self.faults.append(f"{tag} repeats an attribute")
        self.open[-1].inside.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Node(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            self.faults.append(f"</{tag}> closes <{self.open[-1].tag}> at {self.getpos()}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parse(html: str) -> tuple[Node, list[str]]:
    """The tree of a page, and what is wrong with its nesting."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root, builder.faults + [f"<{node.tag}> is never closed" for node in builder.open[1:]]
