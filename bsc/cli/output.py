"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from bsc.cli.environment import cannot
from bsc.errors import EnvironmentProblem


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file through a temporary file beside it, so that a reader never sees half of it."""
    path = Path(os.path.realpath(path)) if path.is_symlink() else path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError as problem:
        raise cannot(f"write {path}", problem) from problem
    try:
        with open(handle, "wb") as file:
            file.writelines(pieces)
        os.chmod(name, _mode(path))
        os.replace(name, path)
    except OSError as problem:
        raise cannot(f"write {path}", problem) from problem
    finally:
        Path(name).unlink(missing_ok=True)


def refuse_foreign(path: Path, mark: str) -> None:
    """Stop before a file that bsc did not write is overwritten; ours carry a mark."""
    if os.path.exists(path) and not is_ours(path, mark):
        raise EnvironmentProblem(f"{path} was not written by bsc; move it away, or name another place with --output")


def is_ours(path: Path, mark: str) -> bool:
    """Whether bsc wrote a file."""
    try:
        with open(path, "rb") as file:
            return mark.encode() in file.read()
    except OSError as problem:
        raise cannot(f"look into {path}", problem) from problem


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, else those a new file would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
