"""Reading a strategy: gather, parse, merge, validate, link; all mistakes of all files in one run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from bsc.data.warehouse.address import Variable, nothing_set, veiled
from bsc.model import Strategy
from bsc.read.asking import Asking
from bsc.read.files import TEXT, File, gather, given_file, is_there, read_text, resolve_inside
from bsc.read.folder import Folder, OnDisk, Shared
from bsc.read.forms.document import ActualsFile, Document
from bsc.read.forms.mend import declared_words
from bsc.read.forms.shape import validate
from bsc.read.forms.synonyms import word_meant
from bsc.read.found import Findings
from bsc.read.known import Known
from bsc.read.languages import LANGUAGES, is_language, spoken, words_of
from bsc.read.linking.linker import Outside, link
from bsc.read.linking.style import link_style
from bsc.read.scope import Scope, child, word_place
from bsc.read.survey import survey
from bsc.read.syntax.merge import merge
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import parse
from bsc.read.tables.actuals import Table
from bsc.read.thousands import tell_thousands
from bsc.read.uses import borrow
from bsc.source import Diagnostic, Place, near_match, say


class ReadResult(NamedTuple):
    """A strategy, or the reasons why there is none, worded in `language`; `texts` are the files by shown path."""

    strategy: Strategy | None
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    language: str


def read(
    source: Path | Folder, *, language: str | None = None, given: bytes | None = None, known: Known | None = None,
    variable: Variable = nothing_set,
) -> ReadResult:
    """Read a strategy from a file or a folder, its texts and what is wrong in `language` (default: its own).

    With `given` it is what came through standard input, and `source` the folder of its actuals and its logo. Of a
    folder of scorecards below scorecards it is the one at the top alone. What is `known` is not parsed again. A
    `variable` of the environment is asked for by its name, where the address of a database has one in it.
    """
    found = Findings()
    if given is None:
        root, files = gather(source, found)
    else:
        root, files = OnDisk(source) if isinstance(source, Path) else source, given_file(given, found)
    texts = {file.path: file.text for file in files}
    known = known or Known()
    trees = [(file.path, known.once(file.path, file.text, partial(parse, file.text, file.path, found), found))
             for file in files]
    if isinstance(source, Path) and sum(child(tree, "strategy") is not None for _, tree in trees) > 1:
        kin = survey(source)
        if kin is not None and not kin.findings:
            return read(Shared(source / kin.heads[0].folder, kin.heads[0].files), language=language, variable=variable)
    whole = merge(trees, found)
    strategy: Strategy | None = None
    _check_sections(whole, files, found)
    lent = borrow(whole, language or spoken(whole, ()), found) if "uses" in whole.items else frozenset()
    if whole.items:
        meant = frozenset(declared_words(whole)) if found.failed else frozenset()
        document = validate(whole, found)
        if document is not None:
            scope = Scope(found, *_languages(document, whole, language, found), known)
            scope.meant, scope.lent = meant, lent
            with Asking(root, variable) as asking:
                outside = Outside(_tables(document, whole, root, texts, found), root, asking)
                linked = link(document, whole, outside, scope)
            strategy = replace(linked, style=link_style(document, whole, root, scope))
            for file in files:
                tell_thousands(file, scope)
    if found.failed:
        known.forget()
    told = language or spoken(whole, (texts[name] for name, tree in trees if tree is None))
    return ReadResult(None if found.failed else strategy, found.worded(words_of(told)),
                      {name: veiled(text) for name, text in texts.items()}, told)


def _check_sections(whole: MapNode, files: tuple[File, ...], found: Findings) -> None:
    if not files or found.failed:
        return
    if not whole.items:
        message = say("{file} is empty", file=files[0].path)
        found.error("empty", Place(files[0].path), message, say("begin with `strategy:`, or `bsc new`"))
    elif "strategy" in whole.items and whole.items["strategy"].value is None:
        place = whole.keys["strategy"].place
        found.error("missing-key", place, say("the `strategy:` section is empty"), say("add `name:` to it"))
    elif "strategy" not in whole.items and not near_match("strategy", list(whole.keys)):
        place = min((key.place for key in whole.keys.values()), key=lambda place: (place.path, place.line))
        message = say("no `strategy:` section is given")
        found.error("missing-key", place, message, say("add `strategy:` with a `name:`"))


def _languages(document: Document, whole: MapNode, wanted: str | None, found: Findings) -> tuple[str, str]:
    own = (document.strategy.language if document.strategy else None) or "en"
    if not is_language(own):
        place = word_place(child(whole, "strategy"), "language")
        message = say("`{word}` is not a language of this version", word=own)
        near = word_meant(own, LANGUAGES)
        help = say("did you mean `{word}`?", word=near) if near else say("write en, es, es-MX or es-ES")
        found.error("language", place, message, help)
        own = "en"
    return own, wanted or own


def _tables(document: Document, whole: MapNode, root: Folder, texts: dict[str, str], found: Findings) -> list[Table]:
    tables: list[Table] = []
    section = child(whole, "strategy", "actuals")
    given = (document.strategy.actuals if document.strategy else None) or []
    for index, entry in enumerate(given):
        node = child(section, index)
        named = isinstance(entry, ActualsFile)
        name = entry.file if isinstance(entry, ActualsFile) else entry
        place = word_place(node, "file") if named or node is None else node.place
        inside = resolve_inside(root, name, place, TEXT, found)
        file = read_text(root, inside, found) if inside and is_there(root, inside, place, found) else None
        if file is not None and file.path not in texts:
            texts[file.path] = file.text
            form = entry if isinstance(entry, ActualsFile) else None
            tables.append((file, (form and form.decimal) or "", (form and form.delimiter) or ""))
    return tables
