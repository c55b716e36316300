"""The part of Ibis that is used here: it has no types of its own, so they are written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from typing import Protocol, cast


class Kind(Protocol):
    """The type of a column."""

    is_date: Callable[[], bool]
    is_timestamp: Callable[[], bool]
    is_string: Callable[[], bool]
    is_integer: Callable[[], bool]
    is_numeric: Callable[[], bool]
    is_floating: Callable[[], bool]
    is_decimal: Callable[[], bool]
    is_boolean: Callable[[], bool]


class Column(Protocol):
    """An expression with one value for each row, or for each group of rows."""

    type: Callable[[], Kind]
    cast: Callable[[str], Column]
    notnull: Callable[[], Column]
    isin: Callable[[Sequence[object]], Column]
    strip: Callable[[], Column]
    nullif: Callable[[str | float], Column]
    abs: Callable[[], Column]
    count: Callable[..., Column]
    round: Callable[..., Column]
    desc: Callable[[], Column]
    length: Callable[[], Column]
    substr: Callable[[int, int], Column]
    re_search: Callable[[str], Column]
    re_replace: Callable[[str, str], Column]
    date: Callable[[], Column]
    year: Callable[[], Column]
    month: Callable[[], Column]
    epoch_days: Callable[[], Column]
    isnull: Callable[[], Column]
    sum: Callable[..., Column]
    isnan: Callable[[], Column]
    min: Callable[..., Column]
    max: Callable[..., Column]
    over: Callable[..., Column]

    def __truediv__(self, other: Column) -> Column: ...
    def __add__(self, other: Column | int | str) -> Column: ...
    def __sub__(self, other: Column | int) -> Column: ...
    def __mul__(self, other: int) -> Column: ...
    def __mod__(self, other: int) -> Column: ...
    def __and__(self, other: Column) -> Column: ...
    def __or__(self, other: Column) -> Column: ...
    def __ge__(self, other: object) -> Column: ...
    def __le__(self, other: object) -> Column: ...
    def __lt__(self, other: object) -> Column: ...
    def __invert__(self) -> Column: ...


class Table(Protocol):
    """An expression with rows."""

    columns: Sequence[str]
    schema: Callable[[], Mapping[str, Kind]]
    select: Callable[..., Table]
    mutate: Callable[..., Table]
    filter: Callable[[Column], Table]
    distinct: Callable[[], Table]
    group_by: Callable[..., Table]
    aggregate: Callable[..., Table]
    order_by: Callable[..., Table]
    limit: Callable[[int], Table]
    count: Callable[[], Column]

    def __getitem__(self, name: str) -> Column: ...


class Batch(Protocol):
    """Rows as they come back."""

    to_pylist: Callable[[], list[Mapping[str, object]]]


class _Line(Protocol):
    fileno: Callable[[], int]


class Backend(Protocol):
    """A database that takes expressions."""

    table: Callable[..., Table]
    list_tables: Callable[..., Iterable[str]]
    to_pyarrow: Callable[[Table], Batch]
    disconnect: Callable[[], None]
    con: _Line
    current_database: str


class Reached(Protocol):
    """A kind of database that can be connected to."""

    connect: Callable[..., Backend]


class _Builtin(Protocol):
    builtin: Callable[..., Callable[..., Column]]


class _Udf(Protocol):
    scalar: _Builtin


class Ibis(Protocol):
    """The library."""

    literal: Callable[[object], Column]
    coalesce: Callable[..., Column]
    ifelse: Callable[[Column, Column, Column], Column]
    least: Callable[[Column, int], Column]
    date: Callable[[Column, int, int], Column]
    null: Callable[[str], Column]
    postgres: Reached
    pyspark: Reached
    udf: _Udf


def library() -> Ibis:
    """Ibis itself, loaded when a database is first asked; `ImportError` where it is not installed."""
    return cast(Ibis, import_module("ibis"))


def clock(engine: str, zone: str, moment: Column) -> Column:
    """What the clocks of a zone show at a moment, by the engine's own function."""
    if engine == "postgres":
        return own_function("timezone", "timestamp", "string", "timestamp('UTC')")(zone, moment)
    return own_function("from_utc_timestamp", "timestamp", "timestamp('UTC')", "string")(moment, zone)


def own_function(name: str, gives: str, *takes: str) -> Callable[..., Column]:
    """A function of an engine that Ibis has no name for, of one cell or two."""
    def of_one(first: object) -> None:
        """A function of the engine."""

    def of_two(first: object, second: object) -> None:
        """A function of the engine."""

    function = of_one if len(takes) == 1 else of_two
    return library().udf.scalar.builtin(function, name=name, signature=(takes, gives))
