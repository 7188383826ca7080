from __future__ import annotations

import io
from collections.abc import Iterator

import pytest

import loregraph
from loregraph.citing import Noted, noted
from loregraph.formats.registry import write
from loregraph.result import Result

SOURCES = """
CREATE (:Source {id: 'source:a', name: 'Paper: A', url: 'https://a.example/1', publisher: 'Paper',
                 published: date('2021-03-01'), published_precision: 'month'}),
       (:Source {id: 'source:b', name: 'B', url: 'javascript:alert(1)'}),
       (:Source {id: 'source:c1', name: 'Twice', url: 'https://c.example'}),
       (:Source {id: 'source:c2', name: 'Twice', url: 'https://d.example'}),
       (:Film {id: 'film:f', title: 'F', sources: ['source:a', 'source:b']})
"""


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run(SOURCES)
        yield opened


def ids(cell: object) -> list[str]:
    return [source.id for source in cell.sources] if isinstance(cell, Noted) else []


@pytest.mark.parametrize(
    "returned",
    [
        "f.title AS film, f.sources AS sources",
        "f.title AS film, f.sources AS what_it_rests_on",
        "f.title AS film, COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN s } AS x",
        "f.title AS film, ['Paper: A', 'B'] AS source",
    ],
)
def test_ids_nodes_and_names_of_sources_are_noted(store: loregraph.Store, returned: str) -> None:
    result = noted(store.run(f"MATCH (f:Film) RETURN {returned}"), store)
    assert result.columns == ["film"]
    assert result.rows[0][0].value == "F"
    assert ids(result.rows[0][0]) == ["source:a", "source:b"]


@pytest.mark.parametrize(
    "returned",
    [
        "f.title AS film, ['Paper: A'] AS names",
        "f.title AS film, 'source:a' AS id",
        "f.title AS film, ['source:a', 'other'] AS mixed",
        "f.title AS film, 1 AS source",
        "f.title AS film, 'nobody knows it' AS source",
        "f.title AS film, f AS source",
    ],
)
def test_other_columns_stay(store: loregraph.Store, returned: str) -> None:
    plain = store.run(f"MATCH (f:Film) RETURN {returned}")
    result = noted(plain, store)
    assert result.columns == plain.columns
    assert result.rows == plain.rows


def test_a_column_of_sources_alone_keeps_their_names(store: loregraph.Store) -> None:
    result = noted(store.run("MATCH (s:Source {name: 'B'}) RETURN s, 1 AS n"), store)
    assert result.columns == ["s", "n"]
    assert result.rows[0][0].value == ["B"]
    assert ids(result.rows[0][0]) == ["source:b"]
    assert result.rows[0][1] == 1


def test_sources_stand_at_what_they_say_and_not_at_a_verdict(store: loregraph.Store) -> None:
    columns = ["statement", "date", "outcome", "settled", "settled_by", "source", "settled_source"]
    rows = [
        ("It is so.", None, "open", None, [], "B", []),
        ("It is so.", "2021", "came true", "2022", ["It"], "B", ["Paper: A"]),
    ]
    result = noted(Result(columns, rows), store)
    assert result.columns == columns[:5]
    assert [list(map(ids, row)) for row in result.rows] == [
        [["source:b"], [], [], [], []],
        [[], ["source:b"], [], [], ["source:a"]],
    ]


def test_a_name_that_two_sources_have_is_no_link(store: loregraph.Store) -> None:
    result = noted(Result(["x", "source"], [(1, ["Twice", "B", "unknown"])]), store)
    (cited, *others) = result.rows[0][0].sources
    assert (cited.name, cited.url) == ("Twice", None)
    assert [one.id for one in others] == ["source:b", "unknown"]


def test_what_else_an_answer_tells_stays(store: loregraph.Store) -> None:
    plain = store.run("CREATE (:Note) WITH 1 AS n MATCH (f:Film) RETURN n, f.sources AS sources")
    assert noted(plain, store).counters.nodes_created == 1


def test_a_query_as_markdown(store: loregraph.Store) -> None:
    out = io.StringIO()
    asked = store.run("MATCH (f:Film) RETURN f.title AS film, f.sources AS sources")
    write(noted(asked, store), "markdown", out)
    assert out.getvalue() == (
        "| film |\n| --- |\n| F[^1][^2] |\n\n"
        "[^1]: [Paper: A](https://a.example/1), Paper, 2021-03\n"
        "[^2]: B\n"
    )
