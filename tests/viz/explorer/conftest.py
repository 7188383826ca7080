"""Mission: Impossible in a store, a worker's desk on it, and explorers as people start them."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import httpx
import pytest

import loregraph
from loregraph.serving import Serving
from viz.explorer.desk import Desk
from viz.explorer.front import Terms
from viz.explorer.jobs.registry import find

sys.path.insert(0, str(Path(__file__).parent))  # where the tests find `aside`
LOREGRAPH = Path(sys.executable).with_name("loregraph")
ENDLESS = "UNWIND range(1, 10000000) AS x UNWIND range(1, 10000000) AS y RETURN count(*)"


@dataclass(frozen=True)
class Explorer:
    """An explorer that runs.

    Attributes:
        url: where.
        process: of the server.
        browser: asks it, as a browser of its own page would.
    """

    url: str
    process: subprocess.Popen[str]
    browser: httpx.Client

    def get(self, path: str, **asked: Any) -> httpx.Response:
        return self.browser.get(path, params=asked or None)

    def post(self, path: str, **asked: Any) -> httpx.Response:
        return self.browser.post(path, json=asked)

    def query(self, text: str, **more: Any) -> httpx.Response:
        return self.post("/api/query", text=text, **more)

    def workers(self) -> list[int]:
        """Give the processes that the server started."""
        own = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        children = map(int, own.read_text(encoding="ascii").split())
        return [child for child in children if b"spawn_main" in _command(child)]


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""


@contextmanager
def served(store: Path | str, *options: str) -> Iterator[Explorer]:
    """Start an explorer on a free port, and end it as Ctrl-C does."""
    command = [str(LOREGRAPH), "serve", str(store), "--port", "0", "--no-browser", *options]
    process = subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, env={**os.environ, "LOREGRAPH_STORE": ""}
    )
    assert process.stderr is not None
    told = process.stderr.readline()
    try:
        found = re.search(r"http://\S+?(?=/\s|/\?|/$)", told)
        assert found, told + process.stderr.read()
        with httpx.Client(base_url=found[0], timeout=120) as browser:
            yield Explorer(found[0], process, browser)
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)
        process.stderr.close()


@pytest.fixture(scope="session")
def mission(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store of Mission: Impossible, for reading."""
    path = tmp_path_factory.mktemp("mission") / "lore.db"
    command = [str(LOREGRAPH), "--store", str(path), "load", "curated", "mission-impossible"]
    subprocess.run(command, check=True, capture_output=True)
    return path


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a store of two nodes, for tests of the server itself: its workers are there sooner."""
    path = tmp_path_factory.mktemp("small") / "lore.db"
    with loregraph.open(path) as store:
        store.run("CREATE (:Character {name: 'Luke'})-[:APPEARS_IN]->(:Film {title: 'A New Hope'})")
    return path


@pytest.fixture
def copied(mission: Path, tmp_path: Path) -> Path:
    """Give a store of its own, to be changed."""
    return Path(shutil.copy(mission, tmp_path / "lore.db"))


@pytest.fixture(scope="session")
def explorer(mission: Path) -> Iterator[Explorer]:
    """Give an explorer that only reads."""
    with served(mission) as running:
        yield running


@pytest.fixture(scope="session")
def narrow(mission: Path) -> Iterator[Explorer]:
    """Give an explorer that grants little: two seconds, 80 MB, fifty rows, one worker."""
    options = ("--deadline", "2", "--memory", "80", "--rows", "50", "--workers", "1")
    with served(mission, *options) as running:
        yield running


@pytest.fixture(scope="session")
def single(small: Path) -> Iterator[Explorer]:
    """Give an explorer of one worker, whose queries take as long as they take."""
    with served(small, "--deadline", "600", "--workers", "1") as running:
        yield running


@pytest.fixture(scope="session")
def serving() -> Callable[..., Any]:
    """Start explorers with options of a test's own."""
    return served


@pytest.fixture(scope="session")
def front(mission: Path) -> Serving:
    """Give what the front door tells workers."""
    return Serving("mission", "1.0", file=str(mission))


@pytest.fixture(scope="session")
def desk(front: Serving) -> Iterator[Desk]:
    """Give a worker's desk in this process."""
    with front.open(write=False) as store:
        yield Desk(front, store, Terms())


@pytest.fixture(scope="session")
def do(desk: Desk) -> Callable[..., Any]:
    """Do a job at the desk."""

    def done(job: str, **asked: Any) -> Any:
        return find(job)(desk, asked, Event())

    return done


@pytest.fixture(scope="session")
def endless() -> str:
    """Give a query that does not end in a lifetime."""
    return ENDLESS
