"""Numbers such as `25.000`: read as 25, perhaps meant as 25000. Never silently."""

from __future__ import annotations

import re

from bsc.read.files import File
from bsc.read.scope import Scope
from bsc.read.syntax.mistakes import prose_lines
from bsc.source import Place, say

_END = r"(?=[ \t]*(?:$|,(?![0-9])|[}\]]|[ \t]#))"
_PARTED = re.compile(r"\.[0-9]{3}(?![0-9])")  # begins with a sign that is rare, so most texts are done with it
_GROUPED = re.compile(r"(?<=[:\[,{-] )[+-]?[1-9][0-9]{0,2}\.[0-9]{3}" + _END, re.MULTILINE)


def tell_thousands(file: File, scope: Scope) -> None:
    """Point out each number with exactly three decimals: in Spanish any, else those that end in 00."""
    found = list(_GROUPED.finditer(file.text)) if _PARTED.search(file.text) else []
    if not found:
        return
    prose = prose_lines(file.text)
    spanish = scope.wanted.startswith("es") or scope.language.startswith("es")
    line, last = 1, 0
    for match in found:
        text = match[0]
        line, last = line + file.text.count("\n", last, match.start()), match.start()
        if line in prose or not (spanish or text.endswith("00")):
            continue
        column = match.start() - file.text.rfind("\n", 0, match.start())
        whole = text.replace(".", "")
        message = say("`{text}` is read as {value}, with decimals", text=text, value=f"{float(text):g}")
        help = say("for thousands write {whole}; for decimals write {parted}", whole=whole, parted=f"{text}0")
        scope.found.warning("thousands", Place(file.path, line, column, len(text)), message, help)
