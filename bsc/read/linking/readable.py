"""Metrics that are how easy texts are to read: the files that they name, pooled by the period that each says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from posixpath import basename, join, split

from bsc.model import Actual, Cadence, Period, parse_period
from bsc.read.files import ARTICLE, MAX_FILES, read_text, resolve_inside
from bsc.read.folder import Folder
from bsc.read.linking.metrics import Declared, cadence_of
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.score.grid import grid_period
from bsc.source import Place, say

_MOST = 40_000_000  # characters of a metric; a minute's work
_IN_NAME = re.compile(r"(?<![\w-])\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q\d|H\d|[WP]\d{2}))?(?!\d)")


def read_texts(declared: Mapping[str, Declared], default: Cadence, folder: Folder, scope: Scope) -> None:
    """Add to each metric of readability what its texts score, by period, and the formula that says so."""
    for word, one in declared.items():
        if one.form.readability is not None:
            _Texts(word, one, cadence_of(one.form, default), scope).read(folder)


class _Texts:
    """The texts of one metric."""

    def __init__(self, word: str, one: Declared, cadence: Cadence, scope: Scope) -> None:
        from bsc.read.texts.readability import INDEXES, Counts

        self.word = word
        self.one = one
        self.cadence = cadence
        self.scope = scope
        self.form = one.form.readability
        node = child(one.node, "readability")
        self.place = word_place(node, "files") if node is not None else key_place(one.node, "readability")
        by_language = "fernandez-huerta" if scope.language[:2] == "es" else "flesch"
        self.index = INDEXES[(self.form and self.form.index) or by_language]
        self.undated: list[str] = []
        self.pooled: dict[Period, tuple[Counts, str]] = {}

    def read(self, folder: Folder) -> None:
        """Count all texts, and put the score of each period to the figures."""
        self.one.worked = self.index.formula(self.scope.wanted)
        read = 0
        for name in self._names(folder):
            file = read_text(folder, name, self.scope.found, ARTICLE)
            read += len(file.text) if file is not None else 0
            if read > _MOST:
                message = say("the texts hold more than {limit} million letters", limit=_MOST // 1_000_000)
                self.scope.found.error("too-large", self.place, message, say("name those of fewer periods"))
                break
            if file is not None:
                self._add(file.path, file.text)
        for period, (counts, path) in self.pooled.items():
            if counts.words:
                self.one.figures.append(Actual(period, self.index.score(counts), Place(path)))
            else:
                message = say("{file} has no sentence; {period} has no figure", file=path, period=period.label)
                self.scope.found.info("no-sentence", self.place, message)
        if self.undated:
            message = say("{count} texts say no period, {file} among them; they are left out",
                          count=len(self.undated), file=self.undated[0])
            if len(self.undated) == 1:
                message = say("{file} says no period; it is left out", file=self.undated[0])
            help = say("name it 2026-01-title.md, or begin it with `---`, `date: 2026-01-31`, `---`, each on a line")
            self.scope.found.info("undated", self.place, message, help)

    def _names(self, folder: Folder) -> Iterable[str]:
        pattern = self.form.files if self.form is not None else ""
        inside = resolve_inside(folder, pattern, self.place, ARTICLE, self.scope.found)
        if inside is None:
            return ()
        below, wanted = split(inside)
        names = sorted(join(below, name) for name in folder.beside(inside) if fnmatchcase(name, wanted))
        found = [name for name in names if folder.inside(name)]
        for name in set(names).difference(found):
            message = say("this link leads out of the strategy's folder; it was not read")
            self.scope.found.error("outside", Place(name), message, say("copy the file into the folder"))
        if not found:
            message = say("no text is called `{files}`", files=pattern)
            help = say("check the path; `*` may stand in the name of the file: texts/*.md")
            self.scope.found.error("file", self.place, message, help)
        return found[:MAX_FILES]

    def _add(self, path: str, text: str) -> None:
        from bsc.read.texts.readability import Counts, count, date_in

        period = self._period(date_in(text)) or next(filter(None, map(self._period, _IN_NAME.findall(basename(path)))),
                                                     None)
        if period is None:
            self.undated.append(path)
            return
        before, first = self.pooled.get(period, (Counts(), path))
        self.pooled[period] = before + count(text, self.index.syllables), first

    def _period(self, label: str) -> Period | None:
        """A period of the metric's cadence; a text of a longer one counts for that."""
        try:
            period = parse_period(label, self.scope.fiscal)
        except ValueError:
            return None
        return grid_period(period.start, self.cadence, self.scope.fiscal) if period.cadence < self.cadence else period
