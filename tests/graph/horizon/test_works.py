from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import loregraph
from graph.horizon.works import divide
from graph.results.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

GRAPH = """
CREATE (m:Franchise {id: 'franchise:m'}), (o:Franchise {id: 'franchise:o'}),
       (:Film {id: 'film:m1', released: date('2000-01-01')})-[:PART_OF {number: 1}]->(m),
       (:Film {id: 'film:m2', released: date('1990-01-01')})-[:PART_OF {number: 2}]->(m),
       (:Film {id: 'film:m3', number: 3})-[:PART_OF]->(m),
       (:Series {id: 'series:old', released: date('1980-01-01')})-[:PART_OF]->(m),
       (:Film {id: 'film:unknown'})-[:PART_OF]->(m),
       (:Film {id: 'film:o9', number: 9})-[:PART_OF]->(o),
       (:Film {id: 'film:alone'})
"""


@pytest.fixture
def store() -> Iterator[Any]:
    with loregraph.open(":memory:") as opened:
        opened.run(GRAPH)
        yield opened


@pytest.mark.parametrize(
    ("last", "unseen"),
    [
        (["film:m1"], {"film:m2", "film:m3", "film:unknown"}),
        (["film:m2"], {"film:m3", "film:unknown", "series:old"} - {"series:old"}),
        (["film:m3"], {"film:unknown", "series:old"}),
        (["film:m1", "film:m3"], {"film:unknown"}),
        (["series:old"], {"film:m1", "film:m2", "film:m3", "film:unknown"}),
        (["film:o9"], set()),
        (["film:alone"], set()),
    ],
)
def test_number_decides_then_release_and_what_has_neither_is_not_seen(
    store: Any, last: list[str], unseen: set[str]
) -> None:
    works = divide(store.nodes(), store.relationships(), last)
    assert works.unseen == unseen
    assert len(works.seen | works.unseen) == 7


def test_a_work_that_is_not_there_is_refused(store: Any) -> None:
    with pytest.raises(UsageError, match="no film or series with the id 'film:none'"):
        divide(store.nodes(), store.relationships(), ["film:none"])


def test_a_fact_is_revealed_by_the_first_of_the_works_among_its_sources(store: Any) -> None:
    works = divide(store.nodes(), store.relationships(), ["film:m1"])
    assert works.reveals([])
    assert works.reveals(["source:paper"])
    assert works.reveals(["source:film-m1", "source:film-m2"])
    assert not works.reveals(["source:film-m2", "source:paper"])


def test_what_is_only_named_is_a_guest_and_not_seen_where_it_came_out_later(store: Any) -> None:
    store.run(
        "CREATE (:Film {id: 'film:early', released: date('1999-01-01')}), "
        "(:Film {id: 'film:late', released: date('2001-01-01')}), "
        "(:Film {id: 'film:told', released: date('2001-01-01')})-[:HAS_EVENT]->(:Event {id: 'e'})"
    )
    works = divide(store.nodes(), store.relationships(), ["film:m1"])
    assert works.guests == {"film:alone", "film:early", "film:o9"}
    assert "film:late" in works.unseen
    assert "film:told" in works.seen
    assert "film:late" in divide(store.nodes(), store.relationships(), ["film:o9"]).seen


def test_a_franchise_that_is_told_and_of_which_nothing_was_chosen_is_whole(store: Any) -> None:
    assert divide(store.nodes(), store.relationships(), ["film:o9"]).whole == ()
    store.run(
        "MATCH (f:Film) WHERE f.id IN ['film:m1', 'film:m2'] "
        "CREATE (f)-[:HAS_EVENT]->(:Event {id: f.id})"
    )
    works = divide(store.nodes(), store.relationships(), ["film:o9"])
    assert works.whole == ("franchise:m",)
    assert not works.guests & {"film:m3", "series:old"}
    assert divide(store.nodes(), store.relationships(), ["film:m1"]).whole == ()
