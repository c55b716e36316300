"""One slide of ours: its title, its line below the title, its footer, its notes, and a canvas for the rest."""

from __future__ import annotations

from copy import deepcopy

from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import MSO_AUTO_SIZE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout

from bsc.maps.text import wrap
from bsc.model import HouseStyle
from bsc.model.colour import LEGIBLE, contrast
from bsc.report.present.house import unsaid
from bsc.report.slides.canvas import WIDE, Area, Canvas, describe
from bsc.report.slides.ink import INK, LABEL, Face, Fill
from bsc.report.slides.picture import logo
from bsc.report.speech.words import visible

MARGIN = 32.0
ROOM = WIDE - 2 * MARGIN
_FOOT, _TOP = 28.0, 73.0
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_WHITE = "#ffffff"
_FIELD = (
    '<a:fld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
    '<a:rPr lang="en" sz="900"/><a:t>{number}</a:t></a:fld>'
)


class Pages:
    """The slides of one presentation, all of one layout and one house style."""

    def __init__(self, deck: Presentation, layout: SlideLayout, style: HouseStyle, templated: bool) -> None:
        self.deck = deck
        self.layout = layout
        self.style = style
        self.templated = templated
        self.unit = (deck.slide_width or 12192000) / WIDE
        self.height = (deck.slide_height or 6858000) / self.unit
        self.top = _TOP if not templated else self._below_title()
        self.foot = _FOOT if not templated else self._above_number()

    def _below_title(self) -> float:
        """Where content begins below the title of the user's layout, if that leaves room for it."""
        for shape in self.layout.shapes:
            if shape.is_placeholder and shape.placeholder_format.type in TITLES:
                bottom = (shape.top + shape.height) / self.unit + 10
                return bottom if bottom < self.height / 3 else 0.0
        return _TOP

    def _above_number(self) -> float:
        """The room that the user's slide numbers take at the foot."""
        tops = [shape.top / self.unit for shape in self.layout.shapes
                if shape.is_placeholder and shape.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER]
        return max([_FOOT, *(self.height - top for top in tops if top > self.height * 0.8)])

    @property
    def room(self) -> float:
        """The height for content."""
        return self.height - self.foot - 8 - (self.top or _TOP)

    def add(self, title: str) -> Page:
        """A slide with a title."""
        return Page(self, self.deck.slides.add_slide(self.layout), title)

    @property
    def accent(self) -> str:
        """The house's colour for rules, where it can be seen on white; else ink."""
        accent = self.style.accent
        return accent[1:].upper() if accent and contrast(accent, _WHITE) >= LEGIBLE else INK


class Page:
    """A slide and where its content may lie."""

    def __init__(self, pages: Pages, slide: Slide, title: str) -> None:
        self.slide = slide
        self.canvas = Canvas(slide.shapes, pages.unit)
        self.number = len(pages.deck.slides)
        self._title(pages, title)
        self.area = Area(MARGIN, pages.top or _TOP, ROOM, pages.room)
        self._foot(pages, title)
        if pages.style.logo:
            logo(self.canvas, pages.style, Area(WIDE - MARGIN - 140, 12, 140, 44))

    def _title(self, pages: Pages, title: str) -> None:
        """Set the title, in two lines at most; in the user's own place and type where those leave room."""
        shape = self.slide.shapes.title
        if shape is None:
            return
        if pages.templated and pages.top:
            shape.text_frame.text = title
            shape.text_frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE
            return
        room = ROOM - (160 if pages.style.logo else 0)
        faces = [Face(size, INK, True) for size in (27.0, 21.0, 20.0)]
        cuts = [wrap(title, room, face.size, True, most) for face, most in zip(faces, (1, 2, 2), strict=True)]
        face, lines = next(((face, each.lines) for face, each in zip(faces, cuts, strict=True) if not each.cut),
                           (faces[-1], cuts[-1].lines))
        shape.left, shape.top, shape.width, shape.height = (
            self.canvas.emu(each) for each in (MARGIN, 4, room, 56))
        self.canvas.write(shape.text_frame, lines, face, "middle")
        rule = self.canvas.shape(MSO_SHAPE.RECTANGLE, Area(MARGIN, 62, ROOM, 1.5), Fill(pages.accent))
        describe(rule, "Rule", "")

    def _foot(self, pages: Pages, title: str) -> None:
        canvas, top = self.canvas, pages.height - pages.foot
        house = unsaid(visible(pages.style.organisation), [title])
        said = " · ".join(each for each in (house, visible(pages.style.confidentiality)) if each)
        if said:
            canvas.line(said, Area(MARGIN, top, ROOM - 140, 20), Face(12, LABEL))
        numbered = next((each for each in pages.layout.shapes
                         if each.is_placeholder and each.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER), None)
        if numbered is not None:
            own = deepcopy(numbered._element)
            own.nvSpPr.cNvPr.id = canvas.shapes._next_shape_id
            self.slide.shapes._spTree.append(own)
            return
        face = Face(12, LABEL, align="right")
        shape = canvas.text(("",), Area(WIDE - MARGIN - 100, top, 100, 20), face, "middle")
        shape.text_frame.paragraphs[0]._p.append(parse_xml(_FIELD.format(number=self.number)))

    def notes(self, text: str) -> None:
        """What the speaker can read up."""
        frame = self.slide.notes_slide.notes_text_frame
        if frame is not None:
            frame.text = text
