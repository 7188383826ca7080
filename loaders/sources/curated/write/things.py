"""Entries of sources, people, characters, organizations and places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.model.base import kind_of
from graph.model.registry import PREFIXES
from loaders.sources.curated.write.held import written

if TYPE_CHECKING:
    from loaders.sources.curated.write.held import Held

_LAST: Final = ("sources", "uncertain", "checked_by", "kept_from", "merged_ids")
_DERIVED: Final = frozenset({"id", "name", "sources"})


def thing(held: Held, node_id: str, *without: str) -> dict[str, Any]:
    """Give the entry of a node, in the order of the model, what it rests on last."""
    given = written(held.nodes[node_id])
    known = [prop.name for prop in PREFIXES[kind_of(node_id)].properties()]
    keys = [key for key in known if key in given and key not in without]
    for key in given:
        if key not in known and not key.endswith("_precision"):
            held.leave_out(f"the property {key}")
    first = sorted((key for key in keys if key not in _LAST), key=_names_first)
    return {key: given[key] for key in (*first, *(key for key in _LAST if key in keys))}


def _names_first(key: str) -> bool:
    return key not in ("id", "name", "title")


def sources(held: Held) -> list[dict[str, Any]]:
    """Give the sources."""
    entries = []
    for node_id in held.of_kind("source"):
        entry = thing(held, node_id)
        if cites := [link.end for link in held.out("CITES", node_id)]:
            entry["cites"] = cites
        if entry.get("sources") == [node_id]:
            del entry["sources"]
        entries.append(entry)
    return entries


def people(held: Held) -> list[dict[str, Any]]:
    """Give the people of whom more is to be said than a credit says."""
    entries = []
    for node_id in held.of_kind("person"):
        labels = sorted(held.labels[node_id] - {"Person"})
        also = [label for label in labels if label in PREFIXES["person"].extra_labels]
        if _must_be_written(held, node_id):
            entry = thing(held, node_id)
            if node_id in held.explicit and also:
                entry["also"] = also
            entries.append(entry)
    return entries


def characters(held: Held) -> list[dict[str, Any]]:
    """Give the characters of whom more is to be said than a cast list says."""
    ids = held.of_kind("character")
    return [thing(held, each) for each in ids if _must_be_written(held, each)]


def _must_be_written(held: Held, node_id: str) -> bool:
    if node_id in held.explicit or not held.is_derived_id(node_id):
        return True
    if node_id not in held.credited:
        return True
    return bool(set(held.nodes[node_id]) - _DERIVED) or held.refer(node_id) == node_id


def places(held: Held) -> list[dict[str, Any]]:
    """Give the places, each with the larger one it lies within."""
    entries = []
    for node_id in held.of_kind("place"):
        entry = thing(held, node_id)
        within = [link.end for link in held.out("WITHIN", node_id)]
        entry |= {"within": within[0]} if within else {}
        for _ in within[1:]:
            held.leave_out("relationships WITHIN, but for the first of a place")
        entries.append(entry)
    return entries


def plain(held: Held, kind: str) -> list[dict[str, Any]]:
    """Give the entries of a kind that has nothing of its own: organizations, franchises."""
    return [thing(held, node_id) for node_id in held.of_kind(kind)]
