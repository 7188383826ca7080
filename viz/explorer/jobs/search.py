"""Search: names, aliases and texts of all nodes, as one long text that is gone through."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from difflib import get_close_matches
from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from viz.explorer.jobs.elements import briefs
from viz.explorer.jobs.named import dull_words, named_in, numbered
from viz.explorer.jobs.start import most_connected
from viz.explorer.jobs.values import key_of
from viz.explorer.refusals import Refusal
from viz.style import leading_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from threading import Event

    from graph.elements import Node
    from viz.explorer.desk import Asked, Desk

MOST: Final = 30
MOST_READ: Final = 30_000
"""Of stores with more nodes than this only names are searched, not every text."""
_LOOKED_AT: Final = 2_000
_LEAST, _MOST_NEAR, _NEAR = 4, 5, 0.75
"""Of so many letters, so many names are offered that are so much alike."""
_SIGNS: Final = re.compile(r"[^\w'\u2019.-]+|(?<=\w)[.'\u2019-]+(?!\w)")
_ORDER: Final = ("Film", "Series", "Character", "Person", "Organization", "Place", "Event")
_NODES: Final = "MATCH (n) WHERE elementId(n) IN $ids RETURN n"


def search(desk: Desk, asked: Asked, stop: Event) -> dict[str, Any]:
    """Find nodes by what was typed; of nothing, and a label, what is most connected."""
    wanted = " ".join(folded(asked.get("q", "")).split())
    labels = frozenset(filter(None, asked.get("labels", "").split("|")))
    if not wanted:
        found = [one for label in sorted(labels) for one in most_connected(desk, label, stop, MOST)]
        return {"found": found[:MOST]}
    index: Index = desk.remembered("search", lambda: _made(desk, stop))
    ids = index.find(wanted, labels) or index.nearest(wanted, labels)
    named, rest = ([], wanted) if labels or " " not in wanted else _understood(desk, index, wanted)
    nodes = desk.ask(_NODES, {"ids": list({*ids, *named})}, stop=stop).value()
    known = {node.element_id: node for node in nodes}
    told = {one["id"]: one for one in briefs(desk, nodes, stop)}

    def of(wanted: Iterable[str]) -> list[dict[str, Any]]:
        return [told[key_of(known[each])] for each in wanted if each in known]

    return {"found": of(ids), "named": of(named), "rest": rest}


def _understood(desk: Desk, index: Index, wanted: str) -> tuple[list[str], str]:
    """Give who is named in a sentence, and what it says besides."""
    titles = [question.title for question in desk.front.library().questions([])]
    return named_in(index, wanted, dull_words(titles))


def folded(text: str) -> str:
    """Write a text as it is compared: small letters without accents."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


class Index:
    """All texts of a store behind one another, each with whose it is; names come first."""

    def __init__(self) -> None:
        self._ids: list[str] = []
        self._labels: list[frozenset[str]] = []
        self._shared: dict[frozenset[str], frozenset[str]] = {}
        self._names: list[str] = []
        self._others: list[str] = []
        self._owners = array("l"), array("l")
        self._starts = array("q")
        self._text = ""

    def add(self, node: Node, *, whole: bool) -> None:
        """Add the names of a node, and where it is wanted whole its other texts."""
        owner = len(self._ids)
        self._ids.append(node.element_id)
        self._labels.append(self._shared.setdefault(node.labels, node.labels))
        own = (node.get("name"), node.get("title"), node.get("aliases"))
        names = list(dict.fromkeys(_texts(own))) or list(_texts([node.get("id")]))
        if "Film" in node.labels:
            names += numbered(node.get("number"))
        self._names += map(_line, names)
        self._owners[0].extend([owner] * len(names))
        if whole:
            others = list(_others(node))
            self._others += map(_line, others)
            self._owners[1].extend([owner] * len(others))

    def close(self) -> None:
        """Put all texts behind one another."""
        place = 1
        for line in (*self._names, *self._others):
            self._starts.append(place)
            place += len(line) + 1
        self._text = "\n".join(("", *self._names, *self._others))
        self._named = len(self._names)
        self._owner = self._owners[0] + self._owners[1]
        del self._names, self._others, self._owners, self._shared

    def find(self, wanted: str, labels: frozenset[str]) -> list[str]:
        """Give the nodes whose texts hold what was typed, what fits best first."""
        best: dict[int, tuple[Any, ...]] = {}
        words = wanted.split()
        begins, holds = self._hits(f"\n{wanted}"), self._hits(max(words, key=len))
        for number in dict.fromkeys(chain(begins, holds)):
            owner, line = self._owner[number], self._at(number)
            own = self._labels[owner]
            if (labels and not labels & own) or not all(word in line for word in words):
                continue
            rank = (number >= self._named, _fit(line, wanted), _weight(own), len(line), line)
            if owner not in best or rank < best[owner]:
                best[owner] = rank
        return [self._ids[owner] for owner in sorted(best, key=lambda each: best[each])[:MOST]]

    def called(self, span: str, labels: frozenset[str]) -> str | None:
        """Give the node that some words name, whole words of one of its names."""
        best: tuple[Any, ...] | None = None
        for number in self._hits(span):
            if number >= self._named:
                break
            owner, line = self._owner[number], self._at(number)
            own = self._labels[owner]
            if not labels & own or f" {span} " not in f" {_SIGNS.sub(' ', line)} ":
                continue
            rank = (_fit(line, span) > 0, _weight(own), _fit(line, span), len(line), owner)
            best = rank if best is None or rank < best else best
        return None if best is None else self._ids[best[-1]]

    def nearest(self, wanted: str, labels: frozenset[str]) -> list[str]:
        """Give the nodes whose names are nearly what was typed, where no text is it."""
        owners: dict[str, int] = {}
        if self._named > MOST_READ or len(wanted) < _LEAST:
            return []
        for number in range(self._named):
            owner = self._owner[number]
            if not labels or labels & self._labels[owner]:
                owners.setdefault(self._at(number), owner)
        close = get_close_matches(wanted, owners, n=_MOST_NEAR, cutoff=_NEAR)
        return list(dict.fromkeys(self._ids[owners[name]] for name in close))

    def _at(self, number: int) -> str:
        start = self._starts[number]
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else None]

    def _hits(self, word: str) -> Iterator[int]:
        """Give the texts that hold a word, each once."""
        place = self._text.find(word)
        looked = 0
        while place >= 0 and looked < _LOOKED_AT:
            number = bisect_right(self._starts, place + word.startswith("\n")) - 1
            yield number
            looked += 1
            end = self._text.find("\n", place + 1)
            place = self._text.find(word, end) if end >= 0 else -1


def _line(text: str) -> str:
    return " ".join(folded(text).split())


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
    whole = desk.counts().nodes <= MOST_READ
    for number, node in enumerate(desk.store.nodes()):
        index.add(node, whole=whole)
        if number % _LOOKED_AT == 0 and stop.is_set():
            raise Refusal("The search was cancelled.", 422, code="Cancelled")
    index.close()
    return index


def _others(node: Node) -> Iterator[str]:
    """Give the texts of a node that are no names; ids of others are none either."""
    for key, value in node.items():
        if key not in ("name", "title", "aliases", "sources", "checked_by", "kept_from"):
            yield from _texts([value])


def _texts(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _texts(list(value))
