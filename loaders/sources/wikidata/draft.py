"""The graph of a load as it grows: each thing once, whichever item or row told of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from graph.model.registry import PREFIXES, relationship
from graph.records import Batch, NodeRecord, RelationshipRecord
from loaders.credits.entry import Entry
from loaders.sources.wikidata.notice import SOURCE

if TYPE_CHECKING:
    from graph.stores.base import Store

_LABELS: Final = {
    "ACTED_IN": "Actor",
    "PLAYED": "Actor",
    "DIRECTED": "Director",
    "WROTE": "Writer",
    "PRODUCED": "Producer",
}
_SAID: Final = {"sources": (SOURCE.key,)}


class Draft:
    """Nodes and relationships; what the store knows is related to and not told again."""

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self.nodes: dict[str, Entry] = {}
        self._links: dict[tuple[str, str, str, str], dict[str, Any]] = {}

    def node(self, key: str, name: str, place: str) -> Entry:
        """Give the entry of a thing."""
        entry = self.nodes.get(key)
        if entry is None:
            entry = self.nodes[key] = Entry(key, name, place)
        return entry

    def of_the_store(self, kinds: tuple[str, ...], item: str) -> str | None:
        """Give the id of an item in the store, of one of these kinds; None where it has none."""
        if self._store is None:
            return None
        for kind in kinds:
            for node in self._store.lookup(PREFIXES[kind].label, "wikidata_id", item):
                return str(node["id"])
        return None

    def relate(self, kind: str, start: str, end: str, **properties: Any) -> None:
        """Relate two things; of a list and of lists told twice, all is kept."""
        label = _LABELS.get(kind)
        if label is not None and start in self.nodes:
            self.nodes[start].is_also(label)
        model = relationship(kind)
        apart = "|".join(str(properties.get(name)) for name in model.identity)
        held = self._links.setdefault((kind, start, end, apart), {})
        for name, value in properties.items():
            if isinstance(value, tuple):
                held[name] = tuple(dict.fromkeys((*held.get(name, ()), *value)))
            elif value is not None:
                held.setdefault(name, value)

    def played_in(self, person: str, character: str, work: str) -> None:
        """Say that somebody played somebody in a work, with what follows from it."""
        self.relate("PLAYED", person, character, films=(work,))
        self.relate("APPEARS_IN", character, work, played_by=(person,))

    def batch(self) -> Batch:
        """Give everything as records; nothing has no source either."""
        if not self.nodes:
            return Batch()
        nodes = [SOURCE, *map(_node, self.nodes.values())]
        links = [
            RelationshipRecord(
                kind, start, end, {**_full(given), **_SAID}, relationship(kind).identity
            )
            for (kind, start, end, _), given in self._links.items()
        ]
        return Batch(nodes, links)


def _full(given: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value != ()}


def _node(entry: Entry) -> NodeRecord:
    model = PREFIXES[entry.id.partition(":")[0]]
    given: dict[str, Any] = {"id": entry.id, "name": entry.name}
    if "title" in model.model_fields:
        given["title"] = entry.name
    if entry.aliases:
        given["aliases"] = tuple(entry.aliases)
    labels = (model.label, *(label for label in model.extra_labels if label in entry.labels))
    return NodeRecord(entry.id, labels, {**given, **entry.properties, **_SAID})
