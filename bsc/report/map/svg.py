"""The strategy map as SVG: inline for the page, or a file that stands alone."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from pathlib import Path

from bsc.maps.face import FAMILY, face_file
from bsc.report.map.view import MapView
from bsc.report.template_mistakes import telling
from bsc.report.templates import environment, template_text


def draw(view: MapView, own: Path | None = None, cache: Path | None = None) -> str:
    """The map for a page that has `symbols()` and `styles()` once."""
    template = environment(own, cache).get_template("map.svg.j2")
    return template.render(map=view, frame=view.frame, style="", shapes="").strip()


def standalone(view: MapView, own: Path | None = None) -> str:
    """The map as a complete SVG file with its styles, shapes and face."""
    with telling(own):
        template = environment(own).get_template("map.svg.j2")
        drawn = template.render(map=view, frame=view.frame, style=face_css() + styles(own), shapes=symbols(own))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{drawn.strip()}\n'


def symbols(own: Path | None = None, cache: Path | None = None) -> str:
    """The status shapes and theme patterns, hidden, once for a whole page."""
    return environment(own, cache).get_template("symbols.svg.j2").render().strip()


def styles(own: Path | None = None) -> str:
    """The colour tokens and the styles of the map, as CSS."""
    return template_text("tokens.css", own) + template_text("map.css", own)


@lru_cache(maxsize=1)
def face_css() -> str:
    """The vendored face in two weights, embedded."""
    rules = []
    for weight, bold in ((400, False), (700, True)):
        data = b64encode(face_file(bold).read_bytes()).decode("ascii")
        source = f'url("data:font/woff2;base64,{data}") format("woff2")'
        rules.append(f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};src:{source}}}\n')
    return "".join(rules)
