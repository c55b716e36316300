"""Small pictures, made by hand."""

from __future__ import annotations

import struct
import zlib


def png(width: int, height: int, rows: bytes | None = None) -> bytes:
    """A PNG of one colour, or of other rows than it needs."""
    packed = zlib.compress((b"\0" + b"\x1d\x4e\xd8" * width) * height if rows is None else rows, 9)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


def jpeg(width: int, height: int, channels: int = 1) -> bytes:
    """The skeleton of a JPEG: a comment, fill bytes, a thumbnail's size inside a segment, its own size, a scan."""
    thumbnail = b"\xff\xe1" + struct.pack(">H", 12) + b"\xff\xc0\x00\x0b\x08\x00\x01\x00\x01\x03"
    each = b"\x01\x11\x00" * channels
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 8 + len(each), 8, height, width, channels) + each
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00\x12\x34"
    return b"\xff\xd8\xff\xfe\x00\x04hi" + thumbnail + b"\xff" + frame + scan + b"\xff\xd9"


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
