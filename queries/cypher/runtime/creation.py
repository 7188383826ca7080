"""CREATE for many rows: what is made is gathered row by row, and made at the end.

Nothing reads the graph meanwhile (CREATE stands between two lists of rows), and the ids that new
things will have are known before.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from graph.results.errors import CypherError
from queries.cypher.runtime.writes import check_ends, stored_properties

if TYPE_CHECKING:
    from collections.abc import Iterator

    from queries.cypher.runtime.run import Runtime


class Creation:
    """What one CREATE makes.

    Attributes:
        nodes: for each node of the pattern, the properties that it has in each row.
        links: for each relationship of the pattern, start, end and properties in each row.
        node, relationship: the ids of the next row's first ones.
    """

    __slots__ = (
        "_first", "_labels", "_places", "_rt", "_types", "links", "node", "nodes", "relationship",
    )  # fmt: skip

    def __init__(
        self,
        rt: Runtime,
        labels: tuple[tuple[str, ...], ...],
        types: tuple[str, ...],
        places: tuple[tuple[int, int], ...],
    ) -> None:
        self._places = places
        self._rt = rt
        self._labels = labels
        self._types = types
        self._first = self.node, self.relationship = rt.view.next_ids
        self.nodes: list[list[Any]] = [[] for _ in labels]
        self.links: list[list[Any]] = [[] for _ in types]

    def finish(self, rows: Any) -> Any:
        """Make everything, and hand on the rows."""
        self._make_nodes()
        self._make_relationships()
        return rows

    def _make_nodes(self) -> None:
        counters, step = self._rt.counters, len(self._labels)
        for place, (labels, given) in enumerate(zip(self._labels, self.nodes, strict=True)):
            if not given:
                continue
            with _about(self._places[place]):
                stored = list(map(stored_properties, given))
            counters.nodes_created += len(stored)
            counters.labels_added += len(labels) * len(stored)
            counters.properties_set += sum(map(len, stored))
            first = self._first[0] + place
            ids = range(first, first + step * len(stored), step)
            self._rt.view.insert_nodes(labels, stored, ids)

    def _make_relationships(self) -> None:
        counters, step = self._rt.counters, len(self._types)
        for place, (name, given) in enumerate(zip(self._types, self.links, strict=True)):
            if not given:
                continue
            links = []
            with _about(self._places[len(self._labels) + place]):
                for source, target, properties in given:
                    check_ends(source, target)
                    stored = stored_properties(properties)
                    counters.properties_set += len(stored)
                    links.append((source, target, stored))
            counters.relationships_created += len(links)
            first = self._first[1] + place
            ids = range(first, first + step * len(links), step)
            self._rt.view.insert_relationships(name, links, ids)


@contextmanager
def _about(place: tuple[int, int]) -> Iterator[None]:
    """Tell an error where the properties stand that it is about."""
    try:
        yield
    except CypherError as error:
        if place[1]:
            error.span = place
        raise
