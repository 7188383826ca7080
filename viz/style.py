"""What a node looks like: a colour and a shape by its label, the same on every page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from viz.captions import model_of
from viz.palette import (
    CLAIM,
    EVENT,
    GREY,
    HUES,
    ORGANIZATION,
    PERSON,
    PLACE,
    SOURCE,
    WORK,
    Colour,
)

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class LabelStyle:
    """How nodes that a label leads are drawn.

    The shape is a word of vis-network's; the size is the radius of a node without neighbours.
    """

    label: str
    colour: Colour
    shape: str
    size: float
    meaning: str = ""


_GROUPS: Final[dict[str, tuple[Colour, str, float]]] = {
    "work": (WORK, "square", 17),
    "character": (GREY, "diamond", 10),
    "person": (PERSON, "dot", 7),
    "event": (EVENT, "triangle", 6),
    "organization": (ORGANIZATION, "hexagon", 11),
    "place": (PLACE, "triangleDown", 7),
    "claim": (CLAIM, "star", 6),
    "source": (SOURCE, "square", 5),
}
_WORKS: Final = {"Series": "hexagon", "Franchise": "dot"}
"""Works that are no film: their shape tells them from one."""
_SHAPES: Final = ("dot", "square", "diamond", "triangle", "hexagon", "triangleDown", "star")


def leading_label(labels: Iterable[str]) -> str:
    """Give the label that decides how a node looks: the model's own, else the first by name."""
    ordered = sorted(labels)
    own = [label for label in ordered if (model := model_of(label)) and model.label == label]
    return next(iter(own or ordered), "")


def label_styles(labels: Iterable[str]) -> dict[str, LabelStyle]:
    """Give every leading label its look.

    Labels of the model have one for ever. Others get a pair of hue and shape that no other label
    of the picture has, in the order of their names; with very many labels pairs are used again.
    """
    styles: dict[str, LabelStyle] = {}
    for label in sorted(set(labels)):
        model = model_of(label)
        if model and model.group in _GROUPS:
            colour, shape, size = _GROUPS[model.group]
            own = _WORKS.get(label, shape)
            styles[label] = LabelStyle(label, colour, own, size, model.meaning)
        else:
            styles[label] = _stranger(label, sum(1 for known in styles if not model_of(known)))
    return styles


def _stranger(label: str, place: int) -> LabelStyle:
    colour = HUES[place % len(HUES)]
    return LabelStyle(label, colour, _SHAPES[place % len(_SHAPES)], 9)
