"""What may stand in a formula, what it gives, and how everything else is told."""

from __future__ import annotations

from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bsc.formula import Frame, compile_formula

COLUMNS = {
    "likes": [1.0, 2.0, 3.0, nan], "comments": [1.0] * 4, "followers": [10.0, 0.0, 10.0, 10.0],
    "new-followers": [1.0, 2.0, 3.0, 4.0], "a": [1.0, 2.0, 3.0, 4.0], "b": [4.0, 3.0, 2.0, 1.0],
    "año": [2.0] * 4, "4A": [5.0] * 4,
}
FRAME = Frame(4, COLUMNS, [None, None, 0, 1], [0, 0, 2, 2])


@pytest.mark.parametrize(("text", "values"), [
    ("(likes + comments) / followers * 100", (20.0, None, 40.0, None)),
    ("new-followers - a", (0.0, 0.0, 0.0, 0.0)),
    ("likes-comments", (0.0, 1.0, 2.0, None)),
    ("año * 4A", (10.0,) * 4),
    ("-a + +b", (3.0, 1.0, -1.0, -3.0)),
    ("1e3 * a / 2.5", (400.0, 800.0, 1200.0, 1600.0)),
    ("if(a > b, a, b)", (4.0, 3.0, 3.0, 4.0)),
    ("a if (a > b) else b", (4.0, 3.0, 3.0, 4.0)),
    ("a > 0 and if(a > b, 1, 0)", (0.0, 0.0, 1.0, 1.0)),
    ("a if if(a > b, 1, 0) else if (a < 2, 9, b)", (9.0, 3.0, 3.0, 4.0)),
    ("(a)if(not if(a > b, 1, 0))else -b", (1.0, 2.0, -2.0, -1.0)),
    ("1 < a <= 3", (0.0, 1.0, 1.0, 0.0)),
    ("a == 2 or not b != 2", (0.0, 1.0, 1.0, 0.0)),
    ("a > 1 and likes > 1", (0.0, 1.0, 1.0, None)),
    ("min(a, b, 2.5)", (1.0, 2.0, 2.0, 1.0)),
    ("max(likes, 2)", (2.0, 2.0, 3.0, None)),
    ("sum(a, b) + mean(a, b)", (7.5,) * 4),
    ("abs(a - 3)", (2.0, 1.0, 0.0, 1.0)),
    ("round(a / b, 1)", (0.3, 0.7, 1.5, 4.0)),
    ("round(0.5 * a)", (1.0, 1.0, 2.0, 2.0)),
    ("previous(a)", (None, 1.0, 2.0, 3.0)),
    ("change(b)", (None, -1.0, -1.0, -1.0)),
    ("growth(a)", (None, 100.0, 50.0, pytest.approx(33.333, rel=1e-4))),
    ("year_ago(a)", (None, None, 1.0, 2.0)),
    ("rolling(a, 2)", (None, 1.5, 2.5, 3.5)),
    ("year_to_date(a)", (1.0, 3.0, 3.0, 7.0)),
    ("nps(b, a, 1)", (50.0, pytest.approx(33.333, rel=1e-4), pytest.approx(16.667, rel=1e-4), 0.0)),
    ("  a\n  + b ", (5.0,) * 4),
])
def test_a_formula_gives_a_value_for_each_period(text: str, values: tuple[float | None, ...]) -> None:
    formula, slips = compile_formula(text, COLUMNS)
    assert formula is not None and not slips
    assert formula.over(FRAME).values == values


def test_a_division_by_zero_is_no_value_and_told() -> None:
    formula, _ = compile_formula("likes / followers", COLUMNS)
    assert formula is not None
    assert formula.over(FRAME) == ((0.1, None, 0.3, None), (1,))


def test_a_choice_needs_only_what_it_takes() -> None:
    formula, _ = compile_formula("if(followers == 0, 0, likes / followers)", COLUMNS)
    assert formula is not None
    assert formula.over(FRAME) == ((0.1, 0.0, 0.3, None), ())


