"""What may stand in a formula, what it gives, and how everything else is told."""

from __future__ import annotations

from math import nan
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bsc.formula import Frame, compile_formula, pieces, unit_of, unit_slips

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
    ("rolling(a, b)", 11, "`rolling` needs a whole number here, 1 to 120", "write rolling(a, 3)"),
    ("rolling(a, 0)", 11, "`rolling` needs a whole number here, 1 to 120", "write rolling(a, 3)"),
    ("rolling(a, n=3)", 13, "the values of `rolling` have no names, only an order", "write rolling(a, 3)"),
    ("growth(a, b)", 0, "`growth` takes one value, not 2", "write growth(a)"),
    ("b + mean(a)", 4, "`mean` takes 2 values or more, not 1", "write mean(a, b)"),
    ("year-ago(a)", 0, "there is no function `year-ago`", "did you mean `year_ago`?"),
    ("Year_Ago(a)", 0, "there is no function `Year_Ago`", "did you mean `year_ago`?"),
    ("SI(a > b, a, b)", 0, "there is no function `SI`", "did you mean `if`?"),
    ("a(b)", 0, "`a` is a metric, not a function", "write `*` between them"),
    ("2(a + b)", 0, "the formula cannot be read from here on", "a sign is missing here, such as `+` or `*`"),
    ("likes-x", 6, "no metric `x` is declared", "there is no metric `likes-x`, so it is read as `likes` minus `x`"),
    ("likes-coments", 6, "no metric `coments` is declared", "did you mean `comments`?"),
    ("new-folowers", 0, "no metric `new-folowers` is declared", "did you mean `new-followers`?"),
    ("new_followers", 0, "no metric `new_followers` is declared", "did you mean `new-followers`?"),
    ("ｌｉｋｅｓ", 0, "no metric `ｌｉｋｅｓ` is declared", "did you mean `likes`?"),
    ("a + ", 2, "the formula ends where a value should follow", "write it as in (likes + comments) / followers * 100"),
    ("a and", 2, "the formula ends where a value should follow", "write it as in (likes + comments) / followers * 100"),
    ("a =< b", 2, "`=<` means nothing in a formula", "write `<=`"),
    ("a <> b", 2, "`<>` means nothing in a formula", "write `!=`"),
    ("a & b", 2, "`&` means nothing in a formula", "write `and`"),
    ("[likes]", 0, "`[` means nothing in a formula", "a metric is written by its id alone"),
    ("a\u200b+ b", 1, "a character that cannot be seen stands here", "write a plain blank, or nothing"),
    ("a ? b : 1", 2, "`?` means nothing in a formula", "write if(a > b, a, b)"),
    ("a // b", 0, "a formula adds, subtracts, multiplies and divides", "write `/`"),
    ("100 * 2", 0, "this formula speaks of no metric", "write it as in (likes + comments) / followers * 100"),
    ("(" * 300 + "a" + ")" * 300, 200, "this formula is nested too deeply",
     "split it into metrics with formulas of their own"),
    ("a; b", 1, "`;` means nothing in a formula", "write `,`"),
    ("a × b", 2, "`×` means nothing in a formula", "write `*`"),
    ("a * 100 %", 8, "`%` means nothing in a formula", "a percentage is `* 100`, with `unit: \"%\"`"),
    ("a = b", 2, "`=` means nothing in a formula", "compare with `==`"),
    ("=a + b", 0, "`=` means nothing in a formula", "leave out the `=`"),
    ("2,5 * a", 1, "a comma stands between the values of a function only", "write decimals with a point, such as 2.5"),
    ("(a + b", 0, "a bracket is opened and never closed", ""),
    ("a + b)", 5, "a bracket is closed that none opened", ""),
    ("a ** 2", 0, "a formula adds, subtracts, multiplies and divides", "write `a * a`"),
    ("a.__class__", 0, "no metric `a.__class__` is declared", "declare it under `metrics:`"),
    ("", 0, "this formula is empty", "write it as in (likes + comments) / followers * 100"),
    ("a b", 2, "the formula cannot be read from here on", "a sign is missing here, such as `+` or `*`"),
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


WORDS = [*"() ,+-*/<=:@'[é漢", "\u200b", "\n", "  ", "likes", "new-followers", "a", "b", "4A", "año", "nothing",
         "if", "else", "and", "or", "not", "**", "//", "==", "1", "2.5", "1e9", "0", "120", "rolling", "previous",
         "growth", "year_to_date", "round", "nps", "min", "lambda", "x="]


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=60).map("".join) | st.text(max_size=300) | st.builds(
    lambda inner, times: "if(a, " * times + inner + ", b)" * times, st.sampled_from(["a", "a / 0", "("]),
    st.integers(0, 300)))
def test_any_words_are_read_or_told_at_once(text: str) -> None:
    began = perf_counter()
    formula, slips = compile_formula(text, COLUMNS)
    assert (formula is None) == bool(slips)
    assert all(0 <= slip.start <= len(text) and slip.width >= 1 for slip in slips)
    if formula is not None:
        assert len(formula.over(FRAME).values) == 4
        assert "".join(piece.text for piece in pieces(text, formula.names)) == text.strip()
        assert unit_slips(text, {name: unit_of("€") for name in formula.names}, unit_of("%"), "m") is not None
    assert perf_counter() - began < 1.0


@pytest.mark.parametrize("text", ["9**9**9", "a" * 1_000_000, "(" * 1_000_000, "a+" * 999 + "a", "-" * 1_999 + "a",
                                  "rolling(" * 200 + "a" + ", 120)" * 200, "if " * 600, "a if a else " * 160 + "a"])
def test_a_hostile_formula_costs_little(text: str) -> None:
    began = perf_counter()
    for _ in range(10):
        compile_formula(text, COLUMNS)
    assert perf_counter() - began < 0.5
