"""What the properties of Wikidata mean in the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

WORK: Final = ("film", "series")
WORKS_AND_CHARACTERS: Final = (*WORK, "character")


@dataclass(frozen=True, slots=True)
class Relates:
    """A property that relates an item to another one.

    Attributes:
        type: the relationship.
        subjects: the kinds of items that it is read of.
        objects: the kinds that its value may be; the first where nobody says what it is.
        backwards: whether the relationship goes from the value to the item.
        credit: how the credit is worded, where there is one.
    """

    type: str
    subjects: tuple[str, ...]
    objects: tuple[str, ...]
    backwards: bool = False
    credit: str | None = None


_CHARACTERS: Final = ("character",)
_PEOPLE: Final = ("person",)

RELATIONS: Final[dict[str, Relates]] = {
    "P57": Relates("DIRECTED", WORK, _PEOPLE, backwards=True),
    "P58": Relates("WROTE", WORK, _PEOPLE, backwards=True),
    "P162": Relates("PRODUCED", WORK, _PEOPLE, backwards=True),
    "P1431": Relates("PRODUCED", WORK, _PEOPLE, backwards=True, credit="executive producer"),
    "P161": Relates("ACTED_IN", WORK, _PEOPLE, backwards=True),
    "P725": Relates("ACTED_IN", WORK, _PEOPLE, backwards=True),
    "P674": Relates("APPEARS_IN", WORK, _CHARACTERS, backwards=True),
    "P1441": Relates("APPEARS_IN", _CHARACTERS, WORK),
    "P175": Relates("PLAYED", _CHARACTERS, _PEOPLE, backwards=True),
    "P179": Relates("PART_OF", WORK, ("franchise",)),
    "P8345": Relates("PART_OF", WORK, ("franchise",)),
    "P527": Relates("PART_OF", ("franchise",), WORK, backwards=True),
    "P155": Relates("FOLLOWS", WORK, WORK),
    "P156": Relates("FOLLOWS", WORK, WORK, backwards=True),
    "P750": Relates("RELEASED_BY", WORK, ("organization",)),
    "P26": Relates("SPOUSE_OF", _CHARACTERS, _CHARACTERS),
    "P3373": Relates("SIBLING_OF", _CHARACTERS, _CHARACTERS),
    "P451": Relates("ROMANCE_WITH", _CHARACTERS, _CHARACTERS),
    "P22": Relates("CHILD_OF", _CHARACTERS, _CHARACTERS),
    "P25": Relates("CHILD_OF", _CHARACTERS, _CHARACTERS),
    "P40": Relates("CHILD_OF", _CHARACTERS, _CHARACTERS, backwards=True),
    "P1066": Relates("MENTOR_OF", _CHARACTERS, _CHARACTERS, backwards=True),
    "P802": Relates("MENTOR_OF", _CHARACTERS, _CHARACTERS),
    "P463": Relates("MEMBER_OF", _CHARACTERS, ("organization",)),
    "P108": Relates("MEMBER_OF", _CHARACTERS, ("organization",)),
    "P131": Relates("WITHIN", ("place",), ("place",)),
}
SYMMETRIC: Final = frozenset({"SPOUSE_OF", "SIBLING_OF", "ROMANCE_WITH"})
VOICES: Final = frozenset({"P725"})

DATES: Final[dict[tuple[str, str], str]] = {
    ("person", "P569"): "born",
    ("person", "P570"): "died",
    ("film", "P577"): "released",
    ("series", "P577"): "released",
    ("series", "P580"): "released",
    ("series", "P582"): "ended",
}
"""For a kind and a property the date that it is."""

TEXTS: Final[dict[tuple[str, str], str]] = {
    ("film", "P4947"): "tmdb_id",
    ("series", "P4983"): "tmdb_id",
    ("person", "P4985"): "tmdb_id",
    **{(kind, "P345"): "imdb_id" for kind in ("film", "series", "person", "character")},
}
"""For a kind and a property the property of the model that has its text."""

IMAGE: Final = "P18"
TITLE: Final = "P1476"
ROLE: Final = "P453"
ROLE_NAME: Final = "P4633"
IN_WORK: Final = ("P1441", "P10663")
"""The qualifiers that say in which work somebody plays somebody."""
ORDINAL: Final = "P1545"
PLACE_OF_PUBLICATION: Final = "P291"
COUNTRY: Final = "P495"
SINCE: Final = ("P580", "P585")
UNTIL: Final = "P582"

NAMES: Final[dict[str, str]] = {
    "P57": "director", "P58": "writer", "P162": "producer", "P1431": "producer",
    "P161": "casting", "P725": "casting", "P674": "character", "P1441": "appearance",
    "P175": "casting", "P179": "franchise", "P8345": "franchise", "P527": "franchise",
    "P155": "sequel", "P156": "sequel", "P750": "distributor", "P26": "spouse",
    "P3373": "sibling", "P451": "romance", "P22": "parent", "P25": "parent", "P40": "child",
    "P1066": "mentor", "P802": "mentor", "P463": "membership", "P108": "membership",
    "P131": "location", "released": "release_date", "born": "birth", "died": "death",
    "ended": "end",
}  # fmt: skip
"""What sort of statement a property makes, as claims name it."""

READ: Final = frozenset(
    {*RELATIONS, *(name for _, name in DATES), *(name for _, name in TEXTS), IMAGE, TITLE, "P31"}
    | {COUNTRY, "P625"}
)
