"""Nothing steers the terminal, and carets stand where they should."""

from __future__ import annotations

import pytest

from bsc.cli.terminal import fit, pad, visible, width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("ñandú — 日本", "ñandú — 日本"),
        ("a\tb", "a→b"),
        ("\x1b[31mred", "␛[31mred"),
        ("\x00\x7f\x9b", "␀␡<U+009B>"),
        ("left\u202eright", "left<U+202E>right"),
        ("two\u2028lines", "two<U+2028>lines"),
        ("\ufeff", "<U+FEFF>"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("🎯", 2), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_fit_never_exceeds_its_room() -> None:
    assert [fit("日本語", columns) for columns in (6, 5, 4, 3)] == ["日本語", "日本…", "日…", "日…"]


def test_pad_counts_wide_characters() -> None:
    assert pad("日", 4) == "日  "
    assert pad("日", 4, right=True) == "  日"
