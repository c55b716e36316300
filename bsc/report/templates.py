"""The folder of templates, and the Jinja2 environment that all drawing shares."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from bsc.errors import EnvironmentProblem
from bsc.source import near_match

if TYPE_CHECKING:
    from jinja2 import Environment, StrictUndefined


def template_folder() -> Path:
    """Where the templates lie: inside the installed package, or at the top of a checkout."""
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "_templates", package.parent / "templates"):
        if folder.is_dir():
            return folder
    raise EnvironmentProblem("The templates of bsc are missing: install bsc again.")


def template_names() -> tuple[str, ...]:
    """The templates that reports are drawn with, by their path in the folder; not those that `bsc new` copies."""
    folder = template_folder()
    files = sorted(file.relative_to(folder) for file in folder.rglob("*") if file.is_file())
    return tuple(file.as_posix() for file in files if file.parts[0] != "new")


def strays(own: Path) -> dict[str, str]:
    """Files of the user's own that stand before none of ours, with the one of ours that was probably meant."""
    ours = template_names()
    files = sorted(file.relative_to(own).as_posix() for file in own.rglob("*") if file.is_file())
    missed = [name for name in ours if name not in files]
    near = {name: near_match(name, missed, 0.8) for name in files if name not in ours}
    return {name: found for name, found in near.items() if found}


def template_text(name: str, own: Path | None = None) -> str:
    """A file of the template folder as it stands, such as a style sheet; one in the user's own folder wins."""
    folder = own if own is not None and (own / name).is_file() else template_folder()
    try:
        return (folder / name).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as problem:
        raise EnvironmentProblem(f"the template {folder / name} cannot be read: {problem}") from problem


def _telling() -> type[StrictUndefined]:
    """Names that are not there, each with the one that was probably meant."""
    from jinja2 import StrictUndefined

    class Missing(StrictUndefined):
        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            parts = getattr(self._undefined_obj, "_fields", ())
            near = near_match(str(self._undefined_name), parts)
            return super()._undefined_message + (f"; did you mean `{near}`?" if near else "")

    return Missing


def environment(own: Path | None = None, cache: Path | None = None) -> Environment:
    """Jinja2 with everything escaped and no undefined names; templates in the user's own folder win.

    Compiled templates are kept in `cache`: it knows them by their text, nothing of a strategy is in them. With a
    folder of the user's own, templates can reach what they are given and nothing else.
    """
    return _environment(own and own.resolve(), cache)


@lru_cache(maxsize=4)
def _environment(own: Path | None, cache: Path | None) -> Environment:
    from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    folders = [template_folder()] if own is None else [own, template_folder()]
    kind = Environment if own is None else ImmutableSandboxedEnvironment
    pattern = "template-%s.bin" if own is None else "own-template-%s.bin"  # a sandbox compiles otherwise
    return kind(
        loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined if own is None else _telling(),
        trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=False, auto_reload=False,
        bytecode_cache=FileSystemBytecodeCache(str(cache), pattern) if cache else None,
    )
