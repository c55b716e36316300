"""Text to Strategy: the only room that opens files, knows YAML and knows the schema."""

from __future__ import annotations

from bsc.read.fingerprint import fingerprint, fingerprint_of
from bsc.read.folder import Shared
from bsc.read.forms.document import schema
from bsc.read.kinship import Head, check_contributions
from bsc.read.reading import ReadResult, read
from bsc.read.survey import Survey, survey

__all__ = ["Head", "ReadResult", "Shared", "Survey", "check_contributions", "fingerprint", "fingerprint_of", "read",
           "schema", "survey"]
