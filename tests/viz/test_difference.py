from __future__ import annotations

from graph.comparison.compare import compare
from graph.stores.embedded.store import NetworkXStore
from queries.cypher.engine import CypherEngine
from viz.difference import CHANGED, SAME, difference_picture


def test_where_things_are_is_what_is_coloured() -> None:
    with NetworkXStore(engine=CypherEngine()) as one, NetworkXStore(engine=CypherEngine()) as other:
        one.run("CREATE (:A {id: 'a', x: 1})-[:R]->(:B {id: 'b'}), (:Old {name: 'gone'})")
        other.run("CREATE (:A {id: 'a', x: 2}), (:B {id: 'b'})")
        picture = difference_picture(compare(one, other), "one.db", "other.db")
    looks = {node.caption: node.labels for node in picture.nodes}
    assert looks == {"a": (CHANGED,), "b": (SAME,), "gone": ("only in one.db",)}
    details = {node.caption: dict(node.properties) for node in picture.nodes}
    assert details["a"] == {"labels": "A", "x": "1 in one.db, 2 in other.db"}
    assert details["gone"] == {"labels": "Old", "name": "gone"}
    assert [(edge.type, edge.start, edge.end) for edge in picture.edges] == [
        ("R (only in one.db)", "a", "b")
    ]
    assert (picture.title, picture.subtitle) == ("one.db and other.db", "3 differences")
    assert "only in one.db" in picture.html()


def test_nodes_without_an_id_are_two() -> None:
    with NetworkXStore(engine=CypherEngine()) as one, NetworkXStore(engine=CypherEngine()) as other:
        one.run("CREATE (:A {x: 1})")
        other.run("CREATE (:A {x: 2})-[:R]->(:B {x: 3})")
        picture = difference_picture(compare(one, other), "one", "other")
    assert sorted(node.key for node in picture.nodes) == ["first 0", "second 0", "second 1"]
    assert [(edge.start, edge.end) for edge in picture.edges] == [("second 0", "second 1")]
