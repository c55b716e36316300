"""`bsc check` end to end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Bsc


def test_a_mistake_is_shown_with_place_caret_and_help(bsc: Bsc) -> None:
    told = bsc("check", "broken")
    assert told.returncode == 1
    lines = told.stdout.splitlines()
    at = next(index for index, line in enumerate(lines) if "ownr" in line and "│" in line)
    assert lines[at - 1].startswith("broken/strategy.yaml:8:9: error[unknown-key]: ")
    assert lines[at + 1].index("^") == lines[at].index("ownr")
    assert lines[at + 1].count("^") == len("ownr")
    assert "`owner`" in told.stdout
    assert lines[-1] == "1 error."


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 0), ("info", 1)])
def test_fail_on_sets_the_threshold(bsc: Bsc, fail_on: str, code: int) -> None:
    assert bsc("check", "first", "--select", "R02", "--fail-on", fail_on).returncode == code


def test_select_and_ignore_work_on_rule_ids(bsc: Bsc) -> None:
    everything = json.loads(bsc("check", "first", "--format", "json").stdout)["findings"]
    rules = {each["rule"] for each in everything}
    assert rules
    one = sorted(rules)[0]
    only = json.loads(bsc("check", "first", "--format", "json", "--select", one.lower()).stdout)["findings"]
    rest = json.loads(bsc("check", "first", "--format", "json", "--ignore", one).stdout)["findings"]
    assert {each["rule"] for each in only} == {one}
    assert {each["rule"] for each in rest} == rules - {one}


@pytest.mark.parametrize("option", ["--select", "--ignore"])
@pytest.mark.parametrize(("pattern", "hint"), [
    ("R99", "no rule is called R99; they are R01 to"), ("r0", "did you mean R0*?"), ("R02,RO4", "did you mean R04?"),
    ("R7", "did you mean R07?"), ("R9*", "no rule is called R9*; they are R01 to"),
])
def test_a_rule_that_there_is_not_is_refused(bsc: Bsc, option: str, pattern: str, hint: str) -> None:
    told = bsc("check", "first", option, pattern)
    assert (told.returncode, told.stdout) == (2, "")
    assert hint in " ".join(told.stderr.split()) and option in told.stderr


@pytest.mark.parametrize("pattern", ["R0*", "r?4", "*", "R02, R04", "unknown-*", "unused-ignore"])
def test_patterns_that_some_rule_answers_to_are_fine(bsc: Bsc, pattern: str) -> None:
    assert bsc("check", "first", "--ignore", pattern).returncode == 0


def test_quiet_leaves_notes_out_unless_they_are_what_fails(bsc: Bsc, folder: Path) -> None:
    text = "strategy: {name: S}\nperspectives:\n  team: {objectives: {craft: {name: NPS 50}}}\n"
    (folder / "noted.yaml").write_text(text, encoding="utf-8")
    assert "info[" in bsc("check", "noted.yaml").stdout
    told = bsc("check", "noted.yaml", "-q")
    assert (told.returncode, "warning[R07]" in told.stdout, "info[" in told.stdout) == (0, True, False)
    told = bsc("check", "noted.yaml", "-q", "--fail-on", "info")
    assert (told.returncode, "info[" in told.stdout) == (1, True)


def test_a_strategy_that_cannot_be_read_always_says_why(bsc: Bsc) -> None:
    assert "unknown-key" in bsc("check", "broken", "--ignore", "*").stdout


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_formats_are_json_even_when_there_is_nothing(bsc: Bsc, form: str) -> None:
    told = bsc("check", "first", "--format", form, "--ignore", "*")
    assert told.returncode == 0
    assert json.loads(told.stdout)


def test_a_word_that_the_report_never_says_is_told(bsc: Bsc, folder: Path) -> None:
    text = "strategy: {name: S}\nwords: {on trak: Met, on-track: Met, half-yearly: each half, zzz: x}\n"
    (folder / "strategy.yaml").write_text(text, encoding="utf-8")
    told = bsc("check", "strategy.yaml", "--select", "unknown-word").stdout
    assert "strategy.yaml:2:9: warning[unknown-word]: `on trak` is no term of the report" in told
    assert "did you mean `on track`?" in told
    assert "`zzz`" in told and "on-track`" not in told and "half" not in told.replace("half-yearly: each half", "")


def test_quiet_says_nothing_when_there_is_nothing(bsc: Bsc) -> None:
    assert bsc("check", "first", "-q", "--ignore", "*").stdout == ""
    assert bsc("check", "first", "--ignore", "*").stdout == "Nothing to report.\n"


def test_no_colour_off_a_terminal(bsc: Bsc) -> None:
    assert "\x1b" not in bsc("check", "broken").stdout


def test_a_folder_without_a_strategy(bsc: Bsc, folder: Path) -> None:
    (folder / "empty").mkdir()
    told = bsc("check", "empty")
    assert told.returncode in (1, 2)
    assert "Traceback" not in told.stderr


SILENCED = """strategy: {name: Bakery, language: %s}
perspectives:
  team: {objectives: {craft: {name: NPS 50}}}
checks: {R07: {severity: off, why: agreed with the board, until: 2026-12}}
"""


def test_what_is_silenced_is_counted_and_listed_on_request(bsc: Bsc, folder: Path) -> None:
    (folder / "silent.yaml").write_text(SILENCED % "en", encoding="utf-8")
    brief = bsc("check", "silent.yaml", "--select", "R07", "--fail-on", "info")
    assert (brief.returncode, brief.stdout) == (0, "Nothing to report (1 silenced).\n")
    told = bsc("check", "silent.yaml", "--select", "R07", "--suppressed").stdout.splitlines()
    assert told[0] == "silent.yaml:3:37: warning[R07]: “NPS 50” reads as a metric or a target"
    assert told[3].strip() == "= silenced until 2026-12: agreed with the board"
    (folder / "silent.yaml").write_text(SILENCED % "es", encoding="utf-8")
    told = bsc("check", "silent.yaml", "--select", "R07", "--suppressed").stdout.splitlines()
    assert told[3].strip() == "= en silencio hasta 2026-12: agreed with the board"
    assert told[-1] == "Nada que señalar (1 en silencio)."


def test_what_is_silenced_stands_apart_in_data(bsc: Bsc, folder: Path) -> None:
    (folder / "silent.yaml").write_text(SILENCED % "en", encoding="utf-8")
    told = json.loads(bsc("check", "silent.yaml", "--select", "R07", "--format", "json").stdout)
    assert told["findings"] == [] and sum(told["counts"].values()) == 0
    assert [(each["rule"], each["why"], each["until"]) for each in told["suppressed"]] == [
        ("R07", "agreed with the board", "2026-12")
    ]
    told = json.loads(bsc("check", "silent.yaml", "--select", "R07", "--format", "sarif").stdout)
    assert told["runs"][0]["results"][0]["suppressions"][0]["justification"] == "agreed with the board"
    assert bsc("check", "silent.yaml", "--select", "R07", "--format", "github").stdout == ""
