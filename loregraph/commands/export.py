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

    .graphml opens in Gephi, yEd, Cytoscape, igraph and networkx.
    """
