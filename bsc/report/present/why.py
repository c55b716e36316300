"""Why an objective is where it is, as a view: two sentences, the tree of its causes, what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bsc.align.why import Inquiry
from bsc.report.keys import STATUS_KEYS
from bsc.report.setting import Setting, objective_href
from bsc.report.speech.why import WhySpeech
from bsc.report.speech.why_lines import WhyLine, causes, risks
from bsc.report.view import Badge
from bsc.report.why_view import WhyNode, WhyView


def why_of(objective: str, inquiry: Inquiry, setting: Setting) -> WhyView:
    """The explanation of an objective at the chosen as-of; it does not follow the as-of that a reader walks to."""
    why, speech = inquiry.objective(objective), WhySpeech(setting.card, setting.voice, setting.history.family)
    words, as_of = setting.voice.words, setting.card.as_of
    title = words.say("why as of", period=setting.period(as_of)) if as_of is not None else words["why head"]
    below = _unseen(causes(why, speech))
    return WhyView(title, speech.sentences(why), tuple(_nested(below, setting)),
                   tuple(_nested(risks(why, speech), setting)))


def _unseen(lines: Sequence[WhyLine]) -> list[WhyLine]:
    """The lines without the objective's own results, which its sheet shows anyway, and without what only counts."""
    return [line for line in lines if line.depth or line.status is not None and line.role != "result"]


def _nested(lines: Sequence[WhyLine], setting: Setting) -> Iterator[WhyNode]:
    """Lines with a depth as nodes, each with those below it."""
    at = 0
    while at < len(lines):
        end = at + 1
        while end < len(lines) and lines[end].depth > lines[at].depth:
            end += 1
        yield _node(lines[at], tuple(_nested(lines[at + 1:end], setting)), setting)
        at = end


def _node(line: WhyLine, below: tuple[WhyNode, ...], setting: Setting) -> WhyNode:
    if line.status is None:
        return WhyNode(None, line.name, "", "", "", below)
    badge = Badge(STATUS_KEYS[line.status], setting.voice.words.status(line.status))
    href = {"objective": objective_href(line.id), "kpi": f"#k-{line.id}"}.get(line.kind, "")
    return WhyNode(badge, line.name, href, line.score, line.told, below)
