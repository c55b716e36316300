"""Causes and effects of an objective, with the status of the other end and what is known of the link."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.align.why import Inquiry
from bsc.maps.graph import StrategyMap
from bsc.model import Link
from bsc.report.present.standing_columns import badge_of
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import visible
from bsc.report.view import LinkView

_MANY = 30
_LINES = {False: 12, True: 6}  # of a tree of causes on a page of few or of many objectives


class Net(NamedTuple):
    """The links by their ends, the records of the objectives at them, and who explains those."""

    into: Mapping[str, tuple[Link, ...]]
    out_of: Mapping[str, tuple[Link, ...]]
    rows: Mapping[str, int]
    ends: frozenset[str]
    inquiry: Inquiry


def net_of(graph: StrategyMap, rows: Mapping[str, int], setting: Setting) -> Net:
    """The links of a map by cause and by effect."""
    into: dict[str, list[Link]] = {}
    out_of: dict[str, list[Link]] = {}
    for link in graph.links:
        into.setdefault(link.effect, []).append(link)
        out_of.setdefault(link.cause, []).append(link)
    return Net({key: tuple(links) for key, links in into.items()},
               {key: tuple(links) for key, links in out_of.items()}, rows, graph.ends,
               Inquiry(setting.history, graph, _LINES[len(rows) > _MANY]))


def causes_of(objective: str, net: Net, setting: Setting) -> tuple[LinkView, ...]:
    """What should bring the objective."""
    return tuple(_end(link.cause, describe(link, setting), link.rationale, net, setting)
                 for link in net.into.get(objective, ()))


def effects_of(objective: str, net: Net, setting: Setting) -> tuple[LinkView, ...]:
    """What the objective should bring."""
    return tuple(_end(link.effect, describe(link, setting), link.rationale, net, setting)
                 for link in net.out_of.get(objective, ()))


def part_link(objective: str, net: Net, setting: Setting) -> LinkView:
    """A sub-objective as it stands."""
    return _end(objective, "", "", net, setting)


def describe(link: Link, setting: Setting) -> str:
    """What is known of a link: whether it counts, its delay, its evidence, its coefficient."""
    words = setting.voice.words
    if link.rejected:
        parts = [words["link rejected"]]
    elif link.negative:
        parts = [words["link negative"]]
    else:
        parts = [words["link counted"] if link.counts else words["link shown"]]
    if link.delay is not None:
        parts.append(words.say("link delay", delay=setting.voice.dates.delay(link.delay)))
    if link.feedback:
        parts.append(words["feedback"])
    if link.evidence:
        parts.append(words.say("evidence", word=words.terms.get(link.evidence, visible(link.evidence))))
    if link.coefficient is not None:
        per, gives = (setting.voice.numbers.plain(value, decimals_of([value])) for value in link.coefficient)
        parts.append(words.say("effect of", per=per, gives=gives))
    return ", ".join(parts)


def _end(objective: str, text: str, rationale: str, net: Net, setting: Setting) -> LinkView:
    reading = setting.card.objectives[objective]
    return LinkView(
        setting.name_of(objective), objective_href(objective), net.rows[objective],
        badge_of(reading.outcome, setting.voice), score_text(reading.outcome.score, setting.voice),
        "p" if reading.outcome.provisional else "-", text, visible(rationale),
    )
