"""The same bytes for the same slides: workbooks inside charts know no clock either."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from bsc.report.zipped import rezipped

_TIMES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def fixed(archive: bytes) -> bytes:
    """A presentation whose embedded workbooks are zipped again as it is itself."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, _timeless(part) if name.startswith("ppt/embeddings/") else part)
    return rezipped(out.getvalue())


def _timeless(archive: bytes) -> bytes:
    """A workbook without the moment it was made at."""
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            core = name == "docProps/core.xml"
            new.writestr(name, _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", part) if core else part)
    return rezipped(out.getvalue())
