"""The objectives in groups: each is presented and drawn on its own, so that large reports can share the work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from bsc.report.kept import Kept
from bsc.report.present.kin import rows_of
from bsc.report.present.link import Net
from bsc.report.present.objective import Work, present_objective
from bsc.report.present.objective_columns import texts_of
from bsc.report.records import Records
from bsc.report.setting import Setting, objective_href
from bsc.report.view import Fact

if TYPE_CHECKING:
    from jinja2 import Environment

_SIZE = 25


class GroupText(NamedTuple):
    """A group, drawn: its cards in the list of the map, its lines in the scorecard, its sheets, its records."""

    cards: Kept
    lines: Kept
    sheets: Kept
    rows: Kept


class Drawer(NamedTuple):
    """What is the same for all groups."""

    setting: Setting
    net: Net
    work: Work
    turns: Mapping[str, tuple[Fact | None, Fact | None]]
    how: tuple[str, str]
    environment: Environment

    def draw(self, objectives: Sequence[str]) -> GroupText:
        """Draw a group."""
        setting = self.setting._replace(records=Records(self.net.rows[objectives[0]]))
        views = [present_objective(setting.strategy.objectives[each], texts_of(each, setting), self.net, self.work,
                                   setting) for each in objectives]
        cards, lines, sheets = (
            Kept(self.environment.get_template(f"report/{name}.html.j2").render(
                objectives=views, w=setting.voice.words, current=setting.current, how=self.how, turns=self.turns))
            for name in ("cards", "lines", "sheets")
        )
        return GroupText(cards, lines, sheets, Kept(setting.records.text()))

    def task(self, objectives: Sequence[str]) -> Callable[[], GroupText]:
        """Drawing a group, to be done later."""
        return partial(self.draw, objectives)


def groups_of(objectives: Sequence[str]) -> Iterator[Sequence[str]]:
    """The objectives of a perspective in groups of one size."""
    for first in range(0, len(objectives), _SIZE):
        yield objectives[first:first + _SIZE]


def numbered(objectives: Sequence[str], first: int, setting: Setting) -> dict[str, int]:
    """The record of each objective: its own is followed by those of its KPIs, of its
    contributors, and of its shares."""
    rows: dict[str, int] = {}
    for objective in objectives:
        rows[objective] = first
        first = _next(objective, first, setting)
    return rows


def after(rows: Mapping[str, int], setting: Setting) -> int:
    """The first record behind those of all objectives."""
    return max((_next(objective, row, setting) for objective, row in rows.items()), default=len(setting.records))


def _next(objective: str, row: int, setting: Setting) -> int:
    return row + len(setting.strategy.objectives[objective].kpis) + 2 + rows_of(objective, setting.history.family)


def turns_of(objectives: Sequence[str], setting: Setting) -> dict[str, tuple[Fact | None, Fact | None]]:
    """The sheets before and after each sheet."""
    facts = [Fact(objective_href(each), setting.name_of(each)) for each in objectives]
    row: list[Fact | None] = [None, *facts, None]
    return {each: (row[number], row[number + 2]) for number, each in enumerate(objectives)}
