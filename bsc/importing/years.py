"""The year of months that do not say it: from a title, the sheet's name, the file's, or the option."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.importing.notes import Question, Spot
from bsc.importing.when import When, years_in
from bsc.model import Cadence
from bsc.source import say

_RUNNING = (Cadence.WEEKLY, Cadence.MONTHLY)


def dated(whens: Sequence[When], spots: Sequence[Spot], titles: Sequence[str], asked: int) -> list[When]:
    """The periods of columns, each with its year; a Question where nothing tells it."""
    if all(each.year for each in whens):
        return list(whens)
    years = {asked} if asked else _told(titles) or {each.year for each in whens if each.year}
    untold = next(at for at, each in enumerate(whens) if not each.year)
    first, over = min(years, default=0), turns([each for each in whens if not each.year])
    wanted = {first, first + 1} if over == 1 and not asked else {first}
    if years != wanted or over > 1:
        raise _which(spots[untold], sorted(years), over > 0)
    return _filled(whens, first, over == 1)


def _told(titles: Sequence[str]) -> set[int]:
    """The years of the first title that names any."""
    return next(filter(None, map(years_in, titles)), set())


def turns(whens: Sequence[When]) -> int:
    """How often the months begin again from the front: a school year, or two years side by side."""
    months = [each.number for each in whens if each.cadence in _RUNNING]
    bare = [each for at, each in enumerate(months) if at == 0 or each != months[at - 1]]
    return sum(second < first for first, second in zip(bare, bare[1:], strict=False))


def _filled(whens: Sequence[When], year: int, runs: bool) -> list[When]:
    filled: list[When] = []
    last = 0
    for each in whens:
        if not each.year:
            if runs and each.cadence in _RUNNING and each.number < last:
                year, runs = year + 1, False
            last = each.number if each.cadence in _RUNNING else last
            each = each._replace(year=year)
        filled.append(each)
    return filled


def _which(spot: Spot, years: list[int], over: bool) -> Question:
    message = say("no title, heading or sheet's name tells the year of these columns")
    if years:
        message = say("the titles name several years: {years}", years=", ".join(map(str, years)))
    if len(years) == 1 and over:
        message = say("the months run over the end of a year, and only {year} is named", year=years[0])
    return Question(message, say("say it: --year 2026; where the months run on, it is that of the first column"), spot)
