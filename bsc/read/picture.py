"""A picture by its bytes, whatever its name says: its kind, its size, and whether it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from zlib import crc32, decompressobj, error

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # the segments that tell the size
_BARE = frozenset((0x01, *range(0xD0, 0xD8)))  # markers without a segment
_SCAN, _END = 0xDA, b"\xff\xd9"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}  # by the colour type of a PNG
_PIECE = 1 << 16
MOST_PIXELS = 4_000  # a side
_MOST_BYTES = MOST_PIXELS * (1 + 8 * MOST_PIXELS)


class Picture(NamedTuple):
    """A picture; a width of 0 says that it is damaged, `inks` that its colours are those of a printing press."""

    kind: str  # png | jpeg
    width: int
    height: int
    inks: bool = False


def picture_of(data: bytes) -> Picture | None:
    """What a file holds; None where it is neither PNG nor JPEG."""
    if data.startswith(_PNG):
        return Picture("png", *_png_size(data))
    if data.startswith(_JPEG):
        return _jpeg(data)
    return None


def _png_size(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG whose chunks all are whole, from the header to the end."""
    chunks = list(_chunks(data))
    names = [name for name, _ in chunks]
    if names[:1] != [b"IHDR"] or names[-1] != b"IEND" or len(chunks[0][1]) != 13:
        return 0, 0
    head = chunks[0][1]
    width, height = int.from_bytes(head[:4]), int.from_bytes(head[4:8])
    line = 1 + -(-width * head[8] * _CHANNELS.get(head[9], 0) // 8)
    packed = b"".join(body for name, body in chunks if name == b"IDAT")
    whole = _unpacks(packed, 0 if head[12] else line * height)
    return (width, height) if whole or max(width, height) > MOST_PIXELS else (0, 0)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at:at + 4])
        if crc32(data[at + 4:end]) != int.from_bytes(data[end:end + 4]):
            return
        name = data[at + 4:at + 8]
        yield name, data[at + 8:end]
        if name == b"IEND":
            return
        at = end + 4


def _unpacks(packed: bytes, least: int) -> bool:
    """Whether packed lines are sound and enough; they are counted in pieces and never held."""
    unpacker, size = decompressobj(), 0
    try:
        while packed and size <= _MOST_BYTES:
            size += len(unpacker.decompress(packed, _PIECE))
            packed = unpacker.unconsumed_tail
    except error:
        return False
    return least <= size <= _MOST_BYTES


def _jpeg(data: bytes) -> Picture:
    """A JPEG that goes on to its end."""
    found, at = Picture("jpeg", 0, 0), 2
    while at + 10 <= len(data) and data[at] == 0xFF:
        kind = data[at + 1]
        if kind == 0xFF or kind in _BARE:
            at += 1 if kind == 0xFF else 2
            continue
        if kind in _FRAMES:
            height, width = int.from_bytes(data[at + 5:at + 7]), int.from_bytes(data[at + 7:at + 9])
            found = Picture("jpeg", width, height, data[at + 9] == 4)
        if kind == _SCAN:
            return found if _END in data[at:] else Picture("jpeg", 0, 0)
        at += 2 + int.from_bytes(data[at + 2:at + 4])
    return Picture("jpeg", 0, 0)
