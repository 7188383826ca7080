"""What adapters share: reading the files, and the shape of the graph for engines that want one.

Runs in the peers' environments, so it needs the standard library alone.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NODE_KEYS = {
    "Person": {
        "id": "STRING",
        "name": "STRING",
        "born": "INT64",
        "gender": "STRING",
        "popularity": "DOUBLE",
    },
    "Character": {"id": "STRING", "name": "STRING", "species": "STRING", "affiliation": "STRING"},
    "Film": {
        "id": "STRING",
        "title": "STRING",
        "year": "INT64",
        "runtime": "INT64",
        "rating": "DOUBLE",
        "budget": "INT64",
        "genres": "STRING[]",
    },
    "Event": {"id": "STRING", "name": "STRING", "kind": "STRING", "ordinal": "INT64"},
    "Franchise": {"id": "STRING", "name": "STRING"},
}
TYPES: dict[str, tuple[str, str, dict[str, str]]] = {
    "ACTED_IN": ("Person", "Film", {"characters": "STRING[]", "billing": "INT64"}),
    "PLAYED": ("Person", "Character", {}),
    "APPEARS_IN": ("Character", "Film", {}),
    "TAKES_PART_IN": ("Character", "Event", {"role": "STRING"}),
    "OCCURS_IN": ("Event", "Film", {}),
    "DIRECTED": ("Person", "Film", {}),
    "PART_OF": ("Film", "Franchise", {}),
}
NAMED = ("Person", "Character", "Franchise")
"""Labels whose nodes are looked up by name."""


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def nodes_by_label(folder: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {label: [] for label in NODE_KEYS}
    for row in rows(folder / "nodes.jsonl"):
        found[row["labels"][0]].append(row["props"])
    return found


def links_by_type(folder: Path) -> dict[str, list[tuple[str, str, dict[str, Any]]]]:
    found: dict[str, list[tuple[str, str, dict[str, Any]]]] = {name: [] for name in TYPES}
    for row in rows(folder / "rels.jsonl"):
        found[row["type"]].append((row["start"], row["end"], row["props"]))
    return found


def pieces(items: list[Any], size: int = 10_000) -> Iterator[list[Any]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def present(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if value is not None}


def with_literals(text: str, parameters: dict[str, Any]) -> str:
    """Write texts in place of $name, for engines that take no parameters."""
    for name in sorted(parameters, key=len, reverse=True):
        quoted = json.dumps(parameters[name], ensure_ascii=False)
        text = text.replace(f"${name}", quoted)
    return text


def networkx_graph(folder: Path) -> Any:
    """A MultiDiGraph with the attribute __labels__ that engines over networkx look at."""
    import networkx as nx

    graph: Any = nx.MultiDiGraph()
    for row in rows(folder / "nodes.jsonl"):
        graph.add_node(row["id"], **row["props"], __labels__=set(row["labels"]))
    for row in rows(folder / "rels.jsonl"):
        graph.add_edge(row["start"], row["end"], **row["props"], __labels__={row["type"]})
    return graph


def by_columns(answer: dict[str, list[Any]], columns: list[str]) -> list[tuple[Any, ...]]:
    """Rows from a table given column by column; an engine may leave one out."""
    missing = [name for name in columns if name not in answer]
    if missing:
        raise KeyError(f"no column {', '.join(missing)}")
    return list(zip(*(answer[name] for name in columns), strict=True))
