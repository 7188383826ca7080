"""``loregraph export``: write the whole store in a format of another tool."""

from __future__ import annotations

import click

from loregraph.options import Settings, examples, shared

SHORT_HELP = "Write the whole store for another tool."
EXAMPLES = examples("loregraph export mission.graphml")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("file", type=click.Path())
@shared
def command(file: str, settings: Settings) -> None:
    """Write the whole store to FILE, in the format that its suffix names.

    .graphml opens in Gephi, yEd, Cytoscape, igraph and networkx, and `loregraph load graphml` reads
    it back.
    """
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from graph.exchange.files import atomic_text  # noqa: PLC0415 - keeps --help light
    from graph.exchange.registry import by_suffix, writer  # noqa: PLC0415 - keeps --help light

    write = writer(by_suffix(file).name)
    with settings.open() as store, atomic_text(Path(file)) as out:
        counts = store.counts()
        write(store, out)
    settings.say(f"Wrote {counts.nodes} nodes and {counts.relationships} relationships to {file}.")
