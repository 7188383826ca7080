from __future__ import annotations

from collections.abc import Iterator

import pytest

import loregraph
from queries.crediting import credits_of

GRAPH = """
CREATE (:Source {id: 'source:imdb', name: 'IMDb', attribution: 'By IMDb.', licence: 'Private.'}),
       (:Source {id: 'source:tmdb', name: 'TMDB', attribution: 'By TMDB.'}),
       (:Source {id: 'source:page', name: 'A page'}),
       (:Film {id: 'film:a', name: 'A', sources: ['source:imdb', 'source:page']}),
       (f:Film {id: 'film:b', name: 'B', sources: ['source:page']})
       <-[:ACTED_IN {sources: ['source:tmdb']}]-(:Person {id: 'person:c', name: 'C'})
"""
IMDB, TMDB = "By IMDb. Licence: Private.", "By TMDB."


@pytest.fixture
def store() -> Iterator[loregraph.Store]:
    with loregraph.open() as opened:
        opened.run(GRAPH)
        yield opened


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("MATCH (f:Film {name: 'A'}) RETURN f", [IMDB]),
        ("MATCH (f:Film {name: 'A'}) RETURN {held: [f]}", [IMDB]),
        ("MATCH (f:Film {name: 'B'}) RETURN f", []),
        ("MATCH p = (:Film {name: 'B'})--() RETURN p", [TMDB]),
        ("MATCH (:Film)-[r]-() RETURN r", [TMDB]),
        ("MATCH (f:Film) RETURN f.name AS film ORDER BY film", [IMDB]),
        ("RETURN ['TMDB'] AS source", [TMDB]),
        ("RETURN 'A' AS film, ['A page'] AS source", []),
        ("MATCH (f:Film) RETURN count(f)", [IMDB, TMDB]),
        ("MATCH (s:Source {name: 'TMDB'}) RETURN s", [TMDB]),
    ],
)
def test_an_answer_says_what_its_sources_ask_for(
    store: loregraph.Store, query: str, said: list[str]
) -> None:
    assert list(map(str, credits_of(store.run(query).rows, store))) == said


def test_where_no_source_asks_nothing_is_said(store: loregraph.Store) -> None:
    store.run("MATCH (s:Source) REMOVE s.attribution")
    assert credits_of(store.run("MATCH (f:Film) RETURN f").rows, store) == ()
