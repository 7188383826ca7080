from __future__ import annotations

from pathlib import Path

import pytest

import loregraph
from queries.header import Parameter, Question
from queries.library import Library
from viz.explorer.jobs.lacking import lacking

FEW = "CREATE (:Character {name: 'Luke'})-[:APPEARS_IN]->(:Film {title: 'A New Hope'})"


def asks(text: str, *parameters: Parameter) -> Question:
    return Question("one", "One?", text, Path("one.cypher"), parameters)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("MATCH (c:Character)-[:APPEARS_IN]->(f:Film) RETURN c", []),
        ("MATCH (c:Character)-[:KILLS]->(e:Event) RETURN c", ["Event", "KILLS"]),
        ("MATCH (c:Character) OPTIONAL MATCH (c)-[:KILLS]->(:Event) RETURN c", []),
        ("MATCH (c:Character) WHERE EXISTS { (c)-[:KILLS]->(:Event) } RETURN c", []),
        ("MATCH (w:Series|Film) RETURN w", []),
        ("MATCH (w:Series|Game) RETURN w", ["Series or Game"]),
        ("MATCH (w:Film&Long)-[:APPEARS_IN|KILLS]-(x) RETURN w", ["Long"]),
        ("MATCH (w:!Series) RETURN w", []),
        ("MATCH (c:Character)-[:KILLS*0..2]->(x) RETURN c", []),
        ("MATCH (c:Character) ((a)-[:KILLS]->(b)){1,2} (x) RETURN c", ["KILLS"]),
        ("MATCH (e:Event) RETURN e.name AS n UNION MATCH (c:Character) RETURN c.name AS n", []),
        ("MATCH (e:Event) RETURN 1 AS n UNION MATCH (:A)-[:B]-() RETURN 2 AS n", ["Event"]),
        ("CALL { MATCH (e:Event) RETURN e UNION MATCH (e:Town) RETURN e } RETURN e", ["Event"]),
        ("CALL { MATCH (e:Event) RETURN e UNION MATCH (e:Film) RETURN e } RETURN e", []),
        ("CALL { MATCH (e:Event) RETURN count(e) AS n } RETURN n", []),
        ("RETURN 1 AS one", []),
    ],
)
def test_what_is_missing(text: str, missing: list[str]) -> None:
    with loregraph.open() as store:
        store.run(FEW)
        assert lacking(asks(text), store.counts()) == missing


def test_whom_it_must_be_told_is_needed_too() -> None:
    with loregraph.open() as store:
        store.run(FEW)
        given = [Parameter("who", "Person|Organization"), Parameter("film", "Film")]
        missing = lacking(asks("MATCH (f {id: $film}) RETURN f", *given), store.counts())
        assert missing == ["Person or Organization"]


def test_a_question_that_lacks_something_answers_nothing() -> None:
    with loregraph.open() as store:
        store.run(FEW)
        counts = store.counts()
        questions = [each for each in Library().questions() if not each.parameters]
        without = [each for each in questions if lacking(each, counts)]
        assert without
        for each in without:
            if not each.algorithm:
                assert store.run(each.text).rows == [], each.name
