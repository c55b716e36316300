"""Units of formulas: apples and euros are told, whatever may be meant is left alone."""

from __future__ import annotations

import pytest

from bsc.formula import unit_of, unit_slips

UNITS = {"cost": "€", "fee": "EUR", "dollars": "USD", "likes": "likes", "comments": "comments", "people": "people",
         "rate": "%", "hours": "h", "minutes": "min", "plain": "", "thousands": "k€", "price": "€/lead",
         "visits": "visits/month", "wage": "€/h", "each": "€/lead", "weight": "kg", "gap": "pp", "euros": "euros",
         "million": "millones de €"}
KNOWN = {name: unit_of(text) for name, text in UNITS.items()}


def told(formula: str, own: str = "") -> list[tuple[int, str, str]]:
    """Where something does not go together, with the part of the formula, and what is said."""
    return [(each.start, formula[each.start:each.start + each.width], each.message.told({}))
            for each in unit_slips(formula, KNOWN, unit_of(own), "m")]


@pytest.mark.parametrize(("formula", "part", "one", "other"), [
    ("cost + likes", "cost + likes", "€", "likes"),
    ("  2 * (cost - likes)", "cost - likes", "€", "likes"),
    ("cost + dollars", "cost + dollars", "€", "USD"),
    ("likes > cost", "likes > cost", "likes", "€"),
    ("min(hours, minutes)", "min(hours, minutes)", "h", "min"),
    ("if(likes > 5, cost, likes)", "if(likes > 5, cost, likes)", "€", "likes"),
    ("cost if likes else rate", "cost if likes else rate", "€", "%"),
    ("previous(cost) - likes", "previous(cost) - likes", "€", "likes"),
    ("(cost / likes + rate) * 2", "cost / likes + rate", "€/likes", "%"),
    ("rate + likes", "rate + likes", "%", "likes"), ("thousands + cost", "thousands + cost", "k€", "€"),
    ("weight + cost", "weight + cost", "kg", "€"), ("gap + likes", "gap + likes", "pp", "likes"),
    ("million - thousands", "million - thousands", "millones de €", "k€"),
    ("wage + price", "wage + price", "€/h", "€/lead"), ("hours + likes", "hours + likes", "h", "likes"),
])
def test_what_does_not_go_together_is_told_where_it_stands(formula: str, part: str, one: str, other: str) -> None:
    assert told(formula) == [(formula.index(part), part, f"{one} and {other} do not add up or compare")]


@pytest.mark.parametrize(("formula", "own"), [
    ("likes + comments", "interactions"), ("(likes + comments) / people * 100", "%"), ("cost + fee", "€"),
    ("cost / likes", "€"), ("cost / likes * 1000", "€"), ("100 * likes / people", "%"), ("likes / people", "x"),
    ("cost + plain", "€"), ("cost + 5", "€"), ("if(likes > 5, cost, 0)", "€"), ("growth(cost)", "%"),
    ("minutes / 60 + hours", "h"), ("cost / 1000", "k€"), ("dollars * 0.92", "€"), ("visits / people", ""),
    ("(1 - likes / people) * 100", "%"), ("price * people", "€"), ("nps(likes, comments, people)", "points"),
    ("likes and cost", ""), ("not (likes > 3) or cost > 2", ""), ("rolling(cost, 3) - year_ago(cost)", "€"),
    ("thousands * 1000 + cost", "€"), ("rate * likes / 100", "likes"), ("abs(-cost)", "€"), ("rate - rate", "pp"),
    ("(rate * likes + rate * people) / (likes + people)", "%"), ("wage * hours", "€"), ("cost * (1 - rate / 100)", "€"),
    ("100 - rate", "%"), ("rate + gap", "%"), ("cost + euros", "€"), ("price + each", "€/lead"),
    ("thousands / 1000", "million €"), ("cost + price", "€"), ("visits * price", "€"), ("likes * hours", "h"),
    ("likes * 100 / people", "%"), ("visits + likes", "visits"), ("1 - likes / people", "share"),
    ("cost / hours", "€/h"), ("likes / cost", "likes"),
])
def test_what_may_be_meant_is_left_alone(formula: str, own: str) -> None:
    assert told(formula, own) == []


@pytest.mark.parametrize(("formula", "own", "message"), [
    ("likes / people", "%", "`m` is in %, its formula gives a share of 1"),
    ("cost + fee", "likes", "`m` is in likes, its formula gives €"),
    ("cost / likes", "USD", "`m` is in USD, its formula gives €/likes"),
    ("likes + comments", "€", "`m` is in €, its formula gives likes"),
    ("likes / people * 100", "h", "`m` is in h, its formula gives %"),
    ("cost - fee", "%", "`m` is in %, its formula gives €"),
    ("wage * hours", "h", "`m` is in h, its formula gives €"),
    ("cost + fee", "k€", "`m` is in k€, its formula gives €"),
    ("rate * likes", "likes", "per cent of likes: `m` comes out a hundred times too large"),
    ("cost * rate + fee * rate", "€", "per cent of €: `m` comes out a hundred times too large"),
    ("1 - rate", "%", "a percentage is taken from 1"),
])
def test_a_unit_that_the_formula_contradicts_is_told(formula: str, own: str, message: str) -> None:
    assert told(formula, own) == [(0, formula, message)]


def test_units_by_their_names() -> None:
    kinds = {text: getattr(unit_of(text), "kind", None) for text in (
        "€", "eur", "$", "€/lead", "h", "horas", "%", "likes", "visits/month", "/month", "", "k€", "points", "1/3")}
    assert kinds == {"€": "EUR", "eur": "EUR", "$": "USD", "€/lead": "EUR", "h": "h", "horas": "h", "%": "%",
                     "likes": "count", "visits/month": "count", "/month": None, "": None, "k€": "kEUR",
                     "points": None, "1/3": None}
