"""``loregraph diff``: what differs between two stores, as a table and as a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.comparison.compare import Comparison, Difference, Tally
    from graph.exchange.rows import NodeRow
    from loregraph.formats.registry import Destination

SHORT_HELP = "Show what differs between two stores."
EXAMPLES = examples(
    "loregraph backup before.db && loregraph diff before.db lore.db",
    "loregraph backup old.db && loregraph diff old.db lore.db -o changes.html",
    "loregraph copy lore.db new.db && loregraph diff lore.db new.db --format json",
)
COLUMNS: Final = ("change", "element", "what", "first", "second")
CHANGES: Final = ("changed", "only in first", "only in second")
WIDEST: Final = 60
FORMS: Final = ("table", "json", "jsonl", "csv", "markdown", "html")


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--format", "form", type=click.Choice(FORMS), help="How the differences are written.")
@click.option(
    "-o", "--output", type=click.Path(), metavar="FILE", help="Write there; .html is a picture."
)
@click.option(
    "--most",
    type=click.IntRange(0),
    default=1_000,
    show_default=True,
    help="How many differences are told; all are counted.",
)
@shared
@click.pass_context
def command(
    ctx: click.Context,
    first: str,
    second: str,
    form: str | None,
    output: str | None,
    most: int,
    settings: Settings,
) -> None:
    """Compare the stores A and B: files, or addresses of servers.

    A node is known by its id, one without an id by all it holds; a relationship by its type, its
    ends, and what tells parallel ones apart. The exit code is 1 where they differ, as diff's is.
    Who signs in to a server is told by the environment, and is the same for both.
    """
    from dataclasses import replace  # noqa: PLC0415 - keeps --help light

    from graph.comparison.compare import compare  # noqa: PLC0415 - keeps --help light
    from loregraph.formats.registry import destination  # noqa: PLC0415 - keeps --help light

    target = destination(form, output, safe_csv=False)
    if target.form not in FORMS:
        raise click.UsageError(f"Differences are no {target.form}: {', '.join(FORMS)} are known.")
    one, other = replace(settings, store=first), replace(settings, store=second)
    with one.open() as store, other.open() as another:
        found = compare(store, another, most)
    _write(found, (first, second), target, settings)
    for line in summary(found, first, second):
        settings.say(line)
    if found.different:
        ctx.exit(1)


def _write(
    found: Comparison, names: tuple[str, str], target: Destination, settings: Settings
) -> None:
    if target.form == "html":
        from viz.difference import difference_picture  # noqa: PLC0415 - keeps --help light

        picture = difference_picture(found, *names)
        if target.file is None:
            click.echo(picture.html())
        elif found.different:
            picture.save(target.file)
            settings.say(f"Wrote {target.file}.")
        return
    from loregraph.result import Result  # noqa: PLC0415 - keeps --help light

    rows = [row for difference in found.differences for row in _rows(difference)]
    if found.different or target.form != "table":
        target.write(Result(list(COLUMNS), rows), settings)


def _rows(difference: Difference) -> Iterator[tuple[Any, ...]]:
    """Give a row for each thing that differs, and one for an element that one side lacks."""
    element = _named(difference)
    if difference.first is not None and difference.second is not None:
        for part in difference.parts:
            yield CHANGES[0], element, part.name, part.first, part.second
        return
    held = dict(sorted(difference.row.properties.items()))
    if difference.second is None:
        yield CHANGES[1], element, None, held, None
    else:
        yield CHANGES[2], element, None, None, held


def _named(difference: Difference) -> str:
    """Write an element as Cypher would, as short as can be."""
    if difference.ends is None:
        return node_text(difference.row)  # type: ignore[arg-type]  # what has no ends is a node
    start, end = map(node_text, difference.ends)
    return f"{start}-[:{difference.row.type}]->{end}"  # type: ignore[union-attr]  # it has ends


def node_text(row: NodeRow) -> str:
    """Write a node with its labels, and its id or what else it is called."""
    from viz.captions import node_caption  # noqa: PLC0415 - keeps --help light

    labels = "".join(f":{label}" for label in sorted(row.labels))
    own = row.properties.get("id")
    name = str(own) if own is not None else node_caption(row.labels, row.properties)
    return f"({labels}{' ' if labels and name else ''}{name[:WIDEST]})"


def summary(found: Comparison, first: str, second: str) -> Iterator[str]:
    """Count what is the same and what is not."""
    if not found.different:
        yield (
            f"No difference: {found.nodes.same:,} nodes and {found.relationships.same:,} "
            "relationships are the same."
        )
        return
    yield f"nodes: {_counted(found.nodes, first, second)}"
    yield f"relationships: {_counted(found.relationships, first, second)}"
    told = len(found.differences)
    if told < found.different:
        yield f"{told:,} of {found.different:,} differences were told; more with --most."


def _counted(tally: Tally, first: str, second: str) -> str:
    return (
        f"{tally.same:,} the same, {tally.changed:,} changed, {tally.only_first:,} only in "
        f"{first}, {tally.only_second:,} only in {second}"
    )
