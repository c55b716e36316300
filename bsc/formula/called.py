"""How functions are called: what is wrong with a call, and what was meant."""

from __future__ import annotations

import ast

from bsc.formula.functions import FUNCTIONS, Function
from bsc.source import Said, near_match, say

_MEANT = {"si": "if", "suma": "sum", "promedio": "mean", "media": "mean", "redondear": "round",
          "anterior": "previous", "cambio": "change", "crecimiento": "growth", "máx": "max", "mín": "min",
          "average": "mean", "avg": "mean", "ytd": "year_to_date", "lag": "previous", "yoy": "year_ago"}


def miscalled(name: str, node: ast.Call) -> tuple[ast.expr, Said, Said] | None:
    """What is wrong with a call, where and what helps; None if nothing is."""
    function = FUNCTIONS.get(name)
    if function is None:
        return node.func, say("there is no function `{word}`", word=name), _function_meant(name)
    form = say("write {form}", form=function.form)
    if node.keywords or not function.least <= len(node.args) <= function.most:
        message = say("`{word}` takes {wanted} values, not {found}", word=name, found=len(node.args),
                      wanted=_count(function))
        return node, message, form
    if function.counted and len(node.args) > 1 and not _is_count(node.args[-1]):
        return node.args[-1], say("`{word}` needs a whole number here, 0 to 120", word=name), form
    return None


def _count(function: Function) -> str:
    if function.most > 10:
        return f"{function.least}+"
    return str(function.least) if function.least == function.most else f"{function.least}-{function.most}"


def _is_count(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and 0 <= node.value <= 120


def _function_meant(word: str) -> Said:
    meant = _MEANT.get(word.casefold()) or near_match(word, FUNCTIONS)
    if meant:
        return say("did you mean `{word}`?", word=meant)
    return say("known here: {words}", words=", ".join(FUNCTIONS))
