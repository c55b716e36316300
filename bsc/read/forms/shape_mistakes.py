"""What the schema complains of, told at the word it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from bsc.model.loose_period import near_period
from bsc.read.forms.mend import trail_of
from bsc.read.forms.schema_keys import Loc, known_keys
from bsc.read.forms.synonyms import key_meant, word_meant
from bsc.read.found import Findings
from bsc.read.loose_number import near_number
from bsc.read.numbers import sign_help
from bsc.read.scope import child
from bsc.read.syntax.tree import Mapping, Node, Scalar
from bsc.read.syntax.tree import Sequence as ListNode
from bsc.source import Place, Said, say

MOST_KEYS = 16
UNKNOWN = "extra_forbidden"
_MAPPING, _LIST = say("a mapping"), say("a list")
_SHAPES = {
    "word": say("a word or number"),
    "mapping": _MAPPING,
    "list": _LIST,
    "form": _MAPPING,
    "table": say("periods with numbers"),
    "kpi": say("a KPI"),
    "link": say("outcome_of: …"),
}
_KEYS = say("expected `word:` lines without `- `, each with its value after it or indented below")
_MAPPING_LINES = say("expected a mapping: `key: value` lines, indented")


def report(root: Mapping, kind: str, loc: Loc, ctx: dict[str, Any], found: Findings) -> None:
    """Tell one complaint of the schema in the author's words."""
    node, place, name = locate(root, loc)
    shown = say("`{name}`", name=name) if name else say("this")
    value = node.place if isinstance(node, Scalar) and node.text else place
    if kind == UNKNOWN:
        _unknown_key(root, loc, found)
    elif kind == "missing":
        _missing(root, loc, found)
    elif kind in ("number", "id", "delay", "colour"):
        message = say("{what}: {why}", what=shown, why=ctx["why"])
        found.error(kind, value, message, sign_help(ctx.get("sign", ""), name))
    elif kind == "flag":
        found.error("wrong-type", value, say("{what}: {why}; write yes or no", what=shown, why=ctx["why"]))
    elif kind == "literal_error":
        words = [word.strip("' ") for word in str(ctx["expected"]).replace(" or ", ", ").split(",")]
        given = node.text if isinstance(node, Scalar) else _kind(node)
        close = word_meant(str(given), words)
        advice = say("did you mean `{word}`?", word=close) if close else None
        message = say("{what} is `{value}`; it can be {words}", what=shown, value=given, words=", ".join(words))
        found.error("word", value, message, advice)
    else:
        expected = _KEYS if kind == "dict_type" and isinstance(node, ListNode) else _expected(kind, ctx, loc)
        found.error("wrong-type", value, _other_type(node, shown, expected))


def _unknown_key(root: Mapping, loc: Loc, found: Findings) -> None:
    _, place, key = locate(root, loc)
    _, _, inside = locate(root, loc[:-1])
    message = say("unknown key `{key}`", key=key)
    if inside:
        message = say("unknown key `{key}` in `{inside}`", key=key, inside=inside)
    found.error("unknown-key", place, message, _key_help(str(loc[-1]), known_keys(loc[:-1]), root, loc))


def _missing(root: Mapping, loc: Loc, found: Findings) -> None:
    _, place, _ = locate(root, loc)
    _, _, inside = locate(root, loc[:-1])
    key = str(loc[-1])
    message = say("`{key}` is missing", key=key)
    if inside:
        message = say("`{key}` is missing in `{inside}`", key=key, inside=inside)
    found.error("missing-key", place, message, say("add `{key}:`", key=key))


def _other_type(node: Node | None, shown: Said, expected: Said) -> Said:
    if node is None or node.value is None:
        return say("{what} is empty; {expected}", what=shown, expected=expected)
    return say("{what} is {kind}; {expected}", what=shown, kind=_kind(node), expected=expected)


