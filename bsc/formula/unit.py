"""Units by their names. Money of each currency, time of each unit and thousands of them are kept apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

COUNT, PERCENT, SHARE = "count", "%", "share"
_PER = re.compile(r"\s*/\s*|\s+(?:per|por|an?|a la|al)\s+")
_CENT = re.compile(r"(?:per|por) ?(?:cent|ciento)|pp|p\.p\.|percentage points|puntos porcentuales|% .*")
_SIGNS = {"€": "EUR", "$": "USD", "US$": "USD", "£": "GBP", "¥": "JPY", "EURO": "EUR", "EUROS": "EUR",
          "DOLLAR": "USD", "DOLLARS": "USD", "DÓLAR": "USD", "DÓLARES": "USD", "MX$": "MXN", "R$": "BRL"}
_MONEY = frozenset({"EUR", "USD", "GBP", "JPY", "CHF", "MXN", "ARS", "COP", "CLP", "PEN", "BRL", "CAD", "AUD", "SEK",
                    "NOK", "DKK", "PLN", "INR", "CNY"})
_TIMES = {"ms": "ms", "s": "s", "sec": "s", "second": "s", "seconds": "s", "segundo": "s", "segundos": "s",
          "min": "min", "minute": "min", "minutes": "min", "minuto": "min", "minutos": "min",
          "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "hora": "h", "horas": "h",
          "d": "day", "day": "day", "days": "day", "día": "day", "días": "day",
          "week": "week", "weeks": "week", "semana": "week", "semanas": "week",
          "month": "month", "months": "month", "mes": "month", "meses": "month",
          "year": "year", "years": "year", "año": "year", "años": "year"}
_CALENDAR = frozenset({"day", "week", "month", "year"})  # a flow's own period: visits/month are visits
_MEASURES = {each.casefold(): each for each in ("kg", "g", "t", "km", "km²", "m²", "m³", "kWh", "MWh", "GWh", "GB",
                                                "MB", "TB", "CO2e", "tCO2e", "kgCO2e")}
_SCALES = {"k": "k", "thousand": "k", "thousands": "k", "thousands of": "k", "mil": "k", "miles": "k", "miles de": "k",
           "m": "M", "mn": "M", "mm": "M", "mio": "M", "million": "M", "millions": "M", "millions of": "M",
           "millón": "M", "millones": "M", "millones de": "M"}
_BEFORE = re.compile(rf"({'|'.join(sorted(_SCALES, key=len, reverse=True))})\s*(\S+)", re.IGNORECASE)
_AFTER = re.compile(rf"(\S+?)\s*({'|'.join(sorted(_SCALES, key=len, reverse=True))})", re.IGNORECASE)
_WHO_KNOWS = frozenset({"points", "puntos", "index", "índice", "score", "ratio", "pesos", "pounds", "libras"})


class Unit(NamedTuple):
    """A kind of quantity, and what people call it; `scaled` if it was multiplied by a number since.

    `per` is the kind of what it is for each of, but for the periods of the calendar. `of_percent` marks per cent of it,
    not yet divided by a hundred.
    """

    kind: str
    name: str
    scaled: bool = False
    per: str = ""
    of_percent: bool = False

    @property
    def plain(self) -> str:
        """What it is called without what it is for each of."""
        return _PER.split(self.name)[0]


@lru_cache(maxsize=1_000)
def unit_of(text: str) -> Unit | None:
    """The unit that a text names: `€/lead` is money, `visits/month` a count; None for what is not known."""
    if _CENT.fullmatch(text.strip().casefold()):
        return Unit(PERCENT, text)
    name, *below = [each.strip() for each in _PER.split(text.strip())]
    kind = _kind(name)
    per = _kind(below[0]) if len(below) == 1 else None
    return None if kind is None else Unit(kind, text, per="" if per is None or per in _CALENDAR else per)


def _kind(name: str) -> str | None:
    money = _money(name)
    if money is not None:
        return money
    found = _TIMES.get(name.casefold()) or _MEASURES.get(name.casefold())
    if found is not None or name == "%":
        return found or PERCENT
    if len(name) < 3 or not all(each.isalpha() or each in " -" for each in name):
        return None  # a scale of the house's own: who knows
    return None if name.casefold() in _WHO_KNOWS else COUNT


def _money(name: str) -> str | None:
    """A currency, of thousands and millions with the scale: `kEUR`."""
    plain = _SIGNS.get(name.upper(), name.upper())
    if plain in _MONEY:
        return plain
    for pattern, scale, money in ((_BEFORE, 1, 2), (_AFTER, 2, 1)):
        found = pattern.fullmatch(name)
        if found is not None:
            plain = _SIGNS.get(found[money].upper(), found[money].upper())
            if plain in _MONEY:
                return _SCALES[found[scale].casefold()] + plain
    return None
