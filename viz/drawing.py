"""A picture as it is drawn: each node with its look, its size and its place."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from viz.style import LabelStyle, label_styles, leading_label

if TYPE_CHECKING:
    from viz.picture import Picture, PictureNode

_WORKS: Final = frozenset({"Film", "Series"})
_CAPTIONED: Final = 80
"""Up to so many nodes every caption has room of its own."""
_LETTER, _LINE = 10.0, 24.0
_SHORT_EDGE, _LONG_EDGE = 48.0, 130.0


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn for a node."""

    node: PictureNode
    style: LabelStyle
    radius: float
    x: float
    y: float


def marks(picture: Picture) -> list[Mark]:
    """Give what is drawn for each node, in the order of the picture."""
    looks, sizes = styles(picture), radii(picture)
    return [
        Mark(node, looks[leading_label(node.labels)], radius, *picture.positions[node.key])
        for node, radius in zip(picture.nodes, sizes, strict=True)
    ]


def styles(picture: Picture) -> dict[str, LabelStyle]:
    """Give the look of every label that leads a node of the picture."""
    return label_styles(leading_label(node.labels) for node in picture.nodes)


def radii(picture: Picture) -> list[float]:
    """Give each node its radius: the label's own, and more for what has many neighbours."""
    looks = styles(picture)
    degrees: Counter[str] = Counter()
    for edge in picture.edges:
        degrees.update((edge.start, edge.end))
    return [
        round(looks[leading_label(node.labels)].size * _growth(degrees[node.key]), 1)
        for node in picture.nodes
    ]


def _growth(degree: int) -> float:
    return 1 + math.log2(1 + degree) / 9


def places(picture: Picture) -> dict[str, tuple[float, float]]:
    """Find a place for every node; works stand from left to right as they were released."""
    from viz.layout import arrange  # noqa: PLC0415 - numpy is loaded when something is drawn

    number = {node.key: place for place, node in enumerate(picture.nodes)}
    pairs = [(number[edge.start], number[edge.end]) for edge in picture.edges]
    small = len(picture.nodes) <= _CAPTIONED
    room = _with_captions(picture) if small else _marks_alone(picture)
    length = _LONG_EDGE if small else _SHORT_EDGE
    found = arrange(room, pairs, _order_of_works(picture), length)
    return {node.key: place for node, place in zip(picture.nodes, found, strict=True)}


def _marks_alone(picture: Picture) -> list[tuple[float, float]]:
    return [(2 * radius + 4, 2 * radius + 4) for radius in radii(picture)]


def _with_captions(picture: Picture) -> list[tuple[float, float]]:
    """Ask for room for every caption too; it stands below its mark."""
    return [
        (max(2 * radius, _LETTER * len(node.caption)) + 8, 2 * radius + 2 * _LINE)
        for node, radius in zip(picture.nodes, radii(picture), strict=True)
    ]


def _order_of_works(picture: Picture) -> dict[int, float]:
    released = {
        place: str(node.properties["released"])
        for place, node in enumerate(picture.nodes)
        if _WORKS & set(node.labels) and "released" in node.properties
    }
    ordered = sorted(released, key=lambda place: (released[place], place))
    return {place: float(rank) for rank, place in enumerate(ordered)}
