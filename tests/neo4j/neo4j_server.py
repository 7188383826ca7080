"""A real Neo4j for tests: one process of our own on loopback, or the server NEO4J_URI names."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from neo4j import Driver, GraphDatabase, NotificationMinimumSeverity
from neo4j.exceptions import AuthError, DriverError, Neo4jError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
JARS = ROOT / ".tools" / "neo4j" / "lib"
_PASSWORD = "only-for-tests"
_SECONDS_TO_START = 120.0
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
# The quick compiler alone: a test run asks each query once, so code is seldom worth optimising.
_JVM = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
_CONF = """server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
server.directories.import={imports}
"""


class UnavailableError(RuntimeError):
    """There is no server to run tests on, and why."""


@dataclass(frozen=True)
class Server:
    """A server that answers: where it is and how to sign in.

    Attributes:
        uri: where its Bolt listens.
        username: who signs in.
        password: with what.
        database: the database that tests may fill and empty.
        imports: the folder from which LOAD CSV reads, None where the server is not ours.
        driver: an open driver for it.
    """

    uri: str
    username: str
    password: str
    database: str
    imports: Path | None
    driver: Driver

    def run(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[Any]:
        """Give the records of an auto-committed query."""
        with self.driver.session(database=self.database) as session:
            return list(session.run(query, parameters))  # type: ignore[arg-type]

    def empty(self) -> None:
        """Delete every node, relationship, index and constraint."""
        self.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS")
        for [name] in self.run("SHOW CONSTRAINTS YIELD name RETURN name"):
            self.run(f"DROP CONSTRAINT `{name.replace('`', '``')}`")
        for [name] in self.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"):
            self.run(f"DROP INDEX `{name.replace('`', '``')}`")


@contextmanager
def available_server() -> Iterator[Server]:
    """Give the server of NEO4J_URI, else one of our own that ends with the block.

    Raises:
        UnavailableError: there is neither; the text says what to do.
    """
    with named_server() if os.environ.get("NEO4J_URI") else own_server() as server:
        yield server


@contextmanager
def named_server() -> Iterator[Server]:
    """Give the server that the environment names, refused where its database is not empty."""
    uri = os.environ["NEO4J_URI"]
    username = os.environ.get("NEO4J_USERNAME", "neo4j")
    password = os.environ.get("NEO4J_PASSWORD", "")
    database = os.environ.get("NEO4J_DATABASE", "neo4j")
    with _driver(uri, username, password) as driver:
        folder = os.environ.get("NEO4J_IMPORTS")
        imports = Path(folder) if folder else None
        server = Server(uri, username, password, database, imports, driver)
        try:
            [[filled]] = server.run("RETURN EXISTS { MATCH () }")
        except (DriverError, Neo4jError) as error:
            raise UnavailableError(
                f"NEO4J_URI names {uri}, which does not answer: {error}"
            ) from error
        if filled and os.environ.get("NEO4J_TESTS_MAY_ERASE") != "true":
            raise UnavailableError(
                f"The database {database} at {uri} is not empty, and tests erase what they find. "
                "Name an empty one in NEO4J_DATABASE, or set NEO4J_TESTS_MAY_ERASE=true."
            )
        server.empty()
        yield server
        server.empty()


@contextmanager
def own_server() -> Iterator[Server]:
    """Start a server in a new folder; stop that process and remove the folder afterwards."""
    with own_machine() as machine:
        yield machine.start()


@contextmanager
def own_machine() -> Iterator[Machine]:
    """Give what starts a server in a new folder; afterwards its process and the folder are gone."""
    java = _java()
    if not JARS.is_dir():
        raise UnavailableError("The jars of Neo4j are not here: run sh scripts/fetch-neo4j.sh")
    with tempfile.TemporaryDirectory(prefix="loregraph-neo4j-", ignore_cleanup_errors=True) as name:
        machine = Machine(java, Path(name))
        try:
            yield machine
        finally:
            # its folder is thrown away, so nothing needs closing in good order (10 s)
            machine.kill()


class Machine:
    """A folder with a database, and the process that serves it: it may be killed and come back.

    Attributes:
        home: the folder.
        uri: where the server listens while it runs.
    """

    def __init__(self, java: str, home: Path) -> None:
        port = _free_port()
        self.home = home
        self.uri = f"bolt://127.0.0.1:{port}"
        self._command = _command(java, home, port)
        self._java = java
        self._process: subprocess.Popen[bytes] | None = None
        self._driver: Driver | None = None

    def start(self) -> Server:
        """Start the server and wait until it answers."""
        with (self.home / "log").open("wb") as log:
            self._process = subprocess.Popen(
                self._command, stdout=log, stderr=log, stdin=subprocess.DEVNULL
            )
        self._driver = _answering(self._process, self.uri, self.home / "log")
        return Server(self.uri, "neo4j", _PASSWORD, "neo4j", self.home / "import", self._driver)

    def kill(self) -> None:
        """Kill the process as ``kill -9`` does."""
        if self._driver is not None:
            self._driver.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def admin(self, *words: str, folder: Path) -> subprocess.CompletedProcess[str]:
        """Run neo4j-admin in a folder, on the database of this one; the server must not run."""
        places = {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}
        command = [self._java, *_JVM, "-cp", f"{JARS}/*", "org.neo4j.cli.AdminTool", *words]
        return subprocess.run(
            command,
            env={**os.environ, **places},
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )


def _driver(uri: str, username: str, password: str) -> Driver:
    # the driver logs what the server notifies, which no test reads
    return GraphDatabase.driver(
        uri, auth=(username, password), notifications_min_severity=NotificationMinimumSeverity.OFF
    )


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=f"{home}/bin" if home else None)
    if java is None:
        raise UnavailableError(
            "Neo4j needs Java 17 and there is none: install one or set NEO4J_URI"
        )
    return java


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _command(java: str, home: Path, port: int) -> list[str]:
    for folder in ("conf", "import"):
        (home / folder).mkdir()
    conf = _CONF.format(bolt=port, imports=home / "import")
    (home / "conf" / "neo4j.conf").write_text(conf, encoding="utf-8")
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
    main = "org.neo4j.server.CommunityEntryPoint"
    folders = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    return [java, *_JVM, *opens, "-cp", f"{JARS}/*", main, *folders]


def _answering(process: subprocess.Popen[bytes], uri: str, log: Path) -> Driver:
    """Wait until the server takes our password, which the first sign-in sets."""
    deadline = time.monotonic() + _SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            _set_password(uri)
            driver = _driver(uri, "neo4j", _PASSWORD)
            driver.verify_connectivity()
        except (DriverError, Neo4jError, OSError):
            time.sleep(0.2)
        else:
            return driver
    said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
    raise UnavailableError(f"Neo4j did not start (exit code {process.poll()}); it said:\n{said}")


def _set_password(uri: str) -> None:
    with (
        _driver(uri, "neo4j", "neo4j") as driver,
        driver.session(database="system") as session,
    ):
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
        try:
            session.run(change, password=_PASSWORD).consume()
        except AuthError:
            return  # it was set the last time round
