from __future__ import annotations

import pytest

from graph.records import NodeRecord, RelationshipRecord
from loaders.base import Reading
from loaders.credits import records
from loaders.credits.ledger import Ledger
from loaders.credits.records import batches
from loaders.credits.role import read_role


@pytest.fixture
def ledger() -> Ledger:
    source = NodeRecord("source:tmdb", ("Source",), {"id": "source:tmdb"})
    return Ledger("tmdb", source, Reading())


def written(ledger: Ledger) -> tuple[dict[str, NodeRecord], list[RelationshipRecord]]:
    whole = list(batches(ledger))
    nodes = {node.key: node for batch in whole for node in batch.nodes}
    return nodes, [link for batch in whole for link in batch.relationships]


def test_a_source_that_says_nothing_is_not_written(ledger: Ledger) -> None:
    assert not list(batches(ledger))
    ledger.person(1, "A", "x")
    assert list(batches(ledger))


def test_three_relationships_of_one_part_agree(ledger: Ledger) -> None:
    first, second = (ledger.work("film", own, f"F{own}", "x") for own in (2, 1))
    first.date("released", "2001")
    second.date("released", "2004")
    series = ledger.franchise("franchise:f", "F", "x")
    ledger.part_of(first, series)
    ledger.part_of(second, series)
    player, other = ledger.person(1, "A", "x"), ledger.person(2, "B", "x")
    ledger.acted(player, second, read_role("Iris Vane"), 1)
    ledger.acted(player, first, read_role("Iris Vane"), 4)
    ledger.acted(other, second, read_role("Iris Vane (archive footage)"), 2)
    nodes, links = written(ledger)
    iris = "character:iris-vane-f"
    assert nodes[iris].labels == ("Character",)
    found = {(one.type, one.start, one.end): one.properties for one in links}
    said = {"sources": ("source:tmdb",)}
    assert found["PLAYED", player.id, iris] == {"films": (first.id, second.id), **said}
    assert found["PLAYED", other.id, iris] == {"films": (second.id,), **said}
    assert found["APPEARS_IN", iris, second.id] == {"played_by": (player.id, other.id), **said}
    acted = found["ACTED_IN", other.id, second.id]
    assert acted == {"roles": ("Iris Vane",), "billing": 2, "archive": True, **said}


def test_two_lines_of_one_person_in_one_work_are_one_relationship(ledger: Ledger) -> None:
    film, person = ledger.work("film", 1, "F", "x"), ledger.person(1, "A", "x")
    ledger.acted(person, film, read_role("Iris Vane (voice)"), 7)
    ledger.acted(person, film, read_role("Ada Vane"), 3)
    _, links = written(ledger)
    (acted,) = [one for one in links if one.type == "ACTED_IN"]
    assert acted.properties["roles"] == ("Iris Vane", "Ada Vane")
    assert acted.properties["billing"] == 3
    assert "voice" not in acted.properties


def test_nodes_come_before_what_relates_them(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "BATCH", 2)
    film = ledger.work("film", 1, "F", "x")
    for own in range(5):
        ledger.acted(ledger.person(own, f"P{own}", "x"), film, read_role("Guard"), own)
    known: set[str] = set()
    for batch in batches(ledger):
        assert len(batch.nodes) + len(batch.relationships) <= 2
        known |= {node.key for node in batch.nodes}
        assert all({one.start, one.end} <= known for one in batch.relationships)


def test_a_work_of_the_store_is_related_to_and_not_told(ledger: Ledger) -> None:
    film = ledger.stored_work("film:a-1999", "A", "franchise:as")
    ledger.acted(ledger.person(1, "B", "x"), film, read_role("Iris Vane"), 1)
    nodes, links = written(ledger)
    assert set(nodes) == {"source:tmdb", "person:tmdb-1", "character:iris-vane-as"}
    assert {one.type for one in links} == {"ACTED_IN", "APPEARS_IN", "PLAYED"}
