"""isEmpty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable


def test_what_is_empty(call: Callable[..., Any]) -> None:
    for empty in ("", [], (), {}):
        assert call("isEmpty", empty) is True
    for full in (" ", [None], {"a": None}):
        assert call("isEmpty", full) is False
    assert call("isEmpty", None) is None
    with pytest.raises(CypherError, match="expects a string or a list or a map"):
        call("isEmpty", 0)
