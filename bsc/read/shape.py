"""Located nodes to a declared document: the schema's complaints, walked back to the word they are about."""

from __future__ import annotations

import types
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag, ValidationError

from bsc.model.loose_period import near_period
from bsc.read.document import Document
from bsc.read.found import Findings
from bsc.read.loose_number import near_number
from bsc.read.mend import mend, trail_of
from bsc.read.numbers import sign_help
from bsc.read.scope import child
from bsc.read.synonyms import key_meant, word_meant
from bsc.read.tree import Mapping, Node, Scalar
from bsc.read.tree import Sequence as ListNode
from bsc.source import Place

Loc = tuple[int | str, ...]
ROUNDS = 5
MOST_KEYS = 16
UNKNOWN = "extra_forbidden"
FLOOD = 5_000  # mistakes of shape after which a file is not mended: it is no strategy
_SHAPES = {
    "word": "a word or number",
    "mapping": "a mapping",
    "list": "a list",
    "form": "a mapping",
    "table": "periods with numbers",
    "kpi": "a KPI",
    "link": "outcome_of: …",
}


def validate(root: Mapping, found: Findings) -> Document | None:
    """The typed document; None when its shape is beyond repair. Every mistake is reported at its word.

    What is wrong is then mended in the tree (a misspelt key renamed, a bad value dropped), so that linking
    can go on and report the rest in the same run.
    """
    for turn in range(ROUNDS):
        try:
            return Document.model_validate(root.value)
        except ValidationError as problem:
            errors = problem.errors(include_url=False, include_input=False)
            unknown = {error["loc"]: known_keys(error["loc"][:-1]) for error in errors if error["type"] == UNKNOWN}
            meant = {(*loc[:-1], key_meant(str(loc[-1]), known)) for loc, known in unknown.items()}
            real = [error for error in errors if not (error["type"] == "missing" and error["loc"] in meant)]
            for error in real[:FLOOD]:
                kind, loc = error["type"], error["loc"]
                # The other form of a figure says what is wrong; what mending took away is not missing.
                if kind != "string_type" and not (turn and kind == "missing"):
                    _report(root, kind, loc, dict(error.get("ctx", {})), found)
            if len(errors) > FLOOD:
                return None
            for error in reversed(real):
                mend(root, error["loc"], unknown.get(error["loc"], []), found)
    return None


def _report(root: Mapping, kind: str, loc: Loc, ctx: dict[str, Any], found: Findings) -> None:
    node, place, name = locate(root, loc)
    where = _where(root, loc)
    shown = f"`{name}`" if name else "this"
    if kind == UNKNOWN:
        known = known_keys(loc[:-1])
        help = _key_help(str(loc[-1]), known, root, loc)
        found.error("unknown-key", place, f"unknown key {shown}{where}", help)
    elif kind == "missing":
        key = str(loc[-1])
        found.error("missing-key", place, f"`{key}` is missing{where}", f"add `{key}:`")
    elif kind in ("number", "id", "delay", "flag"):
        rule, help = "wrong-type" if kind == "flag" else kind, sign_help(ctx.get("sign", ""), name)
        found.error(rule, _value_place(node, place), f"{shown}: {ctx['why']}", help)
    elif kind == "literal_error":
        words = [word.strip("' ") for word in str(ctx["expected"]).replace(" or ", ", ").split(",")]
        value = node.text if isinstance(node, Scalar) else _kind(node)
        close = word_meant(value, words)
        advice = f"did you mean `{close}`?" if close else ""
        found.error("word", _value_place(node, place), f"{shown} is `{value}`; it can be {', '.join(words)}", advice)
    else:
        found.error("wrong-type", _value_place(node, place), f"{shown} is {_kind(node)}; {_expected(kind, ctx, loc)}")


def _value_place(node: Node | None, place: Place) -> Place:
    return node.place if isinstance(node, Scalar) and node.text else place


def _expected(kind: str, ctx: dict[str, Any], loc: Loc) -> str:
    if kind == "union_tag_invalid":
        tags = [tag.strip("' ") for tag in str(ctx["expected_tags"]).split(",")]
        return "expected " + " or ".join(dict.fromkeys(_SHAPES.get(tag, tag) for tag in tags))
    if kind == "wrong_type":
        return f"expected {ctx['expected']}"
    if kind == "list_type":
        return "expected a list: begin each line with `- `"
    if kind in ("model_type", "model_attributes_type") and loc[-1] == "ActualForm":
        return "expected a number, a word, or a mapping with `value:`"
    if kind in ("dict_type", "model_type", "model_attributes_type"):
        return "expected a mapping: `key: value` lines, indented"
    return "expected another form; see the reference"


def _kind(node: Node | None) -> str:
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, Scalar) and node.value is not None:
        return f"`{node.text[:60]}`"
    return "empty"


def _where(root: Mapping, loc: Loc) -> str:
    _, _, name = locate(root, loc[:-1])
    return f" in `{name}`" if name else ""


def _key_help(key: str, known: Sequence[str], root: Mapping, loc: Loc) -> str:
    if "," in key or (key and key[0].isdigit() and _in_flow(root, loc)):
        return f"in YAML the comma separates entries: write {_uncut(root, loc) or '2.5, not 2,5'}"
    near = near_period(key)
    if near:
        return f"did you mean the period {near}?"
    meant = key_meant(key, known)
    if meant:
        return f"did you mean `{meant}`?"
    return f"the keys here: {', '.join(known)}" if len(known) <= MOST_KEYS else "`bsc schema` lists the keys"


def _uncut(root: Mapping, loc: Loc) -> str:
    """The number that YAML's comma cut in two, with a point."""
    parent, _, _ = locate(root, loc[:-1])
    if not isinstance(parent, Mapping):
        return ""
    words = list(parent.items)
    before = parent.items[words[words.index(str(loc[-1])) - 1]] if words[0] != loc[-1] else None
    return near_number(f"{before.text},{loc[-1]}").fix if isinstance(before, Scalar) else ""


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


def known_keys(loc: Loc) -> list[str]:
    """The keys that the language knows at a location."""
    found: list[Any] = [Document]
    for part in loc:
        found = [step for kind in found for step in _steps(kind, part)]
    return [name for kind in found for name in _fields(kind)]


def _leaves(kind: Any, tag: str = "") -> Iterable[tuple[str, Any]]:
    if get_origin(kind) is Annotated:
        tags = [meta.tag for meta in kind.__metadata__ if isinstance(meta, Tag)]
        yield from _leaves(kind.__origin__, tags[0] if tags else tag)
    elif get_origin(kind) in (Union, types.UnionType):
        for arm in get_args(kind):
            yield from _leaves(arm, tag)
    else:
        yield tag, kind


def _steps(kind: Any, part: int | str) -> Iterable[Any]:
    leaves = list(_leaves(kind))
    tagged = [leaf for tag, leaf in leaves if part in (tag, getattr(leaf, "__name__", ""))]
    if tagged and not any(part in _fields(leaf) for _, leaf in leaves):
        yield from tagged
        return
    for _, leaf in leaves:
        origin, args = get_origin(leaf), get_args(leaf)
        if origin in (dict, list):
            yield args[-1]
        elif isinstance(leaf, type) and issubclass(leaf, BaseModel):
            for name, field in leaf.model_fields.items():
                if part in (name, field.alias):
                    yield field.annotation


def _fields(kind: Any) -> list[str]:
    return [
        field.alias or name
        for _, leaf in _leaves(kind)
        if isinstance(leaf, type) and issubclass(leaf, BaseModel)
        for name, field in leaf.model_fields.items()
    ]
