"""Money as tables: initiatives, the objectives they serve, the perspectives."""

from __future__ import annotations

from collections.abc import Iterable

from bsc.model import Status
from bsc.outlook import Outlook
from bsc.outlook.money import InitiativeMoney, Money, ObjectiveMoney, PerspectiveMoney, Purse
from bsc.report.keys import STATUS_KEYS
from bsc.report.outlook.view import Cell, Head, Row, SectionView, Table
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import Voice, visible
from bsc.report.view import Badge

_BETWEEN = " · "


def money_section(outlook: Outlook, voice: Voice, most: int) -> SectionView:
    """The money of a strategy."""
    words, money = voice.words, outlook.money
    with_money = [each for each in money.initiatives if each.purse is not None]
    named = {band.id: visible(band.name) for band in outlook.card.strategy.perspectives}
    heads = tuple(Head(words[key], True) for key in ("money budget", "money used", "money left"))
    shares = (Head("%", True), Head(words["money done"], True), Head(words["money time"], True))
    served = [each for each in money.objectives if each.purses or each in money.unfunded]
    served.sort(key=lambda each: each not in money.unfunded)
    return SectionView("money", words["money"], f"{words['money lead']} {_told(outlook, voice)}", (
        Table(words["money initiatives"], (Head(words["initiative"]), *heads, *shares),
              tuple(_initiative(each, outlook, voice) for each in with_money[:most]), words["money none"],
              _more(with_money, most, voice)),
        Table(words["money objectives"], (Head(words["objective"]), Head(words["status"]), *heads),
              tuple(_objective(each, money, outlook, voice) for each in served[:most]), words["money none"],
              _more(served, most, voice)),
        Table(words["money perspectives"], (Head(words["perspective"]), *heads, Head(words["money left off"], True)),
              tuple(_perspective(each, named, voice) for each in money.perspectives if each.purses),
              words["money none"]),
    ))


def _more(rows: list[InitiativeMoney] | list[ObjectiveMoney], most: int, voice: Voice) -> str:
    return voice.words.say("and more", n=len(rows) - most) if rows[most:] else ""


def _told(outlook: Outlook, voice: Voice) -> str:
    """What is left in all, and whom nobody funds."""
    words, objectives = voice.words, outlook.card.strategy.objectives
    told = [words.say("money total", left=_money(each.left, each, voice), budget=_money(each.budget, each, voice))
            for each in outlook.money.totals]
    if outlook.money.unfunded:
        names = ", ".join(visible(objectives[each.objective].name) for each in outlook.money.unfunded)
        told.append(words.say("money unfunded", names=names))
    elif any(each.status is Status.OFF_TRACK for each in outlook.money.objectives):
        told.append(words["money funded"])
    else:
        told.append(words["money no off"])
    return " ".join(told)


def _money(value: float, purse: Purse, voice: Voice) -> str:
    return voice.numbers.money(round(value, 2), purse.currency)


def _purses(purses: Iterable[Purse], voice: Voice) -> tuple[Cell, Cell, Cell]:
    """Budget, spent and left, every currency by itself."""
    found = tuple(purses)
    sides = ([each.budget for each in found], [each.spent for each in found], [each.left for each in found])
    texts = [_BETWEEN.join(_money(value, purse, voice) for value, purse in zip(side, found, strict=True))
             for side in sides]
    return Cell(texts[0] or MISSING), Cell(texts[1] or MISSING), Cell(texts[2] or MISSING)


def _initiative(money: InitiativeMoney, outlook: Outlook, voice: Voice) -> Row:
    objectives, initiative, words = outlook.card.strategy.objectives, money.initiative, voice.words
    serves = ", ".join(visible(objectives[id].name) for id in initiative.objectives if id in objectives)
    state = words.terms.get(f"{initiative.status} state", visible(initiative.status))
    shares = [Cell(MISSING if each is None else voice.numbers.percent(each))
              for each in (money.used, money.done, money.time)]
    note = []
    if initiative.budget is None:
        note.append(words["money no budget"])
    elif money.purse is not None and money.purse.left < 0:
        note.append(words.say("money over", n=_money(-money.purse.left, money.purse, voice)))
    if money.ahead is not None and money.running:
        note.append(words.say("money ahead", n=voice.numbers.plain(money.ahead)))
    small = ", ".join(filter(None, (state, serves)))
    name = Cell(visible(initiative.name), small, f"#i-{initiative.id}")
    cells = _purses([money.purse] if money.purse else [], voice)
    if initiative.budget is None:  # spent without a budget: nothing is known to be left
        cells = (Cell(MISSING), cells[1], Cell(MISSING))
    elif initiative.spent is None:
        cells = (cells[0], Cell(MISSING), cells[2])
    return Row((name, *cells, *shares), " ".join(note))


def _objective(told: ObjectiveMoney, money: Money, outlook: Outlook, voice: Voice) -> Row:
    objective = outlook.card.strategy.objectives[told.objective]
    names = ", ".join(visible(each.initiative.name) for each in told.initiatives)
    badge = Badge(STATUS_KEYS[told.status], voice.words.status(told.status))
    note = voice.words[f"money gap {told.gap}"] if told in money.unfunded else ""
    return Row((Cell(visible(objective.name), names, f"#o-{objective.id}"), Cell(badge=badge),
                *_purses(told.purses, voice)), note)


def _perspective(told: PerspectiveMoney, named: dict[str, str], voice: Voice) -> Row:
    stake = _BETWEEN.join(_money(each.committed, each, voice) for each in told.at_stake) or MISSING
    return Row((Cell(named[told.perspective], "", f"#p-{told.perspective}"), *_purses(told.purses, voice), Cell(stake)))
