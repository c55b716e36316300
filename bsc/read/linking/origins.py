"""Where figures live: the declared sources, each with the file that it names."""

from __future__ import annotations

from zoneinfo import available_timezones

from bsc.model.origin import Origin
from bsc.read.files import DATA, is_there, resolve_inside
from bsc.read.folder import Folder
from bsc.read.forms.document import Document
from bsc.read.forms.sources import SourceForm
from bsc.read.scope import Scope, child, key_place, word_place
from bsc.read.syntax.tree import Node
from bsc.source import say


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
    place = node.place if node is not None else key_place(node, "file")
    if form.file is None:
        scope.found.error("source", place, say("the source `{word}` names no file", word=word),
                          say("add `file: data/{word}.csv`", word=word))
        return None
    if form.date is None and not form.wide:
        scope.found.error("source", place, say("the source `{word}` does not say which column tells when", word=word),
                          say("add `date:` with the name of that column"))
        return None
    if form.time_zone is not None and form.time_zone not in available_timezones():
        message = say("`{word}` is not a time zone", word=form.time_zone)
        help = scope.found.nearest(form.time_zone, available_timezones()) or say("write it as in Europe/Madrid")
        scope.found.error("source", word_place(node, "time_zone"), message, help)
        return None
    at = word_place(node, "file")
    inside = resolve_inside(folder, form.file, at, DATA, scope.found)
    if inside is None or not is_there(folder, inside, at, scope.found):
        return None
    return Origin(word, inside, date=form.date or "", date_form=form.date_form or "", decimal=form.decimal or "",
                  delimiter=form.delimiter or "", encoding=form.encoding or "", time_zone=form.time_zone or "",
                  sheet=form.sheet or "", range=form.range or "", table=form.table or "", wide=bool(form.wide),
                  keys={key: word_place(node, key) for key in form.model_fields_set})
