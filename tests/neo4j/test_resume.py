"""A load that was cut off goes on with the same command and ends in the same graph."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from neo4j_server import Machine, Server, UnavailableError, own_machine

from graph.comparison.compare import compare
from graph.exchange.graphml.writer import write
from graph.records import Batch, NodeRecord, RelationshipRecord
from graph.stores.embedded.store import NetworkXStore
from graph.stores.neo4j.address import Address
from graph.stores.neo4j.store import Neo4jStore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]

NODES = 20_000


@pytest.fixture
def machine(in_ci: bool) -> Iterator[Machine]:  # noqa: FBT001 - a fixture
    try:
        with own_machine() as made:
            yield made
    except UnavailableError as reason:
        (pytest.fail if in_ci else pytest.skip)(str(reason))


@pytest.fixture(scope="module")
def wanted() -> Iterator[NetworkXStore]:
    nodes = [NodeRecord(str(n), ("A",), {"id": f"a:{n}", "n": n}) for n in range(NODES)]
    steps = [RelationshipRecord("R", str(n), str(n * 7 % NODES), {"n": n}) for n in range(NODES)]
    parallel = [RelationshipRecord("P", "1", "2", {"x": n % 2}, (), n) for n in range(5)]
    with NetworkXStore() as store:
        store.write(Batch(nodes, steps + parallel))
        yield store


def begin(path: Path, server: Server) -> subprocess.Popen[str]:
    who = {"NEO4J_USERNAME": server.username, "NEO4J_PASSWORD": server.password}
    command = [sys.executable, "-m", "loregraph", "load", "graphml", str(path)]
    return subprocess.Popen(
        [*command, "--store", server.uri],
        env={**os.environ, **who},
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(server: Server, count: str, least: int, process: subprocess.Popen[str]) -> int:
    """Wait until there is so much, while the load goes on."""
    found = 0
    while found < least:
        assert process.poll() is None, "the load was over too soon"
        time.sleep(0.01)
        [[found]] = server.run(f"MATCH {count} RETURN count(*)")
    return found


def test_the_client_is_killed_and_then_the_server(
    machine: Machine, wanted: NetworkXStore, tmp_path: Path
) -> None:
    path = tmp_path / "wanted.graphml"
    with path.open("w", encoding="utf-8") as out:
        write(wanted, out)
    server = machine.start()

    client = begin(path, server)
    wait_for(server, "(n)", 1, client)
    client.kill()
    client.communicate()
    [[nodes]] = server.run("MATCH (n) RETURN count(n)")
    assert 0 < nodes < NODES

    client = begin(path, server)
    wait_for(server, "()-[r]->()", 1, client)
    machine.kill()
    said = client.communicate()[1]
    assert client.returncode == 1
    assert "Traceback" not in said
    assert "do the same again" in said

    server = machine.start()
    [[links]] = server.run("MATCH ()-[r]->() RETURN count(r)")
    assert 0 < links < NODES
    for head in ("created", "nothing changed"):
        client = begin(path, server)
        said = client.communicate()[1]
        assert client.returncode == 0, said
        assert head in said
    with Neo4jStore(Address(server.uri, None, server.username, server.password)) as store:
        assert store.counts() == wanted.counts()
        assert compare(wanted, store).different == 0
