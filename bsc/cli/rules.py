"""`bsc rules`: the manual of the review."""

from __future__ import annotations

import json
from inspect import cleandoc
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bsc.lint import Rule


@click.command("rules")
@click.argument("rule_id", required=False, metavar="[ID]")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--language", type=click.Choice(["en", "es"]), default="en", show_default=True, help="Of the titles."
)
def command(rule_id: str | None, form: str, language: str) -> int:
    """List the review rules, or print the manual of one: `bsc rules R31`.

    A rule is an opinion with a source. Settle a finding in the strategy, or under its `checks:` with a
    reason.
    """
    from bsc.lint import RULES

    chosen = list(RULES) if rule_id is None else [_find(rule_id, list(RULES))]
    if form == "json":
        shown = {"format": 1, "rules": [_plain(rule, language) for rule in chosen]}
        click.echo(json.dumps(shown, ensure_ascii=False, indent=2))
    elif rule_id is None:
        for rule in chosen:
            click.echo(f"{rule.id:<5} {rule.severity.word:<8} {rule.title.told(language)}")
        click.echo("\n`bsc rules ID` prints a rule's manual.")
    else:
        click.echo(cleandoc(chosen[0].manual))
    return 0


def _find(rule_id: str, rules: list[Rule]) -> Rule:
    wanted = rule_id.strip().upper().removeprefix("R").zfill(2)
    for rule in rules:
        if rule.id == f"R{wanted}":
            return rule
    raise click.BadParameter(f"there is no rule {rule_id}; `bsc rules` lists them all", param_hint="ID")


def _plain(rule: Rule, language: str) -> dict[str, object]:
    return {
        "id": rule.id,
        "severity": rule.severity.word,
        "title": rule.title.told(language),
        "source": rule.source,
        "limits": dict(rule.limits),
        "manual": rule.manual,
    }
