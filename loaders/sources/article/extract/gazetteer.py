"""The names that a graph knows, as an article may write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from loaders.sources.article.extract.known_films import last_year
from loaders.sources.article.extract.spelling import key, keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.stores.base import Store

COMMON: Final = "="
"""What the node of something begins with that is generally known, and in no graph."""
_KINDS: Final = {
    "Film": "film",
    "Series": "series",
    "Franchise": "franchise",
    "Person": "person",
    "Character": "character",
    "Organization": "organization",
    "Place": "place",
}

_NODES: Final = """
MATCH (n) WHERE n:Film OR n:Series OR n:Franchise OR n:Person OR n:Character
   OR n:Organization OR n:Place
OPTIONAL MATCH (n)-[:PART_OF]->(f:Franchise)
RETURN labels(n) AS labels, n.id AS id, n.name AS name, n.aliases AS aliases, n.number AS number,
       toString(n.released) AS released, f.name AS franchise
ORDER BY id
"""


def is_common(node: str | None) -> bool:
    """Tell whether a node stands for what is generally known, and is in no graph."""
    return (node or "").startswith(COMMON)


@dataclass(frozen=True, slots=True)
class Known:
    """One node whose names may stand in a text.

    Attributes:
        node: its id.
        kind: person, character, film ...
        name: what the graph calls it.
        number: a film's place in its franchise.
        released: the day of a film's release, ``2018-07-27``.
        franchise: the name of the franchise that a film is part of.
    """

    node: str
    kind: str
    name: str
    number: int | None = None
    released: str | None = None
    franchise: str | None = None


@dataclass(slots=True)
class Gazetteer:
    """Known names; looked up by their words, whatever the case, accents and punctuation."""

    entries: dict[tuple[str, ...], list[Known]] = field(default_factory=dict)
    films: dict[tuple[str, int], Known] = field(default_factory=dict)
    series: dict[str, str] = field(default_factory=dict)
    """What series that a text speaks of are called, and what each is called in full."""
    titles: dict[tuple[str, ...], Known] = field(default_factory=dict)
    """Films of series that a text speaks of, by titles of one word and the like, too."""
    year: int | None = None
    """The year in which the text was written, as far as it tells."""
    _heads: dict[str, list[tuple[tuple[str, ...], Known]]] = field(default_factory=dict)

    @classmethod
    def empty(cls) -> Gazetteer:
        """Give one that knows nothing."""
        return cls()

    @classmethod
    def of(cls, store: Store) -> Gazetteer:
        """Give the names of everything in a store that an article may speak of."""
        gazetteer = cls()
        for row in store.run(_NODES):
            kind = next((_KINDS[label] for label in row["labels"] if label in _KINDS), None)
            if kind is None or not row["name"] or not row["id"]:
                continue
            known = Known(
                row["id"], kind, row["name"], row["number"], row["released"], row["franchise"]
            )
            gazetteer.add(known, row["aliases"] or ())
        return gazetteer

    def add(self, known: Known, aliases: Iterable[str] = ()) -> None:
        """Make a node known under its name and its aliases."""
        for name in (known.name, *aliases):
            words = keys(name)
            if words and known not in self.entries.setdefault(words, []):
                self.entries[words].append(known)
        if known.kind == "film" and known.franchise and known.number:
            self.films[key(known.franchise), known.number] = known

    def find(self, name: str, *kinds: str) -> Known | None:
        """Give the only known node of one of these kinds that has the name."""
        found = [known for known in self.entries.get(keys(name), ()) if known.kind in kinds]
        return found[0] if len(found) == 1 else None

    def shown(self, title: str) -> Known | None:
        """Give the film of a series of the text by a title that the text shows as one."""
        return self.titles.get(keys(title))

    def came_out(self, title: str) -> bool:
        """Tell whether a film is known to have been out before the year of the text."""
        known = self.find(title, "film") or self.shown(title)
        released = int(known.released[:4]) if known and known.released else last_year(title)
        return bool(self.year and released and released < self.year)

    def franchises(self) -> set[str]:
        """Give the names of the franchises."""
        entries = (known for found in self.entries.values() for known in found)
        return {known.name for known in entries if known.kind == "franchise"}

    def numbered(self, franchise: str, number: int) -> Known | None:
        """Give the film with that number in a franchise."""
        return self.films.get((key(franchise), number))

    def of_year(self, franchise: str, year: str) -> Known | None:
        """Give the only film of a franchise that came out in a year."""
        found = [k for (base, _), k in self.films.items()
                 if base == key(franchise) and (k.released or "").startswith(year)]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def last_out(self, franchise: str) -> int:
        """Give the highest number of a film of a series known to be out; 0 for none.

        Where the text does not tell when it was written, only what everybody knows counts.
        """
        found = [n for (base, n), k in self.films.items()
                 if base == key(franchise)
                 and (self.came_out(k.name) if self.year else is_common(k.node))]  # fmt: skip
        return max(found, default=0)

    def work_heads(self) -> dict[str, list[tuple[tuple[str, ...], Known]]]:
        """Give the titles of films and series by their first word."""
        if not self._heads:
            for words, found in self.entries.items():
                for known in found:
                    if known.kind in ("film", "series"):
                        self._heads.setdefault(words[0], []).append((words, known))
        return self._heads

    def surnames(self) -> set[str]:
        """Give the last words of the names of people and characters."""
        return {
            known.name.split()[-1]
            for found in self.entries.values()
            for known in found
            if known.kind in ("person", "character")
        }
