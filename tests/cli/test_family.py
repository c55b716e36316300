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


def test_a_folder_of_scorecards_is_compared_one_at_a_time(bsc: Bsc, corporate: Path) -> None:
    told = bsc("diff", "corporate", "corporate")
    assert told.returncode == 2
    assert "holds 3 scorecards; compare one at a time, by its file: corporate/strategy.yaml" in told.stderr


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
