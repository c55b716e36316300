"""What the scorecards below bring: who counts for which objective, who for none, and what is amiss down there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bsc.model import Status
from bsc.report.present.standing_columns import badge_of
from bsc.report.setting import Setting
from bsc.report.speech.numbers import MISSING, decimals_of
from bsc.report.speech.standing import coverage_text, score_text
from bsc.report.speech.words import visible
from bsc.report.view import Badge, Fact
from bsc.score.family import Contributor, Digest, ObjectiveDigest


class BroughtRow(NamedTuple):
    """An objective below that counts for one of ours; `share` is its part of all that counts for it."""

    objective: str
    scorecard: str
    owner: str
    weight: str
    share: str
    badge: Badge
    score: str


class BroughtView(NamedTuple):
    """One of our objectives with all that counts for it, and their standing together."""

    id: str
    name: str
    badge: Badge
    score: str
    coverage: str
    says: str
    rows: tuple[BroughtRow, ...]


class TroubleView(NamedTuple):
    """An objective below that is off track or eroding; `serves` are those of ours that it counts for."""

    objective: str
    scorecard: str
    owner: str
    serves: str
    badge: Badge
    score: str
    told: str


class Brought(NamedTuple):
    """All of it; `lead` says how many are amiss, `alone` names those of ours that nobody counts for.

    `loose` names, by scorecard, the objectives below that count for none above.
    """

    objectives: tuple[BroughtView, ...]
    alone: tuple[str, ...]
    loose: tuple[Fact, ...]
    troubles: tuple[TroubleView, ...]
    lead: str


def brought_of(setting: Setting) -> Brought | None:
    """What the scorecards below bring; None where there are none."""
    family, strategy = setting.history.family, setting.strategy
    if not family.below:
        return None
    given = family.contributors
    objectives = tuple(_objective(each, given[each], setting) for each in strategy.objectives if given.get(each))
    alone = tuple(setting.name_of(each) for each in alone_of(setting))
    found = troubles_of(setting)
    return Brought(objectives, alone, loose_of(setting), found, troubles_lead(found, setting))


def alone_of(setting: Setting) -> tuple[str, ...]:
    """The ids of our objectives that nobody below counts for, though somebody should."""
    strategy = setting.strategy
    supported = {strategy.top_of(each).id for each in setting.history.family.contributors
                 if each in strategy.objectives}
    return tuple(each.id for each in strategy.objectives.values()
                 if not each.parent and not each.corporate_only and each.id not in supported)


def troubles_of(setting: Setting) -> tuple[TroubleView, ...]:
    """The objectives of all scorecards below that are off track, the weakest first, then those that erode."""
    as_of = setting.card.as_of
    if as_of is None:
        return ()
    found: list[tuple[bool, float, int, TroubleView]] = []
    for digest in _below(setting):
        for each in digest.objectives:
            now = digest.at(each.standings, as_of.end)
            off = now.status is Status.OFF_TRACK
            if off or (each.eroding and as_of.end == digest.ends[-1]):
                found.append((not off, now.score or 0.0, len(found), _trouble(digest, each, setting)))
    return tuple(view for *_, view in sorted(found, key=lambda one: one[:3]))


def troubles_lead(found: tuple[TroubleView, ...], setting: Setting) -> str:
    """How many objectives below are amiss, in a sentence; nothing where none is."""
    return setting.voice.words.count("below lead", len(found)) if found else ""


def _below(setting: Setting) -> Iterator[Digest]:
    return (each for one in setting.history.family.below for _, each in one.all_below())


def _objective(id: str, given: Iterable[Contributor], setting: Setting) -> BroughtView:
    voice, reading = setting.voice, setting.card.objectives[id]
    standing = reading.contributors
    assert standing is not None
    end = setting.card.as_of.end if setting.card.as_of is not None else 0
    whole = sum(each.weight for each in given)
    rows = tuple(_row(each, end, whole, setting) for each in given)
    kinds = {part.kind for part in reading.outcome.parts}
    says = "contributors are it" if "contributor" in kinds else (
        "contributors count" if "contributors" in kinds else "contributors beside")
    return BroughtView(id, setting.name_of(id), badge_of(standing, voice), score_text(standing.score, voice),
                       coverage_text(standing, voice), voice.words[says], rows)


def _row(each: Contributor, end: int, whole: float, setting: Setting) -> BroughtRow:
    voice, now = setting.voice, each.at(end)
    share = voice.numbers.percent(100.0 * each.weight / whole) if whole else MISSING
    return BroughtRow(visible(each.objective.name), visible(each.digest.name), visible(each.objective.owner),
                      voice.numbers.plain(each.weight, decimals_of([each.weight])), share, badge_of(now, voice),
                      score_text(now.score, voice))


def _trouble(digest: Digest, each: ObjectiveDigest, setting: Setting) -> TroubleView:
    voice, own = setting.voice, setting.history.family.own
    assert setting.card.as_of is not None
    now = digest.at(each.standings, setting.card.as_of.end)
    serves = [setting.name_of(one.objective) for one in each.contribute_to
              if one.scorecard == own and one.objective in setting.strategy.objectives]
    told = _since(digest, each, setting) if now.status is Status.OFF_TRACK else voice.words["below eroding"]
    return TroubleView(visible(each.name), visible(digest.name), visible(each.owner), "; ".join(serves),
                       badge_of(now, voice), score_text(now.score, voice), told)


def _since(digest: Digest, each: ObjectiveDigest, setting: Setting) -> str:
    """Since when it has been off track, as far as the report looks back."""
    cards, words = setting.history.cards, setting.voice.words
    ends = [card.as_of.end if card.as_of is not None else 0 for card in cards]
    first = at = setting.current
    while first and digest.at(each.standings, ends[first - 1]).status is Status.OFF_TRACK:
        first -= 1
    word = words.status(digest.at(each.standings, ends[at]).status).lower()
    return words.say("still", status=word, period=setting.axis.names[first]) if first else words.say(
        "always", status=word)


def loose_of(setting: Setting) -> tuple[Fact, ...]:
    """The objectives below that count for none above, by scorecard."""
    found = ((digest, "; ".join(visible(each.name) for each in digest.objectives if each.loose))
             for digest in _below(setting))
    return tuple(Fact(visible(digest.name), names) for digest, names in found if names)
