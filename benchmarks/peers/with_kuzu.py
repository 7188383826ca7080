"""Kuzu: a schema first, then tables from Arrow.

Rewritten are four questions: Kuzu repeats relationships within a pattern, names trails and shortest
paths in its own way, and has no IN over a list that is a property.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from graphs import NODE_KEYS, TYPES, links_by_type, nodes_by_label

if TYPE_CHECKING:
    from pathlib import Path

REWRITTEN = {
    "q03": "MATCH (p:Person {name: $star})-[:ACTED_IN]->(f:Film)<-[:ACTED_IN]-(o:Person) "
    "WHERE o.id <> p.id RETURN o.name AS costar, count(*) AS n ORDER BY n DESC, costar LIMIT 20",
    "q07": "MATCH path = (a:Person {name: $a})-[:ACTED_IN* SHORTEST 1..12]-(b:Person {name: $b}) "
    "RETURN length(path) AS hops",
    "q08": "MATCH (p:Person {name: $name})-[:ACTED_IN* TRAIL 1..4]-(x) "
    "RETURN count(DISTINCT x) AS n",
    "q09": "MATCH (p:Person)-[:PLAYED]->(c:Character)-[:APPEARS_IN]->(f:Film)"
    "<-[a:ACTED_IN]-(p) WHERE list_contains(a.characters, c.name) RETURN count(*) AS n",
}


class Engine:
    module = "kuzu"

    def load(self, folder: Path, place: Path) -> None:
        import pyarrow as pa

        kinds = {
            "STRING": pa.string(),
            "INT64": pa.int64(),
            "DOUBLE": pa.float64(),
            "STRING[]": pa.list_(pa.string()),
        }
        module: Any = importlib.import_module(self.module)
        self.database = module.Database(str(place / "db"))
        self.connection = module.Connection(self.database)
        run = self.connection.execute
        for label, found in nodes_by_label(folder).items():
            keys = NODE_KEYS[label]
            shape = ", ".join(f"{key} {kind}" for key, kind in keys.items())
            run(f"CREATE NODE TABLE {label}({shape}, PRIMARY KEY(id))")
            arrow = pa.table(
                {
                    key: pa.array([row.get(key) for row in found], kinds[kind])
                    for key, kind in keys.items()
                }
            )
            run(f"COPY {label} FROM arrow")
            del arrow
        for name, links in links_by_type(folder).items():
            start, end, keys = TYPES[name]
            shape = "".join(f", {key} {kind}" for key, kind in keys.items())
            run(f"CREATE REL TABLE {name}(FROM {start} TO {end}{shape})")
            columns = {"from": [link[0] for link in links], "to": [link[1] for link in links]}
            arrays = {key: pa.array(values, pa.string()) for key, values in columns.items()}
            for key, kind in keys.items():
                arrays[key] = pa.array([link[2].get(key) for link in links], kinds[kind])
            arrow = pa.table(arrays)
            run(f"COPY {name} FROM arrow")
            del arrow

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        del columns
        return self.connection.execute(REWRITTEN.get(key, text), parameters).get_all()
