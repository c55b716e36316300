"""A strategy's folder as it was in a revision of git, read without touching the work tree."""

from __future__ import annotations

import posixpath
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bsc.errors import EnvironmentProblem
from bsc.read.files import MAX_FILE, MAX_FILES
from bsc.read.folder import YAML, skipped
from bsc.read.git import NoHistory, NotInGit, Repository, commit_of, git, repository_of
from bsc.read.missing import not_in_git, not_there

_LINK, _MODULE = "120000", "160000"
_HOPS = 8
Contents = Callable[[Sequence[str]], Mapping[str, bytes]]


class Blob(NamedTuple):
    """A file of a revision: its mode, the hash of what is in it, its size."""

    mode: str
    hash: str
    size: int


class InRevision:
    """The files below a folder, or one file, of a commit; each is fetched when it is asked for."""

    def __init__(
        self, contents: Contents, shown: str, blobs: Mapping[str, Blob], names: Sequence[str] = ()
    ) -> None:
        self._get = contents
        self._shown = shown
        self._names = names
        self._blobs = blobs
        self._data: dict[str, bytes] = {}

    @property
    def shown(self) -> str:
        """The revision and the path in it."""
        return self._shown

    @property
    def mark(self) -> tuple[tuple[str, str], ...]:
        """What tells two states of the folder apart: names and hashes."""
        return tuple(sorted((name, blob.hash) for name, blob in self._blobs.items()))

    def yaml_names(self) -> Iterator[str]:
        """The YAML files, hidden ones and folders of results left out."""
        names = list(self._names) or [name for name in self._blobs if _wanted(name)]
        self._fetch(self._blobs[name].hash for name in names[:MAX_FILES])
        yield from names

    def inside(self, name: str) -> bool:
        """Whether a name stays in the folder, even through links."""
        return self._real(name) is not None

    def exists(self, name: str) -> bool:
        """Whether there is a file or a folder of that name."""
        real = self._real(name)
        return real in self._blobs or any(other.startswith(f"{real}/") for other in self._blobs)

    def is_file(self, name: str) -> bool:
        """Whether it is a file."""
        real = self._real(name)
        blob = self._blobs.get(real) if real is not None else None
        return blob is not None and blob.mode != _MODULE

    def size(self, name: str) -> int:
        """The size of a file in bytes."""
        return self._blob(name).size

    def data(self, name: str) -> bytes:
        """What is in a file."""
        return self._contents(self._blob(name).hash)

    def beside(self, name: str) -> list[str]:
        """The names of the files in the folder that a name is in."""
        folder = posixpath.dirname(name)
        return sorted(posixpath.basename(each) for each in self._blobs if posixpath.dirname(each) == folder)

    def part(self, folder: str, names: Sequence[str]) -> InRevision:
        """A folder below it, as one scorecard's."""
        start = f"{folder}/" if folder else ""
        blobs = {name[len(start):]: blob for name, blob in self._blobs.items() if name.startswith(start)}
        made = InRevision(self._get, f"{self._shown}/{folder}" if folder else self._shown, blobs, names)
        made._data = self._data
        return made

    @contextmanager
    def on_disk(self, name: str) -> Iterator[Path]:
        """A copy in a folder of its own, gone afterwards."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"rows{posixpath.splitext(name)[1]}"
            path.write_bytes(self.data(name))
            yield path

    def _blob(self, name: str) -> Blob:
        real = self._real(name)
        if real is None or real not in self._blobs:
            raise FileNotFoundError(name)
        return self._blobs[real]

    def _real(self, name: str) -> str | None:
        """Where a name leads; None where that is out of the folder, or in circles."""
        real = posixpath.normpath(name.replace("\\", "/"))
        for _ in range(_HOPS):
            if real.startswith(("../", "/")) or real == "..":
                return None
            blob = self._blobs.get(real)
            if blob is None or blob.mode != _LINK:
                return real
            target = self._contents(blob.hash).decode("utf-8", "replace") if blob.size < 4096 else "/"
            real = posixpath.normpath(posixpath.join(posixpath.dirname(real), target))
        return None

    def _contents(self, hash: str) -> bytes:
        if hash not in self._data:
            self._fetch([hash])
        return self._data[hash]

    def _fetch(self, hashes: Iterable[str]) -> None:
        """Get blobs raw, several at once; those that are too large are left where they are."""
        sizes = {blob.hash: blob.size for blob in self._blobs.values()}
        wanted = [hash for hash in dict.fromkeys(hashes) if hash not in self._data and 0 <= sizes[hash] <= MAX_FILE]
        if wanted:
            self._data.update(self._get(wanted))


def _contents(repository: Repository, hashes: Sequence[str]) -> dict[str, bytes]:
    """What is in files, by hash."""
    answer = git(repository.folder, "cat-file", "--batch", given="\n".join([*hashes, ""]).encode())
    at, found = 0, dict[str, bytes]()
    for hash in hashes:
        end = answer.index(b"\n", at)
        head = answer[at:end].split()
        if len(head) != 3:
            raise EnvironmentProblem(f"git cannot tell what is in {hash[:10]}; the repository may be incomplete")
        size = int(head[2])
        found[hash] = answer[end + 1:end + 1 + size]
        at = end + size + 2
    return found


def _wanted(name: str) -> bool:
    *folders, file = name.split("/")
    return file.endswith(YAML) and not file.startswith(".") and not any(map(skipped, folders))


def in_revision(path: Path, revision: str) -> InRevision:
    """The folder or file at a path as it was in a revision."""
    try:
        repository = repository_of(path)
    except NotInGit as problem:
        raise NotInGit(not_in_git(path.as_posix(), revision)) from problem
    return at_commit(repository, commit_of(repository, revision), f"{revision}:{path.as_posix()}")


def at_commit(repository: Repository, commit: str, shown: str) -> InRevision:
    """The folder or file of a repository in a commit that is known by its hash."""
    prefix = repository.prefix
    command = ("ls-tree", "-r", "-l", "-z", "--full-tree", commit)
    listing = git(repository.folder, *command, "--", *((prefix,) if prefix else ()))
    blobs: dict[str, Blob] = {}
    for line in listing.decode("utf-8", "surrogateescape").split("\0"):
        head, tab, name = line.partition("\t")
        if tab:
            mode, _, hash, size = head.split()
            blobs[name] = Blob(mode, hash, int(size) if size.isdigit() else -1)
    if prefix in blobs:  # one file: what it names lies in its folder
        repository, only = Repository(repository.folder, posixpath.dirname(prefix)), posixpath.basename(prefix)
        return at_commit(repository, commit, shown).part("", (only,))
    if not blobs:
        raise NoHistory(not_there(repository, commit, shown))
    cut = len(prefix) + 1 if prefix else 0
    inside = {name[cut:]: blob for name, blob in blobs.items()}
    return InRevision(partial(_contents, repository), shown, inside)


def forked(path: Path, old: str, new: str) -> str:
    """The commit at which two revisions parted."""
    repository = repository_of(path)
    ends = [commit_of(repository, each) for each in (old, new)]
    try:
        return git(repository.folder, "merge-base", *ends).decode("ascii", "replace").split()[0]
    except EnvironmentProblem:
        told = f"{old} and {new} have no commit in common; to compare them as they are, write {old}..{new}"
        raise EnvironmentProblem(told) from None


def commit_by(path: Path, day: date, revision: str) -> str:
    """The last commit of a line of history by the end of a day in Greenwich; empty where there is none."""
    repository = repository_of(path)
    head = commit_of(repository, revision)
    found = git(repository.folder, "rev-list", "-1", f"--before={day.isoformat()}T23:59:59+00:00", head)
    return found.decode("ascii", "replace").strip()
