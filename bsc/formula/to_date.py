"""Whether a formula tells figures of the year so far, which a total must not add up again."""

from __future__ import annotations

import ast
from collections.abc import Mapping

_SAME = frozenset({"round", "abs"})


def is_to_date(node: ast.expr, names: Mapping[int, str]) -> bool:
    """Whether it is `year_to_date(...)`, or a sum, a difference or a multiple of such.

    >>> is_to_date(ast.parse("xxxxxxxxxxxx(x) / 1000").body[0].value, {0: "year_to_date", 13: "a"})
    True
    >>> is_to_date(ast.parse("xxxxxxxxxxxx(x) / x").body[0].value, {0: "year_to_date", 13: "a", 18: "b"})
    False
    """
    if isinstance(node, ast.Call):
        name = names.get(node.func.col_offset, "")
        return name == "year_to_date" or name in _SAME and is_to_date(node.args[0], names)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        return is_to_date(node.operand, names)
    if not isinstance(node, ast.BinOp):
        return False
    left, right = is_to_date(node.left, names), is_to_date(node.right, names)
    if isinstance(node.op, (ast.Add, ast.Sub)):
        return (left or _is_number(node.left)) and (right or _is_number(node.right)) and (left or right)
    if isinstance(node.op, ast.Mult):
        return left and _is_number(node.right) or right and _is_number(node.left)
    return left and _is_number(node.right)


def _is_number(node: ast.expr) -> bool:
    """Whether a part is worked out from numbers alone."""
    return not any(isinstance(each, (ast.Name, ast.Call)) for each in ast.walk(node))
