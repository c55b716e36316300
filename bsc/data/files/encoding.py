"""Texts as Excel saves them in Spain: Windows-1252, written anew in UTF-8 for an engine that cannot read it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory

from bsc.data.files.tables import WINDOWS
from bsc.model import Origin


@contextmanager
def in_utf8(origin: Origin, file: Path) -> Iterator[tuple[Origin, Path]]:
    """A source and its file as they are, or the file in UTF-8 for a while."""
    if origin.encoding != WINDOWS:
        yield origin, file
        return
    with TemporaryDirectory(prefix="bsc-") as folder:
        path = Path(folder, f"rows{file.suffix}")
        with file.open(encoding="cp1252", errors="replace", newline="") as old, \
                path.open("w", encoding="utf-8", newline="") as new:
            copyfileobj(old, new)
        yield origin._replace(encoding="utf-8"), path
