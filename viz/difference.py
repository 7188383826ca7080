"""Two graphs that differ, as one picture: what only one has, what is different in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.exchange.rows import EdgeRow, NodeRow
from viz.captions import node_caption
from viz.picture import Picture, PictureEdge, PictureNode
from viz.shown import shown, shown_properties

if TYPE_CHECKING:
    from graph.comparison.compare import Comparison, Difference

CHANGED: Final = "different"
SAME: Final = "the same in both"
MISSING: Final = "(none)"


def difference_picture(comparison: Comparison, first: str, second: str) -> Picture:
    """Draw what differs; the ends of relationships come with it.

    The colour of a node says where it is, since that is what the picture is looked at for; its
    labels and what differs stand in its details.

    Args:
        comparison: what was found.
        first: what the first graph is called.
        second: what the second one is called.
    """
    drawing = _Drawing(first, second)
    for difference in comparison.differences:
        if isinstance(difference.row, NodeRow):
            drawing.node(difference, difference.row)
    for difference in comparison.differences:
        if isinstance(difference.row, EdgeRow):
            drawing.edge(difference, difference.row)
    return Picture(
        tuple(drawing.nodes.values()),
        tuple(drawing.edges),
        f"{first} and {second}",
        f"{comparison.different:,} differences",
    )


class _Drawing:
    def __init__(self, first: str, second: str) -> None:
        self.nodes: dict[str, PictureNode] = {}
        self.edges: list[PictureEdge] = []
        self._names = first, second

    def node(self, difference: Difference, row: NodeRow) -> None:
        key = _key(row, second=difference.first is None)
        self.nodes[key] = _node(key, row, self._where(difference), self._details(difference))

    def edge(self, difference: Difference, row: EdgeRow) -> None:
        second = difference.first is None
        keys = []
        for end in difference.ends or ():
            key = _key(end, second=second)
            keys.append(key)
            if key not in self.nodes:
                self.nodes[key] = _node(key, end, SAME, {})
        kind = f"{row.type} ({self._where(difference)})"
        self.edges.append(PictureEdge(kind, keys[0], keys[1], self._details(difference)))

    def _where(self, difference: Difference) -> str:
        if difference.first is not None and difference.second is not None:
            return CHANGED
        return f"only in {self._names[difference.first is None]}"

    def _details(self, difference: Difference) -> dict[str, Any]:
        """Show what differs, or all that an element on one side alone holds."""
        if difference.first is None or difference.second is None:
            return shown_properties(difference.row.properties)
        return {
            part.name: f"{_text(part.first)} in {self._names[0]}, "
            f"{_text(part.second)} in {self._names[1]}"
            for part in difference.parts
        }


def _key(row: NodeRow, *, second: bool) -> str:
    """Name a node by its ``id``; one without is another on each side."""
    own = row.properties.get("id")
    return (
        own if isinstance(own, str) and own else f"{'second' if second else 'first'} {row.number}"
    )


def _node(key: str, row: NodeRow, where: str, details: dict[str, Any]) -> PictureNode:
    labels = ", ".join(sorted(row.labels))
    caption = node_caption(row.labels, row.properties, key)
    return PictureNode(key, (where,), caption, {"labels": labels, **details} if labels else details)


def _text(value: Any) -> str:
    return MISSING if value is None else str(shown(value))
