"""The alignment review as data: five figures with what they lack, the worklist, who owes what."""

from __future__ import annotations

from collections.abc import Sequence

from bsc.align.debts import Debt, owed_of
from bsc.align.figures import figures_of
from bsc.align.gaps import Gap, groups_of
from bsc.maps.graph import StrategyMap
from bsc.report.speech.review import ReviewSpeech
from bsc.report.speech.words import Voice
from bsc.score.card import Scorecard
from bsc.source import Diagnostic

Data = dict[str, object]


def review_data(card: Scorecard, graph: StrategyMap, findings: Sequence[Diagnostic], voice: Voice) -> Data:
    """The review of a strategy at an as-of; shares of the index as parts of 1, sentences in a language."""
    speech = ReviewSpeech(card, voice)
    gaps = [gap for group in groups_of(card, graph, findings) for gap in group.gaps]
    return {
        "as_of": card.as_of.label if card.as_of else None,
        "figures": figures_data(card, graph),
        "gaps": [_gap(gap, speech) for gap in gaps],
        "owed": [{"owner": each.owner, "debts": [_debt(debt) for debt in each.debts]}
                 for each in owed_of(card, graph)],
    }


def figures_data(card: Scorecard, graph: StrategyMap) -> list[Data]:
    """The five figures, in per cent, each with what it lacks."""
    return [{
        "name": each.name, "value": None if each.value is None else round(each.value, 6), "part": each.part,
        "whole": each.whole,
        "lacking": [{"kind": lack.kind, "id": lack.id, **({"effect": lack.effect} if lack.effect else {}),
                     "why": list(lack.why)} for lack in each.lacking],
    } for each in figures_of(card, graph)]


def _debt(debt: Debt) -> Data:
    told: Data = {"kind": debt.kind, "id": debt.id, "since": debt.since.label if debt.since else None,
                  "at_stake": round(debt.stake, 6)}
    return {**told, "what": debt.what} if debt.what else told


def _gap(gap: Gap, speech: ReviewSpeech) -> Data:
    message, help = speech.gap(gap)
    return {
        "topic": gap.topic, "subjects": list(gap.subjects), "at_stake": round(gap.stake, 6), "owner": gap.owner,
        "severity": gap.severity.word, "rule": gap.finding.rule if gap.finding else None,
        "code": gap.code or None, "others": list(gap.others), "message": message, "help": help,
        "place": str(gap.place) or None,
    }
