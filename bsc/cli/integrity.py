"""What a strategy's history is worth asking about: by its figures and its commits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from bsc.cli.environment import cache_folder, terminal_width
from bsc.cli.progress import Progress
from bsc.cli.refusal import scored
from bsc.diff.integrity import Hint
from bsc.pipeline import Order
from bsc.report.speech.words import Voice, voice_for

if TYPE_CHECKING:
    from bsc.hindsight.asked import Asked


def tell_integrity(order: Order, progress: Progress, form: str) -> int:
    """Look through the figures and the commits of a strategy, and say what is worth asking about."""
    from bsc.hindsight.asked import integrity

    with progress:
        found = integrity(order._replace(cache=cache_folder()[0]), progress)
    past, _ = scored(found.judged, order)
    strategy = past.card.strategy
    click.echo(_shown(found, form, strategy.name, voice_for(strategy, order.language or strategy.language)))
    return 0


def tell_integrity_of_all(orders: Mapping[str, Order], progress: Progress, form: str) -> int:
    """The same for each scorecard of a family, under a heading of its own."""
    from bsc.cli.difference import as_markdown, as_section
    from bsc.hindsight.asked import integrity
    from bsc.report.speech.hints import asked

    told, data = [], []
    with progress:
        for id, order in orders.items():
            found = integrity(order._replace(cache=cache_folder()[0]), progress)
            strategy = scored(found.judged, order)[0].card.strategy
            voice = voice_for(strategy, order.language or strategy.language)
            words = asked(strategy.name, found.hints, found.looked, voice)
            told.append(as_markdown(words) if form == "md" else as_section(words, terminal_width()))
            data.append({"id": id, "name": strategy.name, **_data(found, voice)})
    click.echo(json.dumps({"format": 1, "scorecards": data}, ensure_ascii=False, indent=2) if form == "json"
               else "\n\n".join(told))
    return 0


def _shown(found: Asked, form: str, name: str, voice: Voice) -> str:
    from bsc.cli.difference import as_markdown, as_text
    from bsc.report.speech.hints import asked

    if form == "json":
        return json.dumps({"format": 1, **_data(found, voice)}, ensure_ascii=False, indent=2)
    told = asked(name, found.hints, found.looked, voice)
    return as_markdown(told) if form == "md" else as_text(told, terminal_width())


def _data(found: Asked, voice: Voice) -> dict[str, object]:
    looked = found.looked
    history = None if looked is None else {"commits": looked.commits, "cut": looked.cut, "unread": looked.unread}
    return {"history": history, "hints": [_hint(each, voice) for each in found.hints]}


def _hint(hint: Hint, voice: Voice) -> dict[str, object]:
    from bsc.cli.difference import facts_of, plain
    from bsc.report.speech.hints import hint_text

    stamp = hint.stamp
    commit = None if stamp is None else {"hash": stamp.commit, "day": stamp.day.isoformat(), "author": stamp.author}
    return {"kind": hint.kind, "what": hint.said.key, "subject": plain(hint.subject), "facts": facts_of(hint.said),
            "commit": commit, "sentence": hint_text(hint, voice)}
