"""From a name that a person typed to the node that is meant.

Any case, without accents or punctuation, by name, title, alias or id; a part of a name is enough
where it fits one node alone. What fits better wins: the whole name, then the part after a
franchise's title (``Fallout``), then whole words, then the beginnings of words, then any part.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final

from graph.results.errors import UsageError
from graph.values.ids import slug
from graph.values.titles import subtitles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graph.stores.base import RunsQueries

WHOLE, SUBTITLE, WORDS, STARTS, PART = range(5)
SHOWN: Final = 5
LONGEST: Final = 60
NEAR: Final = 0.5
BY_ID: Final = "MATCH (n:{labels} {{id: $id}}) RETURN 1 LIMIT 1"


@dataclass(frozen=True, slots=True)
class Named:
    """A node that can be meant: its id, the name to show, and every name it goes by.

    Ids of ours are texts; another's graph may have any value there.
    """

    id: Any
    name: str
    names: tuple[str, ...]


def resolve(store: RunsQueries, labels: Sequence[str], wanted: str) -> Any:
    """Give the id of the one node of these labels that the name means.

    Raises:
        UsageError: none is meant, or several are; the sentence names the nearest.
    """
    if ":" in wanted:  # an id needs no names, and of those there may be many
        found = store.run(BY_ID.format(labels="|".join(labels)), {"id": wanted}).rows
        if found:
            return wanted
    return choose(wanted, named_nodes(store, labels), " or ".join(map(_spoken, labels))).id


def named_nodes(store: RunsQueries, labels: Iterable[str]) -> list[Named]:
    """List the nodes of these labels with their names; the labels are identifiers already."""
    found: dict[str, Named] = {}
    for label in labels:
        query = (
            f"MATCH (n:{label}) WHERE n.id IS NOT NULL "
            "RETURN n.id AS id, n.name AS name, n.title AS title, n.aliases AS aliases"
        )
        for id_, name, title, aliases in store.run(query).rows:
            several = aliases if isinstance(aliases, (list, tuple)) else [aliases]
            names = [text for text in (name, title, *several) if isinstance(text, str)]
            shown = names[0] if names else str(id_)
            found[repr(id_)] = Named(id_, shown, tuple(dict.fromkeys(names)))
    return list(found.values())


def choose(wanted: str, nodes: Sequence[Named], kind: str = "node") -> Named:
    """Give the one node that the name means.

    Raises:
        UsageError: none is meant, or several are; the sentence names the nearest.
    """
    words = words_of(wanted)
    best: dict[int, list[Named]] = {}
    for node in nodes:
        rank = _fit(wanted, words, node)
        if rank is not None:
            best.setdefault(rank, []).append(node)
    if not best:
        raise UsageError(_unknown(wanted, nodes, kind))
    meant = best[min(best)]
    if len(meant) > 1:
        raise UsageError(_ambiguous(wanted, meant, kind))
    return meant[0]


def words_of(text: str) -> tuple[str, ...]:
    """Give a name's words as they are compared: lower case, no accents, no punctuation."""
    return tuple(word for word in slug(text).split("-") if word)


def _fit(wanted: str, words: tuple[str, ...], node: Named) -> int | None:
    """Say how well a name fits a node, the smaller the better; None where it does not."""
    if wanted == str(node.id):
        return WHOLE
    if not words:
        return None
    ranks = [_fit_words(words, words_of(name)) for name in (*node.names, _slug(str(node.id)))]
    if any(words == words_of(part) for name in node.names for part in subtitles(name)):
        ranks.append(SUBTITLE)
    return min((rank for rank in ranks if rank is not None), default=None)


def _slug(identifier: str) -> str:
    return identifier.partition(":")[2]


def _fit_words(wanted: tuple[str, ...], name: tuple[str, ...]) -> int | None:
    if wanted == name:
        return WHOLE
    spans = [name[i : i + len(wanted)] for i in range(len(name) - len(wanted) + 1)]
    if wanted in spans:
        return WORDS
    last = len(wanted) - 1
    if any(s[:last] == wanted[:last] and s[last].startswith(wanted[last]) for s in spans):
        return STARTS
    return PART if " ".join(wanted) in " ".join(name) else None


def nearest(wanted: str, names: Iterable[str], most: int = SHOWN) -> list[str]:
    """Give the names most like the one that was typed, the nearest first."""
    words = " ".join(words_of(wanted))
    likeness = {name: _likeness(words, " ".join(words_of(name))) for name in names}
    good = [name for name in likeness if likeness[name] >= NEAR]
    return sorted(good, key=lambda name: (-likeness[name], name))[:most]


def _likeness(wanted: str, name: str) -> float:
    """Compare with the whole name and with each of its words, for people who type a surname."""
    parts = [name, *name.split()]
    return max((SequenceMatcher(None, wanted, part).ratio() for part in parts), default=0.0)


def quoted(typed: str) -> str:
    """Quote what a person typed, for a sentence; what is long is cut."""
    return repr(typed if len(typed) <= LONGEST else f"{typed[:LONGEST]}\u2026")


def _unknown(wanted: str, nodes: Sequence[Named], kind: str) -> str:
    if not nodes:
        return f"There is no {kind} {quoted(wanted)}: the store has no {kind} at all."
    by_name = {name: node for node in nodes for name in node.names}
    close = list(dict.fromkeys(by_name[name].name for name in nearest(wanted, by_name)))
    if close:
        return f"There is no {kind} {quoted(wanted)}. Nearest: {', '.join(close)}."
    some = ", ".join(sorted(node.name for node in nodes)[:SHOWN])
    return f"There is no {kind} {quoted(wanted)}, nor one like it. There are for example: {some}."


def _ambiguous(wanted: str, meant: Sequence[Named], kind: str) -> str:
    shown = ", ".join(f"{node.name} ({node.id})" for node in meant[:SHOWN])
    more = f" and {len(meant) - SHOWN} more" if len(meant) > SHOWN else ""
    what = f"{quoted(wanted)} may be more than one {kind}"
    return f"{what}: {shown}{more}. Say more of it, or give the id."


def _spoken(label: str) -> str:
    """Write a label as a word in a sentence: ``Film`` as ``film``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", label).lower()
