"""The colours of every picture: six hues that colour-blind people can tell apart, twice designed.

Each colour has a value for light and one for dark; as text on the page's ground each has a contrast
of at least 4.5 to 1. How far apart they are for each kind of colour vision is held by the tests.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Colour:
    """One colour of the design, as it is in each of the two themes."""

    light: str
    dark: str


BLUE: Final = Colour("#174fa3", "#5b9bf8")
OCHRE: Final = Colour("#a2600b", "#f5c13c")
TEAL: Final = Colour("#0a7b74", "#52e3c8")
MAGENTA: Final = Colour("#86196d", "#d478ae")
VIOLET: Final = Colour("#7b55e0", "#b9adff")
RED: Final = Colour("#a11208", "#ff5f45")
GREY: Final = Colour("#56503e", "#868c80")
"""Who is on no side, what is in no group: no hue can be taken for it, whoever looks."""

HUES: Final = (BLUE, OCHRE, TEAL, MAGENTA, VIOLET, RED)
"""The hues in the order in which they are given out."""

PERSON: Final = Colour("#7d8fae", "#5f6b80")
EVENT: Final = Colour("#b28870", "#8e605a")
ORGANIZATION: Final = Colour("#649aa0", "#466f75")
PLACE: Final = Colour("#94946a", "#6f6950")
CLAIM: Final = Colour("#9a88b8", "#7a5f88")
SOURCE: Final = Colour("#949089", "#66645f")
WORK: Final = Colour("#454d5e", "#b4bac6")
"""Films and what they belong to: calmer than ink, with what is written inside."""

TINTS: Final = (PERSON, EVENT, ORGANIZATION, PLACE, CLAIM, SOURCE)
"""What marks of the model's labels are painted with: quiet, and none of them near a hue."""

GROUND: Final = Colour("#fbfaf7", "#15161a")
COLUMN: Final = Colour("#ebe8e0", "#22252b")
INK: Final = Colour("#1d2026", "#ecebe6")
QUIET: Final = Colour("#5d6470", "#a0a5ae")
LINE: Final = Colour("#d9d5ca", "#343840")
EDGE: Final = Colour("#c3bfb4", "#454a53")
CARD: Final = Colour("#ffffff", "#1d2027")
LINK: Final = Colour("#1a5fb4", "#7fb2ff")

SURFACES: Final = {
    "ground": GROUND,
    "column": COLUMN,
    "ink": INK,
    "quiet": QUIET,
    "line": LINE,
    "edge": EDGE,
    "card": CARD,
    "link": LINK,
}
"""What the page is painted with, by the name of its CSS variable."""
