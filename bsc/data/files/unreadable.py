"""What an engine could not read, in words of ours, at the line where that can be told."""

from __future__ import annotations

import json
import re
from pathlib import Path

from bsc.data.ask import Ask, Trouble
from bsc.data.files.tables import kind_of, never_ends, not_utf8
from bsc.source import say

_LINE = re.compile(r"CSV Error on Line: (\d+)")
_MOST_LINES = 2_000_000
_MOST_OF_A_LINE = 1 << 20


def unreadable(ask: Ask, problem: str, path: Path) -> Trouble:
    """What stands against reading a file, from what the engine said of it."""
    file, found = ask.origin.file, _LINE.search(problem)
    line = int(found[1]) if found else 0
    if "nvalid unicode" in problem or "not utf-8" in problem:
        return not_utf8(file, line)
    if "Out of Memory" in problem:
        return Trouble("file", say("{file} needs more memory than it may take", file=file),
                       say("keep the columns and years that count"))
    mend = say("open it, mend that line, and save it again")
    if "xpected Number of Columns" in problem:
        message = say("this line of {file} has another number of columns than the first", file=file)
        return Trouble("file", message, mend, line=line)
    if "aximum line size" in problem or "max_line_size" in problem or "unterminated quote" in problem:
        return never_ends(file, line)
    if kind_of(path) == "json":
        message = say("this line of {file} is not a JSON object", file=file)
        return Trouble("file", message, say("write one object to a line"), line=_odd_line(path))
    if kind_of(path) == "parquet":
        return Trouble("file", say("{file} is no Parquet file, or damaged", file=file), say("export it again"))
    why = re.sub(r"\s+", " ", problem.split("\n")[0].replace(str(path), file))[:160]
    return Trouble("file", say("{file} cannot be read: {why}", file=file, why=why), mend, line=line)


def _odd_line(path: Path) -> int:
    """The first line that is not one JSON object; 0 where none is found soon."""
    with path.open("rb") as opened:
        number = 0
        while number < _MOST_LINES and (line := opened.readline(_MOST_OF_A_LINE)):
            number += 1
            try:
                if line.strip() and not isinstance(json.loads(line), dict):
                    return number
            except (ValueError, RecursionError):
                return number
    return 0
