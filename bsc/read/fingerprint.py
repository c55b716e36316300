"""Whether files are still what they were: one short text for all that a scorecard may read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from hashlib import sha256
from pathlib import Path

from bsc.read.files import MAX_FILE
from bsc.read.folder import YAML, skipped


def fingerprint(folder: Path, yaml: Iterable[str], others: Collection[Path]) -> str:
    """Of the YAML files of a scorecard and of all else in its folder, but for the folders of `others`."""
    names = [*yaml, *_beside(folder, others)]
    return fingerprint_of(folder / name for name in sorted(names))


def fingerprint_of(files: Iterable[Path]) -> str:
    """Of files by name and content; a large one by its size and the time it was last written."""
    whole = sha256()
    for file in files:
        whole.update(f"{file.name}\0".encode("utf-8", "surrogateescape"))
        try:
            size = file.stat().st_size
            content = _told(file, size)
        except OSError:
            size, content = -1, b""
        whole.update(f"{size}\0".encode())
        whole.update(content)
    return whole.hexdigest()


def _told(file: Path, size: int) -> bytes:
    """What is in a file; of a large one, such as a table of rows, when it was last written."""
    if size > MAX_FILE:
        return str(file.stat().st_mtime_ns).encode()
    return file.read_bytes() if file.is_file() else b""


def _beside(folder: Path, others: Collection[Path]) -> Iterable[str]:
    for at, folders, files in os.walk(folder, followlinks=False):
        here = Path(at)
        folders[:] = sorted(each for each in folders if not skipped(each) and here / each not in others)
        for name in files:
            if not name.endswith(YAML):
                yield os.path.relpath(here / name, folder)
