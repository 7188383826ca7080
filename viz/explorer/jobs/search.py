"""Search: names, aliases and texts of all nodes, as one long text that is gone through."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from viz.explorer.jobs.elements import briefs
from viz.explorer.jobs.start import most_connected
from viz.style import leading_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event

    from graph.elements import Node
    from viz.explorer.desk import Asked, Desk

MOST: Final = 30
MOST_READ: Final = 30_000
"""Of stores with more nodes than this only names are searched, not every text."""
_LOOKED_AT: Final = 2_000
_ORDER: Final = ("Film", "Series", "Character", "Person", "Organization", "Place", "Event")
_NODES: Final = "MATCH (n) WHERE elementId(n) IN $ids RETURN n"
_NAMED: Final = """
MATCH (n) RETURN elementId(n) AS element, labels(n) AS labels, n.name AS name, n.title AS title,
                 n.aliases AS aliases, n.id AS id
"""


def search(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Find nodes by what was typed; of nothing, and a label, what is most connected."""
    wanted = " ".join(folded(asked.get("q", "")).split())
    labels = frozenset(filter(None, asked.get("labels", "").split("|")))
    if not wanted:
        found = [one for label in sorted(labels) for one in most_connected(desk, label, stop, MOST)]
        return {"found": found[:MOST]}
    index: Index = desk.remembered("search", lambda: _made(desk, stop))
    ids = index.find(wanted, labels)
    nodes = {node.element_id: node for node in desk.ask(_NODES, {"ids": ids}, stop=stop).value()}
    return {"found": briefs(desk, [nodes[each] for each in ids if each in nodes], stop)}


def folded(text: str) -> str:
    """Write a text as it is compared: small letters without accents."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@dataclass(slots=True)
class Index:
    """All texts of a store behind one another, each with whose it is.

    Attributes:
        names: how many of the texts are names; those behind are other properties.
    """

    lines: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    names: int = 0
    _text: str = ""
    _starts: list[int] = field(default_factory=list)

    def add(self, owner: str, text: str) -> None:
        """Add a text of a node."""
        self.lines.append(" ".join(folded(text).split()))
        self.owners.append(owner)

    def close(self) -> None:
        """Put all texts behind one another."""
        place = 0
        for line in self.lines:
            self._starts.append(place)
            place += len(line) + 1
        self._text = "\n".join(self.lines)

    def find(self, wanted: str, labels: frozenset[str]) -> list[str]:
        """Give the nodes whose texts hold what was typed, what fits best first."""
        best: dict[str, tuple[Any, ...]] = {}
        words = wanted.split()
        for number in self._hits(max(words, key=len)):
            owner, line = self.owners[number], self.lines[number]
            own = self.labels[owner]
            if (labels and not labels & own) or not all(word in line for word in words):
                continue
            rank = (number >= self.names, _fit(line, wanted), _weight(own), len(line), line)
            if owner not in best or rank < best[owner]:
                best[owner] = rank
        return sorted(best, key=lambda owner: best[owner])[:MOST]

    def _hits(self, word: str) -> Iterator[int]:
        """Give the texts that hold a word, each once."""
        place = self._text.find(word)
        looked = 0
        while place >= 0 and looked < _LOOKED_AT:
            number = bisect_right(self._starts, place) - 1
            yield number
            looked += 1
            place = self._text.find(word, self._starts[number] + len(self.lines[number]))


def _fit(line: str, wanted: str) -> int:
    """Say how well a text fits, the smaller the better."""
    if line == wanted:
        return 0
    if line.startswith(wanted):
        return 1
    return 2 if f" {wanted}" in line else 3


def _weight(labels: frozenset[str]) -> int:
    leading = leading_label(labels)
    return _ORDER.index(leading) if leading in _ORDER else len(_ORDER)


def _made(desk: Desk, stop: Event) -> Index:
    """Read the names of all nodes, and of a store that is not large every text."""
    index = Index()
    for row in desk.ask(_NAMED, stop=stop).rows:
        element, labels, *texts = row
        index.labels[element] = frozenset(labels)
        names = dict.fromkeys(text for text in _texts(texts[:3]) if text)
        for text in names or filter(None, _texts(texts[3:])):
            index.add(element, text)
    index.names = len(index.lines)
    if desk.counts().nodes <= MOST_READ:
        for node in desk.store.nodes():
            for text in _others(node):
                index.add(node.element_id, text)
    index.close()
    return index


def _others(node: Node) -> Iterator[str]:
    """Give the texts of a node that are no names; ids of others are none either."""
    for key, value in node.items():
        if key not in ("name", "title", "aliases", "sources", "checked_by", "kept_from"):
            yield from _texts([value])


def _texts(values: list[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _texts(list(value))
