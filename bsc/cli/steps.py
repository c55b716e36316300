"""A command whose first word may be a step of its own: `bsc review close` beside `bsc review PATH`."""

from __future__ import annotations

from importlib import import_module
from typing import Any, ClassVar

import click


class Stepped(click.Command):
    """A command with steps; a folder of the same name as a step is given as `./close`."""

    steps: ClassVar[dict[str, str]] = {}

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of the step that is called, else of the command itself."""
        module = self.steps.get(args[0]) if args else None
        if module is None:
            return super().make_context(info_name, args, parent, **extra)
        step = import_module(module).command
        assert isinstance(step, click.Command)
        return step.make_context(f"{info_name} {args[0]}", args[1:], parent, **extra)
