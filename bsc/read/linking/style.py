"""The house's style: texts in one language, a colour that can be read, a logo that is a picture."""

from __future__ import annotations

from bsc.model import HouseStyle
from bsc.model.colour import APART, LEGIBLE, LIGHT, STATUS, contrast, distance, legible
from bsc.read.files import read_picture
from bsc.read.folder import Folder
from bsc.read.forms.document import Document
from bsc.read.picture import MOST_PIXELS, picture_of
from bsc.read.scope import Scope, child, word_place
from bsc.read.syntax.tree import Node
from bsc.source import Place, Said, say

_STATUS = {"on track": say("on track"), "at risk": say("at risk"), "off track": say("off track")}


def link_style(document: Document, root: Node, folder: Folder, scope: Scope) -> HouseStyle:
    """What stands in `report:`; the logo is read from the strategy's folder."""
    form, node = document.report, child(root, "report")
    if form is None:
        return HouseStyle()
    logo, kind = _logo(form.logo, word_place(node, "logo"), folder, scope) if form.logo else (b"", "")
    return HouseStyle(
        organisation=scope.text(form.organisation),
        confidentiality=scope.text(form.confidentiality),
        accent=_accent(form.accent, word_place(node, "accent"), scope) if form.accent else "",
        logo=logo,
        logo_type=kind,
        paper=form.paper or "",
        sections=tuple(dict.fromkeys(form.sections or ())),
    )


def _accent(colour: str, place: Place, scope: Scope) -> str:
    """The colour, or a darker shade where it would be hard to read; told, or else if it looks like a status."""
    shade = legible(colour)
    if shade != colour:
        message = say("{colour} on {ground} has a contrast of {ratio}; a link needs {least}", colour=colour,
                      ground=LIGHT, ratio=_to_one(contrast(colour, LIGHT)), least=_to_one(LEGIBLE))
        help = say("{shade} is used, the nearest that can be read", shade=shade)
        scope.found.warning("contrast", place, message, help)
        return shade
    apart, status = min((distance(shade, token), name) for name, token in STATUS.items())
    if apart < APART:
        message = say("{colour} is too near the colour of “{status}” (distance {apart}, not {least}): a link could "
                      "be taken for a status", colour=shade, status=_STATUS[status], apart=int(apart), least=int(APART))
        scope.found.warning("accent", place, message, say("choose one farther from it, such as #1d4ed8"))
    return shade


def _to_one(ratio: float) -> Said:
    """A ratio cut to one decimal, so that 4.46 is never told as 4.5."""
    return say("{whole}.{tenth} to 1", whole=int(ratio), tenth=int(ratio * 10) % 10)


def _logo(name: str, place: Place, folder: Folder, scope: Scope) -> tuple[bytes, str]:
    data = read_picture(folder, name, place, scope.found)
    if data is None:
        return b"", ""
    picture = picture_of(data)
    if picture is None:
        message = say("{file} is neither a PNG nor a JPEG picture", file=name)
        help = say("save it as PNG or JPEG: what counts is what is in the file, not its name")
        scope.found.error("picture", place, message, help)
    elif not picture.width or not picture.height:
        message = say("{file} is damaged or not whole", file=name)
        scope.found.error("picture", place, message, say("save it again"))
    elif max(picture.width, picture.height) > MOST_PIXELS:
        message = say("{file} has {width} × {height} pixels; the limit is {limit} a side", file=name,
                      width=picture.width, height=picture.height, limit=MOST_PIXELS)
        scope.found.error("too-large", place, message, say("save it smaller: 400 pixels across are enough"))
    elif picture.inks:
        message = say("{file} has the colours of a printing press (CMYK)", file=name)
        scope.found.error("picture", place, message, say("save it with the colours of a screen (RGB)"))
    else:
        return data, picture.kind
    return b"", ""
