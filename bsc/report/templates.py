"""The folder of templates, and the Jinja2 environment that all drawing shares."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bsc.errors import EnvironmentProblem

if TYPE_CHECKING:
    from jinja2 import Environment


def template_folder() -> Path:
    """Where the templates lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise EnvironmentProblem("The templates of bsc are missing: install bsc again.")


def template_text(name: str, own: Path | None = None) -> str:
    """A file of the template folder as it stands, such as a style sheet; one in the user's own folder wins."""
    folder = own if own is not None and (own / name).is_file() else template_folder()
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise EnvironmentProblem(f"the template {folder / name} cannot be read: {problem}") from problem


def _shortest(value: object) -> object:
    return f"{value:.10g}" if isinstance(value, float) else value


@lru_cache(maxsize=4)
def environment(own: Path | None = None, cache: Path | None = None) -> Environment:
    """Jinja2 with everything escaped and no undefined names; templates in the user's own folder win.

    Compiled templates are kept in `cache`: it knows them by their text, nothing of a strategy is in them.
    """
    from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

    folders = [template_folder()] if own is None else [own, template_folder()]
    return Environment(
        loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False, auto_reload=False,
        bytecode_cache=FileSystemBytecodeCache(str(cache), "template-%s.bin") if cache else None,
    )
