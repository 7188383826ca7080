"""graphdblite: Rust over SQLite, in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphs import links_by_type, nodes_by_label, pieces, present

if TYPE_CHECKING:
    from pathlib import Path


class Engine:
    def load(self, folder: Path, place: Path) -> None:
        del place
        import graphdblite

        self.database = graphdblite.Database.open_memory()
        known: dict[str, Any] = {}
        with self.database.begin_write() as transaction:
            for label, found in nodes_by_label(folder).items():
                transaction.create_index(label, "id")
                transaction.create_index(label, "title" if label == "Film" else "name")
                for part in pieces([present(row) for row in found]):
                    made = transaction.batch_create_nodes(label, part)
                    known.update(zip((row["id"] for row in part), made, strict=True))
            for name, links in links_by_type(folder).items():
                rows = [(known[start], known[end], present(held)) for start, end, held in links]
                for part in pieces(rows):
                    transaction.batch_create_edges(name, part)

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        del key
        answer = self.database.query(text, parameters)
        return [tuple(row[name] for name in columns) for row in answer]
