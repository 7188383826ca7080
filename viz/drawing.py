"""A picture as it is drawn: each node with its look, its size and its place."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from viz.design import OTHERS, group_of, group_styles, sizes
from viz.palette import BLUE
from viz.style import LabelStyle, label_styles, leading_label

if TYPE_CHECKING:
    from collections.abc import Container

    from viz.palette import Colour
    from viz.picture import Picture, PictureNode
    from viz.timeline import Sides

CAPTIONED: Final = 80
"""Up to so many nodes every caption has room of its own."""
CLEAR: Final = 130
"""Up to so many nodes marks are larger, and a ring has room for every caption around it."""
_CLEARER: Final = 1.6


@dataclass(frozen=True, slots=True)
class Mark:
    """What is drawn for a node."""

    node: PictureNode
    style: LabelStyle
    radius: float
    x: float
    y: float
    side: Colour | None = None

    @property
    def colour(self) -> Colour:
        """The colour of its side, else that of its label."""
        return self.side or self.style.colour


def sides_of(picture: Picture) -> Sides | None:
    """Give the sides that colour a picture; None where it is coloured by something else."""
    return None if picture.design.group_by or not picture.whole else picture.whole.sides


def marks(picture: Picture) -> list[Mark]:
    """Give what is drawn for each node, in the order of the picture."""
    looks, sides = styles(picture), sides_of(picture)
    of = {key: sides.all[place].colour for key, place in sides.of.items()} if sides else {}
    return [
        Mark(
            node,
            looks[_look(picture, node, looks)],
            radius,
            *picture.positions[node.key],
            of.get(node.key),
        )
        for node, radius in zip(picture.nodes, radii(picture), strict=True)
    ]


def styles(picture: Picture) -> dict[str, LabelStyle]:
    """Give the look of every label that leads a node of the picture, or of every group of nodes."""
    if picture.design.group_by:
        return group_styles(picture, picture.design.group_by)
    looks = label_styles(leading_label(node.labels) for node in picture.nodes)
    if picture.whole and not picture.whole.sides.all and "Character" in looks:
        # nothing tells them apart: all are of the one colour that their threads have
        looks["Character"] = replace(looks["Character"], colour=BLUE)
    return looks


def _look(picture: Picture, node: PictureNode, looks: Container[str]) -> str:
    """Name the look of a node."""
    key = picture.design.group_by
    if key is None:
        return leading_label(node.labels)
    group = group_of(node, key)
    return group if group in looks else OTHERS


def radii(picture: Picture) -> list[float]:
    """Give each node its radius: the label's own, and more for what has many neighbours."""
    if picture.design.size_by:
        return sizes(picture, picture.design.size_by)
    looks = styles(picture)
    degrees: Counter[str] = Counter()
    for edge in picture.edges:
        degrees.update((edge.start, edge.end))
    times = _CLEARER if len(picture.nodes) <= CLEAR else 1.0
    return [
        round(times * looks[_look(picture, node, looks)].size * _growth(degrees[node.key]), 1)
        for node in picture.nodes
    ]


def _growth(degree: int) -> float:
    return 1 + math.log2(1 + degree) / 9
