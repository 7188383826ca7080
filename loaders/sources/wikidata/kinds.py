"""What an item is, by the classes that it is an instance of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_CHARACTER: Final = {
    "Q95074": "fictional character",
    "Q15632617": "fictional human",
    "Q15773347": "film character",
    "Q15773317": "television character",
    "Q3658341": "literary character",
    "Q1114461": "comics character",
    "Q15711870": "animated character",
    "Q1307329": "fictional alien",
}
_PERSON: Final = {"Q5": "human"}
_FILM: Final = {
    "Q11424": "film",
    "Q24862": "short film",
    "Q24869": "feature film",
    "Q93204": "documentary film",
    "Q202866": "animated film",
    "Q226730": "silent film",
    "Q229390": "3D film",
    "Q506240": "television film",
    "Q1261214": "television special",
    "Q20650540": "anime film",
    "Q29168811": "animated feature film",
}
_SERIES: Final = {
    "Q15416": "television program",
    "Q526877": "web series",
    "Q5398426": "television series",
    "Q581714": "animated series",
    "Q1259759": "miniseries",
    "Q1366112": "drama television series",
    "Q63952888": "anime television series",
    "Q117467246": "animated television series",
}
_FRANCHISE: Final = {
    "Q24856": "film series",
    "Q196600": "media franchise",
    "Q559618": "fictional universe",
    "Q13593818": "film trilogy",
}
_ORGANIZATION: Final = {
    "Q43229": "organization",
    "Q47913": "intelligence agency",
    "Q375336": "film studio",
    "Q783794": "company",
    "Q1107679": "animation studio",
    "Q1762059": "film production company",
    "Q4830453": "business",
    "Q6881511": "enterprise",
    "Q10689397": "television production company",
    "Q14623646": "fictional organization",
}
_PLACE: Final = {
    "Q515": "city",
    "Q532": "village",
    "Q6256": "country",
    "Q82794": "region",
    "Q486972": "human settlement",
    "Q3624078": "sovereign state",
    "Q1549591": "big city",
}
_KINDS: Final = (
    ("character", _CHARACTER),
    ("person", _PERSON),
    ("film", _FILM),
    ("series", _SERIES),
    ("franchise", _FRANCHISE),
    ("organization", _ORGANIZATION),
    ("place", _PLACE),
)
"""In this order: an item may be of several classes, and a fictional human is no human."""


def kind_of_item(classes: Iterable[str], *, on_a_map: bool = False) -> str | None:
    """Give the kind of an item by its classes; what is on a map and nothing else is a place.

    >>> kind_of_item(["Q95074", "Q5"]), kind_of_item(["Q571"])
    ('character', None)
    """
    found = set(classes)
    for kind, known in _KINDS:
        if not found.isdisjoint(known):
            return kind
    return "place" if on_a_map else None
