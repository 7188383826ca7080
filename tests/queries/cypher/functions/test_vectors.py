"""How alike vectors are; each figure is one that a real Neo4j gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from graph.results.errors import CypherError

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([1.0, 0.0], [0.0, 1.0], 0.5),
        ([1, 2], [2, 4], 1.0),
        ([1.0], [-1.0], 0.0),
        ([1, 2, 3], [1.5, -2, 0.1], 0.3824990391731262),
    ],
)
def test_directions(call: Callable[..., Any], a: Any, b: Any, expected: float) -> None:
    assert call("vector.similarity.cosine", a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ([1.0, 2.0], [1.0, 4.0], 0.20000000298023224),
        ([0, 0], [0, 0], 1.0),
        ([1, 2, 3], [1.5, -2, 0.1], 0.03897116333246231),
    ],
)
def test_distances(call: Callable[..., Any], a: Any, b: Any, expected: float) -> None:
    assert call("vector.similarity.euclidean", a, b) == expected


@pytest.mark.parametrize(
    ("a", "b", "sentence"),
    [
        ([0, 0], [1, 1], "not all zeros"),
        ([1, 2], [1], "as many numbers"),
        ([], [], "at least one"),
        ([1, None], [1, 2], "finite numbers in a"),
        ([1e200], [1], "finite numbers in a"),
        ([1], [float("nan")], "finite numbers in b"),
    ],
)
def test_what_is_no_vector(call: Callable[..., Any], a: Any, b: Any, sentence: str) -> None:
    with pytest.raises(CypherError, match=sentence) as caught:
        call("vector.similarity.cosine", a, b)
    assert caught.value.kind == "ArgumentError"


def test_null_gives_null(call: Callable[..., Any]) -> None:
    assert call("vector.similarity.cosine", None, [1]) is None
