"""``loregraph info``: how much a store holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.store import Store

SHORT_HELP = "Show how much the store holds."
EXAMPLES = examples("loregraph info", "loregraph info --format json")
FILMS = """
MATCH (f:Film)
OPTIONAL MATCH (f)-[:HAS_EVENT]->(e:Event)
RETURN f.title AS film, f.released AS released, count(e) AS events
ORDER BY released, film
"""
UNCERTAIN = """
MATCH (n) WHERE n.uncertain = true WITH count(n) AS nodes
OPTIONAL MATCH ()-[r]->() WHERE r.uncertain = true
RETURN nodes, count(r) AS relationships
"""


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@shared
def command(form: str, settings: Settings) -> None:
    """Show how much a store holds: labels, types, films, sources, what is uncertain."""
    with settings.open() as store:
        facts = gather(store)
    if form == "json":
        import json  # noqa: PLC0415 - keeps --help light

        click.echo(json.dumps(facts, indent=2, ensure_ascii=False))
        return
    for line in _text(facts):
        click.echo(line)


def gather(store: Store) -> dict[str, Any]:
    """Count what a store holds."""
    from pathlib import Path  # noqa: PLC0415 - keeps --help light

    from loregraph.formats.values import to_json  # noqa: PLC0415 - keeps --help light

    counts = store.counts()
    path = Path(store.url)
    return {
        "store": store.url,
        "bytes": path.stat().st_size if path.is_file() else None,
        "nodes": counts.nodes,
        "relationships": counts.relationships,
        "labels": counts.labels,
        "types": counts.types,
        "films": [to_json(row) for row in store.run(FILMS).data()],
        "sources": counts.labels.get("Source", 0),
        "uncertain": store.run(UNCERTAIN).single().data(),
    }


def _text(facts: dict[str, Any]) -> Iterator[str]:
    size = f", {facts['bytes'] / 1000:,.0f} kB" if facts["bytes"] is not None else ""
    yield f"{facts['store']}{size}: {_content(facts)}"
    yield f"{_counted(facts['sources'], 'source')}; uncertain: {_content(facts['uncertain'])}"
    yield from _table(("label", "nodes"), list(facts["labels"].items()))
    yield from _table(("type", "relationships"), list(facts["types"].items()))
    films = [(row["film"], row["released"], row["events"]) for row in facts["films"]]
    yield from _table(("film", "released", "events"), films)


def _content(counts: dict[str, Any]) -> str:
    nodes = _counted(counts["nodes"], "node")
    return f"{nodes}, {_counted(counts['relationships'], 'relationship')}"


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _table(columns: tuple[str, ...], rows: list[tuple[Any, ...]]) -> Iterator[str]:
    from graph.results.result import Result  # noqa: PLC0415 - keeps --help light
    from loregraph.formats.table import lines  # noqa: PLC0415 - keeps --help light

    if rows:
        yield ""
        yield from lines(Result(columns, rows))
