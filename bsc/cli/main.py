"""Where the program starts and ends: what happened becomes one exit code, here and nowhere else."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from enum import IntEnum
from typing import NoReturn

import click

from bsc.cli.environment import debugging, no_plugins, wants_colour
from bsc.cli.problem import problem_text
from bsc.cli.program import program
from bsc.cli.terminal import visible
from bsc.errors import EnvironmentProblem


class Exit(IntEnum):
    """What the number that the program ends with means."""

    CLEAN = 0
    FINDINGS = 1
    WRONG_USE = 2
    BUG = 3
    INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process."""
    gc.disable()  # short-lived, and its data has no cycles: collecting costs two fifths of a big build
    no_plugins()
    sys.stdout = sys.stdout or io.StringIO()  # closed by the caller
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    code = run(sys.argv[1:] if arguments is None else arguments)
    sys.stderr.flush()
    os._exit(code)  # taking the modules apart one by one would cost a fifth of a build; all files are closed


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code."""
    try:
        outcome = program.main(list(arguments), "bsc", standalone_mode=False, color=wants_colour())
        sys.stdout.flush()
    except click.ClickException as misuse:
        told = io.StringIO()
        misuse.show(told)
        click.echo("\n".join(map(visible, told.getvalue().split("\n"))), err=True, nl=False)
        return Exit.WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        click.echo("\nInterrupted.", err=True)
        return Exit.INTERRUPTED
    except EnvironmentProblem as problem:
        click.echo(problem_text(problem), err=True)
        return Exit.WRONG_USE
    except (BrokenPipeError, SystemExit):  # the second is how click takes a reader that left
        _stop_writing()
        return Exit.CLEAN
    except OSError as problem:
        _stop_writing()
        click.echo(f"bsc: {visible(str(problem))}", err=True)
        return Exit.WRONG_USE
    except Exception as bug:
        return _own_up(bug)
    return outcome if isinstance(outcome, int) else Exit.CLEAN


def _stop_writing() -> None:
    """What is still buffered goes nowhere, so that nothing fails again at the exit."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _own_up(bug: Exception) -> int:
    if debugging():
        import traceback

        traceback.print_exception(bug)
    told = " ".join(str(bug).split())[:200]
    click.echo(
        f"bsc: this is a mistake in bsc, not in your files ({type(bug).__name__}: {told}).\n"
        "Run the same command with BSC_DEBUG=1 and report what it prints, with the YAML if you may share it.",
        err=True,
    )
    return Exit.BUG
