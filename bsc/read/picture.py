"""A picture by its bytes, whatever its name says: which kind it is, and how large, without unpacking it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the segments that tell the size
_BARE = frozenset((0x01, *range(0xD0, 0xD8)))  # markers without a segment
_SCAN, _END = 0xDA, b"\xff\xd9"


class Picture(NamedTuple):
    """A picture; a width of 0 says that it is damaged."""

    kind: str  # png | jpeg
    width: int
    height: int


def picture_of(data: bytes) -> Picture | None:
    """What a file holds; None where it is neither PNG nor JPEG."""
    if data.startswith(_PNG):
        return Picture("png", *_png_size(data))
    if data.startswith(_JPEG):
        return Picture("jpeg", *_jpeg_size(data))
    return None


def _png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG whose chunks all are whole, from the header to the end."""
    names = list(_chunks(data))
    if names[:1] != [b"IHDR"] or names[-1] != b"IEND" or b"IDAT" not in names:
        return 0, 0
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def _chunks(data: bytes) -> Iterator[bytes]:
    at = len(_PNG)
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at:at + 4])
        if crc32(data[at + 4:end]) != int.from_bytes(data[end:end + 4]):
            return
        name = data[at + 4:at + 8]
        yield name
        if name == b"IEND":
            return
        at = end + 4


def _jpeg_size(data: bytes) -> tuple[int, int]:
    """Width and height of a JPEG that goes on to its end."""
    size, at = (0, 0), 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind == 0xFF or kind in _BARE:
            at += 1 if kind == 0xFF else 2
            continue
        if kind in _FRAMES:
            size = int.from_bytes(data[at + 7:at + 9]), int.from_bytes(data[at + 5:at + 7])
        if kind == _SCAN:
            return size if _END in data[at:] else (0, 0)
        at += 2 + int.from_bytes(data[at + 2:at + 4])
    return 0, 0
