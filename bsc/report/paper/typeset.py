"""Typesetting: our typst templates with the data of one report; user text reaches them as data only."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal, cast

from bsc.errors import EnvironmentProblem
from bsc.maps.face import face_file
from bsc.maps.text import in_face
from bsc.report.crew import keep_together
from bsc.report.paper.plain import Plain
from bsc.report.template_mistakes import HELP
from bsc.report.templates import template_folder
from bsc.source import Diagnostic, LocatedProblem, Place, Severity

if TYPE_CHECKING:
    from typst import TypstError

_ROOM = "paper"
_UNSHOWN = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_PLACE = re.compile(r"┌─ (?:.*/)?([\w.-]+\.typ):(\d+):(\d+)")
_TRIES = 8
_BLANK = "\u25a1"
_DAY = 86_400


class Typesetter:
    """A folder with templates and pictures, from which documents are set; nothing outside of it can be read."""

    def __init__(self, folder: Path, own: Path | None = None) -> None:
        self._folder = folder
        self._own = own

    def pdf(self, main: str, data: Plain, day: int) -> bytes:
        """A tagged PDF for archives and screen readers; `day` counts from 1970 and dates it."""
        return self._set(main, data, "pdf", day)

    def png(self, main: str, data: Plain) -> bytes:
        """The only page as a picture, two pixels a point."""
        return self._set(main, data, "png", 0)

    def _set(self, main: str, data: Plain, form: Literal["pdf", "png"], day: int) -> bytes:
        from typst import Compiler, Fonts, TypstError

        keep_together("typst")
        fonts = Fonts(include_system_fonts=False, font_paths=[str(face_file().parent)])
        text = json.dumps(data, ensure_ascii=False)
        for _ in range(_TRIES):
            compiler = Compiler(str(self._folder / main), root=str(self._folder), font_paths=fonts,
                                ignore_system_fonts=True, sys_inputs={"data": text})
            try:
                made = compiler.compile(format=form, ppi=144.0, timestamp=day * _DAY,
                                        pdf_standards=["ua-1", "a-2a"] if form == "pdf" else [])
            except TypstError as problem:
                named = set("".join(_UNSHOWN.findall(problem.diagnostic)))
                unshown = {each for each in named if not in_face(each)}
                if not unshown:
                    raise self._told(problem) from problem
                text = text.translate({ord(each): _BLANK for each in unshown})
            else:
                return cast(bytes, made[0] if isinstance(made, list) else made)
        raise EnvironmentProblem("the report holds characters that cannot be printed")

    def _told(self, problem: TypstError) -> Exception:
        """A mistake in a template of the user's as a message with its place; one in ours is a bug."""
        if "failed to decode image" in problem.message:
            return EnvironmentProblem("the logo cannot be printed: it is damaged; save it again, as PNG")
        found = _PLACE.search(problem.diagnostic)
        file = self._own / _ROOM / found[1] if self._own and found else None
        if found is None or file is None or not file.is_file():
            return problem
        text = file.read_text(encoding="utf-8")
        line, start = int(found[2]), int(found[3])  # typst counts columns from 0
        word = re.match(r"[\w-]*", "".join(text.splitlines()[line - 1:line])[start:])
        place = Place(file.as_posix(), line, start + 1, len(word[0]) if word and word[0] else 1)
        told = Diagnostic("template", Severity.ERROR, problem.message.splitlines()[0], place, HELP)
        return LocatedProblem(told, text)


@contextmanager
def typeset_in(own: Path | None, pictures: Mapping[str, bytes]) -> Iterator[Typesetter]:
    """A typesetter: in our own folder, or where there is more than that, in one of both for as long as it lasts."""
    ours = template_folder() / _ROOM
    if own is None and not pictures:
        yield Typesetter(ours)
        return
    with TemporaryDirectory(prefix="bsc-") as name:
        folder = Path(name)
        for source in (ours, own / _ROOM if own else None):
            for file in sorted(source.glob("*.typ")) if source is not None else ():
                (folder / file.name).write_bytes(file.read_bytes())
        for picture, data in pictures.items():
            (folder / picture).write_bytes(data)
        yield Typesetter(folder, own)
