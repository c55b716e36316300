"""Files to one tree: top-level sections merge, a thing declared twice is an error that names both places."""

from __future__ import annotations

from posixpath import dirname

from bsc.read.found import Also, Findings
from bsc.read.syntax.tree import Mapping, Node, Sequence
from bsc.source import Place, say


def merge(roots: list[tuple[str, Node | None]], found: Findings) -> Mapping:
    """One mapping of all sections, each node still pointing at its own file."""
    whole = Mapping(roots[0][0] if roots else "", 1, 1)
    for _, root in roots:
        if root is None:
            continue
        if not isinstance(root, Mapping):
            if root.value is not None:
                message = say("a strategy file holds sections such as `strategy:` and `perspectives:`")
                help = say("begin with `strategy:` and indent what belongs to it")
                found.error("wrong-type", root.place, message, help)
            continue
        for name in root.keys:
            _add(whole, name, root, found)
    _one_strategy(roots, found)
    return whole


def _add(whole: Mapping, name: str, root: Mapping, found: Findings) -> None:
    key, node = root.keys[name], root.items[name]
    first = whole.items.get(name)
    if first is None or first.value is None:
        section: Node = node
        if isinstance(node, Mapping) and name != "strategy":
            section = Mapping(node.path, node.line, node.column)
            _extend(section, name, node, found)
        whole.add(key, section)
    elif isinstance(first, Mapping) and isinstance(node, Mapping):
        if name != "strategy":
            _extend(first, name, node, found)
    elif name == "uses" and isinstance(first, Sequence) and isinstance(node, Sequence):
        joined = Sequence(first.path, first.line, first.column)
        joined.items = [*first.items, *node.items]
        joined.value = [*first.value, *node.value]
        whole.add(whole.keys[name], joined)
    elif node.value is not None:
        also = Also(whole.keys[name].place, say("first declared here"))
        message = say("`{word}` is declared in two files in different forms", word=name)
        found.error("duplicate-key", key.place, message, None, also)


def _extend(section: Mapping, kind: str, more: Mapping, found: Findings) -> None:
    help = say("keep one, or give the second another id")
    if kind == "perspectives":
        help = say("a perspective stands in one file: move its objectives there; metrics may have files of their own")
    for name, key in more.keys.items():
        if name in section.items:
            first = section.keys[name].place
            where = f"{first.path}:{first.line}"
            message = say("`{word}` is declared twice; first at {place}", word=name, place=where)
            found.error("duplicate-key", key.place, message, help, Also(first, say("first declared here")))
        else:
            section.add(key, more.items[name])


def _one_strategy(roots: list[tuple[str, Node | None]], found: Findings) -> None:
    named: list[tuple[str, Place]] = [
        (path, root.keys["strategy"].place)
        for path, root in roots
        if isinstance(root, Mapping) and "strategy" in root.keys
    ]
    if len(named) > 1:
        folders = sorted({dirname(path) or "." for path, _ in named})
        listed = ", ".join(folders if len(folders) > 1 else [path for path, _ in named])
        also = tuple(Also(place, say("another strategy")) for _, place in named[1:6])
        message = say("{number} strategies lie below this path", number=len(named))
        found.error("two-strategies", named[0][1], message, say("build one of them: {folders}", folders=listed), *also)
