"""The curated franchise in two stores, a file and a server, and both asked the same."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from golden_values import write_row

import loregraph
from loaders.registry import find
from loaders.run import load
from loregraph import CypherError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from neo4j_server import Server

    from graph.stores.embedded.store import NetworkXStore
    from graph.stores.neo4j.store import Neo4jStore
    from loregraph.store import Store

FRANCHISE = "mission-impossible"
_SECONDS = 180
_SIZE = re.compile(r"(?: \(|, )[\d,]+ kB\b\)?")


@dataclass(frozen=True)
class Twins:
    """Two stores with the same graph.

    Attributes:
        file: the embedded one.
        server: the one on a real Neo4j.
        neo4j: that server.
    """

    file: Store
    server: Store
    neo4j: Server

    def unlike(self, query: str, parameters: Mapping[str, Any] | None = None) -> str:
        """Say in what the answers to a query differ; empty where they are the same."""
        ours, theirs = (told(store, query, parameters) for store in (self.file, self.server))
        return "" if ours == theirs else f"{query} {parameters or ''}\n{ours}\nserver: {theirs}"

    @property
    def plain(self) -> tuple[NetworkXStore, Neo4jStore]:
        """Give the stores behind the front door."""
        return self.file._plain, self.server._plain  # type: ignore[return-value]

    def settle(self) -> None:
        """Load the server again where another test emptied it."""
        if self.server.counts() != self.file.counts():
            self.neo4j.empty()
            load(self.server, find("curated"), FRANCHISE)


def told(store: Store, query: str, parameters: Mapping[str, Any] | None = None) -> str:
    """Write an answer with its columns, rows and types, or the kind, phase and code of an error."""
    try:
        result = store.run(query, dict(parameters or {}))
    except CypherError as error:
        return f"{error.kind} {error.phase} {error.code}"
    return "\n".join([" | ".join(result.columns), *map(write_row, result.rows)])


def environment_of(server: Server) -> dict[str, str]:
    """Name a server in the environment, as a user does."""
    return {
        "LOREGRAPH_STORE": server.uri,
        "NEO4J_USERNAME": server.username,
        "NEO4J_PASSWORD": server.password,
        "NEO4J_DATABASE": server.database,
    }


def shell(command: str, folder: Path, more: Mapping[str, str]) -> str:
    """Give what a command of README prints in a folder, without sizes of files."""
    known = {k: v for k, v in os.environ.items() if not k.startswith(("LOREGRAPH", "NEO4J"))}
    plain = {"COLUMNS": "100", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env={**known, **plain, "PATH": path, **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    return _SIZE.sub("", ran.stdout + ran.stderr)


def twins_of(server: Server) -> Twins:
    """Open both stores; the embedded one is filled."""
    file, there = loregraph.open(":memory:"), open_server(server)
    load(file, find("curated"), FRANCHISE)
    return Twins(file, there, server)


def open_server(server: Server) -> Store:
    """Open the server's store through the front door."""
    before = dict(os.environ)
    os.environ.update(environment_of(server))
    try:
        return loregraph.open(server.uri)
    finally:
        os.environ.clear()
        os.environ.update(before)
