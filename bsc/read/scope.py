"""What linking needs at hand: the language, the fiscal year, and where to report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from unicodedata import normalize

from bsc.model.actuals import Timeline
from bsc.model.period import CALENDAR, FiscalYear, Period, parse_period
from bsc.read.forms.words import is_id, no_id
from bsc.read.found import Also, Findings
from bsc.read.known import Known
from bsc.read.syntax.tree import Mapping as MapNode
from bsc.read.syntax.tree import Node, Scalar
from bsc.read.syntax.tree import Sequence as ListNode
from bsc.source import NOWHERE, Mistake, Place, Said, say

KINDS = {
    "KPI": say("KPI"),
    "decision": say("decision"),
    "initiative": say("initiative"),
    "metric": say("metric"),
    "objective": say("objective"),
    "perspective": say("perspective"),
    "question": say("question"),
    "source": say("source"),
    "theme": say("theme"),
}
Texts = str | Mapping[str, str | None] | None


class Scope:
    """Reads texts in the asked language and periods in the house's fiscal year; collects what is wrong."""

    def __init__(
        self, found: Findings, language: str = "en", wanted: str = "", known: Known | None = None
    ) -> None:
        self.known_before = known or Known()
        self.found = found
        self.language = language
        self.wanted = wanted or language
        self.fiscal: FiscalYear = CALENDAR
        self.periods: dict[str, Period] = {}  # by label, read once for all metrics
        self.timelines: dict[tuple[str, ...], Timeline] = {}  # by labels, one for all metrics alike
        self.lent: frozenset[str] = frozenset()  # metrics that a catalogue would give, if they were referred to
        self.meant: frozenset[str] = frozenset()  # ids lost to other mistakes; naming them is none

    def text(self, value: Texts) -> str:
        """A text in the wanted language, else in the strategy's, else the first given."""
        if value is None or isinstance(value, str):
            return value or ""
        for language in (self.wanted, self.wanted[:2], self.language, self.language[:2]):
            said = value.get(language)
            if said:
                return said
        return next((said for said in value.values() if said), "")

    def period(self, text: str | None, node: Node | None) -> Period | None:
        """A period, or None with the mistake reported at its word."""
        if text is None:
            return None
        try:
            return parse_period(text, self.fiscal)
        except Mistake as mistake:
            self.found.error("period", node.place if node else NOWHERE, mistake.said)
            return None

    def known(self, kind: str, word: str, ids: Iterable[str], place: Place) -> bool:
        """Whether an id is declared; a dangling one is reported with a near match."""
        known = ids if isinstance(ids, (set, frozenset, dict)) else dict.fromkeys(ids)
        if word in known:
            return True
        if word in self.meant:
            return False
        what = KINDS[kind]
        message = say("no {kind} `{word}` is declared", kind=what, word=word)
        offered = [*known, *self.lent] if kind == "metric" else known
        help = _from_catalogue(word) if kind == "metric" else None
        help = help or self.found.nearest(word, offered) or say("declare it, or name another {kind}", kind=what)
        self.found.error("unknown-id", place, message, help)
        return False

    def declare_once(self, kind: str, ids: Iterable[tuple[str, Place]]) -> None:
        """Report ids that are no ids, are declared twice, or differ only in case."""
        seen: dict[str, tuple[str, Place]] = {}
        for word, place in ids:
            if not is_id(word):
                self.found.error("id", place, no_id(word))
            first = seen.setdefault(normalize("NFC", word).casefold(), (word, place))
            if first[1] is place:
                continue
            also = Also(first[1], say("first declared here"))
            what, where = KINDS[kind], f"{first[1].path}:{first[1].line}"
            if first[0] == word:
                message = say("{kind} `{word}` is declared twice; first at {place}", kind=what, word=word, place=where)
                self.found.error("duplicate-id", place, message, say("give one of them another id"), also)
                continue
            pair = say("`{word}` and `{first}`", word=word, first=first[0])
            message = say("{kind} ids {pair} differ in no visible way", kind=what, pair=pair)
            if word.casefold() == first[0].casefold():
                message = say("{kind} ids {pair} differ only in case", kind=what, pair=pair)
            self.found.error("duplicate-id", place, message, say("write both alike, or rename one"), also)


def _from_catalogue(word: str) -> Said | None:
    """Where a definition of ours has this id: how to draw on it."""
    from bsc.read.catalogue import catalogue_names, definitions

    name = next((name for name in catalogue_names() if word in definitions(name)), "")
    return say("the catalogue defines it: add `uses: [{name}]`", name=name) if name else None


def child(node: Node | None, *path: str | int) -> Node | None:
    """The node below, or None."""
    for part in path:
        if type(part) is str:
            node = node.items.get(part) if type(node) is MapNode else None
        else:
            assert type(part) is int
            node = node.items[part] if type(node) is ListNode and part < len(node.items) else None
    return node


def key_place(node: Node | None, key: str) -> Place:
    """Where a key stands, else where its mapping begins."""
    if isinstance(node, MapNode) and key in node.keys:
        return node.keys[key].place
    return node.place if node else NOWHERE


def word_place(node: Node | None, key: str) -> Place:
    """Where the word behind a key stands, else the key."""
    below = child(node, key)
    return below.place if isinstance(below, Scalar) and below.text else key_place(node, key)


def title_of(word: str) -> str:
    """A name for what has only an id: `brand-mentions` reads *Brand mentions*."""
    words = word.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]