def _expected(kind: str, ctx: dict[str, Any], loc: Loc) -> Said:
    if kind == "union_tag_invalid":
        tags = [tag.strip("' ") for tag in str(ctx["expected_tags"]).split(",")]
        return say("expected {shape}", shape=_either(dict.fromkeys(tags)))
    if kind == "wrong_type":
        return say("expected {shape}", shape=ctx["expected"])
    if kind == "list_type":
        return say("expected a list: begin each line with `- `")
    if kind in ("model_type", "model_attributes_type") and loc[-1] == "ActualForm":
        return say("expected a number, a word, or a mapping with `value:`")
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        return _MAPPING_LINES
    return say("expected another form; see the reference")


def _either(tags: Iterable[str]) -> Said:
    """The shapes that tags stand for, each once, with an or between them."""
    shapes: dict[str, Said] = {}
    for tag in tags:
        shape = _SHAPES.get(tag, say("{tag}", tag=tag))
        shapes.setdefault(str(shape), shape)
    first, *rest = shapes.values()
    for shape in rest:
        first = say("{first} or {second}", first=first, second=shape)
    return first


def _kind(node: Node | None) -> Said:
    if isinstance(node, Mapping):
        return _MAPPING
    if isinstance(node, ListNode):
        return _LIST
    return say("`{text}`", text=node.text[:60] if isinstance(node, Scalar) else "")


def _key_help(key: str, known: Sequence[str], root: Mapping, loc: Loc) -> Said:
    if "," in key or (key and key[0].isdigit() and _in_flow(root, loc)):
        number = _uncut(root, loc) or say("2.5, not 2,5")
        return say("in YAML the comma separates entries: write {number}", number=number)
    near = near_period(key)
    if near is not None:
        return say("did you mean the period {period}?", period=near)
    meant = key_meant(key, known)
    if meant:
        return say("did you mean `{word}`?", word=meant)
    unquoted = _unquoted(root, loc)
    if unquoted is not None:
        return unquoted
    if len(known) > MOST_KEYS:
        return say("`bsc schema` lists the keys")
    return say("the keys here: {keys}", keys=", ".join(known))


def _uncut(root: Mapping, loc: Loc) -> Said | None:
    """The number that YAML's comma cut in two, with a point."""
    parent, _, _ = locate(root, loc[:-1])
    if not isinstance(parent, Mapping):
        return None
    words = list(parent.items)
    before = parent.items[words[words.index(str(loc[-1])) - 1]] if words[0] != loc[-1] else None
    return near_number(f"{before.text},{loc[-1]}").fix if isinstance(before, Scalar) else None


def _unquoted(root: Mapping, loc: Loc) -> Said | None:
    """Advice for a text in braces that YAML's comma cut in two: its end stands as a key without a value."""
    parent, _, _ = locate(root, loc[:-1])
    key = str(loc[-1])
    if not isinstance(parent, Mapping) or key not in parent.keys or not _in_flow(root, loc):
        return None
    words = list(parent.items)
    at = words.index(key)
    before = parent.items[words[at - 1]] if at else None
    if not isinstance(before, Scalar) or before.line != parent.keys[key].line or not isinstance(before.value, str):
        return None
    return say("in YAML the comma separates entries: put the text in quotes, `{name}: \"{text}, {key}\"`",
               name=words[at - 1], text=before.text, key=key)


def _in_flow(root: Mapping, loc: Loc) -> bool:
    node, _, _ = locate(root, loc)
    return isinstance(node, Scalar) and node.value is None


def locate(root: Mapping, loc: Loc) -> tuple[Node | None, Place, str]:
    """The node a schema location speaks of, the place to point at (its key), and the key's name.

    Parts of the location that are not in the tree (names of alternatives) are passed over.
    """
    node: Node = root
    place, name = root.place, ""
    for parent, step in trail_of(root, loc):
        node = child(parent, step) or node
        if isinstance(parent, Mapping) and isinstance(step, str):
            place, name = parent.keys[step].place, step
        else:
            place = node.place
    return node, place, name
