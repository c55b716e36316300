"""One table of rows, as a file and in databases, and what is asked of it.

It has gaps, slices of odd names, and days written in several ways.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from bsc.data import Measure
from bsc.model import Aggregate, Cadence, Condition
from tests.postgres import Server

ODD = "o'brien \\ \"co\" %s; --"
Row = tuple[date, datetime, datetime, str, int, str | None, int | None, Decimal | None, float, int, bool | None, str]
COLUMNS = {"day": "DATE", "moment": "TIMESTAMPTZ", "clock": "TIMESTAMP", "written": "VARCHAR", "number": "INTEGER",
           "platform": "VARCHAR", "likes": "BIGINT", "cost": "DECIMAL(12,2)", "rate": "DOUBLE PRECISION",
           "followers": "INTEGER", "paid": "BOOLEAN", "note": "VARCHAR"}

MEASURES = (
    Measure("likes", Aggregate.SUM), Measure("cost", Aggregate.SUM, (Condition("platform", (ODD, "x")),)),
    Measure("followers", Aggregate.LAST), Measure("followers", Aggregate.FIRST, (Condition("platform", ("x",)),)),
    Measure("cost", Aggregate.MEAN), Measure("", Aggregate.COUNT), Measure("platform", Aggregate.DISTINCT),
    Measure("rate", Aggregate.MIN, (Condition("paid", ("yes",)),)), Measure("note", Aggregate.COUNT),
    Measure("cost", Aggregate.MAX, (Condition("likes", at_least=100.0, at_most=2000.0),)),
    Measure("", Aggregate.COUNT, (Condition("likes", ("7", "8.5", "9")),)), Measure("paid", Aggregate.SUM),
    Measure("", Aggregate.COUNT, (Condition("day", at_least=date(2025, 2, 3), at_most=date(2025, 4, 1)),)),
    Measure("", Aggregate.COUNT, (Condition("day", ("2025-03-31", "2025-04-01")),)),
)
CALENDARS = [(Cadence.DAILY, "", 1), (Cadence.WEEKLY, "", 1), (Cadence.MONTHLY, "platform", 1),
             (Cadence.QUARTERLY, "", 2), (Cadence.HALF_YEARLY, "platform", 7), (Cadence.YEARLY, "", 4),
             (Cadence.FOUR_WEEKLY, "", 1), (Cadence.FOUR_WEEKLY, "platform", 7)]


def rows() -> list[Row]:
    """Twenty months of days; a platform begins late, one is nameless, some cells are empty."""
    dice = random.Random(11)
    found: list[Row] = []
    for at in range(610):
        day = date(2024, 11, 1) + timedelta(at)
        for platform in ("x", ODD, None) if at > 99 else ("x",):
            moment = datetime(day.year, day.month, day.day, dice.randrange(24), dice.randrange(60), tzinfo=UTC)
            found.append((
                day, moment, moment.replace(tzinfo=None), day.isoformat() if at % 2 else f"{day:%Y%m%d}",
                int(f"{day:%Y%m%d}"), platform, None if dice.random() < 0.1 else dice.choice((7, 9, 150, 4000)),
                None if dice.random() < 0.1 else Decimal(dice.randrange(100_000)) / 100, dice.random(),
                1000 + at, dice.choice((True, False, None)), dice.choice(("", " ", "kept")),
            ))
    return found


def as_parquet(path: Path) -> Path:
    """The rows as a file, with the types that a database would give them."""
    return parquet_of(path, COLUMNS, rows())


def parquet_of(path: Path, columns: Mapping[str, str], rows: Sequence[tuple[object, ...]]) -> Path:
    """Rows of declared columns as a file."""
    import duckdb

    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        connection.execute(f"CREATE TABLE made ({_declared(columns)})")
        connection.executemany(f"INSERT INTO made VALUES ({', '.join('?' * len(columns))})", rows)
        connection.execute(f"COPY made TO '{path}' (FORMAT parquet)")
    return path


def into_postgres(server: Server) -> None:
    """The rows in a table that the reader may read."""
    fill(server, "social", COLUMNS, rows())


def fill(server: Server, table: str, columns: Mapping[str, str], rows: Sequence[tuple[object, ...]]) -> None:
    """A new table of a database that the reader may read."""
    import psycopg

    server.run(f"DROP TABLE IF EXISTS {table}", f"CREATE TABLE {table} ({_declared(columns)})",
               f"GRANT SELECT ON {table} TO {server.user}")
    with psycopg.connect(host="127.0.0.1", port=server.port, user="postgres", password=server.password,
                         dbname=server.database) as connection, connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {table} VALUES ({', '.join(['%s'] * len(columns))})".encode(), rows)


def _declared(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{name} {kind}" for name, kind in columns.items())
