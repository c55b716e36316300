"""A value as it came from an engine, made the same by all engines."""

from __future__ import annotations

DIGITS = 12


def plain(value: object) -> float | None:
    """A value as it came from an engine, without what sums of fractions leave behind their twelfth figure."""
    if value is None:
        return None
    if isinstance(value, int):
        return float(value)
    made = float(f"{float(str(value)):.{DIGITS}g}")
    return made if made == made and abs(made) != float("inf") else None
