"""The house's logo."""

from __future__ import annotations

from io import BytesIO

from pptx.util import Emu

from bsc.model import HouseStyle
from bsc.report.slides.canvas import Area, Canvas, describe


def logo(canvas: Canvas, style: HouseStyle, area: Area) -> None:
    """Place the logo at the right of an area, as large as it fits."""
    made = canvas.shapes.add_picture(BytesIO(style.logo), Emu(0), Emu(0))
    scale = min(canvas.emu(area.w) / made.width, canvas.emu(area.h) / made.height)
    made.width, made.height = Emu(round(made.width * scale)), Emu(round(made.height * scale))
    made.left = Emu(canvas.emu(area.x + area.w) - made.width)
    made.top = Emu(canvas.emu(area.y) + (canvas.emu(area.h) - made.height) // 2)
    describe(made, "Logo", style.organisation)
