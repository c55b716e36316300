"""Words in the two languages of the product."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_WRITTEN = 6  # decimals at most that a person writes


class Text(NamedTuple):
    """One sentence in English and in Spanish."""

    en: str
    es: str

    def told(self, language: str) -> str:
        """The sentence in a language such as `es` or `es-MX`; English where we do not know the language."""
        return self.es if language.split("-")[0] == "es" else self.en


def number(value: float) -> Text:
    """A number with the separators of each language; one that nobody wrote, a ratio, in three figures.

    >>> number(1234.5), number(-6.662459865)
    (Text(en='1,234.5', es='1.234,5'), Text(en='-6.66', es='-6,66'))
    """
    plain = f"{value:,.10g}" if abs(value) < 1e10 else f"{value:,.0f}"
    if len(plain.partition(".")[2]) > _WRITTEN:
        plain = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"
    return Text(plain, plain.translate(str.maketrans(",.", ".,")))


def quoted(names: Sequence[str], most: int = 4, either: bool = False) -> Text:
    """Names in quotation marks, joined by “and”, or by “or”; beyond `most`, how many more there are.

    >>> quoted(["Grow", "Earn", "Learn"], most=2)
    Text(en='“Grow”, “Earn” and 1 more', es='«Grow», «Earn» y 1 más')
    """
    rest = len(names) - most
    en, es = [f"“{name}”" for name in names[:most]], [f"«{name}»" for name in names[:most]]
    if rest > 0:
        en, es = [*en, f"{rest} more"], [*es, f"{rest} más"]
    return Text(_joined(en, "or" if either else "and"), _joined(es, "o" if either else "y"))


def listed(en: Sequence[str], es: Sequence[str]) -> Text:
    """Words of each language, joined as a sentence joins them.

    >>> listed(["owner", "end"], ["responsable", "fin"])
    Text(en='owner and end', es='responsable y fin')
    """
    return Text(_joined([*en], "and"), _joined([*es], "y"))


_UNITS = {
    "day": (Text("day", "día"), Text("days", "días")),
    "week": (Text("week", "semana"), Text("weeks", "semanas")),
    "month": (Text("month", "mes"), Text("months", "meses")),
    "quarter": (Text("quarter", "trimestre"), Text("quarters", "trimestres")),
    "half-year": (Text("half-year", "semestre"), Text("half-years", "semestres")),
    "year": (Text("year", "año"), Text("years", "años")),
}


def span(count: int, unit: str) -> Text:
    """A stretch of time: the unit is a day, week, month, quarter, half-year or year.

    >>> span(2, "month")
    Text(en='2 months', es='2 meses')
    """
    told = _UNITS[unit][count != 1]
    return Text(f"{count} {told.en}", f"{count} {told.es}")


def joined(parts: Sequence[Text]) -> Text:
    """Parts of a sentence, joined as each language joins them.

    >>> joined([Text("bread", "pan"), Text("milk", "leche")])
    Text(en='bread and milk', es='pan y leche')
    """
    return Text(_joined([part.en for part in parts], "and"), _joined([part.es for part in parts], "y"))


def _joined(parts: list[str], conjunction: str) -> str:
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}" if len(parts) > 1 else "".join(parts)
