"""The explorer on a real Neo4j: the same answers, and nothing that reaches beyond the graph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Thread
from typing import Any

import pytest

pytestmark = pytest.mark.neo4j

GRAPH = """
CREATE (tom:Person:Actor {id: 'person:tom', name: 'Tom', sources: ['source:x']})
       -[:PLAYED {films: ['film:one'], sources: ['source:x']}]->
       (ethan:Character {id: 'character:ethan', name: 'Ethan', occupation: 'agent'})
       -[:APPEARS_IN]->
       (:Film {id: 'film:one', title: 'One', name: 'One', released: date('1996-05-22')}),
       (:Source {id: 'source:x', name: 'X', url: 'https://x.example'})
"""


@pytest.fixture(scope="module")
def served(neo4j: Any, serving: Callable[..., Any]) -> Iterator[Any]:
    """Give an explorer on a server that holds a small story."""
    neo4j.empty()
    neo4j.run(GRAPH)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEO4J_USERNAME", neo4j.username)
        environment.setenv("NEO4J_PASSWORD", neo4j.password)
        environment.setenv("NEO4J_DATABASE", neo4j.database)
        with serving(neo4j.uri, "--workers", "1", "--deadline", "3") as explorer:
            yield explorer
    neo4j.empty()


def test_what_it_tells(served: Any) -> None:
    info = served.get("/api/info").json()
    assert (info["kind"], info["nodes"], info["write"]) == ("neo4j", 4, False)
    start = served.get("/api/start").json()
    assert [film["name"] for film in start["films"]] == ["One"]
    assert start["people"][0]["detail"] == "Ethan"
    assert served.get("/api/search", q="eth").json()["found"][0]["id"] == "character:ethan"
    node = served.get("/api/node", id="person:tom").json()
    assert node["sources"][0]["url"] == "https://x.example"
    assert node["relationships"][0]["properties"]["films"] == [{"id": "film:one", "name": "One"}]
    assert served.get("/api/expansions", id="character:ethan").json()["expansions"][0]["count"] == 1
    drawn = served.post("/api/path", **{"from": "person:tom", "to": "film:one"}).json()
    assert drawn["steps"] == 2


def test_questions_queries_and_typing(served: Any) -> None:
    answer = served.query(
        "MATCH p = (:Actor)-->(:Character) RETURN p, $n AS n", parameters={"n": 1}
    )
    assert answer.json()["types"] == ["Path", "Integer"]
    assert len(answer.json()["graph"]["nodes"]) == 2
    cast = served.post("/api/ask", question="who-is", parameters={"character": "Ethan"})
    assert cast.status_code == 200
    plan = served.query("MATCH (n:Film) RETURN n", mode="profile").json()["plan"]
    assert plan["operator"] == "ProduceResults"
    found = served.post("/api/complete", text="MATCH (n:Fi", offset=11).json()["items"]
    assert found[0]["text"] == "Film"
    checked = served.post("/api/check", text="MATCH (n:Flim) WHERE n.x = $y RETURN m").json()
    assert checked["errors"][0]["span"] == [37, 38]
    assert (
        served.post("/api/check", text="MATCH (n:Flim {name: $y}) RETURN n").json()["errors"] == []
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CREATE (n:Film)", "ReadOnly"),
        ("MATCH (n) SET n.x = 1", "ReadOnly"),
        ("CREATE INDEX FOR (n:Film) ON (n.y)", "ReadOnly"),
        ("LOAD CSV FROM 'http://127.0.0.1:1/x' AS row RETURN row", "NotAllowed"),
        ("// \\u000aLOAD CSV FROM 'http://127.0.0.1:1/x' AS row RETURN row", "NotAllowed"),
        ("CALL dbms.listConfig() YIELD name RETURN name", "NotAllowed"),
        ("CALL dbms.security.listUsers()", "NotAllowed"),
    ],
)
def test_what_may_not_be_done(served: Any, neo4j: Any, text: str, code: str) -> None:
    answer = served.query(text)
    assert answer.status_code == 403
    assert answer.json()["error"]["code"] == code
    assert neo4j.run("MATCH (n) RETURN count(n)") == [[4]]


def test_what_this_parser_does_not_read_is_not_sent(served: Any) -> None:
    answer = served.query("SHOW USERS YIELD user RETURN user")
    assert answer.status_code in {400, 403}
    assert "error" in answer.json()


def test_a_query_ends_at_its_time_or_when_it_is_cancelled(served: Any, soon: Any) -> None:
    slow = "UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN count(*)"
    answer = served.query(slow)
    assert answer.status_code == 422
    answers: list[Any] = []
    asking = Thread(target=lambda: answers.append(served.query(slow, job="one")))
    asking.start()
    assert soon(lambda: served.post("/api/cancel", job="one").json()["cancelled"])
    asking.join(60)
    assert answers[0].json()["error"]["code"] == "Cancelled"
    assert served.query("RETURN 1").json()["rows"] == [[1]]
