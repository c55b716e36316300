"""`bsc check`: find mistakes and weak spots."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

import click

from bsc.cli import options
from bsc.cli.finding_text import closing_line, text
from bsc.cli.kin import every
from bsc.cli.located import Located, located
from bsc.cli.progress import Progress
from bsc.cli.refusal import Seen, merged
from bsc.pipeline import Order, check
from bsc.source import Diagnostic, Severity


class Sieve(NamedTuple):
    """Which findings of review rules are wanted, by patterns of rule ids."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]


@click.command("check")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github", "sarif"]),
    default="text",
    show_default=True,
    help="text for people, the others for machines.",
)
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info"]),
    default="error",
    show_default=True,
    help="The least severity that ends with exit code 1.",
)
@click.option("--select", multiple=True, metavar="RULES", help="Only these review rules: R2*,R31.")
@click.option("--ignore", multiple=True, metavar="RULES", help="Not these review rules.")
@click.option("--suppressed", is_flag=True, help="List what `checks:` silenced too, with reason and end.")
@options.ordered_all
def command(
    order: Order, progress: Progress, form: str, fail_on: str, suppressed: bool, **sieve: tuple[str, ...]
) -> int:
    """Find mistakes and weak spots in a strategy.

    Mistakes of the language (errors) stop a build. The findings of review rules are opinions: settle them in
    the strategy, or under its `checks:` with a reason. `bsc rules` is their manual. With -q, notes are left out.
    """
    wanted = Sieve(_split(sieve["select"], "--select"), _split(sieve["ignore"], "--ignore"))
    with progress:
        judged = every(order, check, progress)
    seen, language = merged([_sifted(each, wanted) for each in judged]), judged[0].judged.language
    if form == "text":
        least = min(Severity.WARNING, Severity[fail_on.upper()]) if progress.quiet else Severity.INFO
        told = tuple(each for each in seen.findings if each.severity >= least)
        _tell(seen._replace(findings=told), language, quiet=progress.quiet, all_of_it=suppressed)
    elif seen.findings or form != "github":
        click.echo(_machine(form, seen, language))
    return int(any(finding.severity >= Severity[fail_on.upper()] for finding in seen.findings))


def _sifted(each: Seen, wanted: Sieve) -> Located:
    """What was asked for; a strategy that cannot be read always says why."""
    seen = located(each.judged, each.order)
    if each.judged.strategy is None:
        return seen
    return seen._replace(findings=_chosen(seen.findings, wanted), suppressed=_chosen(seen.suppressed, wanted))


def _split(given: Sequence[str], option: str) -> tuple[str, ...]:
    """Patterns in small letters; one with a number in it that no rule answers to is refused."""
    parts = [part.strip() for text in given for part in text.split(",") if part.strip()]
    for part in parts:
        if any(each.isdigit() for each in part):
            _known(part, option)
    return tuple(part.lower() for part in parts)


def _known(pattern: str, option: str) -> None:
    from bsc.lint import RULES

    ids = [rule.id for rule in RULES]
    word = pattern.upper()
    if any(fnmatchcase(id, word) for id in ids):
        return
    meant = [each for each in (word.replace("O", "0"), word.replace("R", "R0", 1)) if each in ids]
    meant += [f"{word}*"] if any(id.startswith(word) for id in ids) else []
    hint = f"did you mean {meant[0]}?" if meant else f"they are {ids[0]} to {ids[-1]}, and `bsc rules` lists them"
    raise click.BadParameter(f"no rule is called {pattern}; {hint}", param_hint=option)


def _chosen(findings: Sequence[Diagnostic], sieve: Sieve) -> tuple[Diagnostic, ...]:
    """What was asked for."""

    def among(finding: Diagnostic, patterns: Sequence[str]) -> bool:
        return any(fnmatchcase(finding.rule.lower(), pattern) for pattern in patterns)

    asked = [finding for finding in findings if not sieve.select or among(finding, sieve.select)]
    return tuple(finding for finding in asked if not among(finding, sieve.ignore))


def _tell(seen: Located, language: str, *, quiet: bool, all_of_it: bool) -> None:
    told = (*seen.findings, *seen.suppressed) if all_of_it else seen.findings
    if told:
        click.echo(text(told, seen.texts, language) + "\n")
    if not quiet:
        click.echo(closing_line(seen.findings, language, len(seen.suppressed)))


def _machine(form: str, seen: Located, language: str) -> str:
    from bsc.cli.finding_formats import as_github, as_json, as_sarif

    if form == "json":
        return as_json(seen.findings, seen.suppressed)
    if form == "github":
        return as_github(seen.findings)
    from bsc.lint import RULES

    titles = {rule.id: rule.title.told(language) for rule in RULES}
    return as_sarif((*seen.findings, *seen.suppressed), titles)
