"""The strategy map in words: what the boxes, bands and arrows say; one map, or several where one is too much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bsc.maps.graph import StrategyMap
from bsc.maps.layout import BoxSpec, LinkSpec, MapSpec, lay_out
from bsc.model import Link, Perspective
from bsc.report.keys import STATUS_KEYS, STATUS_ORDER
from bsc.report.map.compose import compose
from bsc.report.map.facts import BandFacts, BoxFacts, LinkFacts, LinkKind, MapFacts, MapWords
from bsc.report.map.view import MapView
from bsc.report.present.link import describe
from bsc.report.present.objective_columns import box_drivers, box_note, disagrees, driver_bar
from bsc.report.sections import Section
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import MISSING
from bsc.report.speech.standing import coverage_share, score_text
from bsc.report.speech.words import Voice, visible
from bsc.score.card import ObjectiveReading
from bsc.score.ruler import SCORE


def view_of(
    section: Section, setting: Setting, graph: StrategyMap, cache: Path | None, engine: str = "wasm"
) -> MapView:
    """One map, laid out."""
    shown = [objective for _, objectives in section.bands for objective in objectives]
    links = _links(shown, setting, graph)
    bands = tuple(band for band, _ in section.bands if band is not None)
    boxes = [
        BoxSpec(objective, setting.name_of(objective), number if band is not None else None)
        for number, (band, objectives) in enumerate(section.bands) for objective in objectives
    ]
    spec = MapSpec(
        tuple(visible(band.name) for band in bands), tuple(boxes),
        tuple(LinkSpec(link.cause, link.effect, _delay(link, setting.voice), link.negative) for link in links),
    )
    layout = lay_out(spec, cache=cache, engine="dot" if engine == "dot" else "wasm")
    return compose(layout, _facts(section, links, setting, graph))


def _links(shown: Sequence[str], setting: Setting, graph: StrategyMap) -> tuple[Link, ...]:
    """The links between the shown objectives, and those that join a part to its parent."""
    here = set(shown)
    links = [link for link in graph.links if link.cause in here and link.effect in here]
    known = {(link.cause, link.effect) for link in links}
    for objective in setting.strategy.objectives.values():
        end = (objective.id, objective.parent)
        if objective.parent in here and objective.id in here and end not in known:
            links.append(Link(*end))
    return tuple(link for link in links if link.cause != link.effect)


def _delay(link: Link, voice: Voice) -> str:
    return voice.dates.delay(link.delay, short=True) if link.delay is not None else ""


def _facts(section: Section, links: tuple[Link, ...], setting: Setting, graph: StrategyMap) -> MapFacts:
    themes = [theme.name for theme in setting.strategy.themes.values()]
    return MapFacts(
        title=f"{setting.voice.words['strategy map']}: {section.title}",
        boxes=tuple(_box(objective, band, setting) for band, members in section.bands for objective in members),
        bands=tuple(_band(band, members, setting) for band, members in section.bands if band is not None),
        links=tuple(_link(link, setting, graph) for link in links),
        themes=tuple(visible(theme) for theme in themes),
        words=_words(setting.voice),
    )


def _box(objective: str, band: Perspective | None, setting: Setting) -> BoxFacts:
    voice, reading = setting.voice, setting.card.objectives[objective]
    own, outcome = reading.objective, reading.outcome
    themes = list(setting.strategy.themes)
    theme = themes.index(own.themes[0]) if own.themes and own.themes[0] in themes else None
    score = score_text(outcome.score, voice)
    return BoxFacts(
        id=objective, name=visible(own.name), href=objective_href(objective), aria=_aria(reading, band, setting),
        status=STATUS_KEYS[outcome.status], status_word=voice.words.status(outcome.status),
        outcome="" if score == MISSING else score, drivers=box_drivers(reading, voice),
        bar=None if reading.drivers.score is None else driver_bar(reading.drivers),
        spark=tuple(_share(card.objectives[objective]) for card in setting.history.cards[:setting.current + 1]),
        owner=visible(own.owner), note=box_note(reading, voice), signal=disagrees(reading), theme=theme,
        hidden_off=outcome.hidden, perspective=band.id if band else "", theme_id=" ".join(own.themes),
    )


def _share(reading: ObjectiveReading) -> float | None:
    return None if reading.outcome.score is None else reading.outcome.score / 100.0


def _aria(reading: ObjectiveReading, band: Perspective | None, setting: Setting) -> str:
    """Everything that a box says, in one sentence for those who cannot see it; what moves in time comes last."""
    voice, own = setting.voice, reading.objective
    themes = [visible(setting.strategy.themes[each].name) for each in own.themes if each in setting.strategy.themes]
    fixed = [visible(own.name), visible(band.name) if band is not None else "", visible(own.owner),
             f"{voice.words['theme']} {', '.join(themes)}" if themes else ""]
    score = score_text(reading.outcome.score, voice)
    moving = [voice.words.status(reading.outcome.status) + ("" if score == MISSING else f" {score}"),
              f"{voice.words['drivers']} {box_drivers(reading, voice)}", box_note(reading, voice)]
    return ", ".join(part for part in (*fixed, *moving) if part)


def _band(band: Perspective, members: tuple[str, ...], setting: Setting) -> BandFacts:
    voice = setting.voice
    number = next(at for at, each in enumerate(setting.card.perspectives) if each.perspective.id == band.id)
    standing = setting.card.perspectives[number].standing
    cards = setting.history.cards
    counts = [Counter([card.objectives[objective].outcome.status for objective in members]) for card in cards]
    return BandFacts(
        id=band.id, name=visible(band.name), status=STATUS_KEYS[standing.status],
        status_word=voice.words.status(standing.status), score=score_text(standing.score, voice),
        coverage=coverage_share(standing, voice), at=setting.current,
        hidden_off=tuple(card.perspectives[number].standing.hidden for card in cards),
        counts=tuple((STATUS_KEYS[status], tuple(count[status] for count in counts)) for status in STATUS_ORDER),
    )


def _link(link: Link, setting: Setting, graph: StrategyMap) -> LinkFacts:
    real = graph.link(link.cause, link.effect) is not None
    kind: LinkKind = "rejected" if link.rejected else "counted" if link.counts else "illustrative"
    said = describe(link, setting) if real else setting.voice.words["part of"]
    return LinkFacts(link.cause, link.effect, kind, link.negative, link.feedback,
                     f"{setting.name_of(link.cause)} → {setting.name_of(link.effect)}: {said}")


def _words(voice: Voice) -> MapWords:
    words = voice.words
    return MapWords(
        statuses=tuple((STATUS_KEYS[status], words.status(status)) for status in STATUS_ORDER),
        drivers=words["drivers"], no_objectives=words["no objectives"],
        inside=words["inside"].replace("{n}", "").strip(), cause=words["cause"], effect=words["effect"],
        arrows=words["arrows"], counted=words["counted"], illustrative=words["illustrative"],
        rejected=words["rejected"], weakens=words["weakens"], delay=words["delay"], status=words["status"],
        themes=words["themes"], limit=words.say("on track from", n=voice.numbers.percent(SCORE.on_track)),
    )
