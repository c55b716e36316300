"""What is wrong with a text as YAML, told in the author's words; and what YAML would cut off."""

from __future__ import annotations

import re

import yaml

from bsc.read.found import Also, Findings
from bsc.read.syntax.parser_words import parser_said
from bsc.read.syntax.quotes import Quoted, quote_before, quote_over_entries
from bsc.read.syntax.slips import find_slip
from bsc.source import Place, Said, say


def report_syntax(problem: yaml.MarkedYAMLError, text: str, path: str, found: Findings) -> None:
    """Say where a text stops being YAML, and what to look for."""
    mark = problem.problem_mark or problem.context_mark
    lines = text.splitlines()
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    line = min(max(line, 1), max(len(lines), 1))
    shown = lines[line - 1] if lines else ""
    place = Place(path, line, min(column, len(shown) + 1))
    tab = _leading_tab(lines, line)
    if tab:
        message = say("a tab indents this line; YAML allows spaces only")
        found.error("tab", Place(path, *tab), message, say("use two spaces"))
        return
    begun_mark = problem.context_mark
    if begun_mark and "end of stream" in str(problem.problem) and "quoted" in str(problem.context):
        sooner = quote_over_entries(text, LOADER)
        line, column = (sooner.line, sooner.column) if sooner else (begun_mark.line, begun_mark.column)
        begun = Place(path, line + 1, column + 1)
        found.error("syntax", begun, say("this quote is never closed"), say("close it at the end of the text"))
        return
    quoted = quote_before(problem, text, LOADER)
    if quoted is not None:
        _report_quote(quoted, path, found)
        return
    if _report_cut_bracket(problem, lines, path, found):
        return
    slip = find_slip(problem, lines, path)
    if slip is not None:
        found.error("syntax", slip.place, slip.message, slip.help, *slip.also)
        return
    what = problem.problem or ""
    also: tuple[Also, ...] = ()
    if problem.context_mark and problem.context_mark.line + 1 != line:
        begun = Place(path, problem.context_mark.line + 1, problem.context_mark.column + 1)
        also = (Also(begun, parser_said(problem.context or "begun here")),)
    message = say("YAML cannot be read here: {problem}", problem=parser_said(what or "this line cannot be read"))
    found.error("syntax", place, message, _advice(what, shown), *also)


def _report_cut_bracket(problem: yaml.MarkedYAMLError, lines: list[str], path: str, found: Findings) -> bool:
    """`{name: Be our #1 priority}`: the # took the closing bracket with it."""
    begun, end = problem.context_mark, problem.problem_mark
    if begun is None or end is None or "flow" not in str(problem.context):
        return False
    for number in range(begun.line, min(end.line + 1, len(lines))):
        cut = _CUT.match(lines[number])
        if cut and re.search(r"[}\]]", cut[1]):
            text = cut[1].rstrip("}], ")
            message = say("YAML cuts off `{text}` as a comment, and with it the bracket that closes", text=text[:60])
            help = say("quote the whole text, or put a space after the # of a comment")
            found.error("syntax", Place(path, number + 1, cut.start(1) + 1, len(text)), message, help)
            return True
    return False


def _report_quote(quoted: Quoted, path: str, found: Findings) -> None:
    begun, quote = Place(path, quoted.line + 1, quoted.column + 1), quoted.quote
    if quoted.last_line > quoted.line:
        end = Also(Place(path, quoted.last_line + 1, quoted.end), say("the next quote ends it"))
        line = quoted.last_line + 1
        message = say("this quote is not closed before line {line}, where another begins", line=line)
        found.error("syntax", begun, message, say("close it at the end of its text"), end)
        return
    place = Place(path, quoted.last_line + 1, quoted.end)
    help = say("write '' for a ' inside, or put the text between double quotes")
    if quote == '"':
        help = say('write \\" for a " inside, or put the text between single quotes')
    message = say("the quoted text ends here, and more follows")
    found.error("syntax", place, message, help, Also(begun, say("opened here")))


def _leading_tab(lines: list[str], line: int) -> tuple[int, int] | None:
    for number in (line, line - 1):
        if 1 <= number <= len(lines):
            indent = re.match(r"[ ]*(\t)", lines[number - 1])
            if indent:
                return number, indent.start(1) + 1
    return None


def _advice(what: str, shown: str) -> Said:
    if re.search(r"[“”„«‘]", shown):
        return say("write straight quotes: curly ones are letters to YAML")
    if re.search(r":\s*>=?\s*\d", shown):
        return say("for an edge write {{at_least: 90}} or {{at_most: 25}}")
    if "mapping values are not allowed" in what:
        return say("quote a text that contains a colon, or check the indentation")
    if "',' or '" in what:
        return say("put a comma between the entries, or close the bracket")
    if "cannot start any token" in what:
        return say("quote the text: it begins with a character that YAML keeps for itself")
    if "expected <block end>" in what or "did not find expected" in what:
        return say("check the indentation of this line and the one above, and that quotes and brackets are closed")
    if shown.count('"') % 2 or shown.count("'") % 2:
        return say("close the quote")
    return say("check the indentation, quotes and brackets near here")


def report_reader(problem: yaml.YAMLError, text: str, path: str, found: Findings) -> None:
    """Say which character YAML does not allow."""
    bad = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    line = text.count("\n", 0, bad.start()) + 1 if bad else 1
    column = bad.start() - (text.rfind("\n", 0, bad.start()) + 1) + 1 if bad else 1
    code = say("{code}", code=f"U+{ord(bad[0]):04X}") if bad else say("a character")
    message = say("{character} is not allowed in YAML", character=code)
    found.error("character", Place(path, line, column), message, say("remove the character"))


LOADER = getattr(yaml, "CLoader", yaml.SafeLoader)
_CUT = re.compile(r"^[^\n#]*?(?:[:\-]|[^\s#])[ \t]+(#(?=[\w$€%&*@+])[^\n]*)$", re.MULTILINE)


def find_cut_comments(text: str, path: str, found: Findings) -> None:
    """Point out `name: #1 priority`: YAML takes everything from the # as a comment."""
    if "#" not in text or not re.search(r"\s#[\w$€%&*@+]", text):
        return
    prose = prose_lines(text)
    line, counted = 1, 0
    for match in _CUT.finditer(text):
        line += text.count("\n", counted, match.start(1))
        counted = match.start(1)
        head = text[match.start() : match.start(1)]
        if not head.strip() or line in prose or head.count('"') % 2 or head.count("'") % 2:
            continue
        column = match.start(1) - match.start() + 1
        cut = re.split(r"\s+#\s", match[1])[0].strip()
        message = say("YAML cuts off `{text}` as a comment", text=cut[:60])
        help = say("quote the whole text, or put a space after the # of a comment")
        found.warning("cut-comment", Place(path, line, column, len(cut)), message, help)


def prose_lines(text: str) -> set[int]:
    """Numbers of the lines inside block scalars and quoted texts over several lines, where # is a letter."""
    lines: set[int] = set()
    for event in yaml.parse(text, Loader=LOADER):
        start, end = event.start_mark, event.end_mark
        if isinstance(event, yaml.ScalarEvent) and event.style and start and end:
            first, last = start.line + 1, end.line + 1
            if event.style in "|>":
                lines.update(range(first + 1, last + (1 if end.column else 0)))
            elif last > first:
                lines.update(range(first, last + 1))
    return lines
