"""What a repository keeps, asked for by hash, of one process of git for a whole walk through history."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Timer
from types import TracebackType
from typing import IO, NamedTuple

from bsc.errors import EnvironmentProblem
from bsc.read.files import MAX_FILE
from bsc.read.git import PATIENCE, Repository, started

_HELD = 64 * 1024 * 1024  # bytes of files that are kept at hand


class Object(NamedTuple):
    """A thing that git keeps: commit, tree or blob; of one too large to be read only the size is known."""

    kind: str
    size: int
    data: bytes | None


class Objects:
    """The objects of a repository; each is asked for once, while there is room to keep it."""

    def __init__(self, repository: Repository) -> None:
        self._running = started(repository.folder, ("cat-file", "--batch"))
        self._watch = Timer(10 * PATIENCE, self._running.kill)
        self._watch.daemon = True
        self._watch.start()
        self._kept: dict[str, Object] = {}
        self._sizes: dict[str, int] = {}
        self._size = 0

    def __enter__(self) -> Objects:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._watch.cancel()
        self._running.kill()
        self._running.communicate()

    def get(self, hash: str) -> Object:
        """One object."""
        found = self._kept.get(hash)
        if found is None:
            found = self._asked(hash)
            self._sizes[hash] = found.size
            self._size += len(found.data or b"")
            if self._size > _HELD:
                self._kept, self._size = {}, len(found.data or b"")
            self._kept[hash] = found
        return found

    def size(self, hash: str) -> int:
        """The size of a file in bytes."""
        return self._sizes[hash] if hash in self._sizes else self.get(hash).size

    def contents(self, hashes: Sequence[str]) -> dict[str, bytes]:
        """What is in files, by hash."""
        found = {hash: self.get(hash).data for hash in hashes}
        return {hash: data for hash, data in found.items() if data is not None}

    def _asked(self, hash: str) -> Object:
        speak, answer = self._running.stdin, self._running.stdout
        assert speak is not None and answer is not None
        try:
            speak.write(hash.encode("ascii") + b"\n")
            speak.flush()
            head = answer.readline().split()
            if len(head) != 3:
                raise EnvironmentProblem(f"git cannot tell what is in {hash[:10]}; the repository may be incomplete")
            size = int(head[2])
            data = _read(answer, size)
            answer.read(1)
        except BrokenPipeError:
            raise EnvironmentProblem("git ended before it had told all; the repository may be damaged") from None
        return Object(head[1].decode("ascii", "replace"), size, data)


def _read(answer: IO[bytes], size: int) -> bytes | None:
    """What is in an object; one too large is passed over."""
    if size <= MAX_FILE:
        return answer.read(size)
    while size > 0:
        size -= len(answer.read(min(size, MAX_FILE))) or size
    return None
