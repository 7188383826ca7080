"""What goes wrong at a server, on a real one: a sentence each, never a password."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from neo4j.exceptions import ServiceUnavailable

from graph.results.errors import CypherError, StoreBusyError, StoreError, UsageError
from graph.stores.neo4j.address import Address
from graph.stores.neo4j.failures import told
from graph.stores.neo4j.store import Neo4jStore

if TYPE_CHECKING:
    from neo4j_server import Server

HERE = Address("bolt://127.0.0.1:1", "neo4j", "neo4j", "secret")


def test_no_server_there() -> None:
    with pytest.raises(StoreError, match=r"No Neo4j answers at bolt://127.0.0.1:1: start it"):
        Neo4jStore(HERE)


def test_no_such_machine() -> None:
    with pytest.raises(StoreError, match="no machine has that name"):
        Neo4jStore(replace(HERE, uri="bolt://nowhere.invalid"))


@pytest.mark.neo4j
@pytest.mark.parametrize("password", ["wrong", None])
def test_a_wrong_password(neo4j: Server, password: str | None) -> None:
    address = Address(neo4j.uri, neo4j.database, neo4j.username, password)
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as caught:
        Neo4jStore(address)
    assert "wrong" not in str(caught.value)


@pytest.mark.neo4j
def test_a_missing_database(neo4j: Server) -> None:
    address = Address(neo4j.uri, "missing", neo4j.username, neo4j.password)
    with pytest.raises(StoreError, match="has no database missing"):
        Neo4jStore(address)


@pytest.mark.neo4j
def test_an_encrypted_connection_to_a_server_without(neo4j: Server) -> None:
    uri = neo4j.uri.replace("bolt://", "bolt+s://")
    with pytest.raises(StoreError, match="encrypted"):
        Neo4jStore(Address(uri, neo4j.database, neo4j.username, neo4j.password))


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("query", "kind", "phase", "marked"),
    [
        ("MATCH (n)\nRETURN foo", "SyntaxError", "compile time", "foo"),
        ("MATCH (n) RETRUN n", "SyntaxError", "compile time", "RETRUN"),
        ("RETURN 'é\N{CLAPPER BOARD}', foo", "SyntaxError", "compile time", "foo"),
        ("EXPLAIN RETURN `a b`", "SyntaxError", "compile time", "`a b`"),
        ("RETURN", "SyntaxError", "compile time", ""),
        ("RETURN 1 / 0", "ArithmeticError", "runtime", None),
        ("RETURN $missing", "ParameterMissing", "runtime", None),
        ("CALL no.such()", "ProcedureError", "compile time", None),
        ("CREATE (a)-[:R]->() WITH a DELETE a", "ConstraintVerificationFailed", "runtime", None),
    ],
)
def test_a_query_that_fails(
    server_store: Neo4jStore, query: str, kind: str, phase: str, marked: str | None
) -> None:
    with pytest.raises(CypherError) as caught:
        server_store.run(query)
    error = caught.value
    assert (error.kind, error.phase, error.text) == (kind, phase, query)
    assert (error.span and query[slice(*error.span)]) == marked
    assert "(line" not in error.message
    assert "\n" not in error.message


@pytest.mark.neo4j
def test_what_is_only_read_writes_nothing(server_store: Neo4jStore) -> None:
    with pytest.raises(UsageError, match="only reading was allowed"):
        server_store.run("CREATE ()", read_only=True)
    assert server_store.counts().nodes == 0


@pytest.mark.neo4j
def test_two_that_wait_for_each_other_are_told_to_try_again(server_store: Neo4jStore) -> None:
    server_store.run("CREATE (:A {x: 1}), (:A {x: 2})")
    lock = "MATCH (a:A {x: $x}) SET a.y = 1"
    with server_store.transaction() as one, server_store.transaction() as other:
        one.run(lock, x=1)
        other.run(lock, x=2)
        with ThreadPoolExecutor(2) as pool:
            waits = [pool.submit(one.run, lock, x=2), pool.submit(other.run, lock, x=1)]
        (failed,) = [wait.exception() for wait in waits if wait.exception()]
        assert isinstance(failed, StoreBusyError)
        assert "Try again later" in str(failed)
        one.rollback()
        other.rollback()


def test_errors_of_ours_pass() -> None:
    with pytest.raises(KeyError), told(HERE):
        raise KeyError
    with pytest.raises(StoreError, match="No Neo4j answers"), told(HERE):
        raise ServiceUnavailable("gone")


def test_a_driver_that_fails_while_ctrl_c_ends_it_was_stopped_by_hand() -> None:
    def stopped_while_reading() -> None:
        try:
            raise KeyboardInterrupt
        finally:
            raise BufferError("Existing exports of data: object cannot be re-sized")

    with pytest.raises(KeyboardInterrupt), told(HERE):
        stopped_while_reading()
    with pytest.raises(BufferError), told(HERE):
        raise BufferError("of its own")
