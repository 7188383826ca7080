"""Loregraph in memory, with an index for each name that is looked up."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from graphs import NAMED, rows

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


class Engine:
    def load(self, folder: Path, place: Path) -> None:
        del place
        import loregraph
        from graph.records import Batch, NodeRecord, RelationshipRecord

        batch = Batch()
        for row in rows(folder / "nodes.jsonl"):
            batch.nodes.append(NodeRecord(row["id"], tuple(row["labels"]), row["props"]))
        for row in rows(folder / "rels.jsonl"):
            identity = ("role",) if "role" in row["props"] else ()
            ends = row["start"], row["end"]
            made = RelationshipRecord(row["type"], *ends, row["props"], identity)
            batch.relationships.append(made)
        self.store = loregraph.open(":memory:")
        self.store.write(batch)
        for label in NAMED:
            self.store.run(f"CREATE INDEX FOR (n:{label}) ON (n.name)")

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        del key, columns
        return self.store.run(text, parameters).rows
