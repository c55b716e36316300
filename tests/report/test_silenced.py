"""What the house silenced is listed below the findings, with its reason and its end, in every format."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bsc.pipeline import Built, Order, build

SCHEMA = Path(__file__).resolve().parents[2] / "bsc" / "report" / "data" / "report.schema.json"
TEXT = """strategy: {{name: Bakery, language: {language}, cadence: monthly}}
perspectives:
  team: {{objectives: {{craft: {{name: NPS 50, owner: Ana}}}}}}
checks:
  R07: {{severity: off, why: agreed <b>here</b>, until: 2026-12}}
  R09: {{ignore: [craft]}}
"""


def built(tmp_path: Path, cache: Path, language: str = "en") -> dict[str, bytes]:
    """The documents of a strategy with two silenced rules, by their names."""
    (tmp_path / "strategy.yaml").write_text(TEXT.format(language=language), encoding="utf-8")
    made: Built = build(Order(tmp_path, cache=cache, formats=("html", "json", "xlsx")))
    assert made.documents is not None
    return {each.name: b"".join(each.pieces()) for each in made.documents}


@pytest.mark.parametrize(("language", "told"), [
    ("en", ["Silenced until Dec 2026: agreed &lt;b&gt;here&lt;/b&gt;", "Silenced without an end: no reason given"]),
    ("es", ["Silenciado hasta dic 2026: agreed &lt;b&gt;here&lt;/b&gt;", "Silenciado sin fecha final: sin motivo"]),
])  # fmt: skip
def test_the_page_lists_it_below_the_findings(tmp_path: Path, cache: Path, language: str, told: list[str]) -> None:
    page = built(tmp_path, cache, language)["index.html"].decode("utf-8")
    part = page[page.index('<section class="part" id="findings"') :].partition("</section>")[0]
    heard, _, silent = part.partition("<h3")
    assert "R07" not in re.findall(r'class="rule">(R\d\d)<', heard) and "undated-ignore" in heard
    assert re.findall(r'class="rule">(R\d\d)<', silent) == ["R07", "R09"]
    assert all(each in silent for each in told)


def test_data_and_workbook_keep_it_apart(tmp_path: Path, cache: Path) -> None:
    documents = built(tmp_path, cache)
    data = json.loads(documents["report.json"])
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    assert [(each["rule"], each["why"], each["until"]) for each in data["suppressed"]] == [
        ("R07", "agreed <b>here</b>", "2026-12"), ("R09", None, None)
    ]  # fmt: skip
    assert not {"R07", "R09"} & {each["rule"] for each in data["findings"]}
    with zipfile.ZipFile(BytesIO(documents["report.xlsx"])) as book:
        said = "".join(book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml"))
    assert "Silenced until Dec 2026: agreed &lt;b&gt;here&lt;/b&gt;" in said
