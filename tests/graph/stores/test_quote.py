"""Names in Cypher: whatever they hold, the server reads exactly that name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.results.errors import UsageError
from graph.stores.quote import labelled, quoted

if TYPE_CHECKING:
    from graph.stores.neo4j.store import Neo4jStore

HOSTILE = [
    "a`b",
    "``",
    "a\\u0060b",
    "\\",
    "a\\",
    "a\\`) DETACH DELETE n //",
    "`) RETURN 1 UNION MATCH (n) DETACH DELETE n //",
    "a b\n\tc",
    "'\"",
    "Größe \N{CLAPPER BOARD}",
    "{{}}%s",
]


@pytest.mark.parametrize("name", ["", "a\0b"])
def test_what_is_no_name_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        quoted(name)


def test_labels_stand_behind_each_other() -> None:
    assert labelled(("Person", "A`")) == ":`Person`:`A```"
    assert labelled(()) == ""


@pytest.mark.neo4j
@pytest.mark.parametrize("name", HOSTILE)
def test_the_server_reads_the_name_as_it_is(server_store: Neo4jStore, name: str) -> None:
    server_store.write(
        Batch(
            [NodeRecord("a", (name,), {"id": "x:1", name: 1})],
            [RelationshipRecord(name, "a", "a", {name: 2}, (name,))],
        )
    )
    (node,) = server_store.nodes()
    (relationship,) = server_store.relationships()
    assert (set(node.labels), node[name]) == ({name}, 1)
    assert (relationship.type, relationship[name]) == (name, 2)
    assert [found.element_id for found in server_store.lookup(name, name, 1)] == [node.element_id]
    assert server_store.counts().labels == {name: 1}
    assert server_store.schema().types == {name: {name: "INTEGER"}}
