"""Text to Strategy: the only room that opens files, knows YAML and knows the schema."""

from __future__ import annotations

from bsc.read.forms.document import schema
from bsc.read.reading import ReadResult, read

__all__ = ["ReadResult", "read", "schema"]
