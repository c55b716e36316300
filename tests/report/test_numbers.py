"""Numbers, dates and words as people write them."""

from __future__ import annotations

import pytest

from bsc.model import Cadence, Delay, FiscalYear, Signal, Status, parse_period
from bsc.report.speech.dates import Dates
from bsc.report.speech.numbers import MISSING, decimals_of, numbers_for
from bsc.report.speech.terms import TABLES
from bsc.report.speech.terms.explained import EXPLAINED
from bsc.report.speech.words import visible, words_for

EN, ES, MX = numbers_for("en"), numbers_for("es"), numbers_for("es-MX")


def _plain(text: str) -> str:
    return text.replace("\u202f", " ")


@pytest.mark.parametrize(("value", "decimals", "text"), [
    (1234.5, 1, "1,234.5"), (0.125, 2, "0.13"), (2.5, 0, "3"), (1.005, 2, "1.01"), (-2.5, 0, "−3"),
    (-0.04, 1, "0.0"), (0.0, 0, "0"), (1e16, 0, "1.000×10^16"), (89.96, 1, "90.0"),
])
def test_numbers_round_half_up(value: float, decimals: int, text: str) -> None:
    assert EN.plain(value, decimals) == text
    assert EN.column([value], decimals) == [text]


def test_numbers_of_a_column_are_the_numbers_one_by_one() -> None:
    values = [1.25, None, -3.0, 0.0, -0.001, 12345.678, 2.5]
    for numbers in (EN, ES, MX):
        assert numbers.column(values, 1) == [
            MISSING if value is None else numbers.plain(value, 1) for value in values]
        assert numbers.signed_column(values, 1) == [
            MISSING if value is None else numbers.signed(value, 1) for value in values]
    assert EN.column([None, None]) == [MISSING, MISSING]


def test_languages_and_regions() -> None:
    assert ES.plain(1234.5, 1) == "1.234,5"
    assert numbers_for("es-ES").plain(1234.5, 1) == "1.234,5"
    assert MX.plain(1234.5, 1) == "1,234.5"
    assert numbers_for("es-CO").plain(1234.5, 1) == "1.234,5"
    assert _plain(ES.money(1200, "EUR")) == "1.200 €"
    assert EN.money(1200, "EUR") == "€1,200"
    assert EN.money(-1200.5, "USD") == "−$1,200.50"
    assert _plain(EN.money(10, "CHF")) == "10 CHF"


@pytest.mark.parametrize(("value", "text"), [
    (89.6, "89.6 %"), (89.4, "89 %"), (89.96, "89.96 %"), (90.0, "90 %"), (60.0, "60 %"), (59.7, "59.7 %"),
    (59.9999999999, "60 %"), (12.5, "13 %"), (0.0, "0 %"), (104.2, "104 %"), (-3.0, "−3 %"), (2500.0, "2,500 %"),
])
def test_rounding_never_crosses_a_limit(value: float, text: str) -> None:
    assert _plain(EN.percent(value, (90.0, 60.0))) == text


def test_signs_of_changes() -> None:
    assert [EN.signed(value, 1) for value in (1.14, -1.16, 0.04, 0.0)] == ["+1.1", "−1.2", "0.0", "0.0"]


@pytest.mark.parametrize(("values", "decimals"), [
    ([1284.0, 1500.0], 0), ([2.3, 3.0], 1), ([20.9, 16.0, 0.47], 2), ([11690.123], 0), ([0.0123456], 6),
    ([None], 0), ([1e-7], 11), ([2.1 + 2.2, 0.1 + 0.2, 7.6000000000000005], 1), ([1 / 3], 3),
    ([200 / 3, 70.0], 1), ([1 / 3, 0.2, 12933.0], 0),
])
def test_one_precision_for_a_kpi(values: list[float | None], decimals: int) -> None:
    assert decimals_of(values) == decimals


@pytest.mark.parametrize(("label", "english", "spanish"), [
    ("2026-09", "Sep 2026", "sept 2026"), ("2026-Q3", "Q3 2026", "T3 2026"), ("2026-H1", "H1 2026", "S1 2026"),
    ("2026", "2026", "2026"), ("2026-W05", "W5 2026", "sem. 5 2026"), ("2026-10-14", "14 Oct 2026", "14 oct 2026"),
    ("FY2027", "FY 2027", "EF 2027"), ("FY2027-Q2", "Q2 FY 2027", "T2 EF 2027"),
])
def test_periods(label: str, english: str, spanish: str) -> None:
    period = parse_period(label, FiscalYear(4, True))
    assert Dates().period(period) == english
    assert Dates(spanish=True).period(period) == spanish


def test_brief_periods_and_delays() -> None:
    assert Dates().brief(parse_period("2026-09")) == "Sep 26"
    assert Dates().brief(parse_period("2026")) == "2026"
    two = Delay(2, "month", 2.0)
    assert [Dates().delay(two), Dates().delay(two, short=True)] == ["2 months", "2 mo"]
    assert [Dates(True).delay(two), Dates(True).delay(Delay(1, "month", 1.0), short=True)] == ["2 meses", "1 mes"]


@pytest.mark.parametrize("table", TABLES)
def test_both_languages_have_the_same_slots(table: dict[str, tuple[str, str]]) -> None:
    for key, (english, spanish) in table.items():
        assert english and spanish, key
        assert sorted(_slots(english)) == sorted(_slots(spanish)), key
        assert "{" in english or f"{key}, one" not in table, key


def test_no_part_of_the_report_takes_a_word_from_another() -> None:
    keys = [key for table in TABLES for key in table]
    assert [key for key in keys if keys.count(key) > 1] == []


def _slots(text: str) -> list[str]:
    return [part.partition("}")[0] for part in text.split("{")[1:]]


def test_every_status_signal_and_cadence_has_a_word() -> None:
    for language in ("en", "es", "es-MX"):
        words = words_for(language)
        assert all(words.status(status) for status in Status)
        assert all(words.signal(signal) and words.signal(signal, short=True) for signal in Signal)
        assert all(words[f"say {signal.value}"] for signal in Signal)
        assert all(words.cadence(cadence) for cadence in Cadence)
    assert words_for("es").status(Status.OFF_TRACK) == "No cumple"


def test_every_word_of_status_signal_and_verdict_is_explained() -> None:
    verdicts = ("complete", "not measured", "no result", "causes unmeasured", "rests on nothing")
    figures = ("alignment", "evidence share", "ownership", "freshness", "coverage share")
    for language in ("en", "es"):
        words = words_for(language)
        titles = [words[key] for key, *_ in EXPLAINED]
        assert len(set(titles)) == len(titles)
        assert {words.status(status) for status in Status} <= set(titles)
        assert {words.signal(signal) for signal in Signal} <= set(titles)
        assert {words[key] for key in (*verdicts, *figures, "index", "weight", "share", "delay")} <= set(titles)


def test_a_house_has_its_own_words() -> None:
    words = words_for("en", {"On track": "Met", "not explained": "Odd", "unknown term": "x"})
    assert words.status(Status.ON_TRACK) == "Met"
    assert words.signal(Signal.UNEXPLAINED, short=True) == "Odd"


def test_what_cannot_be_seen_is_shown() -> None:
    assert visible("a\x1b[31m") == "a␛[31m"
    assert "\u202e" not in visible("a\u202eb") and visible("a\ud800") == "a\ufffd"
    assert visible("línea\nsegunda ✓") == "línea\nsegunda ✓"
