"""Calling functions as the executor does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from queries.cypher.functions import Clock, Context, lookup

if TYPE_CHECKING:
    from collections.abc import Callable

NOW = 1_532_692_800_123_456_789
"""2018-07-27T12:00:00.123456789Z."""


@pytest.fixture
def context() -> Context:
    """Give a context whose clock stands still on the day Fallout came out."""
    return Context(None, {}, Clock(NOW, NOW - 1_000_000_000))


@pytest.fixture
def call(context: Context) -> Callable[..., Any]:
    """Give what calls a function by its name."""

    def run(name: str, *arguments: Any) -> Any:
        found = lookup(name)
        assert found is not None, name
        return found.call(context, *arguments) if found.context else found.call(*arguments)

    return run
