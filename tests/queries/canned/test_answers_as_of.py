"""What was believed on a day: what came later is not known then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

import loregraph
from graph.claims.current import Statement, believed, believed_at, overtaken
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


def test_nothing_is_believed_once_a_delay_is_known(small: Any) -> None:
    small.run(
        "MATCH (c:Claim {name: 'm'}) CREATE (e:Event {id: 'event:e', name: 'E'}),"
        " (c)-[:SETTLED_BY {settled: date('2021-05-01'), settled_precision: 'month'}]->(e)"
    )
    assert dates(small, "2021-05-30")[-1] == ("m", "believed")
    assert dates(small, "2021-05-31")[-1] == ("m", "replaced")


def test_a_month_ends_with_its_publication(small: Any) -> None:
    small.run(BOUNDED)
    small.run(
        "MATCH (c:Claim {name: 'b'}), (s:Source {name: 'b'}) SET c.as_of = date('2021-06-01'),"
        " c.as_of_precision = 'month', s.published_to = date('2021-06-20'),"
        " s.published_to_precision = 'day'"
    )
    late = {"published": "2021-06-21", "published_precision": "day"}
    small.run(
        "MATCH (f:Film) CREATE (s:Source {id: 'source:l', name: 'l', published: date($published),"
        " published_precision: $published_precision}), (c:Claim {id: 'claim:l', name: 'l',"
        " kind: 'release_date', value: 'l', as_of: date($published), as_of_precision: 'day'}),"
        " (c)-[:ABOUT {role: 'subject'}]->(f), (c)-[:STATED_IN]->(s)",
        late,
    )
    found = dict(dates(small, "2021-06"))
    assert (found["b"], found["l"]) == ("replaced", "believed")


@pytest.mark.parametrize("name", ["press-tally", "speaker-tally"])
def test_a_tally_of_a_day_counts_the_verdicts_of_that_day(small: Any, name: str) -> None:
    small.run(
        "CREATE (p:Person {id: 'person:p', name: 'P'}), (e:Event {id: 'event:e', name: 'E'})"
        " WITH p, e MATCH (c:Claim {name: 'd'})-[:STATED_IN]->(s) SET s.publisher = 'P'"
        " CREATE (c)-[:SAID_BY]->(p), (c)-[:SETTLED_BY {settled: date('2021-01-01')}]->(e)"
    )

    def tally(as_of: str | None) -> tuple[Any, ...]:
        (row,) = [row for row in run(name, small, as_of=as_of).rows if row[0] == "P"]
        return row[1:6]

    assert tally("2020-12-31") == (1, 0, 0, 1, "nothing settled yet")
    assert tally("2021-01-01") == (1, 0, 1, 0, "1 of 1 not kept")
    assert tally(None) == (1, 0, 1, 0, "1 of 1 not kept")
    small.run("MATCH (c:Claim {name: 'd'}) SET c.outcome = 'came_true'")
    assert tally(None) == (1, 1, 0, 0, "0 of 1 not kept")
    small.run(
        "MATCH (:Claim {name: 'd'})-[:STATED_IN]->(s), (p:Person)"
        " CREATE (:Claim {id: 'x', outcome: 'open', modality: 'planned'})-[:STATED_IN]->(s)"
        " WITH p MATCH (c:Claim {id: 'x'}) CREATE (c)-[:SAID_BY]->(p)"
    )
    assert tally(None) == (2, 1, 0, 1, "0 of 2 not kept, 1 open")


def test_the_trial_of_a_day_knows_the_verdicts_of_that_day(store: NetworkXStore) -> None:
    then = run("press-on-trial", store, speaker="Tom Cruise", as_of="2020-03").data()
    assert {(r["outcome"], r["settled"], *r["settled_by"]) for r in then} == {("open", None)}
    assert [r["settled_source"] for r in then] == [[], []]
    later = run("press-on-trial", store, speaker="Tom Cruise", as_of="2020-04").data()
    assert [r["outcome"] for r in later] == ["not kept"] * 2


@pytest.mark.parametrize("film", ["Dead Reckoning", "The Final Reckoning", "Fallout"])
@pytest.mark.parametrize("year", range(2019, 2026))
def test_what_is_believed_is_what_the_rule_gives(
    store: NetworkXStore, film: str, year: int
) -> None:
    rows = run("release-dates", store, film=film, as_of=str(year)).data()
    pairs = store.run(
        "MATCH (f:Film) WHERE f.title ENDS WITH $film MATCH (f)<-[:ABOUT {role: 'subject'}]-"
        "(c:Claim {kind: 'release_date'})-[:STATED_IN]->(s) WHERE c.value IS NOT NULL"
        " OPTIONAL MATCH (c)-[v:SETTLED_BY]->() RETURN c, s, collect(properties(v))",
        {"film": film},
    ).rows
    said = [
        Statement(claim.properties, source.properties, overtaken(claim.properties, verdicts))
        for claim, source, verdicts in pairs
    ]
    wanted = {
        (one.source["name"], one.claim["value"])
        for one in believed_at(believed(said), date(year, 12, 31))
        if one.claim["outcome"] != "came_true" or not settled(pairs, one, year)
    }
    found = {
        (row["source"][0], row["release_date"]) for row in rows if row["outcome"] == "believed"
    }
    assert found == wanted


def settled(pairs: Any, one: Statement, year: int) -> bool:
    """Whether the day had come by which it turned out so."""
    verdicts = next(v for claim, _, v in pairs if claim.properties == one.claim)
    return any(verdict["settled"].year <= year for verdict in verdicts)


def test_the_eighth_film_as_it_was_believed_in_2022(store: NetworkXStore) -> None:
    rows = run("release-dates", store, film="The Final Reckoning", as_of="2022").data()
    assert [r["release_date"] for r in rows if r["outcome"] == "believed"] == ["2024-06-28"]


def test_the_seventh_film_as_it_was_believed_in_march_2021(store: NetworkXStore) -> None:
    rows = run("release-dates", store, film="Dead Reckoning", as_of="2021-03").data()
    assert [(row["release_date"], row["outcome"]) for row in rows] == [
        ("2021-07-23", "replaced"),
        ("2021-11-19", "replaced"),
        ("2021-11-19", "replaced"),
        ("2021-11-19", "believed"),
    ]
