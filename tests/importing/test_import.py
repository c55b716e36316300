"""`bsc import`, end to end: what it says, what it writes, and that bsc reads what it wrote."""

from __future__ import annotations

from pathlib import Path

from openpyxl import Workbook

from tests.importing import books
from tests.importing.conftest import Import, figures, strategy_of


def test_a_preview_says_what_is_there_and_writes_nothing(bring: Import, tmp_path: Path) -> None:
    books.hotel(tmp_path / "hotel.xlsx")
    for arguments in (["hotel.xlsx"], ["hotel.xlsx", "--preview", "--output", "out"]):
        code, said, _ = bring(*arguments)
        assert code == 0
        assert "perspectivas: 3 · objetivos: 4 · indicadores: 5, 5 con meta" in said
        assert "cifras: 44, 2026-01 – 2026-09" in said
        assert "CMI!T5" in said and "CMI!A11" in said and "CMI!O8" in said
        assert "No se ha escrito nada." in said
        assert max(map(len, said.splitlines())) <= 80
    assert [each.name for each in tmp_path.iterdir()] == ["hotel.xlsx"]


def test_what_it_writes_is_a_strategy(bring: Import, tmp_path: Path) -> None:
    books.hotel(tmp_path / "hotel.xlsx")
    code, said, _ = bring("hotel.xlsx", "--output", "out")
    assert code == 0, said
    strategy = strategy_of(tmp_path / "out")
    assert strategy.name == "Cuadro de mando integral 2026 — Hotel Marina"
    assert strategy.vision == "El hotel preferido de las familias"
    assert [each.name for each in strategy.perspectives] == ["Financiera", "Clientes", "Procesos"]
    text = (tmp_path / "out" / "strategy.yaml").read_text(encoding="utf-8")
    for line in ('unit: "€"', "target: {total: 1200000, over: 2026}", "target: {at_most: 0}", "target: 40"):
        assert line in text
    found = figures(tmp_path / "out")
    assert found["clientes-que-repiten", "2026-09"] == 7
    assert found["tiempo-de-respuesta", "2026-01"] == 5.5
    assert ("tiempo-de-respuesta", "2026-09") not in found
    assert "CMI!T5" in (tmp_path / "out" / "imported.md").read_text(encoding="utf-8")


def test_it_never_writes_among_other_files(bring: Import, tmp_path: Path) -> None:
    books.hotel(tmp_path / "hotel.xlsx")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("keep")
    code, _, why = bring("hotel.xlsx", "--output", "out")
    assert code == 2 and "not empty" in why
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_it_shows_what_it_read_of_each_kpi(bring: Import, tmp_path: Path) -> None:
    book = Workbook()
    rows: list[list[books.Cell]] = [[f"KPI {'x' * 60} {at}", 7, at, at + 1] for at in range(12)]
    books.put(books.sheet_of(book, "2026"), 1, [["Measure", "Target", "Jan", "Feb"], *rows])
    book.save(tmp_path / "a.xlsx")
    _, said, _ = bring("a.xlsx")
    assert "target 7 · figures: 2, the last" in said and "and 4 more" in said
    assert max(map(len, said.splitlines())) <= 80 and said.count("KPI xxx") == 8


def test_it_follows_no_link_over_what_is_there(bring: Import, tmp_path: Path) -> None:
    books.hotel(tmp_path / "hotel.xlsx")
    (tmp_path / "house").mkdir()
    (tmp_path / "house" / "strategy.yaml").write_text("keep", encoding="utf-8")
    for name, told in (("house", "not empty"), ("nowhere", "link to nowhere"), ("hotel.xlsx", "not empty")):
        (tmp_path / "out").symlink_to(tmp_path / name)
        code, said, why = bring("hotel.xlsx", "--output", "out")
        assert code == 2 and (told in why or "is a file" in why) and said == ""
        (tmp_path / "out").unlink()
    assert (tmp_path / "house" / "strategy.yaml").read_text(encoding="utf-8") == "keep"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["hotel.xlsx", "house"]


def test_the_same_workbook_gives_the_same_bytes(bring: Import, tmp_path: Path) -> None:
    books.hotel(tmp_path / "hotel.xlsx")
    for name in ("one", "two"):
        assert bring("hotel.xlsx", "--output", name)[0] == 0
    for file in ("strategy.yaml", "data/actuals.csv", "imported.md"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
