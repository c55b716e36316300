"""`bsc catalogue`: definitions found by word, question, stage and objective; shown, as data and to paste."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bsc.cli.catalogue import SERVES
from bsc.cli.catalogue import STAGES as OFFERED
from bsc.read import read
from bsc.read.catalogue import STAGES, catalogue_names, definitions
from tests.cli.conftest import Bsc

ALL = {id: each for name in catalogue_names() for id, each in definitions(name).items()}


def ids(bsc: Bsc, *arguments: str) -> list[str]:
    """The ids that are found."""
    return [each["id"] for each in json.loads(bsc("catalogue", "--format", "json", *arguments).stdout)["metrics"]]


def test_it_lists_all_by_stage(bsc: Bsc) -> None:
    told = bsc("catalogue").stdout
    assert all(f"  {id} " in told for id in ALL)
    assert [line for line in told.splitlines() if line in ("Acquisition", "Engagement", "Conversion", "Loyalty")] == [
        "Acquisition", "Engagement", "Conversion", "Loyalty"]
    assert max(map(len, told.splitlines())) <= 100
    assert OFFERED == STAGES and {each for one in ALL.values() for each in one.serves} == set(SERVES)


def test_one_is_shown_in_full(bsc: Bsc) -> None:
    told = bsc("catalogue", "engagement-rate").stdout
    assert "(likes + comments + shares) / followers * 100" in told
    assert "Social Media Metrics" in told and "divide by reach" in told
    assert told.rstrip().endswith("  - {metric: engagement-rate, target: …}")
    assert "    likes: {actuals: {2026-10: …}}\n" in told
    reading = bsc("catalogue", "readability", "--language", "es").stdout
    assert "206.84 - 60 * sílabas" in reading and "    readability: {readability: {files: texts/*.md}}\n" in reading
    assert "100\N{NO-BREAK SPACE}%" in bsc("catalogue", "amplification").stdout
    assert "¿Interesa lo que publicamos?" in bsc("catalogue", "engagement-rate", "--language", "es").stdout


def test_it_is_found_by_words_of_its_name_in_either_language(bsc: Bsc) -> None:
    assert ids(bsc, "NPS") == ids(bsc, "recomendación neta") == ids(bsc, "recomendacion", "neta") == ["nps"]
    assert "cost-per-click" in ids(bsc, "coste por")


def test_it_is_found_by_question_stage_and_objective(bsc: Bsc) -> None:
    assert ids(bsc, "--question", "free-traffic") == ids(bsc, "--question", "tráfico gratuito") == [
        "keyword-rank", "referral-rank"]
    assert set(ids(bsc, "--for", "sales", "--question", "channels", "--stage", "loyalty")) == {
        "margin-per-customer", "customer-lifetime", "lifetime-value"}


@pytest.mark.parametrize(("arguments", "told"), [
    (["engagment-rat"], "did you mean engagement-rate"),
    (["tasa de interacion"], "did you mean engagement-rate"),
    (["zzzz"], "`bsc catalogue` lists all"),
    (["\x1b[31m"], "␛[31m"),
    (["--question", "zzzz"], "one of channels"),
    (["nps", "--stage", "acquisition"], "no definition is all of that"),
])
def test_what_is_not_found_is_wrong_use(bsc: Bsc, arguments: list[str], told: str) -> None:
    found = bsc("catalogue", *arguments)
    assert found.returncode == 2
    assert told in found.stderr


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_pasted_is_read(bsc: Bsc, tmp_path: Path, language: str) -> None:
    text = bsc("catalogue", "--format", "yaml", "--language", language).stdout
    (tmp_path / "s.yaml").write_text("strategy: {name: S}\nmetrics:\n" + text, encoding="utf-8")
    result = read(tmp_path / "s.yaml")
    assert result.strategy is not None
    assert {each.rule for each in result.diagnostics} == {"by", "no-figures"}  # no rows are there yet
    assert {id: one.name for id, one in result.strategy.metrics.items()} == {
        id: one.text("name", language) for id, one in ALL.items()}
    alone = bsc("catalogue", "roas", "--format", "yaml").stdout
    assert [line for line in alone.splitlines() if not line.startswith("    ")] == [
        "  roas:", "  ad-revenue:", "  ad-spend:"]
