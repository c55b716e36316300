"""A folder from commit to commit, read through one process of git; what did not change is not asked for again."""

from __future__ import annotations

import posixpath
from typing import NamedTuple

from bsc.read.git import NoHistory, Repository
from bsc.read.objects import Objects
from bsc.read.revision import Blob, InRevision

_FOLDER, _MODULE = "40000", "160000"
_MOST = 20_000  # listings that are kept at hand


class _Entry(NamedTuple):
    mode: str
    name: str
    hash: str


class Past:
    """What lies at the path of a repository, in any of its commits."""

    def __init__(self, repository: Repository, objects: Objects) -> None:
        self._path = repository.prefix
        self._objects = objects
        self._entries: dict[str, tuple[_Entry, ...]] = {}

    def at(self, commit: str, shown: str) -> InRevision:
        """The folder or file in a commit that is known by its hash."""
        data = self._objects.get(commit).data or b""
        tree = data[5:data.index(b"\n")].decode("ascii", "replace") if data.startswith(b"tree ") else ""
        folder, only = tree, ""
        for name in filter(None, self._path.split("/")):
            entry = next((each for each in self._listed(folder) if each.name == name), None)
            if entry is None or only:
                raise NoHistory(f"{shown} does not exist")
            if entry.mode == _FOLDER:
                folder = entry.hash
            else:
                only = name
        blobs = dict(self._below(folder, ""))
        return InRevision(self._objects.contents, shown, blobs, (only,) if only else ())

    def _below(self, tree: str, start: str) -> list[tuple[str, Blob]]:
        found = []
        for entry in self._listed(tree):
            name = posixpath.join(start, entry.name)
            if entry.mode == _FOLDER:
                found += self._below(entry.hash, name)
            else:
                size = -1 if entry.mode == _MODULE else self._objects.size(entry.hash)
                found.append((name, Blob(entry.mode, entry.hash, size)))
        return found

    def _listed(self, tree: str) -> tuple[_Entry, ...]:
        """What a folder holds, as git keeps it: mode, name and hash one after the other."""
        found = self._entries.get(tree)
        if found is None:
            data, entries, at, width = self._objects.get(tree).data or b"", list[_Entry](), 0, len(tree) // 2
            while at < len(data):
                end = data.index(b"\0", at)
                mode, _, name = data[at:end].partition(b" ")
                at = end + 1 + width
                entries.append(_Entry(mode.decode("ascii", "replace"), name.decode("utf-8", "surrogateescape"),
                                      data[end + 1:at].hex()))
            if len(self._entries) > _MOST:
                self._entries.clear()
            found = self._entries[tree] = tuple(entries)
        return found
