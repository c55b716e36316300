"""The report as one HTML file that needs nothing else: no request, one script, complete without it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from hashlib import sha256

from bsc.maps.graph import StrategyMap
from bsc.report.links import living
from bsc.report.map.svg import face_css, styles, symbols
from bsc.report.outline import outline_of
from bsc.report.page import page_of
from bsc.report.present.house import house_css
from bsc.report.setting import setting_for
from bsc.report.template_mistakes import telling
from bsc.report.templates import environment, template_text
from bsc.report.tools import Tools
from bsc.score.history import History
from bsc.source import Diagnostic

_PIECE = 1 << 17


def stream(
    history: History, graph: StrategyMap, findings: Sequence[Diagnostic], language: str, tools: Tools
) -> Iterator[str]:
    """The page piece by piece, for reports too large to be held twice."""
    with telling(tools.templates):
        yield from _gathered(_pieces(history, graph, findings, language, tools))


def _pieces(
    history: History, graph: StrategyMap, findings: Sequence[Diagnostic], language: str, tools: Tools
) -> Iterator[str]:
    setting = setting_for(history, language)
    own = tools.templates
    looks = "".join(template_text(name, own) for name in ("report.css", "meeting.css"))
    style = face_css() + styles(own) + looks + house_css(setting)
    script = "".join(template_text(name, own) for name in ("report.js", "room.js", "meeting.js"))
    page = page_of(setting, graph, outline_of(setting, graph, findings), tools)
    template = environment(own, tools.cache).get_template("report.html.j2")
    pieces = template.generate(
        page=page, w=setting.voice.words, style=style, script=script, symbols=symbols(own, tools.cache),
        policy=policy_for(style, script),
    )
    yield from living(pieces, [section.label for section in page.sections])


def _gathered(pieces: Iterator[str]) -> Iterator[str]:
    """Fewer and longer pieces."""
    held: list[str] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > _PIECE:
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def policy_for(style: str, script: str) -> str:
    """A Content-Security-Policy that allows this style and this script, embedded images and faces, nothing else."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; img-src data:; "
        "font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
