"""What stops us, for people: in one line, or at its place where it has one."""

from __future__ import annotations

import click

from bsc.cli.finding_text import Excerpts, finding_text
from bsc.cli.terminal import visible
from bsc.errors import EnvironmentProblem
from bsc.source import LocatedProblem


def problem_text(problem: EnvironmentProblem) -> str:
    """A problem of the environment as it is printed."""
    if isinstance(problem, LocatedProblem):
        return click.unstyle(finding_text(problem.finding, Excerpts({problem.finding.place.path: problem.text})))
    return f"bsc: {visible(str(problem))}"
