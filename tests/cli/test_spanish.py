"""A Spanish strategy is answered in Spanish."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import BROKEN, Bsc


@pytest.fixture
def roto(folder: Path) -> str:
    (folder / "roto").mkdir()
    text = BROKEN.replace("{name: Broken}", "{name: Roto, language: es}")
    (folder / "roto" / "estrategia.yaml").write_text(text, encoding="utf-8")
    return "roto"


def test_check(bsc: Bsc, roto: str) -> None:
    told = bsc("check", roto).stdout
    assert "error[unknown-key]: no se conoce la clave `ownr` en `trust`\n" in told
    assert "= ayuda: ¿querías decir `owner`?\n\n1 error.\n" in told
    assert "did you mean" in bsc("check", roto, "--language", "en").stdout


@pytest.mark.parametrize("form", ["json", "github", "sarif"])
def test_check_for_machines(bsc: Bsc, roto: str, form: str) -> None:
    told = bsc("check", roto, "--format", form).stdout
    assert "no se conoce la clave `ownr`" in told
    assert "unknown-key" in told


def test_rules_are_named_in_the_language_too(bsc: Bsc, folder: Path) -> None:
    text = (folder / "first" / "strategy.yaml").read_text(encoding="utf-8")
    told = text.replace("cadence: monthly}", "cadence: monthly, language: es}")
    (folder / "first" / "strategy.yaml").write_text(told, encoding="utf-8")
    rules = json.loads(bsc("check", "first", "--format", "sarif").stdout)["runs"][0]["tool"]["driver"]["rules"]
    english = json.loads(bsc("rules", "--format", "json").stdout)["rules"]
    assert not {rule["shortDescription"]["text"] for rule in rules} & {rule["title"] for rule in english}
    assert "`bsc check` dice dónde." in bsc("build", "first").stderr


@pytest.mark.parametrize("command", ["build", "show", "map"])
def test_what_cannot_be_read(bsc: Bsc, roto: str, command: str) -> None:
    told = bsc(command, roto).stderr
    assert "= ayuda: ¿querías decir `owner`?" in told
    assert ("No se ha escrito nada." in told) == (command == "build")


def test_new(bsc: Bsc) -> None:
    told = bsc("new", "Agua limpia", "--language", "es").stdout
    assert told.startswith("agua-limpia ya está. Ahora:\n\n  bsc check agua-limpia\n")
