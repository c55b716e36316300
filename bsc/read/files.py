"""Gather the files of a strategy: the only place where they are opened."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bsc.errors import EnvironmentProblem
from bsc.read.folder import Folder, OnDisk
from bsc.read.found import Findings, nearest
from bsc.source import Place, Said, say

MAX_FILE = 16 * 1024 * 1024
MAX_PICTURE = 1_000_000
MAX_FILES = 5_000
GIVEN = "<stdin>"
CHECK_PATH = say("check the path; it is relative to the strategy's folder")


class _Sort(NamedTuple):
    """A sort of file: how large it may be, and what helps where one is too large, no file or elsewhere."""

    limit: int
    smaller: Said
    path: Said
    such: Said


TEXT = _Sort(MAX_FILE, say("split it into files by perspective, or move figures to CSV"),
             say("give the path of a text file"), say("write data/actuals.csv"))
ARTICLE = _Sort(2_000_000, say("give the texts that are published, each a file of its own"),
                say("give the path of a text file"), say("write texts/*.md"))
PICTURE = _Sort(MAX_PICTURE, say("save it smaller: 400 pixels across are enough"),
                say("give the path of a picture"), say("write pictures/logo.png"))

DATA = _Sort(1 << 40, say("keep the years that count"), say("give the path of a file of rows"),
             say("write data/sales.csv"))


class File(NamedTuple):
    """A text file of the strategy; `path` is relative to the strategy's folder, with forward slashes."""

    path: str
    text: str


def gather(source: Path | Folder, found: Findings) -> tuple[Folder, tuple[File, ...]]:
    """The strategy's folder and its YAML files in sorted order; what cannot be read is reported."""
    folder, names = _at(source, found) if isinstance(source, Path) else (source, _walk(source, found))
    if not names:
        shown = Path(folder.shown).name or folder.shown
        message = say("no YAML file in {folder}; a strategy is one or more *.yaml files", folder=shown)
        found.error("no-yaml", Place("."), message, say("write one with `bsc new NAME`, or give another folder"))
    files = [file for name in names if (file := read_text(folder, name, found)) is not None]
    return folder, tuple(files)


def _at(path: Path, found: Findings) -> tuple[Folder, list[str]]:
    try:
        if path.is_dir():
            return OnDisk(path), _walk(OnDisk(path), found)
        if path.is_file():
            return OnDisk(path.parent), [path.name]
        if path.exists():
            raise EnvironmentProblem(f"{path} is not a file; give a strategy file or a folder of YAML files")
        raise EnvironmentProblem(f"{path} does not exist; give a strategy file or a folder of YAML files")
    except OSError as problem:
        raise EnvironmentProblem(f"{path} cannot be read: {problem.strerror or problem}") from problem


def _walk(folder: Folder, found: Findings) -> list[str]:
    names: list[str] = []
    for name in folder.yaml_names():
        if not name.isprintable():
            message = say("the name of this file holds a character that cannot be printed; it was not read")
            found.error("file", Place(ascii(name)), message, say("rename the file"))
        elif folder.inside(name):
            names.append(name)
        else:
            message = say("this link leads out of the strategy's folder; it was not read")
            found.error("outside", Place(name), message, say("copy the file into the folder"))
        if len(names) > MAX_FILES:
            raise EnvironmentProblem(
                f"more than {MAX_FILES} YAML files below {folder.shown}; give the strategy's own folder")
    return sorted(names)


def read_text(root: Folder, name: str, found: Findings, sort: _Sort = TEXT) -> File | None:
    """Read a file below the strategy's folder as UTF-8; anything else is reported and left out."""
    data = _read(root, name, Place(name), sort, found)
    return None if data is None else _decode(data, name, found)


def read_picture(root: Folder, name: str, place: Place, found: Findings) -> bytes | None:
    """The bytes of a file that is named at a place of the strategy; what cannot be had is reported."""
    inside = resolve_inside(root, name, place, PICTURE, found)
    there = inside is not None and is_there(root, inside, place, found)
    return _read(root, inside, place, PICTURE, found) if inside and there else None


def is_there(root: Folder, name: str, place: Place, found: Findings) -> bool:
    """Whether a file that is named at a place exists; else files of a name near it are offered."""
    if root.exists(name):
        return True
    help = nearest(Path(name).name, root.beside(name)[:500]) or CHECK_PATH
    found.error("file", place, say("the file `{file}` does not exist", file=name), help)
    return False


def _read(root: Folder, name: str, place: Place, sort: _Sort, found: Findings) -> bytes | None:
    try:
        if root.exists(name) and not root.is_file(name):
            found.error("file", place, say("{file} is not a file", file=name), sort.path)
            return None
        size = root.size(name)
        if size > sort.limit:
            found.error("too-large", place, *_too_large(name, size, sort))
            return None
        return root.data(name)
    except FileNotFoundError:
        found.error("file", place, say("{file} does not exist", file=name), CHECK_PATH)
    except OSError as problem:
        why = say("{why}", why=problem.strerror) if problem.strerror else say("unknown reason")
        found.error("file", place, say("{file} cannot be read: {why}", file=name, why=why))
    return None


def given_file(data: bytes, found: Findings) -> tuple[File, ...]:
    """What came through standard input, as the one file of a strategy."""
    if len(data) > MAX_FILE:
        found.error("too-large", Place(GIVEN), *_too_large(GIVEN, len(data), TEXT))
        return ()
    file = _decode(data, GIVEN, found)
    return (file,) if file else ()


def _too_large(name: str, size: int, sort: _Sort) -> tuple[Said, Said]:
    if sort.limit < MAX_FILE:
        message = say("{file} has {size} kB; the limit is {limit} kB", file=name, size=size // 1000,
                      limit=sort.limit // 1000)
    else:
        message = say("{file} has {size} MB; the limit is {limit} MB", file=name, size=size // 1_000_000,
                      limit=sort.limit // 1_048_576)
    return message, sort.smaller


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


def resolve_inside(root: Folder, name: str, place: Place, sort: _Sort, found: Findings) -> str | None:
    """Check a path written in the strategy: relative, and not leaving the folder even through links."""
    if not name or name.startswith(("/", "\\", "~")) or ":" in name[:3] or "\0" in name:
        message = say("`{path}` is not a path inside the strategy's folder", path=name)
        found.error("outside", place, message, sort.such)
        return None
    if not root.inside(name):
        message = say("`{path}` leaves the strategy's folder", path=name)
        found.error("outside", place, message, say("copy the file into the folder"))
        return None
    return name.replace("\\", "/")
