"""Where figures live: the declared sources, each with the file that it names."""

from __future__ import annotations

from bsc.data import Trouble
from bsc.data.warehouse.address import EXAMPLE, address_of
from bsc.model.origin import Origin
from bsc.read.files import DATA, is_there, resolve_inside
from bsc.read.folder import Folder
from bsc.read.forms.document import Document
from bsc.read.forms.sources import SourceForm
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.source import Place, say


def link_origins(document: Document, root: Node, folder: Folder, scope: Scope) -> dict[str, Origin]:
    """All sources by id; one that cannot be read is reported, and its metrics have no data."""
    section = child(root, "sources")
    found = {}
    for word, form in (document.sources or {}).items():
        origin = _origin(word, form or SourceForm(), child(section, word), folder, scope)
        place = key_place(section, word)
        found[word] = (origin or Origin(word))._replace(place=place)
    scope.declare_once("source", [(word, origin.place) for word, origin in found.items()])
    return found


def _origin(word: str, form: SourceForm, node: Node | None, folder: Folder, scope: Scope) -> Origin | None:
    """A source; None once all that stands against it is reported."""
    place = node.place if node is not None else key_place(node, "file")
    inside: str | None = ""
    whole = True
    if form.url is not None or (form.table is not None and form.file is None):
        whole = _is_database(word, form, node, scope)
    elif form.file is not None:
        inside = _file(form.file, word_place(node, "file"), folder, scope)
    else:
        whole = False
        scope.found.error("source", place, say("the source `{word}` names no file", word=word),
                          say("add `file: data/{word}.csv`", word=word))
    if form.date is None and not form.wide:
        whole = False
        at = place if inside else key_place(node, "file" if form.file is not None else "url")
        scope.found.error("source", at, say("the source `{word}` does not say which column tells when", word=word),
                          say("add `date:` with the name of that column"))
    if form.time_zone is not None and not _is_zone(form.time_zone, node, scope):
        whole = False
    if inside is None or not whole:
        return None
    return Origin(word, inside, date=form.date or "", date_form=form.date_form or "", decimal=form.decimal or "",
                  delimiter=form.delimiter or "", encoding=form.encoding or "", time_zone=form.time_zone or "",
                  sheet=form.sheet or "", range=form.range or "", table=form.table or "", wide=bool(form.wide),
                  url=form.url or "",
                  keys={key: word_place(node, key) for key in form.model_fields_set})


def _is_zone(name: str, node: Node | None, scope: Scope) -> bool:
    from zoneinfo import available_timezones  # looks for the system's folders of them

    if name in available_timezones():
        return True
    help = scope.found.nearest(name, available_timezones()) or say("write it as in Europe/Madrid")
    scope.found.error("source", word_place(node, "time_zone"), say("`{word}` is not a time zone", word=name), help)
    return False


def _file(name: str, at: Place, folder: Folder, scope: Scope) -> str | None:
    inside = resolve_inside(folder, name, at, DATA, scope.found)
    if inside is None or not is_there(folder, inside, at, scope.found):
        return None
    if not folder.is_file(inside):  # a folder; or a pipe, which would be waited for
        scope.found.error("file", at, say("{file} is not a file", file=inside), DATA.path)
        return None
    return inside


def _is_database(word: str, form: SourceForm, node: Node | None, scope: Scope) -> bool:
    """Whether a source is one table of one database; what keeps it from being one is reported."""
    if form.url is None:
        message = say("the source `{word}` names a table and no database", word=word)
        scope.found.error("source", word_place(node, "table"), message, say("add `url: {example}`", example=EXAMPLE))
        return False
    if form.file is not None:
        message = say("the source `{word}` names a file and a database", word=word)
        scope.found.error("source", word_place(node, "url"), message, say("make two sources of it"))
        return False
    address = address_of(form.url)
    if isinstance(address, Trouble):
        scope.found.error("source", word_place(node, "url"), address.message, address.help)
        return False
    if form.table is None:
        message = say("the source `{word}` does not say which table it is", word=word)
        scope.found.error("source", word_place(node, "url"), message, say("add `table: public.sales`"))
        return False
    for key in ("sheet", "range", "wide", "delimiter", "decimal", "encoding", "date_form"):
        if key in form.model_fields_set:
            message = say("`{key}` belongs to files; a database has numbers and dates", key=key)
            scope.found.error("source", word_place(node, key), message, say("take it out"))
            return False
    return True
