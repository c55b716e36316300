"""Which scorecards lie below a path, and how they hang together; only their `strategy:` sections are read for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from posixpath import basename, dirname
from typing import NamedTuple

from bsc.read.files import File, gather
from bsc.read.folder import Folder
from bsc.read.found import Findings
from bsc.read.kinship import Head, check_kin
from bsc.read.languages import spoken, words_of
from bsc.read.scope import child, key_place, word_place
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node, Scalar, parse
from bsc.source import NOWHERE, Diagnostic, Place, say

_SECTION = re.compile(r"""^(?:["']?strategy["']?[ \t]*:|\{)""", re.MULTILINE)
_NEXT = re.compile(r"^(?![ \t#\r\n])", re.MULTILINE)


class Survey(NamedTuple):
    """A family of scorecards below `root`: those above before those below, or in order of path if they are at odds.

    `findings` say what keeps them from being a family, `texts` are the files those point into.
    """

    root: Path
    heads: tuple[Head, ...]
    findings: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    language: str
    source: Folder

    def part(self, head: Head) -> Folder:
        """The folder of one scorecard."""
        return self.source.part(head.folder, head.files)

    def above(self, id: str) -> tuple[Head, ...]:
        """The scorecards above one, the top first."""
        by_id, found = {head.id: head for head in self.heads}, list[Head]()
        while (parent := by_id.get(by_id[id].parent)) and parent not in found:
            found.insert(0, parent)
            id = parent.id
        return tuple(found)

    def below(self, id: str) -> tuple[Head, ...]:
        """The scorecards directly below one."""
        return tuple(head for head in self.heads if head.parent == id)


def survey(path: Path, language: str | None = None, then: Folder | None = None) -> Survey | None:
    """The family of scorecards in a folder; None where there is none: one strategy, or several that name no parent.

    With `then` the folder is looked at as it was.
    """
    if then is None and not path.is_dir():
        return None
    found = Findings()
    source, files = gather(then or path, found)
    sections = [(file, node) for file in files if (node := _section(file)) is not None]
    hanging = sum(child(node, "strategy", "parent") is not None for _, node in sections)
    if len(sections) < 2 or not hanging or len(sections) - hanging - 1 > hanging:
        return None  # a folder of strategies, whatever one of them says
    heads = _heads(sections, files, path, found)
    ordered = check_kin(heads, found)
    told = language or next((head.language for head in ordered if head.language), "en")
    texts = {file.path: file.text for file in files}
    return Survey(path, ordered, found.worded(words_of(told)), texts if found.failed else {}, told, source)


def _section(file: File) -> Node | None:
    """The `strategy:` section of a file alone, at its place; None where it has none."""
    start = _SECTION.search(file.text)
    if start is None:
        return None
    if start[0] == "{":
        node = parse(file.text, file.path, Findings())
        return node if isinstance(node, MapNode) and "strategy" in node.items else None
    end = _NEXT.search(file.text, start.end())
    before = "\n" * file.text.count("\n", 0, start.start())
    node = parse(before + file.text[start.start():end.start() if end else None], file.path, Findings())
    return node if node is not None else MapNode(file.path, before.count("\n") + 1, 1)


def _heads(sections: Sequence[tuple[File, Node]], files: Iterable[File], root: Path, found: Findings) -> list[Head]:
    """The scorecards in order of their paths, each with its files."""
    folders = [dirname(file.path) for file, _ in sections]
    crowded = {folder for folder in folders if folders.count(folder) > 1}
    own: dict[str, list[str]] = {file.path: [file.path] for file, _ in sections}
    holder = {folder: file.path for folder, (file, _) in zip(folders, sections, strict=True)}
    for file in files:
        if file.path in own:
            continue
        folder = dirname(file.path)
        while folder and folder not in holder:
            folder = dirname(folder)
        if folder in holder and folder not in crowded:
            own[holder[folder]].append(file.path)
        else:
            message = say("this file belongs to none of the scorecards below this path")
            found.error("no-scorecard", Place(file.path, 1, 1), message, say("move it into the folder of one"))
    return [_head(file, node, tuple(own[file.path]), root, alone=folder not in crowded)
            for folder, (file, node) in zip(folders, sections, strict=True)]


def _head(file: File, node: Node, files: tuple[str, ...], root: Path, *, alone: bool) -> Head:
    folder = dirname(file.path)
    section = child(node, "strategy")
    given = _word(section, "id")
    name = (basename(folder) or root.resolve().name) if alone else basename(file.path).rpartition(".")[0]
    place = word_place(section, "id") if given else key_place(node, "strategy")
    start = len(folder) + 1 if folder else 0
    language = spoken(node, ()) if isinstance(node, MapNode) and _word(section, "language") else ""
    return Head(given or name, folder, tuple(sorted(each[start:] for each in files)), _word(section, "parent"),
                place if place is not NOWHERE else Place(file.path, 1, 1),
                word_place(section, "parent") if _word(section, "parent") else NOWHERE, language)


def _word(section: Node | None, key: str) -> str:
    node = child(section, key)
    return node.text if isinstance(node, Scalar) else ""
