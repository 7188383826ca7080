"""``loregraph info``: how much a store holds."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any, Final

import click

from loregraph.options import Settings, examples, shared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loregraph.store import Store

SHORT_HELP = "Show how much the store holds."
EXAMPLES = examples("loregraph info", "loregraph info --format json")
FILMS = """
MATCH (f:Film)
RETURN f.title AS film, f.released AS released, f.released_precision AS precision,
       COUNT { (f)<-[:ACTED_IN]-() } AS cast,
       COUNT { (f)-[:HAS_EVENT]->() } AS events,
       COUNT { (f)-[:HAS_EVENT]->(e:Event) WHERE e.realm = 'story' } AS story,
       COUNT { (f)-[:HAS_EVENT]->(e:Event) WHERE e.realm = 'production' } AS production,
       COUNT { (f)-[:HAS_EVENT]->(e:Event) WHERE e.kind = 'death' } AS deaths,
       COUNT { (f)-[:HAS_EVENT]->(e:Event) WHERE e.kind = 'return' } AS returns,
       COUNT { (f)<-[:ABOUT]-() } AS claims,
       COUNT { (f)-[:HAS_EVENT]->(e:Event) WHERE e.uncertain }
         + COUNT { (f)<-[r:ACTED_IN]-() WHERE r.uncertain } AS uncertain
ORDER BY released, film
"""
UNCERTAIN_NODES = """
MATCH (n) WHERE n.uncertain = true
RETURN head(labels(n)) AS kind, count(n) AS number ORDER BY number DESC, kind
"""
UNCERTAIN_RELATIONSHIPS = """
MATCH ()-[r]->() WHERE r.uncertain = true
RETURN type(r) AS kind, count(r) AS number ORDER BY number DESC, kind
"""
SHOWN: Final = ("released", "cast", "events", "deaths", "returns", "claims", "uncertain")
HEADS: Final = {"deaths": "died", "uncertain": "unsure"}
"""Shorter words for two columns: the table of the films fits 80 columns."""
MOST_FILMS: Final = 50


@click.command(epilog=EXAMPLES, short_help=SHORT_HELP)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@shared
def command(form: str, settings: Settings) -> None:
    """Show how much a store holds: labels, types, sources, what is uncertain.

    For each film: its cast, events, deaths, returns, the claims about it, and how much of its
    events and cast is unsure.
    """
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

    counts = store.counts()
    path = Path(store.url)
    return {
        "store": store.url,
        "bytes": path.stat().st_size if path.is_file() else None,
        "nodes": counts.nodes,
        "relationships": counts.relationships,
        "labels": counts.labels,
        "types": counts.types,
        "films": [_film(row) for row in store.run(FILMS).data()],
        "sources": counts.labels.get("Source", 0),
        "uncertain": _uncertain(store),
    }


def _film(row: dict[str, Any]) -> dict[str, Any]:
    """Write the release with as much of its date as is known."""
    from graph.model.partial_date import PartialDate  # noqa: PLC0415 - keeps --help light
    from loregraph.formats.values import to_json  # noqa: PLC0415 - keeps --help light

    released, precision = row["released"], row.pop("precision")
    is_date = all(hasattr(released, part) for part in ("year", "month", "day"))
    known = str(PartialDate.from_stored(released, precision)) if is_date else to_json(released)
    return row | {"released": known}


def _uncertain(store: Store) -> dict[str, Any]:
    labels = {row["kind"]: row["number"] for row in store.run(UNCERTAIN_NODES).data()}
    types = {row["kind"]: row["number"] for row in store.run(UNCERTAIN_RELATIONSHIPS).data()}
    return {
        "nodes": sum(labels.values()),
        "relationships": sum(types.values()),
        "labels": labels,
        "types": types,
    }


def _text(facts: dict[str, Any]) -> Iterator[str]:
    size = f", {facts['bytes'] / 1000:,.0f} kB" if facts["bytes"] is not None else ""
    yield f"{facts['store']}{size}: {_content(facts)}"
    yield f"{_counted(facts['sources'], 'source')}; uncertain: {_content(facts['uncertain'])}"
    yield from _table(("label", "nodes"), list(facts["labels"].items()))
    yield from _table(("type", "relationships"), list(facts["types"].items()))
    doubts = facts["uncertain"]["labels"] | facts["uncertain"]["types"]
    yield from _table(("uncertain", "number"), list(doubts.items()))
    yield from _films(facts["films"])


def _films(films: list[dict[str, Any]]) -> Iterator[str]:
    """Give a line for each film; "unsure" counts its uncertain events and cast."""
    from loregraph.telling import short  # noqa: PLC0415 - keeps --help light

    heads = ("film", *(HEADS.get(name, name) for name in SHOWN))
    rows = [
        (short(film["film"] or ""), *(film[name] for name in SHOWN)) for film in films[:MOST_FILMS]
    ]
    yield from _table(heads, rows)
    if len(films) > MOST_FILMS:
        yield f"... and {len(films) - MOST_FILMS} more; --format json lists all"


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
        yield from lines(Result(columns, rows), shutil.get_terminal_size().columns)
