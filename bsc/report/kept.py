"""Finished text, kept small until it is written."""

from __future__ import annotations


class Kept:
    """Markup as bytes: a few characters beyond Latin-1 would double what a long text takes in memory."""

    __slots__ = ("_bytes",)

    def __init__(self, text: str) -> None:
        self._bytes = text.encode("utf-8")

    def __html__(self) -> str:
        """The text as a template places it: it is markup already."""
        return self._bytes.decode("utf-8")
