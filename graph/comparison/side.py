"""One of the two graphs that are compared: its elements, each with what it is known by."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from graph.exchange.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.exchange.rows import EdgeRow, NodeRow, Source

SIZE: Final = 16
"""Bytes of a digest: two different elements have the same by chance once in 2**64."""


class Side:
    """A graph that is gone through several times, with no more than digests kept of it.

    A node is known by its property ``id``, one without by all it holds. A relationship is known by
    its type, by what its ends are known by, and by the properties that the model says tell parallel
    ones apart.
    """

    def __init__(self, source: Source) -> None:
        self._rows = Rows.of(source)
        self._known: dict[int, bytes] = {}

    def nodes(self) -> Iterator[tuple[bytes, bytes, NodeRow]]:
        """Give each node with the digests of what it is known by and of all it holds."""
        for row in self._rows.nodes():
            content = digest(sorted(row.labels), written(row.properties))
            own = row.properties.get("id")
            known = content if own is None else digest("id", own)
            self._known[row.number] = known
            yield known, content, row

    def relationships(self) -> Iterator[tuple[bytes, bytes, EdgeRow]]:
        """Give each relationship in the same way; the nodes were gone through before."""
        identities: dict[str, tuple[str, ...]] = {}
        for row in self._rows.edges():
            identity = identities.get(row.type)
            if identity is None:
                identity = identities[row.type] = _model_identity(row.type)
            ends = self._known.get(row.start, b""), self._known.get(row.end, b"")
            told_apart = [_plain(row.properties.get(key)) for key in identity]
            yield digest(row.type, *ends, *told_apart), digest(written(row.properties)), row

    def some_nodes(self, numbers: set[int]) -> dict[int, NodeRow]:
        """Give the nodes of these numbers."""
        if not numbers:
            return {}
        return {row.number: row for row in self._rows.nodes() if row.number in numbers}


def written(properties: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Write properties so that those of the same values are the same, whatever store they are of.

    A number differs from the same number of another type.
    """
    return [(key, repr(_plain(value))) for key, value in sorted(properties.items())]


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def digest(*parts: Any) -> bytes:
    """Give a short name for some values."""
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=SIZE).digest()


def _model_identity(name: str) -> tuple[str, ...]:
    from graph.model.registry import RELATIONSHIPS  # noqa: PLC0415 - pydantic is slow to load

    model = RELATIONSHIPS.get(name)
    return model.identity if model else ()
