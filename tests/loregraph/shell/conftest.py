"""A shell on a small store in memory."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import loregraph
from loregraph.options import Settings
from loregraph.shell.session import Session
from loregraph.shell.shell import Shell


@pytest.fixture
def shell() -> Iterator[Shell]:
    with loregraph.open() as store:
        store.run("CREATE (:Film {title: 'A', `odd key`: 1})<-[:ACTED_IN {as: 'x'}]-(:Person)")
        yield Shell(Session(store), Settings(":memory:", quiet=False))
