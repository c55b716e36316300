"""Slices, and KPIs that point at them, from every kind of file."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook

from bsc.cli.main import run
from bsc.read import read
from tests.read.test_slices import metrics_of, slices
from tests.read.test_sources import figures

HEAD = ("day", "platform", "region", "likes", "cost")
ROWS = [(f"2026-{month:02}-{day:02}", platform, region, month * 10 + day + at * 7, 1.5 * month + at)
        for month in (1, 2, 3) for day in (5, 28) for at, platform in enumerate(("instagram", "x", None, "tik tok"))
        for region in ("north", "south")]
STRATEGY = """strategy: {name: Rows}
report: {sections: [breakdowns]}
sources: {s: {file: data/rows.%s}}
metrics:
  likes: {source: s, column: likes, aggregate: sum, by: platform}
  cost: {source: s, column: cost, aggregate: sum, by: platform}
  cost-per-like: {formula: cost / likes, better: lower}
objectives:
  o: {name: Be liked, kpis: [{metric: cost-per-like, where: {region: north}}, {metric: likes, where: {platform: x}}]}
"""


def written(folder: Path, kind: str) -> Path:
    """The rows in a file of a kind, and the strategy over them."""
    path = folder / "data" / f"rows.{kind}"
    path.parent.mkdir()
    if kind == "sqlite":
        with closing(sqlite3.connect(path)) as opened:
            opened.execute(f"CREATE TABLE rows ({', '.join(HEAD)})")
            opened.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", ROWS)
            opened.commit()
    elif kind == "xlsx":
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Rows")
        for row in (HEAD, *ROWS):
            sheet.append(row)
        book.save(path)
    elif kind == "jsonl":
        path.write_text("".join(json.dumps(dict(zip(HEAD, row, strict=True))) + "\n" for row in ROWS), encoding="utf-8")
    else:
        lines = [",".join("" if each is None else str(each) for each in row) for row in (HEAD, *ROWS)]
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    more = ", date: day, table: rows" if kind == "sqlite" else ", date: day"
    (folder / "strategy.yaml").write_text(STRATEGY % (kind + more), encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xlsx", "sqlite"])
def test_slices_are_the_same_from_every_file(tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = written(tmp_path, kind)
    found = metrics_of(read(folder))
    likes = slices(found["likes"])
    assert set(likes) == {"instagram", "x", "tik tok", "not said"}
    assert likes["x"] == {"2026-01": 134.0, "2026-02": 174.0, "2026-03": 214.0}
    assert slices(found["cost-per-like"])["x"]["2026-01"] == 10 / 134
    assert figures(found["cost-per-like-north"])["2026-01"] == 24 / 296
    assert figures(found["likes-x"]) == likes["x"]
    assert run(["explain", "o/cost-per-like-north", str(folder)]) == 0
    told = " ".join(capsys.readouterr().out.split())  # as wide as the terminal is
    assert f"Cost, north 48: sum of “cost” in data/rows.{kind}, region north" in told
    assert run(["build", str(folder), "--output", str(folder / "out")]) == 0
    page = (folder / "out" / "index.html").read_text(encoding="utf-8")
    assert 'id="breakdowns"' in page
    assert "tik tok" in page
