"""A picture as it is drawn: each node with its look, its size and its place."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from graph.results.errors import UsageError
from viz.design import OTHERS, group_of, group_styles, sizes
from viz.palette import BLUE
from viz.style import LabelStyle, label_styles, leading_label

if TYPE_CHECKING:
    from collections.abc import Container

    from viz.palette import Colour
    from viz.picture import Picture, PictureNode
    from viz.timeline import Sides

_WORKS: Final = frozenset({"Film", "Series"})
_CAPTIONED: Final = 80
"""Up to so many nodes every caption has room of its own."""
_CLEARER: Final = 1.6
"""So much larger marks are in pictures with room for every caption."""
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
    times = _CLEARER if len(picture.nodes) <= _CAPTIONED else 1.0
    return [
        round(times * looks[_look(picture, node, looks)].size * _growth(degrees[node.key]), 1)
        for node in picture.nodes
    ]


def _growth(degree: int) -> float:
    return 1 + math.log2(1 + degree) / 9


def places(picture: Picture) -> dict[str, tuple[float, float]]:
    """Find a place for every node; works stand from left to right as they were released."""
    from viz.layout import arrange, ring  # noqa: PLC0415 - numpy is loaded when something is drawn

    number = {node.key: place for place, node in enumerate(picture.nodes)}
    pairs = [(number[edge.start], number[edge.end]) for edge in picture.edges]
    small = len(picture.nodes) <= _CAPTIONED
    room = _with_captions(picture) if small else _marks_alone(picture)
    if (around := middle(picture)) is not None:
        found = ring(room, pairs, around)
        return {node.key: place for node, place in zip(picture.nodes, found, strict=True)}
    length = _LONG_EDGE if small else _SHORT_EDGE
    rounds = {} if picture.design.rounds is None else {"rounds": picture.design.rounds}
    found = arrange(room, pairs, _order_of_works(picture), length, **rounds)
    return {node.key: place for node, place in zip(picture.nodes, found, strict=True)}


def middle(picture: Picture) -> int | None:
    """Give the node that rings stand around: the one that was asked for, else the busiest.

    Raises:
        UsageError: it is not in the picture.
    """
    if picture.design.layout != "ring" or not picture.nodes:
        return None
    number = {node.key: place for place, node in enumerate(picture.nodes)}
    wanted = picture.design.around
    if wanted is None:
        ends = Counter(number[end] for edge in picture.edges for end in (edge.start, edge.end))
        return max(range(len(number)), key=lambda place: (ends[place], -place))
    if wanted in number:
        return number[wanted]
    named = [place for place, node in enumerate(picture.nodes) if wanted in _names(node)]
    if not named:
        raise UsageError(f"There is no {wanted!r} in the picture to draw a ring around.")
    return named[0]


def _names(node: PictureNode) -> set[str]:
    """Give what a node is called: its caption, whichever that is, its name, title and aliases."""
    said = [node.properties.get(key) for key in ("name", "title")]
    aliases = node.properties.get("aliases")
    more = aliases if isinstance(aliases, (list, tuple)) else (aliases,)
    return {str(name) for name in (node.caption, *said, *more) if name}


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
