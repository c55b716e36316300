"""When a row was: a column of dates, times, months or texts that name one, as days; day and month are never guessed."""

from __future__ import annotations

import duckdb

from bsc.data import sql
from bsc.data.ask import Trouble
from bsc.data.dates import FIRST_YEAR, FORMS, LAST_YEAR, not_a_date, order
from bsc.model import Origin
from bsc.source import say

_ISO = r"^\d{4}-\d{2}-\d{2}([ T].*)?$"
_ONLY_DAYS = r"(\d{4}-\d{2}-\d{2})?"
_MONTH = r"^\d{4}-\d{2}$"
_COMPACT = r"^(19|20|21)\d{6}$"
_YEAR = r"^(19|20|21)\d{2}$"
_NUMBERED = r"^\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}([ T].*)?$"
_ZONED = r"(Z|[+-]\d{2}(:?\d{2})?)$"


def day_of(
    connection: duckdb.DuckDBPyConnection, relation: str, origin: Origin, kind: str
) -> tuple[str, str, Trouble | None]:
    """The expression of a row's day, the form that was found out, and what stands against reading it."""
    day, form, trouble = day_written(connection, relation, origin, kind)
    trouble = trouble or no_day(connection, relation, origin.date, day)
    return ("", "", trouble) if trouble is not None else (day, form, None)


def day_written(
    connection: duckdb.DuckDBPyConnection, relation: str, origin: Origin, kind: str
) -> tuple[str, str, Trouble | None]:
    """The expression of a row's day and the form that was found out, whether or not each cell is a day."""
    column, zone, quoted = origin.date, origin.time_zone, sql.name(origin.date)
    if kind == "DATE":
        return quoted, "", None
    if kind.startswith("TIMESTAMP WITH TIME ZONE"):
        return f"CAST(timezone({sql.text(zone or 'UTC')}, {quoted}) AS DATE)", "", None
    if kind.startswith("TIMESTAMP"):
        return f"CAST({_local(quoted, zone)} AS DATE)", "", None
    if kind in ("INTEGER", "BIGINT", "SMALLINT", "UINTEGER"):
        return f"CAST(try_strptime(CAST({quoted} AS VARCHAR), ['%Y%m%d', '%Y']) AS DATE)", "", None
    if kind == "VARCHAR":
        return _written(connection, relation, origin)
    message = say("the column `{column}` holds no dates", column=column)
    return "", "", Trouble("date", message, say("name the column that says when"))


def plain_day(column: str) -> str:
    """The day of a row whose column holds days like 2026-01-31 and nothing else."""
    return f"TRY_CAST(trim({sql.name(column)}) AS DATE)"


def no_day(connection: duckdb.DuckDBPyConnection, relation: str, column: str, day: str) -> Trouble | None:
    """The least cell that is given and no day of these centuries."""
    quoted = sql.name(column)
    text = f"trim(CAST({quoted} AS VARCHAR))"
    odd = connection.execute(f"SELECT min({text}) FROM {relation} WHERE {quoted} IS NOT NULL AND {text} <> ''"
                             f" AND ({day} IS NULL OR {day} < DATE '{FIRST_YEAR}-01-01'"
                             f" OR {day} > DATE '{LAST_YEAR}-12-31')" if day != quoted else
                             f"SELECT min({text}) FROM {relation} WHERE {day} < DATE '{FIRST_YEAR}-01-01'"
                             f" OR {day} > DATE '{LAST_YEAR}-12-31'").fetchone()
    return not_a_date(column, str(odd[0])) if odd is not None and odd[0] is not None else None


def _local(moment: str, zone: str) -> str:
    """A time without a zone is one of Greenwich, where the house names its own zone."""
    return f"timezone({sql.text(zone)}, timezone('UTC', {moment}))" if zone else moment


def _written(
    connection: duckdb.DuckDBPyConnection, relation: str, origin: Origin
) -> tuple[str, str, Trouble | None]:
    column, declared, zone = origin.date, origin.date_form, origin.time_zone
    cell = f"trim({sql.name(column)})"
    fits = "regexp_matches({cell}, {pattern})".format
    kinds = [fits(cell=cell, pattern=sql.text(pattern)) for pattern in (_ISO, _MONTH, _COMPACT, _NUMBERED, _YEAR)]
    first = f"TRY_CAST(regexp_extract({cell}, '^\\d+') AS INT)"
    second = f"TRY_CAST(regexp_extract({cell}, '^\\d+[/.\\-](\\d+)', 1) AS INT)"
    found = connection.execute(
        f"SELECT min(CASE WHEN {kinds[3]} AND {first} > 12 THEN {cell} END),"
        f" min(CASE WHEN {kinds[3]} AND {second} > 12 THEN {cell} END), min(CASE WHEN {kinds[3]} THEN {cell} END),"
        f" bool_and(regexp_full_match({cell}, {sql.text(_ONLY_DAYS)})) FROM {relation}").fetchone()
    day_first, month_first, either, only_days = found or (None, None, None, None)
    if only_days:
        return plain_day(column), "", None
    form, trouble = order(declared, day_first, month_first, either)
    if trouble is not None:
        return "", "", trouble
    day = _read(cell, kinds, form, zone)
    return day, form if either is not None and not declared else "", None


def _read(cell: str, kinds: list[str], form: str, zone: str) -> str:
    """The day that a cell names; NULL where it names none."""
    order = "%d/%m/%Y" if form == FORMS[0] else "%m/%d/%Y"
    numbered = f"regexp_replace(regexp_extract({cell}, '^[^ T]+'), '[.\\-]', '/', 'g')"
    with_zone = f"regexp_matches({cell}, {sql.text(_ZONED)})"
    zoned = f"timezone({sql.text(zone or 'UTC')}, TRY_CAST({cell} AS TIMESTAMPTZ))"
    return (f"CASE WHEN {kinds[0]} AND length({cell}) = 10 THEN TRY_CAST({cell} AS DATE)"
            f" WHEN {kinds[0]} AND length({cell}) > 13 AND {with_zone} THEN CAST({zoned} AS DATE)"
            f" WHEN {kinds[0]} THEN CAST({_local(f'TRY_CAST({cell} AS TIMESTAMP)', zone)} AS DATE)"
            f" WHEN {kinds[1]} THEN TRY_CAST({cell} || '-01' AS DATE)"
            f" WHEN {kinds[2]} THEN CAST(try_strptime({cell}, '%Y%m%d') AS DATE)"
            f" WHEN {kinds[4]} THEN TRY_CAST({cell} || '-01-01' AS DATE)"
            f" WHEN {kinds[3]} THEN CAST(try_strptime({numbered}, {sql.text(order)}) AS DATE) END")
