"""The JSON Schema of the report, shipped beside this file."""

from __future__ import annotations

from pathlib import Path


def report_schema() -> str:
    """The schema's text."""
    return Path(__file__).with_name("report.schema.json").read_text(encoding="utf-8")
