"""coalesce, nullIf, valueType, timestamp, randomUUID."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def test_the_first_that_is_not_null(call: Callable[..., Any]) -> None:
    assert call("coalesce", None, 0, 1) == 0
    assert call("coalesce", None, None) is None


def test_null_where_equal(call: Callable[..., Any]) -> None:
    assert call("nullIf", 1, 1.0) is None
    assert call("nullIf", 1, 2) == 1
    assert call("nullIf", 1, None) == 1
    assert call("nullIf", None, 1) is None


def test_types(call: Callable[..., Any]) -> None:
    assert call("valueType", None) == "NULL"
    assert call("valueType", [1]) == "LIST<INTEGER NOT NULL> NOT NULL"


def test_the_time_stands_still(call: Callable[..., Any]) -> None:
    assert call("timestamp") == call("timestamp") == 1_532_692_800_123


def test_unique_names(call: Callable[..., Any]) -> None:
    names = {call("randomUUID") for _ in range(50)}
    assert len(names) == 50
    assert {uuid.UUID(name).version for name in names} == {4}
