"""Mistakes are told in the strategy's language, also where it cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.read import read
from bsc.read.languages import is_language


def first(folder: Path, text: str, language: str | None = None) -> tuple[str, str]:
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    result = read(folder, language=language)
    return result.language, result.diagnostics[0].message


SPANISH = "no se conoce la clave `nam` en `strategy`"
ENGLISH = "unknown key `nam` in `strategy`"


@pytest.mark.parametrize(
    ("text", "wanted", "language", "message"),
    [
        ("strategy: {nam: X, language: es}", None, "es", SPANISH),
        ("strategy: {nam: X, language: es-MX}", None, "es-MX", SPANISH),
        ("strategy: {language: es, nam: X}", "en", "en", ENGLISH),
        ("strategy: {nam: X}", None, "en", ENGLISH),
        ("strategy: {nam: X}", "es", "es", SPANISH),
        ("strategy: {nam: X, language: français}", None, "en", ENGLISH),
        ("strategy: {nam: X, language: [es]}", None, "en", ENGLISH),
    ],
)
def test_by_the_tree(tmp_path: Path, text: str, wanted: str | None, language: str, message: str) -> None:
    assert first(tmp_path, text, wanted) == (language, message)


def test_a_misspelt_language_key_is_understood(tmp_path: Path) -> None:
    message = "no se conoce la clave `idioma` en `strategy`"
    assert first(tmp_path, "strategy: {idioma: es, name: X}") == ("es", message)


@pytest.mark.parametrize(
    "text",
    [
        'strategy:\n  language: es\n  name: "X\n',
        'strategy: {name: X, language: "es-ES", vision: "x}\n',
        'strategy:\n  idioma: es\n  name: "X\n',
    ],
)
def test_by_the_text_where_there_is_no_tree(tmp_path: Path, text: str) -> None:
    assert first(tmp_path, text) == ("es", "estas comillas no se cierran nunca")


def test_a_broken_file_beside_the_one_that_says_it(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text('metrics: {m: "}\n', encoding="utf-8")
    assert first(tmp_path, "strategy: {name: X, language: es}") == ("es", "estas comillas no se cierran nunca")


@pytest.mark.parametrize(("word", "known"), [
    ("en", True), ("es-MX", True), ("ES-es", True), ("es-419", True), ("essay", False), ("es-", False), ("fr", False)])
def test_a_language_is_en_or_es_with_a_region_or_without(word: str, known: bool) -> None:
    assert is_language(word) is known
