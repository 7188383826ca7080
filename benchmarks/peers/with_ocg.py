"""ocg: Rust, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphs import NAMED, pieces, rows

if TYPE_CHECKING:
    from pathlib import Path


class Engine:
    def load(self, folder: Path, place: Path) -> None:
        del place
        import ocg

        self.graph = ocg.Graph()
        known: dict[str, Any] = {}
        for part in pieces(list(rows(folder / "nodes.jsonl"))):
            made = self.graph.bulk_create_nodes([(row["labels"], row["props"]) for row in part])
            known.update(zip((row["id"] for row in part), made, strict=True))
        for part in pieces(list(rows(folder / "rels.jsonl"))):
            self.graph.bulk_create_relationships(
                [
                    (known[row["start"]], known[row["end"]], row["type"], row["props"])
                    for row in part
                ]
            )
        for label in NAMED:
            self.graph.execute(f"CREATE INDEX ON :{label}(name)")

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        del key
        answer = self.graph.execute(text, parameters)
        return [tuple(row[name] for name in columns) for row in answer]
