"""One exit code for each way to end."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from bsc.cli.main import run
from bsc.cli.program import program
from bsc.errors import EnvironmentProblem
from tests.cli.conftest import ROOT, Bsc


def test_clean_is_0(bsc: Bsc) -> None:
    assert bsc("check", "first").returncode == 0


def test_findings_are_1(bsc: Bsc) -> None:
    assert bsc("check", "broken").returncode == 1


@pytest.mark.parametrize(
    "arguments",
    [("chek",), ("build", "--as-of", "2026-9"), ("build", "nowhere"), ("show", "first", "--language", "fr")],
)
def test_wrong_use_is_2(bsc: Bsc, arguments: tuple[str, ...]) -> None:
    told = bsc(*arguments)
    assert told.returncode == 2
    assert "Traceback" not in told.stderr
    assert told.stdout == ""


def test_what_was_typed_cannot_steer_the_terminal(bsc: Bsc) -> None:
    for arguments in (["\x9b3mchek"], ["rules", "R\x9b3m"], ["check", "--fo\x9b3m"], ["check", "no\x9b3mwhere"]):
        told = bsc(*arguments)
        assert told.returncode == 2
        assert "\x9b" not in told.stderr


def test_a_near_miss_is_suggested(bsc: Bsc) -> None:
    assert "Did you mean 'check'?" in bsc("chek").stderr


def _raising(error: BaseException) -> object:
    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (EnvironmentProblem("the disk is full"), 2, "bsc: the disk is full"),
        (
            RuntimeError("no such\nstate"),
            3,
            "this is a mistake in bsc, not in your files (RuntimeError: no such state)",
        ),
        (KeyboardInterrupt(), 130, "Interrupted."),
        (click.Abort(), 130, "Interrupted."),
    ],
)
def test_other_ends(
    error: BaseException,
    code: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(program, "main", _raising(error))
    monkeypatch.delenv("BSC_DEBUG", raising=False)
    assert run(["check"]) == code
    printed = capsys.readouterr().err
    assert told in printed
    assert "Traceback" not in printed


def test_a_bug_shows_its_traceback_on_request(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "main", _raising(RuntimeError("odd")))
    monkeypatch.setenv("BSC_DEBUG", "1")
    assert run(["check"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_version_is_the_package_s(bsc: Bsc) -> None:
    import bsc as package

    assert bsc("--version").stdout == f"bsc {package.__version__}\n"


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys, bsc.cli.main as m\n"
        "m.run(['--help'])\n"
        "heavy = {'yaml', 'pydantic', 'networkx', 'jinja2', 'wasmtime', 'graphviz'} & set(sys.modules)\n"
        "sys.exit(', '.join(heavy) or 0)"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert told.returncode == 0, told.stderr


def test_a_build_loads_only_what_the_strategy_needs(tmp_path: Path) -> None:
    script = (
        "import sys, bsc.cli.main as m\n"
        f"m.run(['build', 'strategies/first', '--output', {str(tmp_path)!r}])\n"
        "unused = {'networkx', 'duckdb', 'ibis', 'numpy', 'typst', 'pptx'} & set(sys.modules)\n"
        "sys.exit(', '.join(unused) or 0)"
    )
    told = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8")
    assert told.returncode == 0, told.stderr


def test_public_names_are_what_they_promise() -> None:
    import bsc as package

    assert all(getattr(package, name).__name__ == name for name in package.__all__)


def _process(*arguments: str) -> subprocess.CompletedProcess[str]:
    own = [sys.executable, "-m", "bsc", *arguments]
    return subprocess.run(own, cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60)


def test_the_process_ends_with_the_code() -> None:
    assert _process("--version").returncode == 0
    assert _process("chek").returncode == 2


def test_a_reader_that_leaves_early_is_no_error() -> None:
    own = [sys.executable, "-m", "bsc", "schema"]
    with subprocess.Popen(own, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
        assert process.wait(60) == 0
    assert b"Traceback" not in told and b"mistake in bsc" not in told


def test_a_terminal_that_knows_only_ascii() -> None:
    own = [sys.executable, "-m", "bsc", "show", "strategies/first"]
    told = subprocess.run(
        own, cwd=ROOT, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii"}, timeout=60
    )
    assert told.returncode == 0, told.stderr


def test_the_forms_of_the_map_are_those_it_writes(bsc: Bsc) -> None:
    assert "Write the strategy map alone, as SVG, PNG, DOT or JSON." in " ".join(bsc("--help").stdout.split())
