"""Where a Neo4j is: what the address says, what the environment says, what is refused."""

from __future__ import annotations

import pytest

from graph.results.errors import UsageError
from graph.stores.neo4j.address import is_server, read_address


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])
def test_every_kind_of_address_is_a_server(scheme: str) -> None:
    assert is_server(f"{scheme}://localhost")
    assert read_address(f"{scheme}://localhost:7688").uri == f"{scheme}://localhost:7688"


@pytest.mark.parametrize("url", ["lore.db", ":memory:", "http://localhost", "neo4j", "bolt:/x"])
def test_anything_else_is_none(url: str) -> None:
    assert not is_server(url)


def test_the_environment_names_who_signs_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "ann")
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    monkeypatch.setenv("NEO4J_DATABASE", "films")
    address = read_address("neo4j://localhost")
    assert (address.username, address.password, address.database) == ("ann", "secret", "films")
    assert str(address) == "neo4j://localhost, database films"


def test_the_database_of_the_server_itself_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_DATABASE", "system")
    with pytest.raises(UsageError, match="system holds no graph: name another one in NEO4J_"):
        read_address("neo4j://localhost")


def test_the_password_is_asked_for_only_where_it_is_not_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert read_address("bolt://h", lambda name: f"of {name}").password == "of neo4j"
    monkeypatch.setenv("NEO4J_PASSWORD", "")
    assert read_address("bolt://h", lambda _: "asked").password == ""
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert read_address("bolt://h").password is None


def test_a_password_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "secret")
    address = read_address("neo4j://localhost")
    assert "secret" not in repr(address) + str(address)


def test_an_address_with_a_password_is_refused_without_repeating_it() -> None:
    with pytest.raises(UsageError, match="NEO4J_PASSWORD") as caught:
        read_address("neo4j://ann:secret@localhost:7999")
    assert "name neo4j://localhost:7999." in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("neo4j://localhost/films", "NEO4J_DATABASE=films"),
        ("bolt://", "names no host"),
        ("bolt://h?database=x", "NEO4J_DATABASE"),
    ],
)
def test_what_does_not_belong_there_is_told(url: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        read_address(url)


@pytest.mark.parametrize(
    "rest", ["h:abc", "h:99999", "h:0", "h:-1", "[::1", "ann:secret@h:abc", "ann:se:cret@[h"]
)
def test_a_port_or_host_that_cannot_be_is_told(rest: str) -> None:
    with pytest.raises(UsageError, match="names a host or a port that cannot be") as caught:
        read_address(f"neo4j://{rest}")
    assert "secret" not in str(caught.value)
    assert "cret" not in str(caught.value)
