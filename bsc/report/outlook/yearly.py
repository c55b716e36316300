"""The yearly look as tables: links to keep, test or question; KPIs to let go of, perhaps."""

from __future__ import annotations

from bsc.outlook import Outlook
from bsc.outlook.hypotheses import Hypothesis
from bsc.outlook.retire import Reason, Retire, Why
from bsc.report.outlook.view import Cell, Head, Row, SectionView, Table
from bsc.report.speech.words import Voice, visible


def yearly_section(outlook: Outlook, voice: Voice, most: int) -> SectionView:
    """Hypotheses and KPIs."""
    words, links, kpis = voice.words, outlook.hypotheses, outlook.retirable
    return SectionView("yearly", words["yearly head"], words["yearly lead"], (
        Table(words["yearly links"], (Head(words["yearly link"]), Head(words["yearly moved"]),
                                      Head(words["yearly advice"])),
              tuple(_link(each, outlook, voice) for each in links[:most]), words["yearly no links"],
              words.say("and more", n=len(links) - most) if links[most:] else ""),
        Table(words["yearly kpis"], (Head(words["kpi"]),),
              tuple(_kpi(each, outlook, voice) for each in kpis[:most]), words["yearly no kpis"],
              words.say("and more", n=len(kpis) - most) if kpis[most:] else ""),
    ))


def _link(hypothesis: Hypothesis, outlook: Outlook, voice: Voice) -> Row:
    words, link, together = voice.words, hypothesis.link, hypothesis.together
    objectives = outlook.card.strategy.objectives
    facts = []
    if link.negative:
        facts.append(words["weakens"].lower())
    if link.evidence:
        facts.append(words.say("evidence", word=words.terms.get(link.evidence, visible(link.evidence))))
    if link.delay is not None:
        facts.append(words.say("link delay", delay=voice.dates.delay(link.delay)))
    name = f"{visible(objectives[link.cause].name)} → {visible(objectives[link.effect].name)}"
    small, note, moved = "", "", words[f"yearly {hypothesis.moved.value}"]
    if hypothesis.unmeasured:
        moved = words["no data"].lower()
        note = words.say("yearly unmeasured", name=visible(objectives[hypothesis.unmeasured].name))
    elif together is not None:
        rho, low, high = (voice.numbers.plain(each, 2) for each in together[:3])
        small = words.say("yearly pairs", rho=rho, low=low, high=high, n=together.pairs)
    return Row((Cell(name, ", ".join(facts), f"#o-{link.effect}"), Cell(moved, small),
                Cell(words[f"yearly {hypothesis.advice.value}"])), note)


def _kpi(retire: Retire, outlook: Outlook, voice: Voice) -> Row:
    words, kpi = voice.words, retire.kpi
    told = [_reason(each, voice) for each in retire.reasons]
    if retire.reviews:
        told.append(words.say("yearly unused", n=retire.reviews))
    objective = outlook.card.strategy.objectives[kpi.objective]
    return Row((Cell(visible(kpi.name), visible(objective.name), f"#k-{kpi.id}"),), " ".join(told))


def _reason(reason: Reason, voice: Voice) -> str:
    since = voice.dates.period(reason.since) if reason.since is not None else ""
    key = "yearly silent ever" if reason.why is Why.SILENT and not since else f"yearly {reason.why.value}"
    twin = visible(reason.twin.name) if reason.twin is not None else ""
    alike = voice.numbers.plain(reason.alike, 2) if reason.alike is not None else ""
    return voice.words.say(key, n=reason.periods, period=since, name=twin, rho=alike)
