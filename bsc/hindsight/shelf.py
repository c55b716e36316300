"""Results of an earlier run, kept on disk: what another version of this program made is as good as none."""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import bsc


def kept(file: Path | None) -> dict[str, object]:
    """What was kept in a file, by name; nothing where it cannot be read."""
    if file is None or not file.is_file():
        return {}
    try:
        version, found = pickle.loads(file.read_bytes())
        return dict(found) if version == _version() else {}
    except Exception:  # of another version, or cut short
        return {}


def keep(file: Path | None, found: dict[str, object]) -> None:
    """Keep results for the next run; where that cannot be, it works all out again."""
    if file is None:
        return
    with suppress(OSError):
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem[:20]}-")
        try:
            with os.fdopen(handle, "wb") as out:
                pickle.dump((_version(), found), out, pickle.HIGHEST_PROTOCOL)
            os.replace(name, file)
        except OSError:
            os.unlink(name)


def _version() -> str:
    """The version of this program, told by its files where it is worked on."""
    return repr((bsc.__version__, sorted(_states())))


def _states() -> Iterator[tuple[str, int, int]]:
    package = Path(bsc.__file__).parent
    for folder in (package, package.parent / "templates"):
        for at, _, files in os.walk(folder):
            for name in files:
                if not name.endswith(".pyc"):
                    state = os.stat(os.path.join(at, name))
                    yield name, state.st_size, state.st_mtime_ns
