"""Where the nodes of a picture stand: on a screen that is wide, and on one that is high."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from graph.results.errors import UsageError
from viz.drawing import CAPTIONED, CLEAR, radii
from viz.style import leading_label

if TYPE_CHECKING:
    from viz.picture import Picture, PictureNode

_WORKS: Final = frozenset({"Film", "Series"})
_LETTER, _LINE = 8.5, 20.0
_SHORT_EDGE, _LONG_EDGE, _UPRIGHT_EDGE = 48.0, 130.0, 84.0
_ONE_LINE: Final = 17
"""Longer captions stand in two lines."""
_SPOKES: Final = 40
"""From so many nodes on the captions of a ring stand out from it like spokes."""
_SPOKE: Final = 19.0
_LEAST_STAR: Final = 16
"""A picture of so many nodes can be a star."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where nodes stand, by their keys.

    Attributes:
        places: their places on a screen that is wide.
        upright: those on a screen that is high; None where the same ones turned do as well.
        circles: half the width and height of each ring around the middle of the picture.
        upright_circles: those of its rings on a screen that is high.
    """

    places: dict[str, tuple[float, float]]
    upright: dict[str, tuple[float, float]] | None = None
    circles: tuple[tuple[float, float], ...] = ()
    upright_circles: tuple[tuple[float, float], ...] = ()


def standing(picture: Picture) -> Standing:
    """Find a place for every node; works stand from left to right as they were released."""
    if picture.own_places is not None:
        return Standing(dict(picture.own_places))
    around = middle(picture)
    if around is not None:
        return _in_rings(picture, around)
    small = len(picture.nodes) <= CAPTIONED
    wide = _arranged(picture, _LONG_EDGE if small else _SHORT_EDGE, upright=False)
    return Standing(wide, _arranged(picture, _UPRIGHT_EDGE, upright=True) if small else None)


def _arranged(picture: Picture, length: float, *, upright: bool) -> dict[str, tuple[float, float]]:
    from viz.layout import arrange  # noqa: PLC0415 - numpy is loaded when something is drawn

    small = len(picture.nodes) <= CAPTIONED
    room = _with_captions(picture) if small else _marks_alone(picture)
    rounds = {} if picture.design.rounds is None else {"rounds": picture.design.rounds}
    order = _order_of_works(picture)
    found = arrange(room, _pairs(picture), order, length, upright=upright, **rounds)
    return _keyed(picture, found)


def _in_rings(picture: Picture, around: int) -> Standing:
    from viz.layout import ring  # noqa: PLC0415 - as above

    pairs, ranks = _pairs(picture), _ranks(picture)
    if len(picture.nodes) > _SPOKES:
        single = len(picture.nodes) <= CLEAR
        room = _marks_alone(picture, _SPOKE if single else 0.0)
        found = ring(room, pairs, around, ranks, single=single)
        circles = tuple(found.circles)
        return Standing(_keyed(picture, found.places), None, circles, circles)
    room = _with_captions(picture)
    found = ring(room, pairs, around, ranks)
    high = ring(room, pairs, around, ranks, upright=True)
    return Standing(
        _keyed(picture, found.places),
        _keyed(picture, high.places),
        tuple(found.circles),
        tuple(high.circles),
    )


def _keyed(picture: Picture, found: list[tuple[float, float]]) -> dict[str, tuple[float, float]]:
    return {node.key: place for node, place in zip(picture.nodes, found, strict=True)}


def _pairs(picture: Picture) -> list[tuple[int, int]]:
    number = {node.key: place for place, node in enumerate(picture.nodes)}
    return [(number[edge.start], number[edge.end]) for edge in picture.edges]


def middle(picture: Picture) -> int | None:
    """Give the node that rings stand around: the one that was asked for, else the busiest.

    Where nearly all are joined to one and hardly to each other, it has rings around it unasked.

    Raises:
        UsageError: it is not in the picture.
    """
    if picture.design.layout != "ring":
        return None if picture.said else _hub(picture)
    if not picture.nodes:
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


def _hub(picture: Picture) -> int | None:
    """Give the node that a star has in its middle; None where a picture is no star."""
    count = len(picture.nodes)
    if count < _LEAST_STAR:
        return None
    pairs = {(min(pair), max(pair)) for pair in _pairs(picture) if pair[0] != pair[1]}
    ends = Counter(end for pair in pairs for end in pair)
    hub, joined = max(ends.items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    is_star = joined >= 0.85 * (count - 1) and len(pairs) - joined <= 0.25 * count
    return hub if is_star else None


def _ranks(picture: Picture) -> list[float]:
    """Say who comes before whom on a ring: by what it is, works as they were released."""
    released = _order_of_works(picture)
    kinds = {label: at for at, label in enumerate(sorted(set(map(_kind, picture.nodes))))}
    count = len(picture.nodes)
    return [
        kinds[_kind(node)] * 2.0 * count + released.get(place, count + place)
        for place, node in enumerate(picture.nodes)
    ]


def _kind(node: PictureNode) -> str:
    return leading_label(node.labels)


def _marks_alone(picture: Picture, least: float = 0.0) -> list[tuple[float, float]]:
    return [(max(2 * radius + 4, least),) * 2 for radius in radii(picture)]


def _with_captions(picture: Picture) -> list[tuple[float, float]]:
    """Ask for room for every caption too, of one line or two; it stands below its mark."""
    return [
        (
            max(2 * radius, _LETTER * _longest(node.caption)) + 8,
            2 * radius + _LINE * (2 + (len(node.caption) > _ONE_LINE)),
        )
        for node, radius in zip(picture.nodes, radii(picture), strict=True)
    ]


def _longest(caption: str) -> int:
    """Count the letters of the longer line of a caption."""
    breaks = [at for at, letter in enumerate(caption) if letter == " "]
    if len(caption) <= _ONE_LINE or not breaks:
        return len(caption)
    return min(max(at, len(caption) - at - 1) for at in breaks)


def _order_of_works(picture: Picture) -> dict[int, float]:
    released = {
        place: str(node.properties["released"])
        for place, node in enumerate(picture.nodes)
        if _WORKS & set(node.labels) and "released" in node.properties
    }
    ordered = sorted(released, key=lambda place: (released[place], place))
    return {place: float(rank) for rank, place in enumerate(ordered)}