def test_a_formula_names_its_metrics_once() -> None:
    formula, _ = compile_formula("(a + new-followers) / a", COLUMNS)
    assert formula is not None and formula.names == ("a", "new-followers")


@pytest.mark.parametrize(("text", "start", "message", "help"), [
    ("likess / followers", 0, "no metric `likess` is declared", "did you mean `likes`?"),
    ("  a + folowers", 6, "no metric `folowers` is declared", "did you mean `followers`?"),
    ("suma(a, b)", 0, "there is no function `suma`", "did you mean `sum`?"),
    ("growht(a)", 0, "there is no function `growht`", "did you mean `growth`?"),
    ("rolling(a)", 0, "`rolling` takes 2 values, not 1", "write rolling(a, 3)"),
    ("rolling(a, b)", 11, "`rolling` needs a whole number here, 0 to 120", "write rolling(a, 3)"),
    ("a; b", 1, "`;` means nothing in a formula", "write `,`"),
    ("a × b", 2, "`×` means nothing in a formula", "write `*`"),
    ("a * 100 %", 8, "`%` means nothing in a formula", "a percentage is `* 100`, with `unit: \"%\"`"),
    ("a = b", 2, "`=` means nothing in a formula", "compare with `==`"),
    ("=a + b", 0, "`=` means nothing in a formula", "leave out the `=`"),
    ("2,5 * a", 0, "a comma stands between the values of a function only", "write decimals with a point, such as 2.5"),
    ("(a + b", 0, "a bracket is opened and never closed", ""),
    ("a + b)", 5, "a bracket is closed that none opened", ""),
    ("a ** 2", 0, "a formula adds, subtracts, multiplies and divides", "write `a * a`"),
    ("a.__class__", 0, "no metric `a.__class__` is declared", "declare it under `metrics:`"),
    ("", 0, "this formula is empty", "write it as in (likes + comments) / followers * 100"),
    ("a b", 2, "the formula cannot be read from here on", "write it as in (likes + comments) / followers * 100"),
])
def test_a_mistake_is_told_where_it_stands(text: str, start: int, message: str, help: str) -> None:
    formula, slips = compile_formula(text, COLUMNS)
    assert formula is None
    assert (slips[0].start, str(slips[0].message), str(slips[0].help or "")) == (start, message, help)


def test_all_mistakes_of_a_formula_are_told() -> None:
    _, slips = compile_formula("lik + commnts / abs(a, b)", COLUMNS)
    assert [slip.start for slip in slips] == [0, 6, 16]


@pytest.mark.parametrize("text", [
    "9**9**9", "__import__('os').system('x')", "(lambda: 1)()", "[a for a in b]", "a.b.c()", "'a' * 10", "f'{a}'",
    "(" * 500 + "a" + ")" * 500, "-" * 1500 + "a", "+".join(["a"] * 600), "a" * 5000, "1" * 400, "a[0]", "a:=1",
    "yield a", "await a", "*a", "**a", "a\0b", "rolling(a, 9999)", "x" + "́" * 50, "1_0", "0x1F", "1j", "True",
])
def test_whatever_else_is_written_is_refused(text: str) -> None:
    formula, slips = compile_formula(text, COLUMNS)
    assert formula is None and slips


@given(st.text(alphabet="ab+-*/()<>=!,. 019if els\n;%^'\"[]{}", max_size=40))
def test_any_text_gives_a_formula_or_says_why_not(text: str) -> None:
    formula, slips = compile_formula(text, {"a": None, "b": None})
    assert (formula is None) == bool(slips)
    if formula is not None:
        values, zeros = formula.over(Frame(2, {"a": [1.0, nan], "b": [0.0, 2.0]}, [None, None], [0, 0]))
        assert len(values) == 2 and all(values[at] is None for at in zeros)
