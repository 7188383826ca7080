"""Full-text indexes of a base, moved to whatever snapshot or transaction asks.

The words of the base are read once. What a snapshot's overlay changed is brought in when that
snapshot asks, and taken back when another one does: each sees exactly its own content.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any

from graph.rules.analyzers import ANALYZERS, USUAL
from graph.stores.embedded.fulltext.search import search
from graph.stores.embedded.fulltext.words import WordIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.rules.schema import Index
    from graph.stores.embedded.base import Base
    from graph.stores.embedded.fulltext.words import Fields
    from graph.stores.embedded.rows import NodeRow, RelationshipRow
    from graph.stores.embedded.snapshot import Snapshot

    Row = NodeRow | RelationshipRow


class CurrentWords:
    """One full-text index over one base."""

    def __init__(self, base: Base, index: Index) -> None:
        analyzer = ANALYZERS[index.config.get("fulltext.analyzer", USUAL)]
        self._base = base
        self._index = index
        self._analyzer = analyzer
        self._lock = Lock()
        self._words = WordIndex(len(index.keys), analyzer.cut)
        self._applied: dict[int, Row | None] = {}
        self._words.add_all(self._base_documents())

    def search(
        self, snapshot: Snapshot, text: str, analyzer: str | None = None
    ) -> list[tuple[int, float]]:
        """Give the nodes or relationships that a text finds, with scores, the best first.

        Raises:
            CypherError: the text is no query.
        """
        chosen = self._analyzer if analyzer is None else ANALYZERS[analyzer]
        with self._lock:
            self._move(snapshot)
            return search(self._words, self._index.keys, chosen, text)

    def _base_documents(self) -> Iterator[tuple[int, Fields]]:
        base, index = self._base, self._index
        node = index.entity == "node"
        entities = base.nodes if node else base.relationships
        columns = [entities.decoded(key) for key in index.keys]
        members: set[int] = set()
        for name in index.names:
            members.update(base.label_list(name) if node else base.type_list(name))
        for entity in sorted(members):
            texts = tuple(_text(c[entity]) if c is not None else "" for c in columns)
            if any(texts):
                yield entity, texts

    def _move(self, snapshot: Snapshot) -> None:
        """Bring in what the overlay of a snapshot has, and take back what it has not."""
        delta, applied = snapshot.delta, self._applied
        rows: Any = delta.nodes if self._index.entity == "node" else delta.relationships
        wanted = dict(rows.items())
        changed = [e for e, row in wanted.items() if e not in applied or applied[e] is not row]
        gone = [entity for entity in applied if entity not in wanted]
        for entity in (*changed, *gone):
            self._words.remove(entity)
        self._words.add_all(self._documents(changed, gone, wanted))
        self._applied = wanted

    def _documents(
        self, changed: list[int], gone: list[int], wanted: dict[int, Row | None]
    ) -> Iterator[tuple[int, Fields]]:
        for entity in changed:
            yield from self._document(entity, wanted[entity])
        entities = self._base.nodes if self._index.entity == "node" else self._base.relationships
        for entity in gone:
            if entities.is_live(entity):
                row: Row = (
                    self._base.node_row(entity)
                    if self._index.entity == "node"
                    else self._base.relationship_row(entity)
                )
                yield from self._document(entity, row)

    def _document(self, entity: int, row: Row | None) -> Iterator[tuple[int, Fields]]:
        if row is None:
            return
        names = row.labels if self._index.entity == "node" else (row.type,)  # type: ignore[union-attr]  # as the index says
        if not set(names).isdisjoint(self._index.names):
            texts = tuple(_text(row.properties.get(key)) for key in self._index.keys)
            if any(texts):
                yield entity, texts


def _text(value: Any) -> str:
    """Give what is searched of a property: texts, and lists of texts one behind the other."""
    if type(value) is str:
        return value
    if isinstance(value, (list, tuple)) and value and type(value[0]) is str:
        return " ".join(value)
    return ""


def words_of(snapshot: Snapshot, index: Index) -> CurrentWords:
    """Give a full-text index over the base of a snapshot, made on first use."""
    base = snapshot.base
    known = base.words.get(index.name)
    if known is None or known[0] != index:
        known = base.words[index.name] = (index, CurrentWords(base, index))
    return known[1]
