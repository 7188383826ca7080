"""``loregraph backup``: copy a store that is in use."""

from __future__ import annotations

import click

from loregraph.options import MEMORY, Settings, examples, shared

SHORT_HELP = "Copy the store, even while it is in use."
EXAMPLES = examples("loregraph backup lore-backup.db")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("file", type=click.Path())
@shared
def command(file: str, settings: Settings) -> None:
    """Copy the store into the new file FILE, while others may use it."""
    if settings.store == MEMORY:
        raise click.UsageError("A store in memory has nothing to back up: say which with --store.")
    with settings.open() as store:
        store.backup(file)
    settings.say(f"Copied {settings.store} to {file}.")
