"""The presentation that the slides go into: our own plain one, or the user's with its look and size."""

from __future__ import annotations

from pathlib import Path
from zipfile import BadZipFile

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.exc import PythonPptxError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Emu

from bsc.errors import EnvironmentProblem
from bsc.report.slides.canvas import FONT
from bsc.report.slides.page import TITLES

_WIDE, _HIGH, _PIXEL = 1280, 720, 9525
_TITLE = (32, 10, 1216, 50)
_PLACES = {PP_PLACEHOLDER.DATE: (32, 693, 300, 20), PP_PLACEHOLDER.FOOTER: (32, 693, 900, 20),
           PP_PLACEHOLDER.SLIDE_NUMBER: (1148, 693, 100, 20)}


def opened(path: Path | None) -> tuple[Deck, SlideLayout]:
    """The presentation without slides, and the layout for ours."""
    if path is None:
        deck = Presentation()
        return deck, _own(deck)
    try:
        deck = Presentation(str(path))
        _emptied(deck)
        return deck, _layout(deck)
    except (OSError, BadZipFile, SyntaxError, PythonPptxError, KeyError, ValueError, AttributeError, IndexError):
        raise EnvironmentProblem(f"{path.name} cannot be used as a template: it is not a PowerPoint file (.pptx).") \
            from None


def _own(deck: Deck) -> SlideLayout:
    """A wide, white presentation with one layout: a title, and room below it."""
    deck.slide_width, deck.slide_height = Emu(_WIDE * _PIXEL), Emu(_HIGH * _PIXEL)
    layout = _layout(deck)
    for other in list(deck.slide_layouts):
        if other is not layout:
            deck.slide_layouts.remove(other)
    for shapes in (deck.slide_master.shapes, layout.shapes):
        for shape in shapes:
            if not shape.is_placeholder:
                continue
            kind = shape.placeholder_format.type
            place = _TITLE if kind in TITLES else _PLACES.get(kind, (32, 92, 1216, 580))
            shape.left, shape.top, shape.width, shape.height = (Emu(each * _PIXEL) for each in place)
    for relation in list(deck.part.package.iter_rels()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            deck.part.package.drop_rel(relation.rId)
    for part in deck.part.package.iter_parts():
        if part.partname.startswith("/ppt/theme/"):
            _faced(part)
    return layout


def _faced(theme: Part) -> None:
    theme.blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())


def _layout(deck: Deck) -> SlideLayout:
    """The layout that has a title and the least beside it."""
    def others(layout: SlideLayout) -> tuple[int, int]:
        kinds = [shape.placeholder_format.type for shape in layout.shapes if shape.is_placeholder]
        titled = any(kind in TITLES for kind in kinds)
        return (0 if titled else 1, sum(kind not in TITLES and kind not in _PLACES for kind in kinds))

    return min(deck.slide_layouts, key=others)


def _emptied(deck: Deck) -> None:
    ids = deck.slides._sldIdLst
    for each in list(ids):
        deck.part.drop_rel(each.rId)
        ids.remove(each)
    for each in deck.part._element.xpath("//p:custShowLst | //p:ext[.//*[local-name()='sectionLst']]"):
        each.getparent().remove(each)
