"""`bsc completion`: commands and options at the press of Tab."""

from __future__ import annotations

import click


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> int:
    """Print the completion script for bash, zsh or fish.

    \b
    bsc completion bash > ~/.local/share/bash-completion/completions/bsc
    bsc completion zsh  > ~/.zfunc/_bsc
    bsc completion fish > ~/.config/fish/completions/bsc.fish
    """
    from click.shell_completion import get_completion_class

    from bsc.cli.program import program

    found = get_completion_class(shell)
    if found is None:
        raise click.BadParameter(f"there is no completion for {shell}")
    click.echo(found(program, {}, "bsc", "_BSC_COMPLETE").source())
    return 0
