"""Files to one tree: top-level sections merge, a thing declared twice is an error that names both places."""

from __future__ import annotations

from posixpath import dirname

from bsc.read.found import Findings
from bsc.read.tree import Mapping, Node
from bsc.source import Place, Related


def merge(roots: list[tuple[str, Node | None]], found: Findings) -> Mapping:
    """One mapping of all sections, each node still pointing at its own file."""
    whole = Mapping(roots[0][0] if roots else "", 1, 1)
    for _, root in roots:
        if root is None:
            continue
        if not isinstance(root, Mapping):
            message = "a strategy file holds sections such as `strategy:` and `perspectives:`"
            if root.value is not None:
                found.error("wrong-type", root.place, message, "begin with `strategy:` and indent what belongs to it")
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
    elif node.value is not None:
        related = Related(whole.keys[name].place, "first declared here")
        found.error("duplicate-key", key.place, f"`{name}` is declared in two files in different forms", "", related)


def _extend(section: Mapping, kind: str, more: Mapping, found: Findings) -> None:
    help = "keep one, or give the second another id"
    if kind == "perspectives":
        help = "a perspective stands in one file: move its objectives there; metrics may have files of their own"
    for name, key in more.keys.items():
        if name in section.items:
            first = section.keys[name].place
            message = f"`{name}` is declared twice; first at {first.path}:{first.line}"
            related = Related(first, "first declared here")
            found.error("duplicate-key", key.place, message, help, related)
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
        related = tuple(Related(place, "another strategy") for _, place in named[1:6])
        message = f"{len(named)} strategies lie below this path"
        found.error("two-strategies", named[0][1], message, f"build one of them: {listed}", *related)
