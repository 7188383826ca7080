"""What every test may ask for: the folder of real data, a real Neo4j, and whether this is CI."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from neo4j_server import Server

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "neo4j"))

TOGETHER = {
    "neo4j": (
        "tests/neo4j/",
        "tests/graph/claims/test_review.py",
        "tests/graph/exchange/admin/",
        "tests/graph/merging/",
        "tests/graph/stores/neo4j/",
        "tests/graph/stores/test_",
        "tests/viz/explorer/test_neo4j.py",
    ),
    "explorer": ("tests/viz/explorer/",),
}
"""Whose tests share what takes long to start."""
LONGEST = (
    "neo4j",
    "explorer",
    "tests/docs/test_t",
    "tests/viz/page/",
    "tests/loregraph/test_docs.py",
    "tests/loregraph/",
    "tests/docs/",
    "tests/architecture/",
    "tests/graph/stores/embedded/test_crash.py",
    "tests/queries/cypher/tck/",
)
"""What takes long comes first, or one process would be idle while another ends it."""

# CI tries the same examples each time, so that a red run can be told from a new find; on a busy
# machine an example may take long without being wrong.
settings.register_profile("house", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "house")


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of real data beside the repository, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder ../shared with real data is not there")
    return folder


@pytest.fixture(scope="session")
def in_ci() -> bool:
    """Tell whether this run is CI, where a missing tool is a failure and not a skip."""
    return os.environ.get("CI") == "true"


@pytest.fixture(scope="session")
def soon() -> Callable[..., bool]:
    """Wait until something holds: much longer than it takes, for the machine may be busy."""

    def held(condition: Callable[[], bool], within: float = 60.0) -> bool:
        end = time.monotonic() + within
        while time.monotonic() < end:
            if condition():
                return True
            time.sleep(0.02)
        return condition()

    return held


@pytest.fixture(scope="session")
def grows_less() -> Callable[..., bool]:
    """Tell whether many take less than so many times as long as few do.

    A busy machine disturbs a look, never all of several; what grows too fast does so in each.
    """

    def looked(spent: Callable[[int], float], few: int, many: int, *, than: float) -> bool:
        return any(spent(many) < than * max(spent(few), 0.001) for _ in range(4))

    return looked


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Let what shares a server or a browser run in one process, and what takes long come first."""
    from xdist.scheduler import LoadFileScheduling

    class Parts(LoadFileScheduling):
        def _split_scope(self, nodeid: str) -> str:
            file = super()._split_scope(nodeid)
            parts = (part for part, begin in TOGETHER.items() if file.startswith(begin))
            return next(parts, file)

        def _assign_work_unit(self, node: Any) -> None:
            self.workqueue.move_to_end(min(self.workqueue, key=_place), last=False)
            super()._assign_work_unit(node)

    return Parts(config, log) if config.getoption("dist") == "loadfile" else None


def _place(part: str) -> int:
    """Tell how early a part comes; of equals, the one of most tests is the first."""
    return next((n for n, begin in enumerate(LONGEST) if part.startswith(begin)), len(LONGEST))


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "neo4j: needs a real Neo4j (scripts/fetch-neo4j.sh)")


@pytest.fixture(scope="session")
def neo4j(in_ci: bool) -> Iterator[Server]:  # noqa: FBT001 - a fixture
    """Give a server that answers; skip with the reason where there is none, fail in CI."""
    from neo4j_server import UnavailableError, available_server

    try:
        with available_server() as server:
            yield server
    except UnavailableError as reason:
        (pytest.fail if in_ci else pytest.skip)(str(reason))
