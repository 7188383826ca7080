"""What every store does, whatever it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.records import Batch, NodeRecord, RelationshipRecord, WriteReport
from graph.results.errors import CypherError, SourceError, StoreError
from graph.stores.base import Store
from graph.values.point import Point
from graph.values.temporal import Date, DateTime, Duration

if TYPE_CHECKING:
    from graph.stores.base import RunsQueries


def everything(store: Store) -> tuple[set[str], set[str]]:
    """Give all that a store holds, element ids included, as text."""
    nodes = {f"{n.element_id} {sorted(n.labels)} {sorted(n.items())}" for n in store.nodes()}
    relationships = {
        f"{r.element_id} {r.type} {[n.element_id for n in r.nodes]} {sorted(r.items())}"
        for r in store.relationships()
    }
    return nodes, relationships


def test_it_is_a_store(store: Store) -> None:
    assert isinstance(store, Store)


def test_write_creates(store: Store, films: Batch) -> None:
    assert store.write(films) == WriteReport(nodes_created=3, relationships_created=4)
    counts = store.counts()
    assert (counts.nodes, counts.relationships) == (3, 4)
    assert counts.labels == {"Actor": 1, "Film": 2, "Person": 1}
    assert counts.types == {"ACTED_IN": 1, "FOLLOWS": 1, "PLAYED": 2}


def test_elements_come_by_id_where_that_is_asked(store: Store, films: Batch) -> None:
    store.write(Batch(films.nodes[::-1], films.relationships))
    ids = ["film:one", "film:two", "person:p"]
    assert [node["id"] for node in store.nodes(by_id=True)] == ids
    found = [
        (r.start_node["id"], r.end_node["id"], r.type) for r in store.relationships(by_id=True)
    ]
    assert found == sorted(found)
    assert len(found) == 4


def test_writing_twice_changes_nothing(store: Store, films: Batch) -> None:
    store.write(films)
    before = everything(store)
    assert store.write(films) == WriteReport(nodes_unchanged=3, relationships_unchanged=4)
    assert everything(store) == before


def test_an_update_sets_what_is_given_and_keeps_the_rest(store: Store, films: Batch) -> None:
    store.write(films)
    update = Batch(
        [NodeRecord("x", ("Sequel",), {"id": "film:two", "title": "Two!"})],
        [RelationshipRecord("ACTED_IN", "person:p", "film:one", {"billing": 2})],
    )
    assert store.write(update) == WriteReport(nodes_updated=1, relationships_updated=1)
    (film,) = store.lookup("Film", "id", "film:two")
    assert film.labels == {"Film", "Sequel"}
    assert dict(film.properties) == {"id": "film:two", "title": "Two!", "number": 2}
    acted = next(r for r in store.relationships() if r.type == "ACTED_IN")
    assert dict(acted.properties) == {"roles": ["A", "B"], "billing": 2}
    assert [node["id"] for node in acted.nodes] == ["person:p", "film:one"]


def test_nodes_without_an_id_are_always_new(store: Store) -> None:
    batch = Batch([NodeRecord("a", ("Film",), {"title": "X"})])
    assert store.write(batch).nodes_created == 1
    assert store.write(batch).nodes_created == 1
    assert len(store.lookup("Film", "title", "X")) == 2


def test_one_node_met_twice_in_a_batch(store: Store) -> None:
    twice = [NodeRecord("a", ("A",), {"id": 1}), NodeRecord("b", ("B",), {"id": 1, "x": 2})]
    batch = Batch(twice, [RelationshipRecord("R", "a", "b"), RelationshipRecord("R", "b", "a")])
    report = store.write(batch)
    assert report == WriteReport(
        nodes_created=1, nodes_updated=1, relationships_created=1, relationships_unchanged=1
    )
    (node,) = store.nodes()
    assert node.labels == {"A", "B"}
    assert node["x"] == 2


def test_an_unknown_end_writes_nothing(store: Store, films: Batch) -> None:
    films.relationships.append(RelationshipRecord("FOLLOWS", "f1", "film:missing"))
    with pytest.raises(SourceError, match=r"FOLLOWS from 'f1' to 'film:missing'.*Nothing"):
        store.write(films)
    assert store.counts().nodes == 0


@pytest.mark.parametrize("value", [{"a": 1}, [1, "a"], [[1]], [None], 2**63, object()])
def test_a_value_that_cannot_be_stored_names_its_place(
    store: Store, films: Batch, value: object
) -> None:
    films.nodes[2].properties["bad"] = value
    with pytest.raises(SourceError, match="'p', property 'bad'"):
        store.write(films)
    assert store.counts().nodes == 0


def test_values_come_back_as_they_went_in(store: Store) -> None:
    values = {
        "text": "Größe \N{CLAPPER BOARD}\0",
        "whole": -(2**63),
        "real": 0.1,
        "endless": float("inf"),
        "truth": False,
        "day": Date.parse("1996-05-22"),
        "moment": DateTime.parse("2023-07-12T10:00:00.123456789+02:00"),
        "length": Duration.parse("P1M2DT3.5S"),
        "place": Point(4326, 12.5, 41.9),
        "none": [],
        "texts": ["a", "b"],
        "reals": [1, 2.5],
        "days": [Date.parse("1996-05-22")],
    }
    store.write(Batch([NodeRecord("n", ("Thing",), {"id": "n", **values})]))
    (node,) = store.nodes()
    stored = {key: list(v) if isinstance(v, tuple) else v for key, v in node.properties.items()}
    assert stored == {"id": "n", **values}
    assert type(stored["truth"]) is bool


def test_lookup_is_equal_as_cypher_is(store: Store) -> None:
    for key in ("id", "plain"):
        records = [
            NodeRecord(str(i), (f"L{key}",), {key: v})
            for i, v in enumerate([1, True, "1", 2**60, 2**60 + 1])
        ]
        store.write(Batch(records))
        found = store.lookup(f"L{key}", key, 1.0)
        assert [node[key] for node in found] == [1]
        assert [node[key] for node in store.lookup(f"L{key}", key, True)] == [True]
        assert [node[key] for node in store.lookup(f"L{key}", key, 2**60 + 1)] == [2**60 + 1]
        assert store.lookup(f"L{key}", key, None) == []
        assert store.lookup("Other", key, 1) == []


def change_and_fail(transaction: RunsQueries) -> None:
    transaction.run("CREATE (:Film {id: 'film:three'})")
    transaction.run("MATCH (f:Film {id: 'film:one'}) SET f.title = 'changed'")
    raise KeyError


def test_a_transaction_is_all_or_nothing(store: Store, films: Batch) -> None:
    store.write(films)
    with pytest.raises(KeyError), store.transaction() as transaction:
        change_and_fail(transaction)
    assert store.counts().nodes == 3
    assert store.lookup("Film", "id", "film:one")[0]["title"] == "One"


def test_a_transaction_reads_what_is_committed_and_hinders_nobody(store: Store) -> None:
    count, add = "MATCH (f:Film) RETURN count(f) AS c", "CREATE (:Film {id: $id})"
    with store.transaction(timeout=60) as transaction:
        assert transaction.run(count).value() == [0]
        store.run(add, id="film:one")
        assert transaction.run(count).value() == [1]
        transaction.run(add, id="film:two")
        assert transaction.run(count).value() == [2]
        assert store.run(count).value() == [1]
    assert store.run(count).value() == [2]
    with store.transaction(writes=True) as transaction:
        transaction.run(add, id="film:three")
    assert store.run(count).value() == [3]


def test_a_transaction_ends_in_time(store: Store) -> None:
    slow = "UNWIND range(1, 1000000000) AS x WITH x WHERE x < 0 CREATE (:Film) RETURN count(x) AS c"
    with pytest.raises(CypherError) as caught, store.transaction(timeout=0.2) as transaction:
        transaction.run(slow)
    assert (caught.value.kind, caught.value.code) == ("ResourceLimit", "DeadlineExceeded")
    assert store.counts().nodes == 0


def test_an_answer_outlives_what_it_is_about(store: Store, films: Batch) -> None:
    store.write(films)
    node = store.lookup("Film", "id", "film:one")[0]
    with store.transaction() as transaction:
        transaction.run("MATCH (f:Film) SET f.title = 'changed'")
    assert store.lookup("Film", "title", "changed")
    assert node["title"] == "One"
    with pytest.raises(TypeError):
        node.properties["title"] = "mine"  # type: ignore[index]


def test_schema_names_what_is_there(store: Store, films: Batch) -> None:
    store.write(films)
    schema = store.schema()
    assert schema.labels["Film"] == {"id": "STRING", "number": "INTEGER", "title": "STRING"}
    assert schema.types["ACTED_IN"] == {"billing": "INTEGER", "roles": "LIST<STRING>"}
    assert schema.types["FOLLOWS"] == {}
    assert schema.ends["PLAYED"] == {("Actor", "Film"): 2, ("Person", "Film"): 2}


def test_a_closed_store_says_so(store: Store, films: Batch) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.counts()
    with pytest.raises(StoreError, match="closed"):
        store.write(films)
