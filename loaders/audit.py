"""The audit of unread fields: which fields a source has that nobody asked for, and how often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from loaders.base import Reading


class Audit:
    """Counts the shapes of records, which is quick, and tells of their fields at the end."""

    def __init__(self, known: Mapping[str, Iterable[str]]) -> None:
        """Say which fields of each kind of record are read."""
        self._known = {kind: frozenset(names) for kind, names in known.items()}
        self._shapes: dict[str, Counter[tuple[str, ...]]] = {kind: Counter() for kind in known}
        self._values: Counter[str] = Counter()

    def see(self, kind: str, record: Mapping[str, Any]) -> None:
        """Note a record of a kind."""
        self._shapes[kind][tuple(record)] += 1

    def see_all(self, kind: str, records: Iterable[Mapping[str, Any]]) -> None:
        """Note many records of a kind."""
        self._shapes[kind].update(map(tuple, records))

    def skip(self, what: str, times: int = 1) -> None:
        """Note something else that is not read."""
        self._values[what] += times

    def tell(self, reading: Reading) -> None:
        """Tell what was not read, the most frequent first."""
        unread: Counter[str] = Counter(self._values)
        for kind, shapes in self._shapes.items():
            for names, times in shapes.items():
                for name in names:
                    if name not in self._known[kind]:
                        unread[f"{kind}.{name}"] += times
        for name, times in sorted(unread.items(), key=lambda item: (-item[1], item[0])):
            reading.unread[name] = reading.unread.get(name, 0) + times
