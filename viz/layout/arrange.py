"""From a network to places: sketch each connected part, relax it, make room, lay the parts out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from viz.layout.forces import ROUNDS, relax
from viz.layout.overlap import roomy, separate, uneven
from viz.layout.parts import Neighbours, connected_parts, simple_edges
from viz.layout.pivots import sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

_ASPECT = 1.6
_GAP = 20.0
_PARTING = 20
"""So many rounds more than nodes move boxes part."""


def arrange(
    sizes: Sequence[tuple[float, float]],
    pairs: Iterable[tuple[int, int]],
    order: Mapping[int, float] | None = None,
    edge: float = 48.0,
    rounds: int = ROUNDS,
    *,
    upright: bool = False,
) -> list[tuple[float, float]]:
    """Give each node its place.

    Args:
        sizes: for each node the width and height of what is drawn for it.
        pairs: the nodes that are joined, by their positions in ``sizes``.
        order: nodes that stand in a row from left to right, with numbers that rise.
        edge: how long an edge likes to be, in the units of the sizes.
        rounds: how often the nodes move; fewer are quicker, and less even.
        upright: whether the whole is higher than wide, and the order leads from above to below.
    """
    count = len(sizes)
    if not count:
        return []
    edges = simple_edges(pairs)
    halves = np.array(sizes, dtype=float) / 2 + 3.0
    # what stands upright lies while it is arranged
    lying = halves[:, ::-1] if upright else halves
    placed = [
        (part, _one_part(part, edges, lying, order or {}, edge, rounds))
        for part in connected_parts(Neighbours(count, edges))
    ]
    if upright:
        placed = [(part, points[:, ::-1]) for part, points in placed]
    places = _laid_out(count, placed, halves, 1 / _ASPECT if upright else _ASPECT)
    return [(round(x, 1), round(y, 1)) for x, y in places.tolist()]


def _one_part(
    part: Ints,
    edges: Ints,
    halves: Floats,
    order: Mapping[int, float],
    edge: float,
    rounds: int,
) -> Floats:
    if len(part) <= 2:
        step = max(edge, float(halves[part, 0].sum()) + 3)
        return np.array([[step * place, 0.0] for place in range(len(part))])
    number = np.full(len(halves), -1, dtype=np.int64)
    number[part] = np.arange(len(part))
    own = number[edges[number[edges[:, 0]] >= 0]]
    neighbours = Neighbours(len(part), own)
    weights = np.sqrt(1.0 + neighbours.degrees) / 1.4
    places = sketch(neighbours)
    pulls = _row(part, order, len(part))
    places = _turned(places, pulls)
    places = relax(places, own, weights, pulls, rounds) * edge
    places = separate(roomy(places, halves[part]), uneven(halves[part]), rounds + _PARTING)
    return np.asarray(places - (places.max(0) + places.min(0)) / 2)


def _row(part: Ints, order: Mapping[int, float], count: int) -> Floats:
    """Spread the nodes that have an order over the width that the part will take."""
    pulls = np.full(count, np.nan)
    held = [(place, order[int(node)]) for place, node in enumerate(part) if int(node) in order]
    if len(held) < 2:
        return pulls
    ranks = {value: rank for rank, value in enumerate(sorted({value for _, value in held}))}
    width = 0.72 * np.sqrt(count) * _ASPECT / 2
    for place, value in held:
        pulls[place] = width * (2 * ranks[value] / max(1, len(ranks) - 1) - 1)
    return pulls


def _turned(places: Floats, pulls: Floats) -> Floats:
    """Turn the sketch so that what has an order lies along it; without an order, lay it flat."""
    held = ~np.isnan(pulls)
    middle = places - places.mean(0)
    if held.any():
        wanted = pulls[held] - pulls[held].mean()
        direction = (middle[held] * wanted[:, None]).sum(0)
    else:
        direction = np.linalg.eigh(middle.T @ middle)[1][:, 1]
        direction = direction if direction[np.abs(direction).argmax()] >= 0 else -direction
    length = float(np.linalg.norm(direction))
    if length < 1e-9:
        return np.asarray(middle)
    cos, sin = direction / length
    return np.asarray(middle @ np.array([[cos, -sin], [sin, cos]]))


def _laid_out(
    count: int, placed: list[tuple[Ints, Floats]], halves: Floats, aspect: float
) -> Floats:
    """Put the largest part on top, and the others in rows below it as one reads."""
    places = np.zeros((count, 2))
    boxes = [_box(points, halves[part]) for part, points in placed]
    area = sum((w + _GAP) * (h + _GAP) for w, h in boxes)
    alone = len(placed[0][0]) > count / 2
    width = max(boxes[0][0], 1.0 if alone else float(np.sqrt(area * aspect)))
    x = y = row = 0.0
    rows: list[list[Ints]] = [[]]
    ends = [0.0]
    for number, ((part, points), (wide, high)) in enumerate(zip(placed, boxes, strict=True)):
        if x and (x + wide > width or (alone and number == 1)):
            x, y, row = 0.0, y + row + _GAP, 0.0
            rows.append([])
            ends.append(0.0)
        corner = (points - halves[part]).min(0)
        places[part] = points - corner + (x, y)
        rows[-1].append(part)
        ends[-1] = x + wide
        x, row = x + wide + _GAP, max(row, high)
    for parts, end in zip(rows, ends, strict=True):
        places[np.concatenate(parts), 0] += (max(ends) - end) / 2
    return np.asarray(places - (places.max(0) + places.min(0)) / 2)


def _box(points: Floats, halves: Floats) -> tuple[float, float]:
    wide, high = (points + halves).max(0) - (points - halves).min(0)
    return float(wide), float(high)
