"""Findings for machines: JSON, GitHub's annotations, SARIF 2.1.0."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

import bsc
from bsc.source import Diagnostic, Place, Severity

SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
SARIF_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_json(findings: Sequence[Diagnostic], suppressed: Sequence[Diagnostic] = ()) -> str:
    """Findings with a format number that changes when their shape does; apart, those that the house silenced."""
    counts = {severity.word: sum(item.severity is severity for item in findings) for severity in Severity}
    told = {"findings": [_plain(each) for each in findings], "suppressed": [_silenced(each) for each in suppressed]}
    return _dump({"format": 1, "counts": counts, **told})


def as_github(findings: Sequence[Diagnostic]) -> str:
    """One workflow command per finding, shown by GitHub beside the line."""
    return "\n".join(map(_annotation, findings))


def as_sarif(findings: Sequence[Diagnostic], titles: dict[str, str]) -> str:
    """A SARIF 2.1.0 log; `titles` are the rules' one-line descriptions by id."""
    ids = sorted({finding.rule for finding in findings})
    rules = [{"id": rule, "shortDescription": {"text": titles.get(rule, rule)}} for rule in ids]
    results = [_result(finding, ids.index(finding.rule)) for finding in findings]
    driver = {"name": "bsc", "version": bsc.__version__, "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return _dump({"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _dump(document: dict[str, object]) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def _spot(place: Place) -> dict[str, object]:
    return {"path": place.path, "line": place.line, "column": place.column, "width": place.width}


def _plain(finding: Diagnostic) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.word,
        "message": finding.message,
        "help": finding.help,
        "subject": finding.subject,
        **_spot(finding.place),
        "related": [{**_spot(related.place), "note": related.note} for related in finding.related],
    }


def _silenced(finding: Diagnostic) -> dict[str, object]:
    why, until = finding.silence or ("", "")
    return {**_plain(finding), "why": why, "until": until}


def _annotation(finding: Diagnostic) -> str:
    place = finding.place
    facts = {"title": finding.rule}
    if place.path:
        end = place.column + max(place.width, 1) - 1
        spot = {"file": place.path, "line": str(place.line), "col": str(place.column)}
        facts = {**spot, "endColumn": str(end), **facts}
    told = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in facts.items())
    message = f"{finding.message}\n{finding.help}" if finding.help else finding.message
    return f"::{GITHUB_LEVELS[finding.severity]} {told}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def _result(finding: Diagnostic, index: int) -> dict[str, object]:
    message = f"{finding.message}. {finding.help}" if finding.help else finding.message
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": SARIF_LEVELS[finding.severity],
        "message": {"text": message},
    }
    if finding.silence is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.silence.why}]
    if finding.place.path:
        result["locations"] = [{"physicalLocation": _physical(finding.place)}]
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(related.place), "message": {"text": related.note}}
            for number, related in enumerate(finding.related)
            if related.place.path
        ]
    return result


def _physical(place: Place) -> dict[str, object]:
    region = {
        "startLine": max(place.line, 1),
        "startColumn": max(place.column, 1),
        "endColumn": max(place.column, 1) + max(place.width, 1),
    }
    return {"artifactLocation": {"uri": quote(place.path.replace("\\", "/"))}, "region": region}
