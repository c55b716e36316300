"""How functions are called: what is wrong with a call, and what was meant."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from bsc.formula.functions import FUNCTIONS, Function
from bsc.source import Said, near_match, say

_MEANT = {"si": "if", "suma": "sum", "promedio": "mean", "media": "mean", "redondear": "round",
          "anterior": "previous", "cambio": "change", "crecimiento": "growth", "máx": "max", "mín": "min",
          "average": "mean", "avg": "mean", "ytd": "year_to_date", "lag": "previous", "yoy": "year_ago"}


def miscalled(name: str, node: ast.Call, known: Iterable[str]) -> tuple[ast.expr, Said, Said] | None:
    """What is wrong with a call, where and what helps; None if nothing is."""
    if not isinstance(node.func, ast.Name):
        return node, say("the formula cannot be read from here on"), say("a sign is missing here, such as `+` or `*`")
    function = FUNCTIONS.get(name)
    if function is None and name in known:
        return node.func, say("`{word}` is a metric, not a function", word=name), say("write `{sign}` between them",
                                                                                      sign="*")
    if function is None:
        return node.func, say("there is no function `{word}`", word=name), _function_meant(name)
    form = say("write {form}", form=function.form)
    if node.keywords:
        return node.keywords[0].value, say("the values of `{word}` have no names, only an order", word=name), form
    if not function.least <= len(node.args) <= function.most:
        return node, _counted(name, function, len(node.args)), form
    if function.counted is not None and len(node.args) > 1 and not _is_count(node.args[-1], *function.counted):
        least, most = function.counted
        return node.args[-1], say("`{word}` needs a whole number here, {least} to {most}", word=name, least=least,
                                  most=most), form
    return None


def _counted(name: str, function: Function, found: int) -> Said:
    if function.most > 10:
        return say("`{word}` takes {wanted} values or more, not {found}", word=name, wanted=function.least, found=found)
    if function.most == 1:
        return say("`{word}` takes one value, not {found}", word=name, found=found)
    wanted = str(function.least) if function.least == function.most else f"{function.least}-{function.most}"
    return say("`{word}` takes {wanted} values, not {found}", word=name, found=found, wanted=wanted)


def _is_count(node: ast.expr, least: int, most: int) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) is int and least <= node.value <= most


def _function_meant(word: str) -> Said:
    plain = word.casefold().replace("-", "_")
    meant = plain if plain in FUNCTIONS else _MEANT.get(plain) or near_match(word, FUNCTIONS)
    if meant:
        return say("did you mean `{word}`?", word=meant)
    return say("known here: {words}", words=", ".join(FUNCTIONS))
