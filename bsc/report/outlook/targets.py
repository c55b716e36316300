"""Next year's targets as a worksheet: three years of actuals, the plan, what the pace gives, a proposal, its basis."""

from __future__ import annotations

from bsc.model import Cadence
from bsc.outlook import Outlook
from bsc.outlook.proposal import Proposal
from bsc.outlook.target_yaml import target_yaml
from bsc.outlook.years import YearValue
from bsc.report.outlook.view import Cell, Head, Row, SectionView, Table
from bsc.report.speech.kpi import KpiSpeech
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.words import Voice, visible
from bsc.score.grid import grid_period

_WINDOW = 36


def targets_section(outlook: Outlook, voice: Voice, most: int) -> SectionView:
    """The worksheet."""
    words, proposals, left = voice.words, outlook.proposals(most), len(outlook.targeted[most:])
    year = voice.dates.period(proposals[0].next_year) if proposals else ""
    years = _year_heads(outlook, voice)
    heads = (Head(words["kpi"]), *years, Head(words["targets plan"], True), Head(words["targets best"], True),
             Head(words["targets trend"], True), Head(words["targets proposed"], True))
    rows = tuple(_row(each, outlook, voice) for each in proposals)
    more = words.say("and more", n=left) if left else ""
    title = words.say("targets", year=year) if year else words["target"]
    return SectionView("targets", title, words["targets lead"],
                       (Table("", heads, rows, words["targets none"], more),))


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
    objective = outlook.card.strategy.objectives[kpi.objective]
    years = [_year(each, speech) for each in proposal.years]
    numbers = [Cell(MISSING if each is None else speech.say(each))
               for each in (found.plan, found.best, found.trend, proposal.value)]
    return Row((Cell(visible(kpi.name), visible(objective.name), f"#k-{kpi.id}"), *years, *numbers),
               voice.words[f"targets basis {proposal.basis.value}"])


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
        lines += ["", *_block(each, voice)]
    return "\n".join(lines) + "\n"


def _block(proposal: Proposal, voice: Voice) -> list[str]:
    """One KPI; commented out where there is nothing to paste."""
    text, kpi, speech, words = target_yaml(proposal), proposal.kpi, _speech(proposal, voice), voice.words
    place = f"{kpi.target_place.path}:{kpi.target_place.line}" if kpi.target_place.path else ""
    told = [f"{voice.dates.period(each.year)}: {speech.say(each.value)}"
            + ("" if each.whole else f" ({words.say('targets of periods', n=each.known, m=each.due)})")
            for each in proposal.years if each is not None]
    found = proposal.candidates
    numbers = (("plan", found.plan), ("best", found.best), ("trend", found.trend))
    told += [f"{words[f'targets {key}'].lower()}: {speech.say(value)}" for key, value in numbers if value is not None]
    basis = words[f"targets basis {proposal.basis.value}"]
    name = " ".join(visible(kpi.name).split())  # a line break would end the comment
    said = (name + (f" ({place})" if place else ""), " · ".join(told), basis)
    lines = [f"# {each}" for each in said if each]
    if not text:
        by_hand = kpi.metric.accumulates and proposal.value is not None
        return [*lines, f"# {kpi.id}: {words['targets yaml by hand']}" if by_hand else f"# {kpi.id}"]
    return [*lines, f"{kpi.id}:", f"  target: {text}"]
