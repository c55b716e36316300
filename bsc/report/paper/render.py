"""A report as a PDF, and its map as a picture."""

from __future__ import annotations

import struct
import zlib

from bsc.report.paper.document import document_of
from bsc.report.paper.drawings import map_data
from bsc.report.paper.plain import plain
from bsc.report.paper.typeset import typeset_in
from bsc.report.present.house import named
from bsc.report.report import Report
from bsc.report.speech.words import visible

MARK = "bsc strategy map"
_HEADER = 33  # bytes: the signature and the first chunk
_1970 = 719_163


def pdf(report: Report) -> bytes:
    """The printed report, dated by its as-of period so that the same figures give the same bytes."""
    as_of = report.setting.card.as_of
    style = report.setting.strategy.style
    pictures = {f"logo.{style.logo_type}": style.logo} if style.logo else {}
    with typeset_in(report.tools.templates, pictures) as typesetter:
        return typesetter.pdf("report.typ", document_of(report), as_of.last_day.toordinal() - _1970 if as_of else 0)


def png(report: Report) -> bytes:
    """The map as on the screen."""
    setting = report.setting
    strategy, voice = setting.strategy, setting.voice
    foot = [*named(setting), f"{voice.words['as of']} {setting.axis.names[setting.current]}",
            strategy.style.confidentiality]
    data = {"map": map_data(report.map), "language": voice.language[:2],
            "foot": " · ".join(visible(each) for each in foot if each)}
    with typeset_in(report.tools.templates, {}) as typesetter:
        return _named(typesetter.png("picture.typ", plain(data)))


def _named(picture: bytes) -> bytes:
    """The picture with the name of what made it, as PNG keeps such texts: a chunk after the header."""
    text = b"tEXtSoftware\x00" + MARK.encode("ascii")
    chunk = struct.pack(">I", len(text) - 4) + text + struct.pack(">I", zlib.crc32(text))
    return picture[:_HEADER] + chunk + picture[_HEADER:]


