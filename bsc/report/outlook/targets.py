"""Next year's targets as a worksheet: three years of actuals, the plan, what the pace gives, a proposal, its basis."""

from __future__ import annotations

from bsc.model import Aggregate, Cadence
from bsc.model.metric import IRREGULAR
from bsc.model.target import Benchmark, DoneBy, Total
from bsc.outlook import Outlook
from bsc.outlook.proposal import Basis, Proposal
from bsc.outlook.target_yaml import target_yaml
from bsc.outlook.years import YearValue
from bsc.report.outlook.view import Cell, Head, Row, SectionView, Table
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.words import Voice, visible
from bsc.score.grid import grid_period

_WINDOW = 36
_BETWEEN = " · "
_GRAINS = (IRREGULAR, *(each.word for each in Cadence))
_WITHOUT = "nothing"


def targets_section(outlook: Outlook, voice: Voice, most: int) -> SectionView:
    """The worksheet: a table for what is asked of each month, one for what is asked of the year, and so on."""
    words, proposals, left = voice.words, outlook.proposals(most), len(outlook.targeted[most:])
    if not proposals:
        return SectionView("targets", words["target"], words["targets lead"],
                           (Table("", (), (), words["targets none"], ""),))
    groups: dict[str, list[Proposal]] = {key: [] for key in (*_GRAINS, _WITHOUT)}
    for each in proposals:
        groups[_grain(each)].append(each)
    heads = (Head(words["kpi"]), *_year_heads(outlook, voice), Head(words["targets plan"], True),
             Head(words["targets best"], True), Head(words["targets trend"], True),
             Head(words["targets proposed"], True))
    tables = tuple(Table(words[f"targets by {key}"], heads[:4] if key == _WITHOUT else heads,
                         tuple(_row(each, outlook, voice) for each in group))
                   for key, group in groups.items() if group)
    if left:
        tables = (*tables[:-1], tables[-1]._replace(more=words.say("and more", n=left)))
    title = words.say("targets", year=voice.dates.period(proposals[0].next_year))
    return SectionView("targets", title, words["targets lead"], tables)


def _grain(proposal: Proposal) -> str:
    """What a row's numbers are of."""
    if not proposal.basis.numbered:
        return _WITHOUT
    return Cadence.YEARLY.word if proposal.yearly else proposal.kpi.metric.often


def _year_heads(outlook: Outlook, voice: Voice) -> tuple[Head, ...]:
    ground = outlook.ground
    if ground is None:
        return (Head(MISSING, True),) * 3
    heads: list[Head] = []
    end = ground.end
    for _ in range(3):
        year = grid_period(end - 1, Cadence.YEARLY, ground.fiscal)
        heads.insert(0, Head(voice.dates.period(year), True))
        end = year.start
    return tuple(heads)


def _speech(proposal: Proposal, voice: Voice) -> KpiSpeech:
    values = proposal.kpi.metric.actuals.values[-_WINDOW:]
    return KpiSpeech(voice, decimals_of([*values, proposal.value, proposal.candidates.plan]))


def _row(proposal: Proposal, outlook: Outlook, voice: Voice) -> Row:
    speech, kpi, found = _speech(proposal, voice), proposal.kpi, proposal.candidates
    objective, unit = visible(outlook.card.strategy.objectives[kpi.objective].name), visible(kpi.metric.unit)
    years = [_year(each, speech) for each in proposal.years]
    numbers = [Cell(MISSING if each is None else speech.say(each)) for each in (found.plan, found.best, found.trend)]
    proposed = _stretch(proposal, speech) or (MISSING if proposal.value is None else speech.say(proposal.value))
    of = ", ".join(filter(None, (unit, _how(proposal, voice))))
    small = _BETWEEN.join(filter(None, (of, objective)))
    cells = (Cell(visible(kpi.name), small, f"#k-{kpi.id}"), *years, *numbers, Cell(proposed))
    return Row(cells if proposal.basis.numbered else cells[:4], basis_text(proposal, outlook, speech))


