"""A folder that holds a strategy: on disk here, in a revision of git elsewhere."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Protocol

SKIPPED_FOLDERS = frozenset({"build", "dist", "out", "output", "templates", "node_modules", "__pycache__"})
YAML = (".yaml", ".yml")


class Folder(Protocol):
    """What reading asks of a folder; names are relative to it, with forward slashes."""

    @property
    def shown(self) -> str:
        """Its name for messages."""

    def yaml_names(self) -> Iterator[str]:
        """The YAML files below it, hidden ones and folders of results left out."""

    def inside(self, name: str) -> bool:
        """Whether a name stays in the folder, even through links."""

    def exists(self, name: str) -> bool:
        """Whether there is a file or a folder of that name."""

    def is_file(self, name: str) -> bool:
        """Whether it is a file."""

    def size(self, name: str) -> int:
        """The size of a file in bytes."""

    def data(self, name: str) -> bytes:
        """What is in a file."""

    def beside(self, name: str) -> list[str]:
        """The names of the files in the folder that a name is in."""

    def part(self, folder: str, names: Sequence[str]) -> Folder:
        """A folder below it that may hold other scorecards, too: `names` are the YAML files of the one meant."""

    def on_disk(self, name: str) -> AbstractContextManager[Path]:
        """A path at which a file can be opened by others for a while."""


class OnDisk:
    """A folder of the file system."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._base = os.path.realpath(root)

    @property
    def shown(self) -> str:
        """Its path as it was given."""
        return str(self.root)

    def yaml_names(self) -> Iterator[str]:
        """The YAML files below it; links to folders are not followed."""
        for folder, folders, files in os.walk(self.root, followlinks=False):
            folders[:] = sorted(each for each in folders if not skipped(each))
            for name in files:
                if name.endswith(YAML) and not name.startswith("."):
                    yield os.path.relpath(os.path.join(folder, name), self.root).replace(os.sep, "/")

    def inside(self, name: str) -> bool:
        """Whether a name stays in the folder, even through links."""
        real = os.path.realpath(self.root / name)
        return real == self._base or real.startswith(self._base.rstrip(os.sep) + os.sep)

    def exists(self, name: str) -> bool:
        """Whether there is a file or a folder of that name."""
        return (self.root / name).exists()

    def is_file(self, name: str) -> bool:
        """Whether it is a file."""
        return (self.root / name).is_file()

    def size(self, name: str) -> int:
        """The size of a file in bytes."""
        return (self.root / name).stat().st_size

    def data(self, name: str) -> bytes:
        """What is in a file."""
        return (self.root / name).read_bytes()

    def beside(self, name: str) -> list[str]:
        """The names of the files in the folder that a name is in."""
        folder = (self.root / name).parent
        return sorted(each.name for each in folder.iterdir() if each.is_file()) if folder.is_dir() else []

    def part(self, folder: str, names: Sequence[str]) -> Folder:
        """A folder below it, as one scorecard's."""
        return Shared(self.root / folder, names)

    def on_disk(self, name: str) -> AbstractContextManager[Path]:
        """Where it is."""
        return nullcontext(Path(os.path.realpath(self.root / name)))


class Shared(OnDisk):
    """A folder that holds other scorecards, too: `names` are the YAML files of this one."""

    def __init__(self, root: Path, names: Sequence[str]) -> None:
        super().__init__(root)
        self._names = names

    def yaml_names(self) -> Iterator[str]:
        """The YAML files of this scorecard."""
        yield from self._names


def skipped(folder: str) -> bool:
    """Whether a folder is hidden, or holds results."""
    return folder.startswith(".") or folder in SKIPPED_FOLDERS
