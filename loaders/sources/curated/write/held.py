"""What a store holds of the model, by id and type, and how an entry may refer to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from graph.model.base import kind_of
from graph.model.partial_date import PartialDate
from graph.model.registry import PREFIXES, RELATIONSHIPS
from graph.values.ids import fold, make_id
from graph.values.temporal import Date

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.stores.base import Store

NOT_WRITTEN: Final = frozenset({"proposed"})
"""Kinds that are no part of the curated form: they wait for a review."""
PROVENANCE: Final = ("sources", "uncertain", "checked_by", "kept_from")
"""What a record rests on; entries say it last."""
_CREDITS: Final = ("ACTED_IN", "DIRECTED", "WROTE", "PRODUCED", "APPEARS_IN")
_NAMED: Final = frozenset({"person", "character"})


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship between two nodes that have ids."""

    type: str
    start: str
    end: str
    properties: Mapping[str, Any]


@dataclass(slots=True)
class Held:
    """The nodes and relationships of a store.

    Attributes:
        nodes: the properties of each node, by id.
        labels: its labels.
        links: the relationships by type.
        left_out: what the curated form has no place for, with how often it came.
        explicit: ids of nodes of which every property is written, derived or not.
        apart: type and ends of relationships whose sources their line cannot tell.
        credited: ids of the people and characters whom the entry of a work names.
    """

    nodes: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    links: dict[str, list[Link]] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)
    explicit: set[str] = field(default_factory=set)
    apart: set[tuple[str, str, str]] = field(default_factory=set)
    credited: set[str] = field(default_factory=set)
    _names: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    _by_end: dict[tuple[str, str, str], list[Link]] = field(default_factory=dict)

    def of_kind(self, *kinds: str) -> list[str]:
        """Give the ids of a kind, in order."""
        return [each for each in sorted(self.nodes) if kind_of(each) in kinds]

    def of_type(self, name: str) -> list[Link]:
        """Give the relationships of a type, by their ends."""
        return self.links.get(name, [])

    def out(self, name: str, start: str) -> Iterator[Link]:
        """Give the relationships of a type that begin at a node."""
        return iter(self._ends().get((name, "out", start), ()))

    def into(self, name: str, end: str) -> Iterator[Link]:
        """Give the relationships of a type that end at a node."""
        return iter(self._ends().get((name, "in", end), ()))

    def _ends(self) -> dict[tuple[str, str, str], list[Link]]:
        """Give the relationships by their ends, gathered once."""
        if not self._by_end:
            for name, links in self.links.items():
                for link in links:
                    self._by_end.setdefault((name, "out", link.start), []).append(link)
                    self._by_end.setdefault((name, "in", link.end), []).append(link)
        return self._by_end

    def name(self, node_id: str) -> str:
        """Give what a node is called."""
        return str(self.nodes[node_id].get("name", node_id))

    def refer(self, node_id: str) -> str:
        """Give a name that means a node and no other; else its id."""
        kind = kind_of(node_id)
        if kind not in _NAMED:
            return node_id
        name = self.name(node_id)
        alone = self._names.get((kind, fold(name))) == {node_id}
        return name if alone and kind_of(name) not in PREFIXES else node_id

    def is_derived_id(self, node_id: str) -> bool:
        """Tell whether an id is the one that the name alone would get."""
        try:
            return make_id(kind_of(node_id), self.name(node_id)) == node_id
        except ValueError:
            return False

    def leave_out(self, what: str) -> None:
        """Note what cannot be written."""
        self.left_out[what] = self.left_out.get(what, 0) + 1

    def index(self) -> None:
        """Learn who is called what, and who is credited, once everything is there."""
        self.credited = {link.start for name in _CREDITS for link in self.of_type(name)}
        for node_id, properties in self.nodes.items():
            for name in (properties.get("name", ""), *(properties.get("aliases") or ())):
                self._names.setdefault((kind_of(node_id), fold(name)), set()).add(node_id)


def read_store(store: Store) -> Held:
    """Read everything that the curated form has a place for; the rest is noted."""
    held = Held()
    for node in store.nodes(by_id=True):
        node_id = node.get("id")
        kind = kind_of(node_id) if isinstance(node_id, str) else ""
        model = PREFIXES.get(kind)
        if model is None or model.label not in node.labels:
            held.leave_out(f"nodes {':'.join(sorted(node.labels)) or 'without a label'}")
        elif kind in NOT_WRITTEN or (kind == "claim" and node.get("decision") == "proposed"):
            held.leave_out("names and claims that were proposed and not decided")
        else:
            held.nodes[node_id] = node.properties
            held.labels[node_id] = node.labels
    for one in store.relationships(by_id=True):
        start, end = one.start_node.get("id"), one.end_node.get("id")
        if start not in held.nodes or end not in held.nodes:
            continue
        if one.type in RELATIONSHIPS:
            held.links.setdefault(one.type, []).append(Link(one.type, start, end, one.properties))
        else:
            held.leave_out(f"relationships {one.type}")
    held.index()
    return held


def written(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give properties as a file has them: a date and its precision are one text."""
    found: dict[str, Any] = {}
    for key, value in properties.items():
        if key.endswith("_precision"):
            continue
        if isinstance(value, Date):
            found[key] = str(PartialDate.from_stored(value, properties.get(f"{key}_precision")))
        else:
            found[key] = list(value) if isinstance(value, tuple | list) else value
    return found


def kept(properties: Mapping[str, Any]) -> dict[str, Any]:
    """Give whose values a record has, where several data sets told of it."""
    found = properties.get("kept_from")
    return {"kept_from": list(found)} if found else {}


def provenance(properties: Mapping[str, Any], default: object = ()) -> dict[str, Any]:
    """Give sources and doubts, but for sources that hold anyway."""
    given = written(properties)
    keys = ("sources", "uncertain", "checked_by")
    found = {key: given[key] for key in keys if given.get(key)}
    if found.get("sources") == list(default or ()):  # type: ignore[call-overload]  # any list
        del found["sources"]
    return found
