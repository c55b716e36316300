"""After a mistake of shape the rest is still read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.read import read


def test_a_misspelt_key_that_is_needed_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text("strategy: {nam: Mended, actuals: [nothing.csv]}\n", encoding="utf-8")
    assert [found.rule for found in read(tmp_path).diagnostics] == ["unknown-key", "file"]


GUESTS = """strategy: {name: S}
sources: {stays: {file: %s, date: day}}
metrics:
  guests: {name: Guests, source: stays, column: guest, %s}
perspectives: {team: {objectives: {grow: {name: Grow, lagging: [guests]}}}}
"""


@pytest.mark.parametrize(("file", "metric", "rule"), [
    ("stays.csv", "aggregate: unique", "word"), ("stays.csv", "aggregate: sums, by: guest", "word"),
    ("gone.csv", "aggregate: count, by: guest", "file"), ("gone.csv", "by: guest", "file"),
])
def test_one_mistake_about_rows_is_one_message(tmp_path: Path, file: str, metric: str, rule: str) -> None:
    (tmp_path / "stays.csv").write_text("day,guest\n2026-01-03,G0002\n2026-02-03,G0003\n", encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(GUESTS % (file, metric), encoding="utf-8")
    assert [found.rule for found in read(tmp_path).diagnostics] == [rule]


def test_an_unknown_source_does_not_say_as_well_that_nothing_is_divided(tmp_path: Path) -> None:
    text = GUESTS.replace("source: stays", "source: stay") % ("stays.csv", "aggregate: count, by: guest")
    (tmp_path / "stays.csv").write_text("day,guest\n2026-01-03,G0002\n", encoding="utf-8")
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    assert [found.rule for found in read(tmp_path).diagnostics] == ["unknown-id"]


def test_what_counts_each_once_is_meant_by_unique(tmp_path: Path) -> None:
    (tmp_path / "strategy.yaml").write_text(GUESTS % ("stays.csv", "aggregate: unique"), encoding="utf-8")
    assert "did you mean `distinct`?" in [found.help for found in read(tmp_path).diagnostics]


@pytest.mark.parametrize(("language", "help"), [
    ("en", "put the text in quotes, `name: \"Guests, mean of three months\"`"),
    ("es", "pon el texto entre comillas, `name: \"Guests, mean of three months\"`"),
])
def test_a_text_in_braces_that_a_comma_cuts_in_two_wants_quotes(tmp_path: Path, language: str, help: str) -> None:
    text = "strategy: {name: S}\nmetrics:\n  guests: {name: Guests, mean of three months, unit: n}\n"
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    (found,) = read(tmp_path, language=language).diagnostics
    assert found.rule == "unknown-key" and found.help.endswith(help)


@pytest.mark.parametrize("metric", ["{mean of three months, name: Guests}", "\n    name: Guests\n    mean of three:"])
def test_a_key_that_follows_no_text_in_braces_is_just_unknown(tmp_path: Path, metric: str) -> None:
    text = f"strategy: {{name: S}}\nmetrics:\n  guests: {metric}\n"
    (tmp_path / "strategy.yaml").write_text(text, encoding="utf-8")
    (found,) = read(tmp_path).diagnostics
    assert found.rule == "unknown-key" and "quotes" not in found.help
