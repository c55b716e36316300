"""The keys that the language knows at a place of the document."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag

from bsc.read.forms.document import Document

Loc = tuple[int | str, ...]


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
