"""One whole node or relationship as the overlay holds it: all writes make such rows."""

from __future__ import annotations

from typing import Any, NamedTuple


class NodeRow(NamedTuple):
    """A node: sorted labels and properties; nobody changes the dictionary once it is in a row."""

    labels: tuple[str, ...]
    properties: dict[str, Any]


class RelationshipRow(NamedTuple):
    """A relationship: type, dense ids of its ends, properties."""

    type: str
    source: int
    target: int
    properties: dict[str, Any]
