"""What differs between two strategies: as lines for the terminal, as Markdown, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

import click

from bsc.cli.terminal import visible, wrapped
from bsc.diff import Change, Effect, Effects, Stand
from bsc.diff.change import Amount, Key, Named, Phrase, Several, Share, Slot, Term
from bsc.model import Delay, Figure, Period
from bsc.report.speech.comparison import Comparison, Lines
from bsc.report.speech.difference import sentence
from bsc.report.speech.restated import Restated
from bsc.report.speech.words import Voice

_RULE = 80
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~@&])")


def as_text(told: Comparison, columns: int) -> str:
    """For people at a terminal of some width; styled."""
    return "\n".join([*_strong(told.title, columns), *_lines(told, columns)])


def as_section(told: Comparison, columns: int) -> str:
    """The same below others: under a heading that begins something new."""
    first, *more = wrapped(visible(told.title), columns - 6)
    lines = [f"── {first} ".ljust(min(columns, _RULE), "─"), *(f"   {line}" for line in more)]
    return "\n".join([*(click.style(line, bold=True) for line in lines), *_lines(told, columns)])


def _lines(told: Comparison, columns: int) -> Iterator[str]:
    for each in filter(None, (told.whole, told.stands)):
        yield from wrapped(visible(each), columns)
    for part in told.parts:
        yield ""
        yield from _strong(part.head, columns)
        for line in part.lines:
            first, *more = wrapped(visible(line), columns - 2)
            yield f"- {first}"
            yield from (f"  {rest}" for rest in more)
    for closing in filter(None, (told.nothing, told.steady)):
        yield ""
        yield from wrapped(visible(closing), columns)


def _strong(text: str, columns: int) -> Iterator[str]:
    yield from (click.style(line, bold=True) for line in wrapped(visible(text), columns))


def escaped(text: str) -> str:
    """A text of the strategy as Markdown shows it."""
    return _SPECIAL.sub(r"\\\1", visible(text)).replace("://", "&#58;//")


def as_markdown(told: Comparison) -> str:
    """For the text of a pull request; nothing that authors wrote becomes markup or calls somebody."""
    parts = [f"### {escaped(told.title)}"]
    parts += [escaped(each) for each in (told.whole, told.stands) if each]
    parts += [_listed(each) for each in told.parts]
    parts += [closing for closing in (told.nothing, told.steady) if closing]
    return "\n\n".join(parts)


def _listed(each: Lines) -> str:
    return "\n".join([f"**{each.head}**", "", *(f"- {escaped(line)}" for line in each.lines)])


def as_json(changes: Sequence[Change], effects: Effects, voice: Voice, seen: Restated | None = None) -> str:
    """For programs; `format` changes when the shape does. `presented` is there where a closed review is compared."""
    return json.dumps({"format": 1, **data_of(changes, effects, voice, seen)}, ensure_ascii=False, indent=2)


def data_of(
    changes: Sequence[Change], effects: Effects, voice: Voice, seen: Restated | None = None
) -> dict[str, object]:
    """What differs between two strategies, for programs."""
    return {
        "as_of": {"old": plain(effects.then or ""), "new": plain(effects.now or "")},
        "index": _stands(effects.whole),
        "changes": [_change(change, voice) for change in changes],
        "statuses": [
            {"subject": plain(each.subject), "because_of": [side.value for side in each.sides],
             "through": [plain(below) for below in each.below], **_stands(each)}
            for each in effects.found],
        **({"presented": _presented(seen)} if seen is not None else {}),
    }


def _presented(seen: Restated) -> dict[str, object]:
    restated = []
    for kind, id, _ in seen.found():
        then, now = seen.figures(kind, id)
        restated.append({"subject": plain(seen.named(kind, id)), "old": _figure(then), "new": _figure(now)})
    return {"review": seen.kept.day.label, "as_of": seen.kept.as_of.label, "restated": restated}


def _figure(figure: Figure) -> dict[str, object]:
    told: dict[str, object] = {"status": figure.status.value, "score": figure.score}
    return {**told, "actual": figure.actual} if figure.actual else told


def _change(change: Change, voice: Voice) -> dict[str, object]:
    return {"side": change.side.value, "what": change.said.key, "subject": plain(change.subject),
            "facts": facts_of(change.said), "sentence": sentence(change.said, voice)}


def facts_of(said: Phrase) -> dict[str, object]:
    """What stands in the gaps of a sentence, its subject left out."""
    return {name: plain(slot) for name, slot in said.slots.items() if name != "s"}


def _stands(effect: Effect) -> dict[str, object]:
    return {"old": _stand(effect.was), "new_figures_old_ruler": _stand(effect.world), "new": _stand(effect.now)}


def _stand(stand: Stand) -> dict[str, object]:
    return {"status": stand.status.value, "score": stand.score}


def plain(slot: Slot) -> object:
    """What stands in a gap, for a program."""
    if isinstance(slot, Named):
        return {"kind": slot.kind, "id": slot.id, "name": slot.name}
    if isinstance(slot, Amount):
        return {"value": slot.value, "unit": slot.unit}
    if isinstance(slot, Phrase):
        return {"what": slot.key, "facts": {name: plain(each) for name, each in slot.slots.items()}}
    if isinstance(slot, Several):
        return [plain(each) for each in slot.slots]
    if isinstance(slot, Delay):
        return {"count": slot.count, "unit": slot.unit}
    if isinstance(slot, Period):
        return slot.label
    if isinstance(slot, Share):
        return {"value": slot.value, "unit": "%"}
    return slot.key.removeprefix("field ") if isinstance(slot, Term) else slot.text if isinstance(slot, Key) else slot
