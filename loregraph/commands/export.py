"""``loregraph export``: write the whole store in a format of another tool."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from loregraph.store import Store

SHORT_HELP = "Write the whole store for another tool."
EXAMPLES = examples("loregraph export mission.graphml", "loregraph export files --for neo4j-admin")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("file", type=click.Path())
@click.option(
    "--for",
    "tool",
    type=click.Choice(["neo4j-admin"]),
    help="Write a new folder FILE of CSV, and print the command that imports it.",
)
@shared
def command(file: str, tool: str | None, settings: Settings) -> None:
    """Write the whole store to FILE, in the format that its suffix names.

    .graphml opens in Gephi, yEd, Cytoscape, igraph and networkx, and `loregraph load graphml` reads
    it back. For a graph that is too large to be sent to a Neo4j, --for neo4j-admin writes what the
    server's own import reads while the server is stopped.
    """
    with settings.open() as store:
        counts = store.counts()
        if tool is None:
            _write_file(store, file)
        else:
            _write_folder(store, file)
    settings.say(f"Wrote {counts.nodes} nodes and {counts.relationships} relationships to {file}.")


def _write_file(store: Store, file: str) -> None:
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.files import atomic_text  # noqa: PLC0415 - keeps --help light
    from graph.exchange.registry import by_suffix, writer  # noqa: PLC0415 - keeps --help light

    write = writer(by_suffix(file).name)
    with atomic_text(Path(file)) as out:
        write(store, out)


def _write_folder(store: Store, folder: str) -> None:
    """Write the files of an import, and print the command that reads them."""
    import shlex  # noqa: PLC0415 - keeps --help light
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.admin.writer import COMMAND, write_folder  # noqa: PLC0415 - the same

    write_folder(store, Path(folder))
    click.echo(f"cd {shlex.quote(folder)} && {COMMAND}")
