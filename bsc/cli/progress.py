"""What is going on, for somebody who waits: a bar after two seconds on a terminal, times on request."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from time import perf_counter
from types import TracebackType

import click

PATIENCE = 2.0
STAGES = ("Reading", "Scoring", "Reviewing", "Drawing")
CELLS = 20


class Progress:
    """Told of each stage as it begins; leaves nothing on the screen when it ends."""

    def __init__(self, *, quiet: bool, verbose: bool, profile: bool) -> None:
        self.quiet = quiet
        self._profile = profile
        self._verbose = verbose
        self._hints: dict[str, Callable[[], str]] = {}
        self._times: list[tuple[str, float]] = []
        self._over = threading.Event()
        waits = not (quiet or verbose) and sys.stderr.isatty()
        self._bar = threading.Thread(target=self._draw, daemon=True) if waits else None

    def announce(self, stage: str, hint: Callable[[], str]) -> None:
        """Have something said when a stage begins, if there is something to say by then."""
        self._hints[stage] = hint

    def __call__(self, stage: str) -> None:
        """A stage begins."""
        self._times.append((stage, perf_counter()))
        told = self._hints[stage]() if stage in self._hints and not self.quiet else ""
        if told:
            click.echo(told, err=True)
        if self._verbose:
            click.echo(f"{stage} …", err=True)

    def __enter__(self) -> Progress:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        if self._bar:
            self._bar.join()
        if self._profile and kind is None:
            self._tell_times()

    def _tell_times(self) -> None:
        ends = [start for _, start in self._times[1:]] + [perf_counter()]
        for (stage, start), end in zip(self._times, ends, strict=True):
            click.echo(f"{stage:<22}{(end - start) * 1000:>8.0f} ms", err=True)

    def _draw(self) -> None:
        start = perf_counter()
        if self._over.wait(PATIENCE):
            return
        while not self._over.wait(0.25):
            stage = self._times[-1][0] if self._times else STAGES[0]
            done = CELLS * (STAGES.index(stage) + 1 if stage in STAGES else len(STAGES)) // (len(STAGES) + 1)
            bar = "█" * done + "░" * (CELLS - done)
            click.echo(f"\r{bar} {stage} … {perf_counter() - start:.0f} s ", nl=False, err=True)
        click.echo("\r\x1b[K", nl=False, err=True, color=True)
