"""A folder of scorecards under the commands of the meeting, and the slips that a meeting's notes have."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Bsc


@pytest.fixture
def corporate(folder: Path) -> Path:
    shutil.copytree(ROOT / "strategies" / "corporate", folder / "corporate")
    return folder


@pytest.mark.parametrize("words", [("review", "--since", "2026-Q2"), ("diff", "--since", "2026-Q2")])
def test_what_changed_counts_the_scorecards_below(bsc: Bsc, corporate: Path, words: tuple[str, ...]) -> None:
    shown = re.search(r"([0-9.]+)\u202f%", bsc("show", "corporate").stdout)
    assert shown is not None
    assert f"→ {shown[1]}\u202f%" in bsc(*words, "corporate").stdout


def test_explain_takes_a_folder_before_it_reads_this_one(
    bsc: Bsc, corporate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (corporate / "other").mkdir()
    (corporate / "other" / "s.yaml").write_text("strategy: {name: Other, parent: nobody}\n", encoding="utf-8")
    told = bsc("explain", "corporate")
    assert (told.returncode, told.stderr) == (0, "")


def test_a_status_that_is_nearly_ours_is_told(bsc: Bsc, folder: Path) -> None:
    text = (folder / "first" / "strategy.yaml").read_text(encoding="utf-8")
    (folder / "first" / "strategy.yaml").write_text(text + (
        "\nreviews:\n  2026-07-01:\n    decisions:\n      D-1: {what: Call}\n      D-2: {what: Write, status: parked}\n"
        "  2026-08-01:\n    updates: {D-1: doen}\n"), encoding="utf-8")
    told = bsc("check", "first").stdout
    assert "warning[status]: `doen` is no status that closes a decision, so it counts as open" in told
    assert "write `open`, `done` or `dropped`" in told
    assert "parked" not in told  # a house's own word
    assert "`doen` no es un estado" in bsc("check", "first", "--language", "es").stdout


def test_a_review_that_is_not_written_yet_is_told(bsc: Bsc, folder: Path) -> None:
    told = bsc("review", "close", "2026-12-24", "first")
    assert told.returncode == 0
    assert "No review of 2026-12-24 is written under `reviews:` yet" in told.stderr


def test_what_scorecards_below_bring_is_called_by_name(bsc: Bsc, corporate: Path) -> None:
    told = bsc("explain", "loyal-customers", "corporate").stdout
    assert "Return every bicycle by Friday (Service) 17\u202f%  part" in told


def _told(text: str) -> str:
    return " ".join(text.replace("\u202f", " ").split())


def test_causes_go_on_into_the_scorecards_below(bsc: Bsc, corporate: Path) -> None:
    counted = _told(bsc("explain", "right-first-time", "corporate", COLUMNS="140").stdout)
    assert ("■ The scorecards below 59 % part, since Q3 2025 or before "
            "■ Repair once (Service) 17 % part, since Q3 2025 or before") in counted
    beside = _told(bsc("explain", "able-people", "corporate", COLUMNS="140").stdout)
    assert "■ Train mechanics on electric drives (Service) 54 % contributes, not counted, since Q3 2025" in beside


def test_what_rests_on_it_reaches_the_scorecard_above(bsc: Bsc, corporate: Path) -> None:
    own = _told(bsc("explain", "back-by-friday", "corporate", "--scorecard", "service").stdout)
    assert own.endswith("What rests on it counts for “Keep customers for ten years” (Northwind Bicycles)")
    through = _told(bsc("explain", "repair-once", "corporate", "--scorecard", "service").stdout)
    assert "effect, 33 % of the index counts for “Keep customers for ten years” (Northwind Bicycles)" in through


@pytest.mark.parametrize("asked", ["back-by-friday", "service/back-by-friday"])
def test_an_objective_of_a_scorecard_below_is_found(bsc: Bsc, corporate: Path, asked: str) -> None:
    told = bsc("explain", asked, "corporate")
    assert told.returncode == 2
    assert "back-by-friday is of the scorecard service: ask with `--scorecard service`" in told.stderr