def _how(proposal: Proposal, voice: Voice) -> str:
    """How a year's number is made; nothing where there is none."""
    metric, total = proposal.kpi.metric, isinstance(proposal.kpi.target, Total)
    if not any(proposal.years):
        return ""
    if metric.accumulates or total:
        return voice.words["targets year sum"]
    if metric.is_anew:
        return voice.words["targets year anew"]
    key = {Aggregate.LAST: "last", Aggregate.SUM: "flow"}.get(metric.aggregate, "mean")
    return voice.words.say(f"targets year {key}", each=voice.words[f"land per {metric.often}"])


def basis_text(proposal: Proposal, outlook: Outlook, speech: KpiSpeech) -> str:
    """What speaks for a proposal, or why there is none."""
    target, voice, key = proposal.kpi.target, speech.voice, proposal.basis.value
    period = name = ""
    if isinstance(target, DoneBy):
        period = voice.dates.period(target.by)
        key += " next" if target.by.end > proposal.next_year.start and proposal.basis is Basis.DATE else ""
    if isinstance(target, Benchmark):
        metric = outlook.card.strategy.metrics.get(target.metric)
        name = visible(metric.name if metric is not None else target.metric)
    return voice.words.say(f"targets basis {key}", n=_stretch(proposal, speech), period=period, name=name)


def _stretch(proposal: Proposal, speech: KpiSpeech) -> str:
    return "" if proposal.stretch is None else "…".join(speech.say(each) for each in proposal.stretch)


def _year(value: YearValue | None, speech: KpiSpeech) -> Cell:
    """The value of a year; a mean is not told more finely than its figures."""
    if value is None:
        return Cell(MISSING)
    words = speech.voice.words
    small = "" if value.whole else words.say("targets of periods", n=value.known, m=value.due)
    return Cell(speech.say(value.value), small)


def targets_yaml_text(outlook: Outlook, voice: Voice) -> str:
    """All proposals as one YAML document: the KPI's id, its new `target:`, what speaks for it as a comment."""
    words, proposals = voice.words, outlook.proposals()
    if not proposals:
        return f"# {words['targets none']}\n"
    lines = [f"# {words.say('targets yaml', year=proposals[0].next_year.label)}"]
    for each in proposals:
        lines += ["", *_block(each, outlook, voice)]
    return "\n".join(lines) + "\n"


def _block(proposal: Proposal, outlook: Outlook, voice: Voice) -> list[str]:
    """One KPI; commented out where there is nothing to paste."""
    text, kpi, speech, words = target_yaml(proposal), proposal.kpi, _speech(proposal, voice), voice.words
    place = f"{kpi.target_place.path}:{kpi.target_place.line}" if kpi.target_place.path else ""
    told = [f"{voice.dates.period(each.year)}: {speech.say(each.value)}"
            + ("" if each.whole else f" ({words.say('targets of periods', n=each.known, m=each.due)})")
            for each in proposal.years if each is not None]
    found = proposal.candidates
    numbers = (("plan", found.plan), ("best", found.best), ("trend", found.trend))
    told += [f"{words[f'targets {key}'].lower()}: {speech.say(value)}" for key, value in numbers if value is not None]
    basis, grain = basis_text(proposal, outlook, speech), words[f"targets by {_grain(proposal)}"]
    made = "; ".join(filter(None, (grain, ", ".join(filter(None, (_line(kpi.metric.unit), _how(proposal, voice)))))))
    name = _line(kpi.name)
    said = (name + (f" ({place})" if place else ""), made, _BETWEEN.join(told), basis)
    lines = [f"# {each}" for each in said if each]
    if not text:
        by_hand = kpi.metric.accumulates and proposal.value is not None
        return [*lines, f"# {kpi.id}: {words['targets yaml by hand']}" if by_hand else f"# {kpi.id}"]
    return [*lines, f"{kpi.id}:", f"  target: {text}"]


def _line(text: str) -> str:
    """A text of the strategy on one line: a line break would end the comment."""
    return " ".join(visible(text).split())
