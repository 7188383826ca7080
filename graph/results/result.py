"""The table a query answers with: columns and materialised rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.results.counters import Counters

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.results.notification import Notification
    from graph.results.plan import Plan


class Record:
    """One row: read by column name or by position, as the Neo4j driver's records are."""

    __slots__ = ("_positions", "_row")

    def __init__(self, positions: Mapping[str, int], row: tuple[Any, ...]) -> None:
        self._positions = positions
        self._row = row

    def __getitem__(self, key: str | int) -> Any:
        return self._row[key] if isinstance(key, int) else self._row[self._positions[key]]

    def get(self, key: str, default: Any = None) -> Any:
        """Give the value of a column, or the default where there is no such column."""
        position = self._positions.get(key)
        return default if position is None else self._row[position]

    def keys(self) -> list[str]:
        """Name the columns in order."""
        return list(self._positions)

    def values(self) -> list[Any]:
        """Give the row's values in the order of the columns."""
        return list(self._row)

    def items(self) -> list[tuple[str, Any]]:
        """Give pairs of column and value."""
        return list(zip(self._positions, self._row, strict=True))

    def data(self) -> dict[str, Any]:
        """Give the row as a dictionary."""
        return dict(self.items())

    def __iter__(self) -> Iterator[Any]:
        return iter(self._row)

    def __len__(self) -> int:
        return len(self._row)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Record):
            return self.items() == other.items()
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # rows hold lists and maps

    def __repr__(self) -> str:
        return f"<Record {' '.join(f'{k}={v!r}' for k, v in self.items())}>"


class Result:
    """A query's whole answer: it stays valid whatever happens to the store afterwards.

    Attributes:
        columns: the names of the columns, in order.
        rows: one tuple for each row, values in the order of the columns.
        plan: how it was answered, where EXPLAIN or PROFILE asked for it.
        notifications: hints to the writer of the query; each is one line as text.
        query: the text that was run.
    """

    def __init__(
        self,
        columns: Sequence[str],
        rows: Sequence[tuple[Any, ...]],
        counters: Counters | None = None,
        plan: Plan | None = None,
        notifications: Sequence[Notification] = (),
        query: str = "",
    ) -> None:
        self.columns = [*columns]
        self.rows = rows
        self._counters = counters
        self.plan = plan
        self.notifications = [*notifications] if notifications else []
        self.query = query

    @property
    def counters(self) -> Counters:
        """What the query changed."""
        if self._counters is None:
            self._counters = Counters()
        return self._counters

    def __iter__(self) -> Iterator[Record]:
        positions = {name: place for place, name in enumerate(self.columns)}
        for row in self.rows:
            yield Record(positions, row)

    def __len__(self) -> int:
        return len(self.rows)

    def single(self) -> Record:
        """Give the only record.

        Raises:
            ValueError: there is none, or more than one.
        """
        if len(self.rows) != 1:
            raise ValueError(f"Expected one record, the query gave {len(self.rows)}.")
        return next(iter(self))

    def value(self, key: str | int = 0) -> list[Any]:
        """Give one column as a list."""
        place = key if isinstance(key, int) else self.columns.index(key)
        return [row[place] for row in self.rows]

    def data(self) -> list[dict[str, Any]]:
        """Give every row as a dictionary."""
        return [record.data() for record in self]

    def __repr__(self) -> str:
        return f"<Result {self.columns} of {len(self.rows)} rows>"
