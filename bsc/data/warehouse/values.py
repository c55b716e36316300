"""The cells of a column as Ibis expressions that every engine reads alike: what is no number, what is no text."""

from __future__ import annotations

from bsc.data.warehouse.terms import Column, library, own_function
from bsc.model import Aggregate

_COUNTS = (Aggregate.COUNT, Aggregate.DISTINCT)
_NEVER_NAN = ("mysql", "mssql")
_EXACT = 1e15


def numbers(column: Column, engine: str) -> Column:
    """A column of numbers, without those that are none: NaN counts for nothing, as in a file."""
    kind = column.type()
    if kind.is_floating():
        if engine in _NEVER_NAN:
            return column
        odd = own_function("isnan", "boolean", "float64")(column.cast("float64")) if engine == "pyspark" \
            else column.isnan()
    elif kind.is_decimal() and engine == "postgres":
        odd = column.cast("float64").isnan()
    else:
        return column
    return library().ifelse(odd, library().null(str(kind)), column)


def words(column: Column) -> Column:
    """A column as texts without the blanks around them."""
    return column.cast("string").strip()


def slices(column: Column, engine: str) -> Column:
    """What a row is by a column: whole numbers without a point, an empty text where it has nothing there."""
    ibis, text = library(), words(column)
    if column.type().is_floating():
        number = numbers(column, engine)
        small = ibis.ifelse(number.abs() < _EXACT, number, ibis.null("float64"))
        whole = small.round().cast("int64")
        if engine == "pyspark":  # which writes 0.0001 as 1.0E-4
            text = ibis.coalesce(small.cast("decimal(38, 12)").cast("string").re_replace("0+$", ""), text)
        text = ibis.ifelse((small >= small.round()) & (small <= small.round()), whole.cast("string"),
                           ibis.ifelse(number.notnull(), text, ibis.null("string")))
    return ibis.coalesce(text, "")


def counted(column: Column, aggregate: Aggregate, engine: str) -> Column:
    """A column as an aggregate needs it."""
    kind = column.type()
    if aggregate in _COUNTS:
        return words(column).nullif("") if kind.is_string() else numbers(column, engine)
    if kind.is_boolean():
        column = column.cast("int32")
    if aggregate is Aggregate.MEAN:
        return numbers(column, engine).cast("float64")  # the mean of a decimal column would have its few places
    if kind.is_integer() and engine != "postgres" and aggregate not in (Aggregate.MIN, Aggregate.MAX):
        return column.cast("decimal(38, 0)")  # a sum of whole numbers may be larger than any of its kind
    return numbers(column, engine)
