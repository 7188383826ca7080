"""What tells one person, work or character from another."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.merging.contradictions import IDS
from graph.merging.joining import MERGED, standings
from graph.model.base import kind_of
from graph.values.ids import slug

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS: Final = {
    "film": "Film",
    "series": "Series",
    "franchise": "Franchise",
    "person": "Person",
    "character": "Character",
}
"""What is looked for, in this order: works tell people apart, and both tell characters apart."""
OUTER: Final = IDS
DATES: Final = {"person": "born", "film": "released", "series": "released"}
_WORDS: Final = re.compile(r"[a-z0-9]+")
_COLLECTION: Final = "-collection"
_LENGTHS: Final = {"year": 4, "month": 7}


@dataclass(slots=True)
class Thing:
    """A node, or what a source says of one.

    Attributes:
        id: its id.
        name: what it is called.
        names: all its names, in the form in which they are compared.
        outer: its ids elsewhere, by property.
        date: the day of birth or of release, as much of it as is known: ``2018-07``.
        standings: the data sets that tell of it.
        ids: its id, and those that other sources have for it.
        works: ids of the works that it has to do with.
        parts: of a person, what they did in which work: ``('WROTE', 'film:heat')``.
        players: of a character, the ids of those who play it.
        franchises: ids of the franchises of its works.
    """

    id: str
    name: str
    names: frozenset[str]
    outer: dict[str, str]
    date: str
    standings: set[str]
    ids: set[str]
    works: set[str] = field(default_factory=set)
    parts: set[tuple[str, str]] = field(default_factory=set)
    players: set[str] = field(default_factory=set)
    franchises: set[str] = field(default_factory=set)

    @property
    def kind(self) -> str:
        """Of which kind it is: ``person``."""
        return kind_of(self.id)


def thing_of(properties: Mapping[str, Any]) -> Thing:
    """Read from properties what tells a thing from others."""
    node_id, name = str(properties["id"]), str(properties.get("name") or "")
    kind = kind_of(node_id)
    names = [compared(name, kind)]
    names += [compared(one, kind) for one in properties.get("aliases") or ()]
    get = properties.get
    return Thing(
        node_id,
        name,
        frozenset(filter(None, names)),
        {key: str(value) for key in OUTER if (value := get(key))},
        _date(properties, DATES.get(kind, "")),
        standings(properties),
        {node_id, *(get(MERGED) or ())},
    )


def compared(name: str, kind: str) -> str:
    """Bring a name to the form in which it is compared: letters and digits alone.

    >>> compared("Mission: Impossible Collection", "franchise")
    'mission-impossible'
    """
    if name.isascii():  # most are, and this is several times as fast
        form = "-".join(_WORDS.findall(name.lower().replace("'", "").replace("`", "")))
    else:
        form = slug(name)
    return form.removesuffix(_COLLECTION) if kind == "franchise" else form


def _date(properties: Mapping[str, Any], name: str) -> str:
    value = properties.get(name) if name else None
    if value is None:
        return ""
    precision = properties.get(f"{name}_precision")
    return str(value)[: _LENGTHS.get(str(precision), 10)]
