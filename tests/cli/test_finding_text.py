"""A finding as people read it, exactly."""

from __future__ import annotations

from bsc.cli.finding_text import closing_line, text
from bsc.source import Diagnostic, Place, Related, Severity

SOURCE = "strategy:\n  name: Trust\n\townr: 日本 Ana\n  long: " + "x" * 300 + "\n"
TEXTS = {"s.yaml": SOURCE}


def _finding(place: Place) -> Diagnostic:
    return Diagnostic("unknown-key", Severity.ERROR, "no key `ownr` here", place)


def _plain(findings: list[Diagnostic], language: str = "en") -> str:
    import click

    return click.unstyle(text(findings, TEXTS, language))


def test_place_message_excerpt_caret_and_help() -> None:
    found = Diagnostic(
        "unknown-key",
        Severity.ERROR,
        "no key `nam` here",
        Place("s.yaml", 2, 3, 4),
        "did you mean `name`?",
        (Related(Place("s.yaml", 1, 1), "in this section"),),
    )
    assert _plain([found]) == (
        "s.yaml:2:3: error[unknown-key]: no key `nam` here\n"
        "  2 │   name: Trust\n"
        "    │   ^^^^\n"
        "    = s.yaml:1:1: in this section\n"
        "    = help: did you mean `name`?"
    )


def test_tabs_are_shown_and_the_caret_counts_wide_characters() -> None:
    lines = _plain([_finding(Place("s.yaml", 3, 8, 2))]).splitlines()
    assert lines[1] == "  3 │ →ownr: 日本 Ana"
    assert lines[2] == "    │        ^^^^"


def test_a_long_line_is_cut_around_the_word() -> None:
    lines = _plain([_finding(Place("s.yaml", 4, 200, 5))]).splitlines()
    assert max(map(len, lines)) < 130
    assert lines[1][lines[2].index("^")] == "x"


def test_escapes_never_reach_the_terminal() -> None:
    found = Diagnostic("x", Severity.INFO, "said \x1b[2J", Place("\x1b.yaml"), "\u202ehelp")
    assert _plain([found]) == ("␛.yaml:1:1: info[x]: said ␛[2J\n    = help: <U+202E>help")


def test_a_place_outside_the_text_has_no_excerpt() -> None:
    assert (
        _plain([_finding(Place("other.yaml", 99, 1))])
        == "other.yaml:99:1: error[unknown-key]: no key `ownr` here"
    )
    assert _plain([_finding(Place("s.yaml", 99, 1))]).count("\n") == 0


def test_counts() -> None:
    place = Place("s.yaml")
    found = [_finding(place), _finding(place), Diagnostic("R1", Severity.WARNING, "m", place)]
    assert closing_line(found) == "2 errors, 1 warning."
    assert closing_line(found, "es") == "2 errores, 1 aviso."
    assert closing_line([]) == "Nothing to report."
