"""Help, rules, schema and completion."""

from __future__ import annotations

import json
import re

import pytest

from bsc.cli.program import COMMANDS, EXAMPLES, program
from bsc.lint import RULES
from tests.cli.conftest import Bsc


def test_help_reads_like_a_short_manual(bsc: Bsc) -> None:
    told = bsc("--help").stdout
    assert told == bsc("-h").stdout
    assert max(map(len, told.splitlines())) <= 100
    at = [told.index(f"\n  {name} ") for name in COMMANDS]
    assert at == sorted(at)
    assert EXAMPLES.splitlines()[0] in told
    assert "Exit codes: 0 clean" in told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(bsc: Bsc, name: str) -> None:
    told = bsc(name, "--help")
    assert told.returncode == 0
    assert told.stdout.startswith(f"Usage: bsc {name}")


def test_the_examples_use_what_exists() -> None:
    for line in EXAMPLES.splitlines():
        name = line.split()[1]
        command = program.get_command(
            program.make_context("bsc", ["--version"], resilient_parsing=True), name
        )
        assert command is not None
        known = {option for each in command.params for option in each.opts}
        assert set(re.findall(r" (--[a-z-]+)", line)) <= known


def test_rules_lists_all(bsc: Bsc) -> None:
    told = bsc("rules").stdout
    assert all(f"{rule.id} " in told and rule.title.en in told for rule in RULES)
    assert all(rule.title.es in bsc("rules", "--language", "es").stdout for rule in RULES)


def test_rules_prints_a_page(bsc: Bsc) -> None:
    told = bsc("rules", "r31").stdout
    assert "R31" in told
    assert "## Bad" in told


@pytest.mark.parametrize("asked", ["R3", "r03", "3"])
def test_a_rule_is_found_however_it_is_written(bsc: Bsc, asked: str) -> None:
    assert bsc("rules", asked).stdout.startswith("# R03 ")


def test_an_unknown_rule_is_wrong_use(bsc: Bsc) -> None:
    told = bsc("rules", "R99")
    assert told.returncode == 2
    assert "there is no rule R99" in told.stderr


def test_rules_as_data(bsc: Bsc) -> None:
    told = json.loads(bsc("rules", "--format", "json").stdout)
    assert told["format"] == 1
    assert [each["id"] for each in told["rules"]] == [rule.id for rule in RULES]


def test_schema_is_a_json_schema(bsc: Bsc) -> None:
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(json.loads(bsc("schema").stdout))
    Draft202012Validator.check_schema(json.loads(bsc("schema", "--of", "report").stdout))
    assert bsc("schema", "--of", "report", "--format", "markdown").returncode == 2
    assert bsc("schema", "--format", "markdown").stdout.startswith("#### A strategy file")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script(bsc: Bsc, shell: str) -> None:
    assert "_BSC_COMPLETE" in bsc("completion", shell).stdout


def test_completion_knows_the_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    from click.shell_completion import BashComplete

    completer = BashComplete(program, {}, "bsc", "_BSC_COMPLETE")
    assert [each.value for each in completer.get_completions([], "s")] == ["show", "schema"]
