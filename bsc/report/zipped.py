"""Office files are zip archives; ours hold the same bytes for the same content."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST = ("[Content_Types].xml", "docProps/core.xml")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def _kept(_name: str, part: bytes) -> bytes:
    return part


def rezipped(archive: bytes, settled: Callable[[str, bytes], bytes] = _kept) -> bytes:
    """The archive with its parts in a fixed order and at a fixed time, each as `settled` gives it back.

    The part that names the author comes early and unpacked, so that our files are known by their beginning.
    """
    out = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(out, "w") as new:
        names = old.namelist()
        for name in (*_FIRST, *sorted(set(names) - set(_FIRST))):
            if name in names:
                info = ZipInfo(name, _EPOCH)
                info.compress_type = ZIP_STORED if name == _FIRST[1] else ZIP_DEFLATED
                info.external_attr = 0o600 << 16
                info.create_system = 3
                new.writestr(info, settled(name, old.read(name)))
    return out.getvalue()
