"""The table of keys, written from the JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

Node = Mapping[str, object]
_PLAIN = {"string": "text", "number": "number", "integer": "whole number", "boolean": "yes or no", "null": ""}


def reference(schema: Node) -> str:
    """All mappings of the language in the order one meets them, a table of keys for each."""
    definitions = cast(Mapping[str, Node], schema.get("$defs", {}))
    parts = [_section("A strategy file", schema)]
    parts.extend(_section(_title(name), definitions[name]) for name in _met(schema, definitions))
    return "\n\n".join(parts) + "\n"


def _met(schema: Node, definitions: Mapping[str, Node]) -> list[str]:
    """Names of definitions, breadth first from the top of the file."""
    met: dict[str, None] = {}
    waiting: list[object] = [schema.get("properties", {})]
    while waiting:
        for name in _references(waiting.pop(0)):
            if name not in met:
                met[name] = None
                waiting.append(definitions[name])
    return [name for name in met if definitions[name].get("properties")]


def _references(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value.rpartition("/")[2]
            else:
                yield from _references(value)
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for each in node:
            yield from _references(each)


def _section(title: str, node: Node) -> str:
    properties = cast(Mapping[str, Node], node.get("properties", {}))
    needed = cast(Sequence[str], node.get("required", ()))
    lines = [f"#### {title}", ""]
    if node.get("description"):
        lines += [str(node["description"]), ""]
    lines += ["| key | what it takes | meaning |", "|---|---|---|"]
    for key, value in properties.items():
        meaning = str(value.get("description", ""))
        if key in needed:
            meaning = f"needed; {meaning}".rstrip("; ")
        lines.append(f"| `{key}` | {_cell(' or '.join(_kinds(value)))} | {_cell(meaning)} |")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _kinds(node: Node) -> list[str]:
    """What a key takes, each alternative once."""
    told = dict.fromkeys(each for each in _alternatives(node) if each)
    if "text" in told:
        told.pop("text by id", None)  # a text may be given per language
    return list(told)


def _alternatives(node: Node) -> Iterator[str]:
    for joint in ("anyOf", "oneOf"):
        for each in cast(Sequence[Node], node.get(joint, ())):
            yield from _kinds(each)
    if "$ref" in node:
        title = _title(str(node["$ref"]).rpartition("/")[2])
        yield f"[{title.lower()}](#{title.lower().replace(' ', '-')})"
    elif "enum" in node or "const" in node:
        words = cast(Sequence[object], node.get("enum", [node.get("const")]))
        yield ", ".join(f"`{each}`" for each in words)
    elif "type" in node:
        yield from _typed(node)


def _typed(node: Node) -> Iterator[str]:
    kinds = node["type"] if isinstance(node["type"], list) else [node["type"]]
    if "boolean" in kinds and "pattern" in node:
        yield "yes or no"
    elif "pattern" in node:
        yield "period" if "Q[1-4]" in str(node["pattern"]) else "text"
    elif "array" in kinds:
        yield f"list of {' or '.join(_kinds(cast(Node, node.get('items', {})))) or 'anything'}"
    elif "object" in kinds:
        yield _table(node)
    elif "string" in kinds:
        yield "id" if "integer" in kinds else "text"
    else:
        yield from (_PLAIN.get(str(kind), str(kind)) for kind in kinds)


def _table(node: Node) -> str:
    periods = cast(Mapping[str, Node], node.get("patternProperties", {}))
    inner = next(iter(periods.values()), node.get("additionalProperties"))
    by = "period" if periods else "id"
    return f"{' or '.join(_kinds(inner))} by {by}" if isinstance(inner, Mapping) else "mapping"


def _title(name: str) -> str:
    """`ObjectiveForm` as words: Objective.

    >>> _title("FiscalYearForm")
    'Fiscal year'
    """
    bare = name.removesuffix("Form").replace("Kpi", "KPI")
    words = re.sub(r"(?<=[a-z])[A-Z]", lambda found: f" {found[0].lower()}", bare)
    return words[:1].upper() + words[1:]
