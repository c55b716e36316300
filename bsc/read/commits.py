"""The commits that touched a strategy, with what they say of themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import NamedTuple

from bsc.read.git import Repository, commit_of, git, repository_of

MOST = 500
_SHORT = 8


class Commit(NamedTuple):
    """A commit: its hash, the nearest commits before it that touched the strategy, the author and the author's day."""

    hash: str
    parents: tuple[str, ...]
    day: date
    author: str

    @property
    def short(self) -> str:
        """The hash as people quote it."""
        return self.hash[:_SHORT]


class Log(NamedTuple):
    """Commits, oldest first; `cut` says that there are older ones."""

    repository: Repository
    commits: tuple[Commit, ...]
    cut: bool


def commits_of(path: Path, most: int = MOST) -> Log:
    """The commits on the way to the current one that touched what is at a path."""
    repository = repository_of(path)
    head = commit_of(repository, "HEAD")
    command = ("rev-list", "--topo-order", "--parents", f"--max-count={most + 1}", head)
    listing = git(repository.folder, *command, "--", repository.below)
    lines = [line.split() for line in listing.decode("ascii", "replace").splitlines()]
    parents = {hash: tuple(rest) for hash, *rest in lines[:most]}
    told = _told(repository, list(parents))
    found = [Commit(hash, parents[hash], *told[hash]) for hash in reversed(parents) if hash in told]
    return Log(repository, tuple(found), len(lines) > most)


def _told(repository: Repository, hashes: list[str]) -> dict[str, tuple[date, str]]:
    """Day and author of commits."""
    if not hashes:
        return {}
    form = ("log", "--no-walk=unsorted", "--stdin", "-z", "--date=format:%Y-%m-%d", "--format=%H%x00%ad%x00%an")
    answer = git(repository.folder, *form, given="\n".join([*hashes, ""]).encode())
    fields = answer.decode("utf-8", "replace").rstrip("\0").split("\0")
    triples = zip(fields[::3], fields[1::3], fields[2::3], strict=True)
    return {hash.strip(): (_day(day), author) for hash, day, author in triples}


def _day(text: str) -> date:
    """A day as git writes it; a commit may claim one that no calendar has."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min
