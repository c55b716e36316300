"""The only place that reads the environment: terminal, colours, cache folder, standard input."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from bsc.errors import EnvironmentProblem

_MOST_WORKERS = 4  # each takes memory of its own


def no_plugins() -> None:
    """Let no installed package reach into the reading of a strategy; searching them would cost time, too."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def terminal_width() -> int:
    """Columns of the terminal (`COLUMNS` overrides), 120 where there is none."""
    import shutil

    return max(40, shutil.get_terminal_size((120, 40)).columns)


def wants_colour() -> bool:
    """Colours on a terminal only, and never under `NO_COLOR`."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and sys.stdout.isatty()


def standard_input() -> bytes:
    """All that is piped in."""
    if sys.stdin is None or sys.stdin.closed:
        raise EnvironmentProblem("there is no standard input to read the strategy from")
    return sys.stdin.buffer.read()


def variable(name: str) -> str | None:
    """What the environment says; a database's address may ask for it."""
    return os.environ.get(name)


def cores() -> int:
    """How many processors this process may use; copies of it are cheap on Linux only."""
    return min(_MOST_WORKERS, len(os.sched_getaffinity(0))) if sys.platform == "linux" else 1


def debugging() -> bool:
    """Whether a bug should show its traceback."""
    return bool(os.environ.get("BSC_DEBUG"))


def cache_folder() -> tuple[Path | None, str]:
    """The folder for the compiled map engine, and why there is none if there is none.

    `BSC_CACHE_DIR` sets it, an empty value switches it off; else the platform's own place.
    """
    chosen = os.environ.get("BSC_CACHE_DIR")
    if chosen == "":
        return None, ""
    folder = Path(chosen) if chosen else _platform_cache()
    if folder is None:
        return None, "there is no home folder"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        return None, f"{folder}: {problem.strerror or problem}"
    if not os.access(folder, os.W_OK | os.X_OK):
        return None, f"{folder}: cannot be written"
    return folder, ""


def _platform_cache() -> Path | None:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) / "bsc" / "Cache" if local else None
    chosen = os.environ.get("XDG_CACHE_HOME", "")
    if chosen and os.path.isabs(chosen):
        return Path(chosen) / "bsc"
    home = os.path.expanduser("~")
    if home in ("~", "/"):
        return None
    return Path(home, "Library/Caches/bsc") if sys.platform == "darwin" else Path(home, ".cache/bsc")


def cannot(what: str, problem: OSError) -> EnvironmentProblem:
    """A refused file operation in the user's words."""
    return EnvironmentProblem(f"cannot {what}: {problem.strerror or problem}")
