"""Loading a generated graph: into a store in memory or in a file, and for hand-made loops."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generate import generate

if TYPE_CHECKING:
    from collections.abc import Iterator

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

INDEXES = (
    ("Person", "name"),
    ("Character", "name"),
    ("Film", "title"),
    ("Franchise", "name"),
    ("Person", "id"),
    ("Film", "id"),
)


def generated(scale: str) -> Path:
    return generate(scale, Path(tempfile.gettempdir()) / "loregraph-bench")


def parameters(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    return dict(found["params"])


def read(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def store_of(folder: Path, path: str = ":memory:") -> Any:
    """A store with the graph and its indexes."""
    from graph.records import Batch, NodeRecord, RelationshipRecord
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    batch = Batch()
    for row in read(folder / "nodes.jsonl"):
        batch.nodes.append(NodeRecord(row["id"], tuple(row["labels"]), row["props"]))
    for row in read(folder / "rels.jsonl"):
        props = row["props"]
        identity = ("role",) if "role" in props else ()
        made = RelationshipRecord(row["type"], row["start"], row["end"], props, identity)
        batch.relationships.append(made)
    store = NetworkXStore(path, CypherEngine())
    store.write(batch)
    for label, key in INDEXES:
        store.run(f"CREATE INDEX IF NOT EXISTS FOR (n:{label}) ON (n.{key})")
    return store


def opened(path: Path) -> Any:
    from graph.stores.embedded.store import NetworkXStore
    from queries.cypher.engine import CypherEngine

    return NetworkXStore(path, CypherEngine())
