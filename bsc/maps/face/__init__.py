"""The vendored face "Bsc Sans": a subset of Liberation Sans 2 (OFL, see OFL.txt), renamed, in two weights."""

from __future__ import annotations

from pathlib import Path

FAMILY = "Bsc Sans"


def face_file(bold: bool = False) -> Path:
    """The woff2 file of a weight."""
    return Path(__file__).parent / ("bsc-sans-bold.woff2" if bold else "bsc-sans-regular.woff2")
