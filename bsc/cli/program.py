"""The command line as a short manual; a command's own module is imported when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

import click

import bsc


class Entry(NamedTuple):
    """A command in the manual."""

    module: str
    section: str
    line: str


COMMANDS = {
    "new": Entry("new", "Start", "Write a commented strategy that builds."),
    "import": Entry("imported", "Start", "Turn last year's Excel scorecard into a strategy."),
    "check": Entry("check", "Every month", "Find mistakes and weak spots, with file, line and column."),
    "show": Entry("show", "Every month", "Print the scorecard here in the terminal."),
    "build": Entry("build", "Every month", "Write the report: HTML, PDF, PowerPoint, Excel, JSON, pictures."),
    "map": Entry("map", "Every month", "Write the strategy map alone, as SVG, PNG, DOT or JSON."),
    "review": Entry("review", "In the meeting", "Review what holds together, what is at stake, who owes what."),
    "explain": Entry("explain", "In the meeting", "Tell how a number was made, and why it is off track."),
    "diff": Entry("diff", "In the meeting", "Say what changed: since a quarter, between revisions or folders."),
    "outlook": Entry("outlook", "Once a year", "See ahead: forecasts, money, targets to propose, weights."),
    "catalogue": Entry("catalogue", "Look up", "Find ready metrics with formula, unit, pitfalls and source."),
    "rules": Entry("rules", "Look up", "List the review rules, or print the manual of one."),
    "schema": Entry("schema", "Look up", "Print the JSON Schema of the language, for editors."),
    "templates": Entry("templates", "Look up", "List the templates of the report, or copy them to start from."),
    "completion": Entry("completion", "Look up", "Print the completion script for your shell."),
}

EXAMPLES = """\
bsc new "Clean water" --template public-sector
bsc check clean-water --fail-on warning
bsc show clean-water --as-of 2026-06 --select status:off-track
bsc build clean-water --open
bsc diff --since 2026-Q2 clean-water
bsc build clean-water --format pdf,pptx,xlsx --output meeting
"""

NOTES = """\
PATH is a YAML file, a folder of them, or - for standard input; without it, the folder you are in.
Exit codes: 0 clean, 1 findings, 2 wrong use or environment, 3 our bug, 130 interrupted.
NO_COLOR is respected; BSC_CACHE_DIR moves the cache of the map engine (empty: none).
"""


class Program(click.Group):
    """A group that knows its commands by a table and prints them in sections."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the manual."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            return None
        command = import_module(f"bsc.cli.{entry.module}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands by section, then examples and notes."""
        for section in dict.fromkeys(entry.section for entry in COMMANDS.values()):
            rows = [(name, entry.line) for name, entry in COMMANDS.items() if entry.section == section]
            with formatter.section(section):
                formatter.write_dl(rows)
        for title, text in (("Examples", EXAMPLES), ("Notes", NOTES)):
            with formatter.section(title):
                for line in text.splitlines():
                    formatter.write(f"  {line}\n")

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or suggest the nearest one."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            from bsc.source import near_match

            near = near_match(name, COMMANDS)
            hint = f"Did you mean '{near}'?" if near else "`bsc --help` lists all."
            ctx.fail(f"there is no command '{name}'. {hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="",
    subcommand_metavar="COMMAND [PATH] [OPTIONS]",
)
@click.version_option(bsc.__version__, prog_name="bsc", message="%(prog)s %(version)s")
def program() -> None:
    """Strategy as code: objectives, KPIs, targets and figures in YAML files become a checked, scored
    strategy map and one HTML report. Works offline; sends nothing anywhere.
    """
