"""``loregraph copy``: move a whole graph from one store into another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from graph.stores.base import Counts
    from graph.stores.copying import Copied

SHORT_HELP = "Copy a whole graph from one store into another."
EXAMPLES = examples(
    "loregraph copy lore.db copy.db",
    "loregraph copy :memory: lore.db --merge",
)


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@click.option("--merge", is_flag=True, help="Copy into a store that is not empty.")
@shared
@click.pass_context
def command(
    ctx: click.Context, source: str, target: str, settings: Settings, *, merge: bool
) -> None:
    """Copy the graph FROM one store TO another, and count both sides.

    A store is a file, or the address of a server (`loregraph copy lore.db neo4j://host`); who signs
    in is told by the environment. A file is there whole or not at all. A server takes the graph in
    parts: where that was cut off, the same command with --merge goes on. Indexes and constraints
    are made last; one that TO cannot hold is told and left out.
    """
    from dataclasses import replace  # noqa: PLC0415 - keeps --help light

    from graph.results.errors import LoregraphError, UsageError  # noqa: PLC0415 - the same
    from graph.stores.copying import copy  # noqa: PLC0415 - keeps --help light
    from loregraph.progress import progress  # noqa: PLC0415 - keeps --help light

    into = replace(settings, store=target)
    with replace(settings, store=source).open() as one, into.make() as other:
        counts = one.counts()
        with progress(1, quiet=settings.quiet) as bar:
            bar.step(f"Copying {source}", counts.nodes + counts.relationships)
            try:
                done = copy(one, other, merge=merge, progress=bar.count)
            except UsageError:
                raise
            except (LoregraphError, KeyboardInterrupt):
                if into.is_server:
                    settings.say(f"Half-copied: {target} may hold a part; go on with --merge.")
                raise
    _report(done, (source, target), settings, merge=merge)
    if not done.equal and not merge:
        ctx.exit(1)


def _report(done: Copied, names: tuple[str, str], settings: Settings, *, merge: bool) -> None:
    for name, counts in zip(names, (done.source, done.target), strict=True):
        settings.say(f"{name}: {_counted(counts)}.")
    if done.rules.made:
        settings.say(f"Indexes and constraints made in {names[1]}: {done.rules.made:,}.")
    for sentence in done.rules.refused:
        settings.say(f"Not copied: {sentence}")
    if done.equal:
        settings.say("Both hold as much of every label and type.")
    elif not merge:
        settings.say(
            f"The two differ: {names[0]} or {names[1]} was written meanwhile. "
            f"See what: loregraph diff {names[0]} {names[1]}"
        )


def _counted(counts: Counts) -> str:
    return f"{counts.nodes:,} nodes and {counts.relationships:,} relationships"
