"""The curated Mission: Impossible in a store that answers, and a way to ask it."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

import pytest

from graph.stores.embedded.store import NetworkXStore
from loaders.base import Reading
from loaders.sources.curated.loader import CuratedLoader
from queries.cypher.engine import CypherEngine
from queries.library import Library, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.results.result import Result


@pytest.fixture(scope="session")
def library() -> Library:
    """Give the questions that come with Loregraph."""
    return Library()


@pytest.fixture(scope="session")
def store() -> Iterator[NetworkXStore]:
    """Give a store that holds Mission: Impossible."""
    (batch,) = CuratedLoader().read("mission-impossible", Reading())
    with NetworkXStore(":memory:", engine=CypherEngine()) as opened:
        opened.write(batch)
        yield opened


@pytest.fixture(scope="session")
def ask(library: Library, store: NetworkXStore) -> Callable[..., list[dict[str, Any]]]:
    """Give a function that asks a question by name and gives its rows as dictionaries."""

    def asked(name: str, **given: Any) -> list[dict[str, Any]]:
        result = answer(library.question(name), store, given)
        return [record.data() for record in result]

    return asked


@pytest.fixture(scope="session")
def ask_example(library: Library, store: NetworkXStore) -> Callable[[str, str], Result]:
    """Give a function that asks a question with options as they are typed."""

    def asked(name: str, options: str) -> Result:
        words = shlex.split(options)
        given = {
            option.removeprefix("--").replace("-", "_"): value
            for option, value in zip(words[::2], words[1::2], strict=True)
        }
        return answer(library.question(name), store, given)

    return asked
