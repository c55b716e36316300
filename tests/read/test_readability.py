"""How easy texts are to read: syllables, words, sentences, the three indexes, and metrics made of texts."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bsc.read import ReadResult, read
from bsc.read.texts.readability import INDEXES, Counts, count
from bsc.read.texts.syllables import english_syllables, spanish_syllables

SPANISH = {
    1: "y que muy quien rey dio pan",
    2: "queso país ciudad día maíz guerra agua huevo hacia búho leyes baúl causa",
    3: "bahía creíais reúne pingüino oeste Paraguay ahora poeta",
    4: "averiguáis teoría aéreo continúe contenido publicación interacción seguidores estrategia",
    5: "organización comunidades",
}
ENGLISH = {
    1: "the makes sea thing friend reach read it liked time more there and you that was for are with they one what "
       "said theme's use which their these some like two write see way could call whose like come made part league "
       "called filled pulled helped worked asked planned clothes shoes goes hour month year played eye eyes don't fire",
    2: "table tables published wanted question region people language being client patient science business measure "
       "uses changes hundred value something therefore other about into number water campaign comment answer likely "
       "lovely safety careful useful peaceful homeless useless statement movement figure colleague argue rescue unique "
       "technique quiet ancient million billion union senior junior fashion cushion special creature really seeing "
       "going trying little middle handled settled places watches wishes boxes twenty ninety minute today Wednesday "
       "winter doctor lawyer player royal loyal mayor beyond enjoyed delayed nation fluent evening simply gentle "
       "people's isn't couldn't lifetime sometimes baseball framework guidelines household forecast forehead likewise "
       "poem poet chaos rhythm centre metre acre settle maybe cement behold rely",
    3: "audience media idea area video creative influence easier company customers engagement actual quality theory "
       "strategy marketing followers article images everyone anyone somebody nobody however whoever wherever "
       "completely carefully awareness agreement element settlement excitement average dialogue scientist opinion "
       "familiar religion official initial suggestion decision reaction realize theater ideas museum studying happiest "
       "carrier barrier quietly eleven yesterday employer employees national usual annual government department "
       "management improvement poetry radio studio ratio piano tourism CTR",
    4: "continuous community advertising criticism absolutely society variety anxiety experience television education "
       "reality January situation interesting environment development mechanism appreciate cooperate time-consuming",
    5: "readability university association immediately organization opportunity possibility individual",
    6: "responsibility availability",
}
HOSTILE = ["`" * 200_000, "<" * 200_000, "[" * 200_000, "![" * 90_000, "```\n" * 50_000, "<!--" * 60_000, "." * 200_000,
           "<script" * 40_000, "a@" * 90_000, "---\n" * 60_000, "\n#" * 90_000, "a-" * 90_000, " " * 200_000 + "x"]


@pytest.mark.parametrize(("counted", "lists"), [(spanish_syllables, SPANISH), (english_syllables, ENGLISH)])
def test_syllables_are_counted(counted: Callable[[str], int], lists: dict[int, str]) -> None:
    assert {word: counted(word) for words in lists.values() for word in words.split()} == {
        word: number for number, words in lists.items() for word in words.split()}


def test_the_indexes_are_those_of_their_authors() -> None:
    counts = Counts(syllables=150, words=100, sentences=5)
    assert INDEXES["flesch"].score(counts) == pytest.approx(206.835 - 84.6 * 1.5 - 1.015 * 20)
    assert INDEXES["fernandez-huerta"].score(counts) == pytest.approx(206.84 - 60 * 1.5 - 1.02 * 20)
    assert INDEXES["szigriszt"].score(counts) == pytest.approx(206.835 - 62.3 * 1.5 - 20)
    assert INDEXES["flesch"].formula("en") == "Flesch: 206.835 - 84.6 * syllables / words - 1.015 * words / sentences"
    assert INDEXES["szigriszt"].formula("es-MX") == (
        "Szigriszt Pazos: 206.835 - 62.3 * sílabas / palabras - palabras / oraciones")


@pytest.mark.parametrize(("text", "words", "sentences"), [
    ("The cat sat on the mat. It was happy!", 9, 2),
    ("Mr. Smith came at 3.5 hours, e.g. late.", 8, 1),
    ("«¿Vienes?» Sí. La Sra. Pérez y J. Ruiz no vienen.", 10, 3),
    ("# A title\nA line\nthat goes on\n- one entry\n- two [links](http://x.org/a-b) here", 12, 4),
    ("---\ntitle: not read\n---\nRead.\n```\nnot read\n```\n<!-- not read --> <b>Read</b>\n", 2, 2),
    ("|a|b|\n|---|---|\n|c|d|", 4, 4),
    ("well-known, don't: 12 345", 2, 1),
    ("", 0, 0),
])
def test_words_and_sentences_are_counted(text: str, words: int, sentences: int) -> None:
    assert count(text, len)[1:] == (words, sentences)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:4]))
def test_hostile_texts_are_counted_in_time(text: str) -> None:
    began = time.monotonic()
    count(text, spanish_syllables)
    count(text, english_syllables)
    assert time.monotonic() - began < 10


def reading(folder: Path, texts: dict[str, str], keys: str = "files: texts/*.md", head: str = "") -> ReadResult:
    """What is read of a metric of some texts."""
    (folder / "texts").mkdir()
    for name, text in texts.items():
        (folder / "texts" / name).write_text(text, encoding="utf-8")
    (folder / "s.yaml").write_text(
        f"strategy: {{name: S{head}}}\nmetrics:\n  clear: {{readability: {{{keys}}}}}\n", encoding="utf-8")
    return read(folder)


def test_texts_are_pooled_by_the_period_that_they_say(tmp_path: Path) -> None:
    result = reading(tmp_path, {
        "2026-01-03-a.md": "The cat sat on the mat.", "2026-01-b.md": "Organizations promote responsibilities.",
        "c.md": "---\ndate: 2026-02-11\n---\nThe cat sat.", "d.md": "No day.", "2026-02.txt": "No Markdown.",
    })
    assert result.strategy is not None
    metric = result.strategy.metrics["clear"]
    both = count("The cat sat on the mat. Organizations promote responsibilities.", english_syllables)
    assert both[1:] == (9, 2)
    assert [(each.period.label, each.value) for each in metric.actuals] == [
        ("2026-01", INDEXES["flesch"].score(both)), ("2026-02", INDEXES["flesch"].score(Counts(3, 3, 1)))]
    assert metric.formula.startswith("Flesch: ") and metric.source == "texts/*.md" and metric.not_computed == ""
    assert [(each.rule, each.message) for each in result.diagnostics] == [
        ("undated", "texts/d.md says no period; it is left out")]


@pytest.mark.parametrize(("keys", "head", "author"), [
    ("files: texts/*.md", ", language: es", "Fernández Huerta"),
    ("files: texts/*.md, index: szigriszt", "", "Szigriszt Pazos"),
    ("files: texts/2026-01.md", "", "Flesch"),
])
def test_the_index_is_that_of_the_language_or_the_one_named(
    tmp_path: Path, keys: str, head: str, author: str
) -> None:
    result = reading(tmp_path, {"2026-01.md": "El gato duerme."}, keys, head)
    assert result.strategy is not None
    metric = result.strategy.metrics["clear"]
    assert metric.formula.startswith(author + ":") and len(metric.actuals) == 1


@pytest.mark.parametrize(("keys", "told"), [
    ("files: ../*.md", "3:32 outside"), ("files: /etc/*", "3:32 outside"), ("files: texts/*.txt", "3:32 file"),
    ("files: nowhere/*.md", "3:32 file"), ("index: flesch", "3:11 missing-key"),
    ("files: texts/*.md, index: flesh", "3:51 word"),
])
def test_mistakes_are_located(tmp_path: Path, keys: str, told: str) -> None:
    result = reading(tmp_path, {"2026-01.md": "Text."}, keys)
    assert result.strategy is None
    place = result.diagnostics[0].place
    assert f"{place.line}:{place.column} {result.diagnostics[0].rule}" == told


@pytest.mark.parametrize(("text", "told"), [
    (b"", "3:32 no-sentence texts/2026-01.md has no sentence; 2026-01 has no figure"),
    (b"12 --- 3 ...", "3:32 no-sentence texts/2026-01.md has no sentence; 2026-01 has no figure"),
    ("El niño".encode("latin-1"),
     "1:6 encoding byte 0xF1 is not UTF-8; the file may be saved as Windows-1252 or Latin-1"),
    ("El niño".encode("utf-16"), "1:1 encoding texts/2026-01.md is saved as UTF-16"),
    (b"The cat\0sat.", "1:1 binary texts/2026-01.md is a binary file, not text"),
    (b"The cat sat. " * 160_000, "1:1 too-large texts/2026-01.md has 2080 kB; the limit is 2000 kB"),
])
def test_a_text_that_cannot_be_scored_is_told(tmp_path: Path, text: bytes, told: str) -> None:
    reading(tmp_path, {"2026-02.md": "Read me."})
    (tmp_path / "texts" / "2026-01.md").write_bytes(text)
    found = read(tmp_path).diagnostics
    assert [f"{each.place.line}:{each.place.column} {each.rule} {each.message}" for each in found] == [told]


def test_a_link_to_a_text_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("The cat sat.", encoding="utf-8")
    (tmp_path / "house" / "texts").mkdir(parents=True)
    (tmp_path / "house" / "texts" / "2026-01.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "house" / "s.yaml").write_text(
        "strategy: {name: S}\nmetrics: {clear: {readability: {files: texts/*.md}}}", encoding="utf-8")
    result = read(tmp_path / "house")
    assert result.strategy is None
    assert {each.rule for each in result.diagnostics} == {"outside", "file"}


def test_texts_of_more_than_a_library_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bsc.read.linking.readable._MOST", 20)
    result = reading(tmp_path, {"2026-01.md": "The cat sat.", "2026-02.md": "The cat sat."})
    assert [each.rule for each in result.diagnostics] == ["too-large"]
