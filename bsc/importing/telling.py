"""What an import says: what was read, what was assumed, what was left out, what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bsc.importing.amounts import number_text
from bsc.importing.draft import Draft, Kpi
from bsc.importing.notes import Notes, Spot, Unread, column_name
from bsc.importing.written import span, target_text
from bsc.source import Said, say

_FEW_SPOTS = 6
_FEW_KPIS = 8
NOTHING_WRITTEN = say("Nothing was written.")
TO_WRITE = say("Nothing was written. To write it:")
LINKS = say("Links to other files and macros are never followed.")
HELP = say("help")


def written(folder: str, files: str) -> Said:
    """Where what was written stands."""
    return say("{folder} is written: {files}. Next:", folder=folder, files=files)


def imported_from(file: str) -> Said:
    """Where a strategy came from."""
    return say("Imported from {file}", file=file)


def not_over(file: str) -> Said:
    """Where the account of an import stands."""
    return say("What did not come over, and why: {file}", file=file)


class Group(NamedTuple):
    """Cells that share a reason: what some of them say, and where they are."""

    why: str
    example: str
    places: tuple[str, ...]

    @property
    def told(self) -> str:
        """The reason with what the cells say."""
        return f"{self.why} · {self.example}" if self.example and self.example not in self.why else self.why


class Section(NamedTuple):
    """A part of what is said."""

    title: str
    groups: tuple[Group, ...]


class Band(NamedTuple):
    """A perspective, how much there is of it, and its first KPIs with what was read of each."""

    name: str
    said: str
    kpis: tuple[tuple[str, str], ...]
    more: str


class Account(NamedTuple):
    """The whole account, worded: what was found as lines, then sections of cells."""

    found: tuple[str, ...]
    bands: tuple[Band, ...]
    sections: tuple[Section, ...]


def account(draft: Draft, notes: Notes, words: Mapping[str, str]) -> Account:
    """What is said of a draft and its notes, by a catalogue of templates."""
    titles = ((say("Assumed: please check"), notes.assumed), (say("Not understood"), notes.not_understood),
              (say("Left out, on purpose"), notes.left_out))
    sections = tuple(Section(title.told(words), tuple(_groups(unread, words))) for title, unread in titles if unread)
    return Account(tuple(each.told(words) for each in _found(draft)), tuple(_bands(draft, words)), sections)


def _found(draft: Draft) -> Iterator[Said]:
    kpis, periods = draft.kpis(), draft.periods()
    targets = sum(bool(kpi.target or kpi.targets or kpi.target_words) for kpi in kpis)
    yield say("perspectives: {perspectives} · objectives: {objectives} · KPIs: {kpis}, {targets} with a target",
              perspectives=sum(bool(each.name) for each in draft.perspectives.values()),
              objectives=len(draft.objectives()), kpis=len(kpis), targets=targets)
    figures = sum(len(kpi.actuals) for kpi in kpis)
    if figures:
        yield say("figures: {figures}, {span}", figures=figures, span=span(periods))
    else:
        yield say("no figures yet")
    yield say("sheets: {sheets}", sheets=", ".join(draft.sheets))


def _bands(draft: Draft, words: Mapping[str, str]) -> Iterator[Band]:
    for band in draft.perspectives.values():
        kpis = [kpi for each in band.objectives.values() for kpi in each.kpis.values()]
        count = say("objectives: {objectives} · KPIs: {kpis}", objectives=len(band.objectives), kpis=len(kpis))
        more = say(" and {more} more", more=len(kpis) - _FEW_KPIS).told(words).strip() if len(kpis) > _FEW_KPIS else ""
        shown = tuple((f"{kpi.name} ({kpi.unit})" if kpi.unit else kpi.name,
                       " · ".join(each.told(words) for each in _read(kpi))) for kpi in kpis[:_FEW_KPIS])
        yield Band(band.name or say("without a perspective").told(words), count.told(words), shown, more)


def _read(kpi: Kpi) -> Iterator[Said]:
    """What was read of a KPI: its target as it is written, its figures."""
    target = target_text(kpi)
    if target:
        yield say("target {target}", target=target)
    if kpi.actuals:
        last = max(kpi.actuals)
        yield say("figures: {figures}, the last {value} ({period})", figures=len(kpi.actuals), period=str(last),
                  value=number_text(kpi.actuals[last].value))


def _groups(unread: Iterable[Unread], words: Mapping[str, str]) -> Iterator[Group]:
    """The cells by their reason, those of one reason together."""
    by: dict[str, list[Unread]] = {}
    for each in unread:
        by.setdefault(each.why.told(words), []).append(each)
    for why, cells in by.items():
        texts = list(dict.fromkeys(each.text for each in cells if each.text))
        yield Group(why, ", ".join(texts[:3]) + (" …" if len(texts) > 3 else ""),
                    tuple(_places([each.spot for each in cells])))


def _places(spots: list[Spot]) -> Iterator[str]:
    """Cells as ranges down a column: `Enero!T5:T9`."""
    by: dict[tuple[str, int], list[int]] = {}
    for each in dict.fromkeys(spots):
        by.setdefault((each.sheet, each.column), []).append(each.row)
    for (sheet, column), rows in by.items():
        name = column_name(column)
        for first, last in _runs(sorted(rows)):
            yield f"{sheet}!{name}{first + 1}" + (f":{name}{last + 1}" if last > first else "")


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    first = last = rows[0]
    for row in rows[1:]:
        if row != last + 1:
            yield first, last
            first = row
        last = row
    yield first, last


def places_text(places: tuple[str, ...], words: Mapping[str, str]) -> str:
    """The first places, and how many more there are."""
    few = ", ".join(places[:_FEW_SPOTS])
    more = len(places) - _FEW_SPOTS
    return few + say(" and {more} more", more=more).told(words) if more > 0 else few


def account_markdown(told: Account, title: str) -> str:
    """The whole account as a file beside the strategy, with every cell."""
    lines = [f"# {title}", "", *(f"- {each}" for each in told.found), ""]
    for section in told.sections:
        lines += [f"## {section.title}", ""]
        for group in section.groups:
            lines += [f"- {group.told}", f"  {', '.join(group.places)}"]
        lines.append("")
    return "\n".join(lines)
