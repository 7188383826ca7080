"""The server that tests run on: it answers, it is ours alone, and it never erases a stranger's."""

from __future__ import annotations

import pytest
from neo4j_server import Server, UnavailableError, named_server

pytestmark = pytest.mark.neo4j


@pytest.fixture
def named(neo4j: Server, monkeypatch: pytest.MonkeyPatch) -> Server:
    """The server as somebody else's, by the environment."""
    monkeypatch.setenv("NEO4J_URI", neo4j.uri)
    monkeypatch.setenv("NEO4J_USERNAME", neo4j.username)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.password)
    monkeypatch.setenv("NEO4J_DATABASE", neo4j.database)
    monkeypatch.delenv("NEO4J_TESTS_MAY_ERASE", raising=False)
    neo4j.empty()
    return neo4j


def test_it_is_a_neo4j_5(neo4j: Server) -> None:
    [[version]] = neo4j.run("CALL dbms.components() YIELD versions RETURN versions[0]")
    assert version.startswith("5.")


def test_it_listens_on_loopback_alone(neo4j: Server) -> None:
    if neo4j.imports is None:
        pytest.skip("NEO4J_URI names a server that is not ours")
    assert neo4j.uri.startswith("bolt://127.0.0.1:")
    asked = ["server.http.enabled", "dbms.usage_report.enabled", "server.bolt.listen_address"]
    settings = dict(
        neo4j.run("SHOW SETTINGS YIELD name, value WHERE name IN $asked RETURN *", {"asked": asked})
    )
    assert settings["server.http.enabled"] == "false"
    assert settings["dbms.usage_report.enabled"] == "false"
    assert settings["server.bolt.listen_address"].startswith("127.0.0.1:")


def test_empty_leaves_nothing(neo4j: Server) -> None:
    neo4j.run("CREATE (:A {x: 1})-[:R]->(:B)")
    neo4j.run("CREATE CONSTRAINT `odd``name` FOR (a:A) REQUIRE a.x IS UNIQUE")
    neo4j.run("CREATE INDEX FOR (a:A) ON (a.y)")
    neo4j.empty()
    assert neo4j.run("MATCH (n) RETURN n") == []
    assert neo4j.run("SHOW CONSTRAINTS") == []
    assert neo4j.run("SHOW INDEXES WHERE type <> 'LOOKUP'") == []


def test_a_filled_database_is_refused(named: Server) -> None:
    named.run("CREATE (:Precious)")
    with pytest.raises(UnavailableError, match="not empty"), named_server():
        pytest.fail("it was opened")
    assert len(named.run("MATCH (n:Precious) RETURN n")) == 1
    named.empty()


def test_a_filled_database_is_erased_where_that_was_allowed(
    named: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    named.run("CREATE (:Worthless)")
    monkeypatch.setenv("NEO4J_TESTS_MAY_ERASE", "true")
    with named_server() as server:
        assert server.run("MATCH (n) RETURN n") == []


def test_an_empty_database_is_used(named: Server) -> None:
    with named_server() as server:
        assert server.run("RETURN 1 AS x")[0]["x"] == 1


def test_no_server_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    with pytest.raises(UnavailableError, match="does not answer"), named_server():
        pytest.fail("it was opened")
