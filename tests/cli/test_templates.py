"""Templates of the user's own: ours to start from, and mistakes told at their line."""

from __future__ import annotations

from pathlib import Path

import pytest

from bsc.cli.templates import DRAWS
from bsc.report.templates import template_names
from tests.cli.conftest import Bsc

OURS = "our report/cards.html.j2"
MISTAKES = {
    "syntax": ("report.html.j2", "<p>\n{% if %}", "own/report.html.j2:2:1: error[template]: Expected an expression"),
    "unclosed": ("report/head.html.j2", "{% for x in page.maps %}", "own/report/head.html.j2:1:1: error[template]: "),
    "part": ("report/head.html.j2", "\n\n  {{ page.nam }}",
             "own/report/head.html.j2:3:11: error[template]: PageView has no `nam`; did you mean `name`?"),
    "name": ("report/head.html.j2", "<b>{{ pge.name }}",
             "own/report/head.html.j2:1:7: error[template]: `pge` is not defined here"),
    "type": ("report/head.html.j2", '{{ page.current + "x" }}', "own/report/head.html.j2:1:1: error[template]: uns"),
    "division": ("report/head.html.j2", "\n{{ 1 / 0 }}", "own/report/head.html.j2:2:1: error[template]: division"),
    "include": ("report/head.html.j2", '{% include "report/haed.html.j2" %}', "did you mean `report/head.html.j2`?"),
    "itself": ("report/head.html.j2", '{% include "report/head.html.j2" %}', "includes itself without an end"),
    "filter": ("report/head.html.j2", "{{ page.name|neat }}", "head.html.j2:1:1: error[template]: No filter"),
    "reach": ("report/head.html.j2", "{{ page.__class__ }}", "own/report/head.html.j2:1:9: error[template]: access to"),
    "change": ("report/head.html.j2", "{{ page.mark_words.clear() }}", "error[template]: access to attribute 'clear'"),
    "in a group": ("report/cards.html.j2", "{{ objectives[0].nix }}", "own/report/cards.html.j2:1:18: error[template]"),
    "in the map": ("map.svg.j2", "{{ map.nix }}", "own/map.svg.j2:1:8: error[template]: MapView has no `nix`"),
    "less than ours need": ("report/marks.j2", "", f"bsc: the templates in own do not fit ours: at line 3 of {OURS}, "),
    "not a text": ("report/head.html.j2", "\udcff\udcfe", "bsc: own/report/head.html.j2 is not saved as UTF-8 text"),
    "a style that is none": ("report.css", "\udcff\udcfe", "own/report.css cannot be read"),
}


@pytest.mark.parametrize("which", MISTAKES)
def test_a_mistake_is_told_at_its_line(which: str, bsc: Bsc, folder: Path) -> None:
    name, text, expected = MISTAKES[which]
    (folder / "own" / name).parent.mkdir(parents=True)
    (folder / "own" / name).write_bytes(text.encode("utf-8", "surrogateescape"))
    told = bsc("build", "first", "--templates", "own", "-q")
    assert (told.returncode, told.stdout) == (2, "")
    assert expected in told.stderr
    assert "Traceback" not in told.stderr and str(folder) not in told.stderr
    assert not (folder / "build" / "index.html").exists()


def test_the_line_is_shown(bsc: Bsc, folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "map.svg.j2").write_text("<svg>\n{{ map.bxes }}</svg>\n", encoding="utf-8")
    told = bsc("map", "first", "--templates", "own")
    assert told.returncode == 2
    assert told.stderr == (
        "own/map.svg.j2:2:8: error[template]: MapView has no `bxes`; did you mean `boxes`?\n"
        "  2 │ {{ map.bxes }}</svg>\n"
        "    │        ^^^^\n"
        "    = help: `bsc templates --copy FOLDER` writes ours, to compare with\n"
    )


def test_one_bad_template_does_not_stop_the_other_formats(bsc: Bsc, folder: Path) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "report.html.j2").write_text("{{ nothing }}", encoding="utf-8")
    told = bsc("build", "first", "--templates", "own", "--format", "html,svg")
    assert (told.returncode, told.stdout) == (2, "build/map.svg\n")
    assert "own/report.html.j2:1:4: error[template]" in told.stderr


def test_a_template_that_may_not_be_read_is_named(
    bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "own").mkdir()
    (folder / "own" / "report.html.j2").write_text("x", encoding="utf-8")

    def refused(name: str, **_: str) -> object:
        if name.endswith("own/report.html.j2"):
            raise PermissionError(13, "Permission denied", name)
        return open(name, encoding="utf-8")

    monkeypatch.setattr("jinja2.loaders.open", refused, raising=False)
    told = bsc("build", "first", "--templates", "own", "-q")
    assert told.returncode == 2
    assert "own/report.html.j2 cannot be read: Permission denied" in told.stderr


def test_a_misspelt_name_is_told_and_a_part_of_the_user_s_own_is_not(bsc: Bsc, folder: Path) -> None:
    (folder / "own" / "report").mkdir(parents=True)
    for name in ("report/haed.html.j2", "report/contact-of-the-office.html.j2", "README.md"):
        (folder / "own" / name).write_text("x", encoding="utf-8")
    told = bsc("build", "first", "--templates", "own")
    assert told.returncode == 0
    assert told.stderr.splitlines()[0] == (
        "bsc: own/report/haed.html.j2 stands before none of our templates; was report/head.html.j2 meant?")
    assert "contact" not in told.stderr and "README" not in told.stderr
    assert "haed" not in bsc("build", "first", "--templates", "own", "-q").stderr


def test_our_own_mistakes_are_not_put_on_the_user(
    bsc: Bsc, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "own").mkdir()

    def broken(*_: object) -> None:
        raise TypeError("ours")

    monkeypatch.setattr("bsc.report.html.page_of", broken)
    told = bsc("build", "first", "--templates", "own")
    assert told.returncode == 3
    assert "a mistake in bsc" in told.stderr


def test_the_list_says_what_each_one_draws(bsc: Bsc) -> None:
    told = bsc("templates")
    assert told.returncode == 0
    assert [line.split()[0] for line in told.stdout.splitlines()] == list(DRAWS)
    assert set(DRAWS) == set(template_names())
    assert max(map(len, told.stdout.splitlines())) <= 100


def test_a_copy_draws_the_same_report(bsc: Bsc, folder: Path) -> None:
    told = bsc("templates", "--copy", "own")
    assert told.returncode == 0
    assert told.stdout.splitlines()[-1].strip() == "bsc build PATH --templates own"
    assert sorted(each.relative_to(folder / "own").as_posix() for each in (folder / "own").rglob("*.*")) \
        == sorted(template_names())
    bsc("build", "first", "-o", "ours")
    assert bsc("build", "first", "-o", "copied", "--templates", "own").returncode == 0
    assert (folder / "ours" / "index.html").read_bytes() == (folder / "copied" / "index.html").read_bytes()


def test_a_copy_goes_into_an_empty_folder_only(bsc: Bsc, folder: Path) -> None:
    (folder / "own").mkdir()
    assert bsc("templates", "--copy", "own").returncode == 0
    (folder / "own" / "report.css").write_text("mine", encoding="utf-8")
    told = bsc("templates", "--copy", "own")
    assert told.returncode == 2
    assert "own is not empty; name another folder with --copy" in told.stderr
    assert (folder / "own" / "report.css").read_text(encoding="utf-8") == "mine"
