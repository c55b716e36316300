"""The values that DuckDB gives, once it is known how a table writes its numbers and days."""

from __future__ import annotations

import duckdb

from bsc.data.ask import Answer, Ask
from bsc.data.files.statements import Facts, ranked, sampled, statements_of
from bsc.data.slices import Largest, Rows, few_slices, is_tried


def values_of(ask: Ask, facts: Facts, relation: str, connection: duckdb.DuckDBPyConnection) -> Answer:
    """The values of all measures; of very many slices, those of the largest and of all others as one."""
    def values(ask: Ask) -> Answer | None:
        try:
            if is_tried(ask) and _first(connection, sampled(ask, facts, relation)) > ask.most:
                return None
            return _values(ask, facts, relation, connection)
        except duckdb.OutOfMemoryException:
            return None

    def largest(ask: Ask) -> Largest | None:
        try:
            found = connection.execute(ranked(ask, facts, relation)).fetchall()
        except duckdb.OutOfMemoryException:
            return None
        return Largest(tuple(str(row[0]) for row in found), int(found[0][1]) if found else 0)

    return few_slices(ask, values, largest) if is_tried(ask) else _values(ask, facts, relation, connection)


def _first(connection: duckdb.DuckDBPyConnection, statement: str) -> int:
    row = connection.execute(statement).fetchone()
    return int(row[0]) if row is not None else 0


def _values(ask: Ask, facts: Facts, relation: str, connection: duckdb.DuckDBPyConnection) -> Answer:
    """The values of all measures, and the days they span."""
    found = Rows(ask)
    spans: dict[int, tuple[int, int]] = {}
    for numbers, statement in statements_of(ask, facts, relation):
        for start, name, first, last, *values in connection.execute(statement).fetchall():
            at = start.toordinal()
            before = spans.get(at, (first.toordinal(), last.toordinal()))
            spans[at] = min(before[0], first.toordinal()), max(before[1], last.toordinal())
            trouble = found.add(at, name, numbers, values)
            if trouble is not None:
                return Answer(troubles=(trouble,))
    return found.answer()._replace(until=max((last for _, last in spans.values()), default=0),
                                   within=any(first < last for first, last in spans.values()))
