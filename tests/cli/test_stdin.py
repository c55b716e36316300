"""A strategy that is piped in: `-` as PATH."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Bsc


def _pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.fixture
def piped(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _pipe(monkeypatch, (folder / "first" / "strategy.yaml").read_bytes())


@pytest.mark.usefixtures("piped")
def test_show_equals_the_file(bsc: Bsc) -> None:
    piped = bsc("show", "-", "--format", "json").stdout.replace("<stdin>", "strategy.yaml")
    assert json.loads(piped) == json.loads(bsc("show", "first", "--format", "json").stdout)


@pytest.mark.usefixtures("piped")
def test_a_finding_is_located_in_standard_input(bsc: Bsc) -> None:
    found = json.loads(bsc("check", "-", "--format", "json").stdout)["findings"]
    assert {each["path"] for each in found} == {"<stdin>"}


@pytest.mark.usefixtures("piped")
def test_build_writes_the_report(bsc: Bsc, folder: Path) -> None:
    assert bsc("build", "-", "-q", "-o", "out").stdout == "out/index.html\n"
    assert "Corner bakery" in (folder / "out" / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("piped")
def test_map_prints_a_drawing(bsc: Bsc) -> None:
    assert bsc("map", "-", "-o", "-").stdout.startswith("<?xml")


def test_actuals_lie_in_the_current_folder(bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "figures.csv").write_text("metric,period,value\nvisits,2026-01,x y\nvisit,2026-01,5\n")
    _pipe(monkeypatch, b"strategy: {name: Piped, actuals: [figures.csv, none.csv]}\nmetrics: {visits: {}}\n")
    told = bsc("check", "-")
    assert [line.partition(": ")[0] for line in told.stdout.splitlines() if "error[" in line] == [
        "<stdin>:1:48",
        "figures.csv:3:1",
    ]


def test_what_is_no_text_is_refused_by_name(bsc: Bsc, monkeypatch: pytest.MonkeyPatch) -> None:
    _pipe(monkeypatch, "strategy: {name: café}".encode("latin-1"))
    told = bsc("show", "-")
    assert told.returncode == 1
    assert told.stderr.startswith("<stdin>:1:21: error[encoding]")
    assert "help: save it as UTF-8\n" in told.stderr
    _pipe(monkeypatch, b"")
    assert "<stdin> is empty" in bsc("check", "-").stdout


def test_without_standard_input_it_is_wrong_use(bsc: Bsc, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    told = bsc("check", "-")
    assert (told.returncode, told.stderr) == (
        2,
        "bsc: there is no standard input to read the strategy from\n",
    )
