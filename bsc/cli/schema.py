"""`bsc schema`: the language for editors."""

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
def command(form: str) -> int:
    """Print the JSON Schema of the language.

    Editors use it to complete and check keys; `bsc new` writes it as bsc.schema.json beside a strategy. As
    markdown it is the reference of all keys.
    """
    click.echo(schema_text() if form == "json" else reference_text(), nl=False)
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
