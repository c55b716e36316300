"""Gather the files of a strategy: the only place where they are opened."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from bsc.errors import EnvironmentProblem
from bsc.read.found import Findings
from bsc.source import Place, Said, say

MAX_FILE = 16 * 1024 * 1024
MAX_FILES = 5_000
GIVEN = "<stdin>"
CHECK_PATH = say("check the path; it is relative to the strategy's folder")
SKIPPED_FOLDERS = frozenset({"build", "dist", "out", "output", "templates", "node_modules", "__pycache__"})


class File(NamedTuple):
    """A text file of the strategy; `path` is relative to the strategy's folder, with forward slashes."""

    path: str
    text: str


def gather(path: Path, found: Findings) -> tuple[Path, tuple[File, ...]]:
    """The strategy's folder and its YAML files in sorted order; what cannot be read is reported."""
    try:
        if path.is_dir():
            root, names = path, _walk(path, found)
        elif path.is_file():
            root, names = path.parent, [path.name]
        elif path.exists():
            raise EnvironmentProblem(f"{path} is not a file; give a strategy file or a folder of YAML files")
        else:
            raise EnvironmentProblem(f"{path} does not exist; give a strategy file or a folder of YAML files")
    except OSError as problem:
        raise EnvironmentProblem(f"{path} cannot be read: {problem.strerror or problem}") from problem
    if not names:
        folder = path.name or str(path)
        message = say("no YAML file in {folder}; a strategy is one or more *.yaml files", folder=folder)
        found.error("no-yaml", Place("."), message, say("write one with `bsc new NAME`, or give another folder"))
    files = [file for name in names if (file := read_text(root, name, found)) is not None]
    return root, tuple(files)


def _walk(root: Path, found: Findings) -> list[str]:
    names: list[str] = []
    base = os.path.realpath(root)
    for folder, folders, files in os.walk(root, followlinks=False):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f not in SKIPPED_FOLDERS)
        for name in files:
            if not name.endswith((".yaml", ".yml")) or name.startswith("."):
                continue
            full = os.path.join(folder, name)
            shown = os.path.relpath(full, root).replace(os.sep, "/")
            if not shown.isprintable():
                message = say("the name of this file holds a character that cannot be printed; it was not read")
                found.error("file", Place(ascii(shown)), message, say("rename the file"))
            elif _inside(full, base):
                names.append(shown)
            else:
                message = say("this link leads out of the strategy's folder; it was not read")
                found.error("outside", Place(shown), message, say("copy the file into the folder"))
        if len(names) > MAX_FILES:
            raise EnvironmentProblem(f"more than {MAX_FILES} YAML files below {root}; give the strategy's own folder")
    return sorted(names)


def _inside(full: str, base: str) -> bool:
    real = os.path.realpath(full)
    return real == base or real.startswith(base.rstrip(os.sep) + os.sep)


def read_text(root: Path, name: str, found: Findings) -> File | None:
    """Read a file below the strategy's folder as UTF-8; anything else is reported and left out."""
    place = Place(name)
    full = root / name
    try:
        if full.exists() and not full.is_file():
            found.error("file", place, say("{file} is not a file", file=name), say("give the path of a text file"))
            return None
        size = full.stat().st_size
        if size > MAX_FILE:
            found.error("too-large", place, *_too_large(name, size))
            return None
        data = full.read_bytes()
    except FileNotFoundError:
        found.error("file", place, say("{file} does not exist", file=name), CHECK_PATH)
        return None
    except OSError as problem:
        why = say("{why}", why=problem.strerror) if problem.strerror else say("unknown reason")
        found.error("file", place, say("{file} cannot be read: {why}", file=name, why=why))
        return None
    return _decode(data, name, found)


def given_file(data: bytes, found: Findings) -> tuple[File, ...]:
    """What came through standard input, as the one file of a strategy."""
    if len(data) > MAX_FILE:
        found.error("too-large", Place(GIVEN), *_too_large(GIVEN, len(data)))
        return ()
    file = _decode(data, GIVEN, found)
    return (file,) if file else ()


def _too_large(name: str, size: int) -> tuple[Said, Said]:
    much, limit = size // 1_000_000, MAX_FILE // 1_048_576
    message = say("{file} has {size} MB; the limit is {limit} MB", file=name, size=much, limit=limit)
    return message, say("split it into files by perspective, or move figures to CSV")


def _decode(data: bytes, name: str, found: Findings) -> File | None:
    place = Place(name)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        found.error("encoding", place, say("{file} is saved as UTF-16", file=name), _save_as(name))
        return None
    if b"\0" in data:
        hidden = data[1:2] == b"\0" or data[:1] == b"\0"
        message = say("{file} is a binary file, not text", file=name)
        if hidden:
            message = say("{file} is saved as UTF-16 without a mark", file=name)
        found.error("encoding" if hidden else "binary", place, message, say("save it as UTF-8 text"))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        start = data.rfind(b"\n", 0, problem.start) + 1
        column = len(data[start : problem.start].decode("utf-8", "replace")) + 1
        byte = f"0x{data[problem.start]:02X}"
        message = say("byte {byte} is not UTF-8; the file may be saved as Windows-1252 or Latin-1", byte=byte)
        found.error("encoding", Place(name, line, column), message, _save_as(name))
        return None
    return File(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def _save_as(name: str) -> Said:
    if not name.casefold().endswith((".csv", ".tsv", ".txt")):
        return say("save it as UTF-8")
    return say("in Excel: Save As, type “CSV UTF-8 (comma delimited)”; elsewhere: save it as UTF-8")


def resolve_inside(root: Path, name: str, place: Place, found: Findings) -> str | None:
    """Check a path written in the strategy: relative, and not leaving the folder even through links."""
    if not name or name.startswith(("/", "\\", "~")) or ":" in name[:3] or "\0" in name:
        message = say("`{path}` is not a path inside the strategy's folder", path=name)
        found.error("outside", place, message, say("write data/actuals.csv"))
        return None
    if not _inside(str(root / name), os.path.realpath(root)):
        message = say("`{path}` leaves the strategy's folder", path=name)
        found.error("outside", place, message, say("copy the file into the folder"))
        return None
    return name.replace("\\", "/")
