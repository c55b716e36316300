"""Who stands above whom: parents that are not there, loops, contributions that lead nowhere."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple
from unicodedata import normalize

from bsc.model import Contribution
from bsc.read.forms.words import is_id, no_id
from bsc.read.found import Also, Findings
from bsc.read.languages import words_of
from bsc.source import Diagnostic, Place, Said, near_match, say


class Head(NamedTuple):
    """A scorecard among others: its id, its folder below that of all, its YAML files in there, who is above it."""

    id: str
    folder: str
    files: tuple[str, ...]
    parent: str
    place: Place
    parent_place: Place
    language: str = ""


def check_kin(heads: Sequence[Head], found: Findings) -> tuple[Head, ...]:
    """The scorecards, those above before those below; as given where they are at odds, which is reported."""
    _declared_once(heads, found)
    ids = {head.id for head in heads}
    for head in heads:
        if head.parent and head.parent not in ids:
            message = say("no scorecard `{word}` lies below this path", word=head.parent)
            found.error("unknown-id", head.parent_place, message, _meant(head, heads, found))
    if len(ids) == len(heads):
        _loops(heads, found)
    _one_top(heads, found)
    return tuple(heads) if found.failed else tuple(_ordered(heads, ""))


def _meant(head: Head, heads: Sequence[Head], found: Findings) -> Said | None:
    """What helps where a parent is not there: a name near it; at the top, that it may lie outside the folder."""
    others = [each.id for each in heads if each.id != head.id]
    if not near_match(head.parent, others) and all(each.parent for each in heads):
        return say("give the folder that `{word}` lies in, too, or leave `parent:` out of the one at the top",
                   word=head.parent)
    return found.nearest(head.parent, sorted(others))


def _declared_once(heads: Sequence[Head], found: Findings) -> None:
    seen: dict[str, Head] = {}
    for head in heads:
        if not is_id(head.id) or head.id in (".", ".."):
            found.error("id", head.place, no_id(head.id), say("give it one under strategy: `id: sales`"))
        first = seen.setdefault(normalize("NFC", head.id).casefold(), head)
        if first is not head:
            message = say("two scorecards have the id `{word}`", word=head.id)
            found.error("duplicate-id", head.place, message, say("give one of them another: `id:` under strategy"),
                        Also(first.place, say("the other one")))


def _loops(heads: Sequence[Head], found: Findings) -> None:
    """Each loop once, from the scorecard in it that comes first."""
    by_id = {head.id: head for head in heads}
    told: set[str] = set()
    for head in heads:
        way, at = [head.id], head
        while at.parent in by_id and at.parent not in way:
            at = by_id[at.parent]
            way.append(at.id)
        if at.parent == head.id and not told & set(way):
            told.update(way)
            if way == [head.id]:
                message = say("the scorecard `{word}` stands above itself", word=head.id)
                found.error("parent", head.parent_place, message,
                            say("name the one above it; the one at the top has no `parent:`"))
                continue
            message = say("scorecards stand above one another in a circle: {way}", way=" → ".join([*way, head.id]))
            found.error("parent", head.parent_place, message, say("the one at the top has no `parent:`"))


def _one_top(heads: Sequence[Head], found: Findings) -> None:
    tops = [head for head in heads if not head.parent]
    if len(tops) < 2:
        return
    children = [head.parent for head in heads]
    top = max(tops, key=lambda head: children.count(head.id))
    for head in tops:
        if head is not top:
            message = say("the scorecard `{word}` hangs on none: `{top}` stands at the top", word=head.id, top=top.id)
            found.error("parent", head.place, message, say("add `parent: {top}` to it", top=top.id),
                        Also(top.place, say("the top")))


def _ordered(heads: Sequence[Head], parent: str) -> Iterator[Head]:
    for head in heads:
        if head.parent == parent:
            yield head
            yield from _ordered(heads, head.id)


def check_contributions(
    given: Sequence[Contribution], above: Mapping[str, Collection[str] | None], language: str
) -> tuple[Diagnostic, ...]:
    """Contributions to what is not above; `above` are the objectives by scorecard, None of one that has mistakes."""
    found = Findings()
    for each in given:
        if each.scorecard not in above:
            message = say("no scorecard `{word}` stands above this one", word=each.scorecard)
            found.error("unknown-id", each.place, message, found.nearest(each.scorecard, above))
            continue
        objectives = above[each.scorecard]
        if objectives is not None and each.objective not in objectives:
            message = say("`{scorecard}` has no objective `{word}`", scorecard=each.scorecard, word=each.objective)
            found.error("unknown-id", each.place, message, found.nearest(each.objective, objectives))
    return found.worded(words_of(language))
