"""The table of columns: of every other table each column with the property and type it holds."""

from __future__ import annotations

from typing import Final

FILE: Final = "columns.csv"
HEAD: Final = ("file", "column", "property", "type")

NODE: Final = "NODE KEY"
LABELS: Final = "LABELS"
START: Final = "START KEY"
END: Final = "END KEY"
TYPE: Final = "TYPE"
OF_NODES: Final = {"node": NODE, "labels": LABELS}
"""The columns that every table of nodes begins with, and what stands in them."""
OF_RELATIONSHIPS: Final = {"start": START, "end": END, "type": TYPE}
"""The same of relationships."""


class Columns:
    """The columns of one table, gathered while its rows are written.

    Args:
        first: those that it begins with.
    """

    def __init__(self, first: dict[str, str]) -> None:
        self.first = first
        self._ids: dict[tuple[str, str], int] = {}

    def number(self, name: str, exact: str) -> int:
        """Give the number of the column for a property and one type, among those."""
        return self._ids.setdefault((name, exact), len(self._ids))

    def __len__(self) -> int:
        return len(self._ids)

    def described(self) -> list[tuple[str, str, str]]:
        """Give each column: its name, no two alike, with the property and the type."""
        found = [(name, "", what) for name, what in self.first.items()]
        taken = {name.lower() for name in self.first}
        for name, exact in self._ids:
            shown, number = name if name.strip() else "_", 2
            while shown.lower() in taken:
                shown = f"{name} ({exact.lower()})" if number == 2 else f"{name} ({number})"
                number += 1
            taken.add(shown.lower())
            found.append((shown, name, exact))
        return found
