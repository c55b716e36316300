"""Whether a table has the columns that somebody named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bsc.data.ask import Ask, Trouble
from bsc.model import Aggregate
from bsc.source import Said, near_match, say

_COUNTING = (Aggregate.COUNT, Aggregate.DISTINCT)
_MOST = 12
_HOLD_NUMBERS = frozenset((
    "VARCHAR", "BOOLEAN", "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER",
    "UBIGINT", "UHUGEINT", "DECIMAL", "DOUBLE", "FLOAT",
))


def columns_wanted(ask: Ask) -> list[str]:
    """The columns whose cells must be numbers, each once."""
    edged = [each.column for measure in ask.measures for each in measure.where
             if each.edges and not each.dated]
    wanted = [measure.column for measure in ask.measures if measure.column and measure.aggregate not in _COUNTING]
    return list(dict.fromkeys([*wanted, *edged]))


def columns_named(ask: Ask) -> list[str]:
    """All columns that are looked at, each once."""
    counted = [measure.column for measure in ask.measures if measure.column]
    tested = [each.column for measure in ask.measures for each in measure.where]
    return list(dict.fromkeys([ask.origin.date, *([ask.by] if ask.by else []), *counted, *tested]))


def column_known(ask: Ask, types: Mapping[str, str]) -> list[Trouble]:
    """The columns that the table has not, each with the one that was probably meant."""
    found = []
    if ask.origin.date not in types:
        found.append(_missing("date", ask.origin.date, types))
    if ask.by and ask.by not in types:
        found.append(_missing("by", ask.by, types))
    for number, measure in enumerate(ask.measures):
        if measure.column and measure.column not in types:
            found.append(_missing("column", measure.column, types)._replace(measure=number))
        for place, condition in enumerate(measure.where):
            if condition.column not in types:
                trouble = _missing("where", condition.column, types)
                found.append(trouble._replace(measure=number, condition=place))
    return found


def no_numbers(ask: Ask, types: Mapping[str, str]) -> list[Trouble]:
    """The columns that must be numbers and are of a type that holds none."""
    found = []
    for number, measure in enumerate(ask.measures):
        kind = types.get(measure.column, "VARCHAR")
        if measure.aggregate not in _COUNTING and kind.partition("(")[0] not in _HOLD_NUMBERS:
            message = say("the column `{column}` holds no numbers", column=measure.column)
            help = say("it holds {kind}", kind=kind.partition("(")[0].casefold())
            found.append(Trouble("column", message, help, number))
    return found


def _missing(key: str, column: str, types: Iterable[str]) -> Trouble:
    return Trouble(key, say("there is no column `{column}`", column=column), near(column, types))


def near(word: str, known: Iterable[str]) -> Said | None:
    """The word that was probably meant, or the first few that there are."""
    columns = list(known)
    close = near_match(word, columns)
    if close:
        return say("did you mean `{word}`?", word=close)
    shown = columns[:_MOST]
    return say("known here: {words}", words=", ".join(shown)) if shown else None
