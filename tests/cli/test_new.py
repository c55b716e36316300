"""`bsc new`: what it writes checks clean and builds."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from bsc.cli.new import TEMPLATES, folder_name, quoted
from bsc.read import read
from bsc.report.templates import template_folder
from tests.cli.conftest import Bsc
from tests.pictures import png

NAMES = ["Clean water", 'Say "hi": #1 \\ {x}', "Año 2027 — 日本", "- no", "{{NAME}}", "a\u2028b"]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_has_no_errors_and_no_warnings(
    bsc: Bsc, folder: Path, template: str, language: str
) -> None:
    made = bsc("new", "Clean water", "--template", template, "--language", language)
    assert made.returncode == 0, made.stderr
    checked = bsc("check", "clean-water", "--fail-on", "warning")
    assert checked.returncode == 0, checked.stdout
    first = (folder / "clean-water" / "strategy.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=bsc.schema.json"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_the_house_style_in_it_needs_no_more_than_its_marks_away(
    bsc: Bsc, folder: Path, template: str, language: str
) -> None:
    bsc("new", "Clean water", "--template", template, "--language", language)
    file = folder / "clean-water" / "strategy.yaml"
    before, style, after = file.read_text(encoding="utf-8").partition("# report:")
    file.write_text(before + re.sub("^# ", "", style + after, flags=re.MULTILINE), encoding="utf-8")
    (folder / "clean-water" / "logo.png").write_bytes(png(40, 20))
    checked = bsc("check", "clean-water", "--fail-on", "warning")
    assert checked.returncode == 0, checked.stdout
    found = read(folder / "clean-water").strategy
    assert found is not None
    assert found.style.organisation and found.style.logo and found.style.paper == "a3"


def test_it_ends_with_the_next_two_commands(bsc: Bsc) -> None:
    told = bsc("new", "Clean water").stdout
    assert [line.strip() for line in told.splitlines()[-2:]] == [
        "bsc check clean-water",
        "bsc build clean-water --open",
    ]


def test_the_schema_lies_beside(bsc: Bsc, folder: Path) -> None:
    bsc("new", "Clean water")
    written = json.loads((folder / "clean-water" / "bsc.schema.json").read_text(encoding="utf-8"))
    assert written == json.loads(bsc("schema").stdout)


@pytest.mark.parametrize("name", NAMES)
def test_any_name_stays_what_it_is(bsc: Bsc, name: str) -> None:
    made = bsc("new", "--output", "made", "--", name)
    assert made.returncode == 0, made.stderr
    told = json.loads(bsc("show", "made", "--format", "json").stdout)
    assert told["strategy"] == " ".join(name.split())


def test_an_occupied_folder_is_refused(bsc: Bsc, folder: Path) -> None:
    (folder / "clean-water").mkdir()
    (folder / "clean-water" / "mine.txt").write_text("keep")
    told = bsc("new", "Clean water")
    assert told.returncode == 2
    assert "not empty" in told.stderr
    assert [each.name for each in (folder / "clean-water").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_used(bsc: Bsc, folder: Path) -> None:
    (folder / "here").mkdir()
    assert bsc("new", "Clean water", "--output", "here").returncode == 0


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Clean Water", "clean-water"),
        ("¡Año 2027!", "ano-2027"),
        ("../../etc", "etc"),
        ("日本 戦略", "日本-戦略"),
    ],
)
def test_folder_names(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_a_name_without_letters_is_wrong_use(bsc: Bsc) -> None:
    assert bsc("new", "!!!").returncode == 2


def test_quotes_are_yaml() -> None:
    assert quoted('a "b" \x07') == '"a \\"b\\" \\u0007"'


def test_every_template_is_offered() -> None:
    assert sorted(each.name for each in (template_folder() / "new").iterdir()) == sorted(TEMPLATES)
