"""GraphForge: rows by label and type, each with a UUID of version 7.

Columns are taken from the first row, so every row names every property.
"""

from __future__ import annotations

import random
import time
import uuid
from typing import TYPE_CHECKING, Any

from graphs import NODE_KEYS, links_by_type, nodes_by_label, pieces

if TYPE_CHECKING:
    from pathlib import Path


class Engine:
    def load(self, folder: Path, place: Path) -> None:
        del place
        import graphforge

        self.graph = graphforge.GraphForge()
        known: dict[str, str] = {}
        for label, found in nodes_by_label(folder).items():
            made = []
            for row in found:
                known[row["id"]] = identity()
                whole = {key: row.get(key) for key in NODE_KEYS[label]}
                made.append({**whole, "node_uuid": known[row["id"]]})
            for part in pieces(made, 50_000):
                self.graph.add_nodes(label, part, operation_uuid=identity())
        for name, links in links_by_type(folder).items():
            edges = [
                {**held, "src_id": known[start], "dst_id": known[end]} for start, end, held in links
            ]
            for part in pieces(edges, 50_000):
                self.graph.add_edges(name, part, operation_uuid=identity())
        self.graph.index_adjacency()

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        del key
        table = self.graph.execute(text, parameters or None)
        if not table.num_rows:
            return []
        return list(zip(*(table.column(name).to_pylist() for name in columns), strict=True))


def identity() -> str:
    """A UUID of version 7: milliseconds, then chance."""
    number = int(time.time() * 1000) << 80 | random.getrandbits(80)
    number = number & ~(0xF << 76) | 7 << 76
    number = number & ~(3 << 62) | 2 << 62
    return str(uuid.UUID(int=number))
