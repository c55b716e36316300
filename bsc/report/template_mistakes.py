"""What is wrong in a template of the user's own, told with file and line, and never as a bug of ours."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bsc.errors import EnvironmentProblem
from bsc.report.templates import template_folder, template_names
from bsc.source import Diagnostic, LocatedProblem, Place, Severity, near_match

HELP = "`bsc templates --copy FOLDER` writes ours, to compare with"
_NO_PART = re.compile(r"'(?:[\w.]+\.)?(\w+) object' has no attribute '(\w+)'")
_UNDEFINED = re.compile(r"'(\w+)' is undefined")
_UNSAFE = re.compile(r"access to attribute '(\w+)'")


@contextmanager
def telling(own: Path | None) -> Iterator[None]:
    """Whatever goes wrong in a template while there are some of the user's own is told at its line."""
    try:
        yield
    except EnvironmentProblem:
        raise
    except Exception as problem:
        told = _told(problem, own) if own is not None else None
        if told is None:
            raise
        raise told from problem


def _told(problem: Exception, own: Path) -> EnvironmentProblem | None:
    """The problem at its line of the user's template; None where no template has to do with it."""
    if isinstance(problem, UnicodeDecodeError):
        broken = next((file for file in _files(own) if not _is_text(file)), None)
        return EnvironmentProblem(f"{broken.as_posix()} is not saved as UTF-8 text") if broken else None
    if isinstance(problem, OSError) and not isinstance(problem, LookupError):  # a missing template is both
        return _unreadable(problem, own)
    inside = list(_lines(problem, own.resolve()))
    if inside:
        name, line = inside[-1]
        return _located(own / name, line, problem)
    around = list(_lines(problem, template_folder()))
    if not around:
        return None
    name, line = around[-1]
    return EnvironmentProblem(f"the templates in {own.as_posix()} do not fit ours: at line {line} of our "
                              f"{name.as_posix()}, {_message(problem)}. {HELP}")


def _unreadable(problem: OSError, own: Path) -> EnvironmentProblem | None:
    if not isinstance(problem.filename, str) or not Path(problem.filename).is_relative_to(own.resolve()):
        return None
    name = own / Path(problem.filename).relative_to(own.resolve())
    return EnvironmentProblem(f"{name.as_posix()} cannot be read: {problem.strerror}")


def _lines(problem: Exception, folder: Path) -> Iterator[tuple[Path, int]]:
    """Files of a folder that were being worked on, with the line, the innermost last: Jinja2 tells its templates."""
    from jinja2 import TemplateSyntaxError

    frames = [(frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(problem.__traceback__)]
    if isinstance(problem, TemplateSyntaxError):
        frames = [(problem.filename or "", problem.lineno)]
    return ((Path(name).relative_to(folder), line) for name, line in frames if Path(name).is_relative_to(folder))


def _located(file: Path, line: int, problem: Exception) -> LocatedProblem:
    text = file.read_text(encoding="utf-8")
    source = text.splitlines()[line - 1] if 0 < line <= len(text.splitlines()) else ""
    word = next((found[found.lastindex or 1] for found in _words(problem)), "")
    at = re.search(rf"\b{re.escape(word)}\b", source) if word else None
    start = at.start() if at else len(source) - len(source.lstrip())
    width = len(word) if at else len(source.strip())
    place = Place(file.as_posix(), line, start + 1, max(1, width))
    return LocatedProblem(Diagnostic("template", Severity.ERROR, _message(problem), place, HELP), text)


def _words(problem: Exception) -> Iterator[re.Match[str]]:
    for form in (_NO_PART, _UNDEFINED, _UNSAFE):
        yield from form.finditer(str(problem))


def _message(problem: Exception) -> str:
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    if isinstance(problem, TemplateSyntaxError):
        return (problem.message or "this cannot be read").rstrip(".")
    if isinstance(problem, TemplateNotFound):
        near = near_match(str(problem.name), template_names())
        return f"there is no template `{problem.name}`" + (f"; did you mean `{near}`?" if near else "")
    if isinstance(problem, RecursionError):
        return "this template includes itself without an end"
    told = _NO_PART.sub(r"\1 has no `\2`", _UNDEFINED.sub(r"`\1` is not defined here", str(problem))).rstrip(".")
    return told or type(problem).__name__


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in sorted(folder.rglob("*")) if file.is_file())


def _is_text(file: Path) -> bool:
    try:
        file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True
