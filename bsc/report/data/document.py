"""The report as one JSON document."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from bsc.report.data.below import below_data
from bsc.report.data.breakdowns import breakdowns_data
from bsc.report.data.drawn import alone, graph_data, map_data
from bsc.report.data.outlook import outlook_data
from bsc.report.data.past import history_data
from bsc.report.data.periods import Periods
from bsc.report.data.reading import funnel_data, questions_data
from bsc.report.data.review import review_data
from bsc.report.data.strategy import strategy_data
from bsc.report.report import Report
from bsc.score import as_json
from bsc.source import Diagnostic, Silence

FORMAT = 1
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def report_text(report: Report) -> str:
    """Everything: strategy, scorecard, history, maps, findings."""
    periods, card = Periods(), report.setting.card
    told = {
        "format": FORMAT,
        "generator": "bsc",
        "language": report.setting.voice.language,
        "as_of": periods.label(card.as_of),
        "strategy": strategy_data(report.setting.strategy, periods),
        "scorecard": as_json(card),
        "history": history_data(report.history, periods),
        "map": {"sheets": [map_data(each) for each in report.maps], **graph_data(report.graph)},
        "questions": questions_data(report.setting, periods),
        "funnel": funnel_data(report.setting, periods),
        "breakdowns": breakdowns_data(report.setting, periods),
        "outlook": outlook_data(report.setting.outlook, periods),
        "review": review_data(card, report.graph, report.findings, report.setting.voice),
        "findings": [_finding(each) for each in report.findings if each.silence is None],
        "suppressed": [_silenced(each, each.silence) for each in report.findings if each.silence is not None],
        "below": below_data(report.history),
    }
    return _text({**told, "periods": periods.data()})


def map_text(report: Report) -> str:
    """The map alone, without its coordinates."""
    return _text(alone(report.setting.card, report.graph))


def _finding(finding: Diagnostic) -> dict[str, object]:
    return {
        "rule": finding.rule, "severity": finding.severity.word, "message": finding.message,
        "help": finding.help or None, "subject": finding.subject or None, "place": str(finding.place) or None,
        "related": [{"place": str(each.place) or None, "note": each.note} for each in finding.related],
    }


def _silenced(finding: Diagnostic, silence: Silence) -> dict[str, object]:
    return {**_finding(finding), "why": silence.why or None, "until": silence.until or None}


def _text(told: Mapping[str, object]) -> str:
    """JSON without a character that steers a screen."""
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
