"""How a picture is to be drawn, where its maker says more than the graph does."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from graph.results.errors import UsageError
from viz.palette import GREY, HUES
from viz.style import LabelStyle

if TYPE_CHECKING:
    from collections.abc import Callable

    from viz.picture import Picture, PictureNode

Layout = Literal["force", "ring", "lanes"]
Theme = Literal["system", "light", "dark"]
MEASURES: Final = ("degree", "pagerank", "betweenness")
OTHERS: Final = "others"
_SIZE: Final = 7.0
_GROUP_SIZE: Final = 9.0


@dataclass(frozen=True, slots=True)
class Design:
    """What is asked of a picture.

    Attributes:
        layout: ``force``, or ``ring``: circles around one node, a step of the way each; ``lanes``
            is for statements, which are no network.
        around: the id, name, title or alias of the node in the middle of a ring; None for the one
            with most neighbours.
        size_by: a numeric property, or ``degree``, ``pagerank``, ``betweenness``.
        group_by: the property whose values get a colour each, instead of the labels.
        caption: the property that is written beside a node, instead of its name.
        theme: what the page opens in: as the system wants it, ``light`` or ``dark``.
        images: the folder that holds pictures of nodes.
        rounds: how often nodes move before they rest; None for as often as it takes.
    """

    layout: Layout = "force"
    around: str | None = None
    size_by: str | None = None
    group_by: str | None = None
    caption: str | None = None
    theme: Theme = "system"
    images: str | None = None
    rounds: int | None = None


def group_of(node: PictureNode, key: str) -> str:
    """Give the group of a node: what its property says, as text."""
    value = node.properties.get(key)
    if isinstance(value, (list, tuple)):
        value = value[0] if value else None
    return OTHERS if value is None else str(value)


def group_styles(picture: Picture, key: str) -> dict[str, LabelStyle]:
    """Give each group of nodes a look: the largest groups a hue each, the rest grey.

    Raises:
        UsageError: no node has the property.
    """
    counts = Counter(group_of(node, key) for node in picture.nodes)
    known = [name for name, _ in counts.most_common() if name != OTHERS]
    if not known:
        raise UsageError(f"No node has a property {key!r} to group by: {property_names(picture)}.")
    first = known[: len(HUES)]
    styles = {
        name: LabelStyle(name, hue, "dot", _GROUP_SIZE)
        for name, hue in zip(first, HUES, strict=False)
    }
    if len(known) > len(first) or OTHERS in counts:
        styles[OTHERS] = LabelStyle(OTHERS, GREY, "square", _GROUP_SIZE)
    return styles


def sizes(picture: Picture, key: str) -> list[float]:
    """Give each node a radius by a measure: its area grows with the value.

    Raises:
        UsageError: no node has a number under that key.
    """
    values = _measured(picture, key) if key in MEASURES else _numbers(picture, key)
    most = max(values, default=0.0) or 1.0
    return [round(_SIZE * (0.6 + 2.4 * (max(value, 0.0) / most) ** 0.5), 1) for value in values]


def _numbers(picture: Picture, key: str) -> list[float]:
    found = [_number(node.properties.get(key)) for node in picture.nodes]
    if all(value is None for value in found):
        raise UsageError(
            f"No node has a number {key!r} to size by: {property_names(picture, _number)}. "
            f"There are also {', '.join(MEASURES)}."
        )
    return [value or 0.0 for value in found]


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _measured(picture: Picture, key: str) -> list[float]:
    """Measure nodes by what is joined to them, whichever way a relationship points."""
    number = {node.key: place for place, node in enumerate(picture.nodes)}
    pairs = [(number[edge.start], number[edge.end]) for edge in picture.edges]
    if key == "pagerank":
        from viz.layout import pagerank  # noqa: PLC0415 - loads numpy

        return pagerank(len(number), pairs)
    import networkx as nx  # noqa: PLC0415 - loaded when a picture asks for it

    network: nx.Graph[int] = nx.Graph(pairs)
    network.add_nodes_from(range(len(number)))
    measured: dict[int, float] = (
        dict(network.degree()) if key == "degree" else nx.betweenness_centrality(network)
    )
    return [float(measured[place]) for place in range(len(number))]


def property_names(picture: Picture, fits: Callable[[Any], object | None] | None = None) -> str:
    """Say which properties the nodes of a picture have, for an error; those that fit, if asked."""
    held = (item for node in picture.nodes for item in node.properties.items())
    keys = sorted({key for key, value in held if fits is None or fits(value) is not None})
    none = "they have no properties" if fits is None else "they have no such property"
    return f"there are {', '.join(keys[:12])}" if keys else none
