"""Scorecards above and below in an objective's sheet: what contributes to it, what it contributes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bsc.model import Objective
from bsc.report.kin_view import KinView
from bsc.report.present.standing_columns import Moment, badge_of, standing_columns, standing_view
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.numbers import decimals_of
from bsc.report.speech.standing import score_text
from bsc.report.speech.words import visible
from bsc.report.view import Fact, LinkView, ShareView, StandingView
from bsc.score.card import Part, Standing
from bsc.score.family import Contributor, Family
from bsc.score.move import NO_MOVE


def report_href(family: Family, scorecard: str) -> str:
    """Where the report of another scorecard of the family is, seen from this one; nowhere if it was not written."""
    if not family.linked:
        return ""
    folder = "" if scorecard == family.top else f"{scorecard}/"
    return f"{'' if family.own == family.top else '../'}{folder}index.html"


def rows_of(objective: str, family: Family) -> int:
    """How many records the contributors to an objective take."""
    given = family.contributors.get(objective, ())
    return len(given) + 1 if given else 0


def kin_of(objective: Objective, setting: Setting) -> KinView | None:
    """What the sheet says of an objective's kin; None where there is nothing to say."""
    family, words = setting.history.family, setting.voice.words
    raised = tuple(
        Fact(_at(report_href(family, each.scorecard.id), each.objective),
             f"{visible(each.name)} ({visible(each.scorecard.name)})")
        for each in family.raised.get(objective.id, ()))
    given = family.contributors.get(objective.id, ())
    if not given:
        if not family.below:
            return KinView(0, None, (), "", raised) if raised else None
        return KinView(0, None, (), words["corporate only" if objective.corporate_only else "no contributor"], raised)
    standings = [card.objectives[objective.id].contributors for card in setting.history.cards]
    row, now = _record([each for each in standings if each is not None], setting)
    links = tuple(_link(each, setting) for each in given)
    return KinView(row, now, links, words[_effect(objective, setting)], raised)


def _effect(objective: Objective, setting: Setting) -> str:
    kinds = {part.kind for part in setting.card.objectives[objective.id].outcome.parts}
    if "contributor" in kinds:
        return "contributors are it"
    return "contributors count" if "contributors" in kinds else "contributors beside"


def _at(report: str, objective: str) -> str:
    return f"{report}{objective_href(objective)}" if report else ""


def _link(contributor: Contributor, setting: Setting) -> LinkView:
    """A contributor: the objective, its scorecard, its weight."""
    voice, digest = setting.voice, contributor.digest
    ends = [card.as_of.end if card.as_of is not None else 0 for card in setting.history.cards]
    standings = digest.through(contributor.objective.standings, ends)
    row, _ = _record(standings, setting)
    now = standings[setting.current]
    text = visible(digest.name)
    if contributor.weight != 1.0:
        weight = voice.numbers.plain(contributor.weight, decimals_of([contributor.weight]))
        text += f", {voice.words['weight'].lower()} {weight}"
    href = _at(report_href(setting.history.family, digest.id), contributor.objective.id)
    return LinkView(visible(contributor.objective.name), href, row, badge_of(now, voice),
                    score_text(now.score, voice), "p" if now.provisional else "-", text, "")


def _record(standings: list[Standing], setting: Setting) -> tuple[int, StandingView]:
    moments = [Moment(each, NO_MOVE, NO_MOVE) for each in standings]
    columns = standing_columns(moments, setting.voice)
    return setting.records.add(*columns.columns()), standing_view(columns, moments, setting.current, setting.voice)


class Lines(NamedTuple):
    """How contributors appear among what an outcome is made of."""

    kin: KinView | None
    ids: Mapping[str, LinkView]
    all: str

    def line(self, part: Part, weight: str, share: str, at: int) -> ShareView:
        """A line of the trace, for a part that is a contributor or all of them."""
        if part.kind == "contributors":
            assert self.kin is not None and self.kin.now is not None
            return ShareView(None, self.all, "", self.kin.row, self.kin.now.score, weight, share, at)
        link = self.ids[part.id]
        return ShareView(None, f"{link.name} ({link.text.partition(', ')[0]})", link.href, link.row, link.score, weight,
                         share, at)


def lines_of(kin: KinView | None, objective: Objective, setting: Setting) -> Lines:
    """The contributors of an objective as lines of its trace."""
    given = setting.history.family.contributors.get(objective.id, ())
    ids = {each.id: link for each, link in zip(given, kin.links if kin else (), strict=True)}
    return Lines(kin, ids, setting.voice.words["contributors"])
