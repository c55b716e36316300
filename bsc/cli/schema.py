"""`bsc schema`: the language for editors, the report for programs."""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "markdown"]),
    default="json",
    show_default=True,
    help="json for editors, markdown for people.",
)
@click.option(
    "--of",
    type=click.Choice(["strategy", "report"]),
    default="strategy",
    show_default=True,
    help="The language of strategies, or what build --format json writes.",
)
def command(form: str, of: str) -> int:
    """Print the JSON Schema of the language, or of the report as JSON.

    Editors use it to complete and check keys; `bsc new` writes it as bsc.schema.json beside a strategy. As
    markdown it is the reference of all keys.
    """
    if of == "strategy":
        click.echo(schema_text() if form == "json" else reference_text(), nl=False)
        return 0
    if form != "json":
        raise click.UsageError("the schema of the report is JSON only; leave out --format")
    from bsc.report.data.schema import report_schema

    click.echo(report_schema(), nl=False)
    return 0


def schema_text() -> str:
    """The JSON Schema as it is written to a file."""
    from bsc.read import schema

    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def reference_text() -> str:
    """The tables of keys as they stand in the README."""
    from bsc.cli.reference import reference
    from bsc.read import schema

    return reference(schema())
