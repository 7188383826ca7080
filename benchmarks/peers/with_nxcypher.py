"""nxcypher over networkx: a parameter within a pattern matches nothing, so texts are written in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphs import by_columns, networkx_graph, with_literals

if TYPE_CHECKING:
    from pathlib import Path


class Engine:
    def load(self, folder: Path, place: Path) -> None:
        del place
        from nxcypher import NXCypher

        self.database = NXCypher(networkx_graph(folder))

    def run(self, key: str, text: str, parameters: dict[str, Any], columns: list[str]) -> Any:
        del key
        return by_columns(self.database.run(with_literals(text, parameters)), columns)
