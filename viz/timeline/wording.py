"""Sentences of the timeline's cards: text with links to nodes, never markup."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from viz.timeline.tale import Tale


@dataclass(frozen=True, slots=True)
class Link:
    """A name in a sentence, and the node that it leads to."""

    key: str
    text: str


Sentence = tuple["str | Link", ...]


def listed(links: Iterable[Link], most: int = 4) -> Sentence:
    """Write links as a list: ``a, b and c``; of long lists the first, and how many more."""
    found: Sequence[Link] = list(links)
    shown, more = found[:most], len(found) - most
    parts: list[str | Link] = []
    for place, link in enumerate(shown):
        if place:
            parts.append(" and " if more <= 0 and place == len(shown) - 1 else ", ")
        parts.append(link)
    return (*parts, f" and {more} more") if more > 0 else tuple(parts)


def link(tale: Tale, key: str) -> Link:
    """Link a node by its caption."""
    return Link(key, tale.caption(key))


def linked(tale: Tale, text: str, keys: Iterable[str]) -> Sentence:
    """Link the names of these nodes where they stand in a text; longer names win."""
    names = {tale.caption(key): key for key in keys if key in tale.nodes}
    parts: list[str | Link] = [text]
    for name in sorted(names, key=len, reverse=True):
        parts = [piece for part in parts for piece in _split(part, name, names[name])]
    return tuple(part for part in parts if part)


def _split(part: str | Link, name: str, key: str) -> list[str | Link]:
    if isinstance(part, Link) or not name or name not in part:
        return [part]
    before, _, after = part.partition(name)
    return [before, Link(key, name), *_split(after, name, key)]
