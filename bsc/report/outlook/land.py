"""Where each KPI will land, as a table: those that fall short first."""

from __future__ import annotations

from collections import Counter

from bsc.outlook import Chance, Landing, Outlook
from bsc.report.outlook.view import Cell, Head, Row, SectionView, Table
from bsc.report.speech.landing import aim_text, beside_text, last_text, pace_text, range_text, says_text, speech_of
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.words import Voice, visible

_ORDER = (Chance.SHORT, Chance.OPEN, Chance.REACHES, Chance.NONE)


def land_section(outlook: Outlook, voice: Voice, most: int) -> SectionView:
    """The forecasts of all KPIs, at most as many as given; what is cut is counted."""
    words, landings = voice.words, sorted(outlook.landings.values(), key=_rank)
    heads = (Head(words["kpi"]), Head(words["land last"], True), Head(words["land pace"], True),
             Head(words["land forecast head"], True), Head(words["land range head"], True), Head(words["target"], True))
    rows = tuple(_row(each, outlook, voice) for each in landings[:most])
    title = _counts(landings, voice) if landings else ""
    more = words.say("and more", n=len(landings) - most) if landings[most:] else ""
    table = Table(title, heads, rows, words["land none"], more)
    return SectionView("land", words["land"], words["land lead"], (table,))


def _rank(landing: Landing) -> int:
    return len(_ORDER) if landing.value is None else _ORDER.index(landing.value.chance)


def _counts(landings: list[Landing], voice: Voice) -> str:
    found = Counter(each.value.chance if each.value else Chance.NONE for each in landings)
    told = " · ".join(voice.words.say(f"land count {each.value}", n=found[each]) for each in _ORDER if found[each])
    return told[:1].upper() + told[1:]


def _row(landing: Landing, outlook: Outlook, voice: Voice) -> Row:
    speech, kpi, landed = speech_of(landing, voice), landing.kpi, landing.value
    objective = outlook.card.strategy.objectives[kpi.objective]
    name = Cell(visible(kpi.name), visible(objective.name), f"#k-{kpi.id}")
    last = Cell(*last_text(landing, speech))
    if landed is None:
        return Row((name, last, Cell(MISSING), Cell(MISSING), Cell(MISSING), Cell(MISSING)),
                   pace_text(landing, speech))
    step = voice.numbers.signed(landing.step, speech.decimals + 1)
    cells = (name, last, Cell(step, voice.words[f"land per {kpi.metric.cadence.word}"]),
             Cell(speech.say(landed.reach.value), voice.dates.period(landed.at)),
             Cell(range_text(landed, speech)), Cell(aim_text(landed, speech) or MISSING))
    note = " ".join(filter(None, (says_text(landed, speech), beside_text(landing, speech))))
    return Row(cells, note)
