"""What was believed on a day: what came later is not known then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import loregraph
from queries.library import run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.stores.embedded.store import NetworkXStore

GRAPH = """
CREATE (f:Film {id: 'film:a', title: 'A', released: date('2022-02-02'), sources: []})
WITH f
UNWIND [
  {id: 'd', from: '2020-05-05', at: date('2020-05-05'), precision: 'day'},
  {id: 'm', from: '2021-03-01', at: date('2021-03-01'), precision: 'month'},
  {id: 'y', from: '2021-01-01', at: date('2021-01-01'), precision: 'year'}
] AS row
CREATE (s:Source {id: 'source:' + row.id, name: row.id, published: date(row.from),
                  published_precision: row.precision}),
       (c:Claim {id: 'claim:' + row.id, name: row.id, kind: 'release_date', property: 'released',
                 value: row.id, modality: 'planned', outcome: 'did_not', as_of: row.at,
                 as_of_precision: row.precision, summary: row.id}),
       (c)-[:ABOUT {role: 'subject'}]->(f), (c)-[:STATED_IN]->(s)
"""
BOUNDED = """
MATCH (f:Film)
CREATE (s:Source {id: 'source:b', name: 'b', published_to: date('2021-06-01'),
                  published_to_precision: 'month'}),
       (u:Source {id: 'source:u', name: 'u'})
WITH f, [s, u] AS sources
UNWIND sources AS s
CREATE (c:Claim {id: 'claim:' + s.name, name: s.name, kind: 'release_date', value: s.name,
                 outcome: 'open', modality: 'stated', summary: s.name}),
       (c)-[:ABOUT {role: 'subject'}]->(f), (c)-[:STATED_IN]->(s)
"""


@pytest.fixture
def small() -> Iterator[Any]:
    with loregraph.open(":memory:") as store:
        store.run(GRAPH)
        yield store


def dates(store: Any, as_of: str | None) -> list[tuple[str, str]]:
    result = run("release-dates", store, film="A", as_of=as_of)
    return [(row["release_date"], row["outcome"]) for row in result.data()]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2020-05-04", []),
        ("2020-05-05", [("d", "believed")]),
        ("2021-03-30", [("d", "believed")]),
        ("2021-03", [("d", "replaced"), ("m", "believed")]),
        ("2021", [("d", "replaced"), ("y", "believed"), ("m", "believed")]),
        ("2022-02-01", [("d", "replaced"), ("y", "believed"), ("m", "believed")]),
    ],
)
def test_a_source_counts_from_the_last_day_on_which_it_can_have_come(
    small: Any, as_of: str, expected: list[tuple[str, str]]
) -> None:
    assert dates(small, as_of) == expected


def test_the_film_is_out_from_its_day_on(small: Any) -> None:
    assert dates(small, "2022-02-02")[-1] == ("2022-02-02", "released")
    assert dates(small, None)[0] == ("d", "not kept")


def test_a_bound_counts_and_a_source_without_any_never(small: Any) -> None:
    small.run(BOUNDED)
    found = {
        row["statement"]
        for as_of in ("2021-05", "2021-06")
        for row in run("claims-of", small, source="b", as_of=as_of).data()
    }
    assert found == {"b"}
    assert run("claims-of", small, source="b", as_of="2021-05").rows == []
    assert run("claims-of", small, source="u", as_of="2099").rows == []


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("claims-of", {"source": "d"}),
        ("disagreements", {}),
        ("press-on-trial", {"announced": "no"}),
        ("press-tally", {"announced": "no"}),
        ("announced-but-never-happened", {}),
    ],
)
def test_every_question_about_claims_takes_a_day(
    small: Any, name: str, given: dict[str, str]
) -> None:
    assert run(name, small, as_of="2020-05-04", **given).rows == []
    assert run(name, small, as_of="2022", **given).rows


def test_the_seventh_film_as_it_was_believed_in_march_2021(store: NetworkXStore) -> None:
    rows = run("release-dates", store, film="Dead Reckoning", as_of="2021-03").data()
    assert [(row["release_date"], row["outcome"]) for row in rows] == [
        ("2021-07-23", "replaced"),
        ("2021-11-19", "replaced"),
        ("2021-11-19", "replaced"),
        ("2021-11-19", "believed"),
    ]
