"""Of vectors: how alike two lists of numbers are, in single precision as Neo4j has them."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, Any

from queries.cypher.functions.registry import function
from queries.cypher.values.failures import argument_error

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAIR = "(a :: LIST<NUMBER>, b :: LIST<NUMBER>) :: FLOAT"


def single(number: float) -> float:
    """The number of single precision that is nearest; infinite where it is too large."""
    try:
        return float(struct.unpack("f", struct.pack("f", number))[0])
    except OverflowError:
        return math.copysign(math.inf, number)


def _vectors(name: str, a: Sequence[Any], b: Sequence[Any]) -> tuple[list[float], list[float]]:
    pair = []
    for which, items in (("a", a), ("b", b)):
        numbers = [single(item) for item in items if type(item) in (int, float)]
        if not items or len(numbers) < len(items) or not all(map(math.isfinite, numbers)):
            raise argument_error(f"{name}() expects finite numbers in {which}, and at least one.")
        pair.append(numbers)
    if len(a) != len(b):
        raise argument_error(f"{name}() expects as many numbers in a as in b.")
    return pair[0], pair[1]


@function("vector.similarity.cosine", _PAIR)
def cosine(a: Sequence[Any], b: Sequence[Any]) -> float:
    """How alike the directions of two vectors are: from 0 for opposite ones to 1 for the same."""
    left, right = _vectors("vector.similarity.cosine", a, b)
    return single((1 + _dot(_unit(left), _unit(right))) / 2)


def _unit(vector: list[float]) -> list[float]:
    """The vector of the same direction that is 1 long."""
    length = math.sqrt(sum(number * number for number in vector))
    if not length:
        raise argument_error("vector.similarity.cosine() expects vectors that are not all zeros.")
    return [single(number / length) for number in vector]


def _dot(a: list[float], b: list[float]) -> float:
    total = 0.0
    for x, y in zip(a, b, strict=True):
        total = single(total + single(x * y))
    return total


@function("vector.similarity.euclidean", _PAIR)
def euclidean(a: Sequence[Any], b: Sequence[Any]) -> float:
    """How near two vectors are: 1 for the same ones, nearly 0 for those far apart."""
    left, right = _vectors("vector.similarity.euclidean", a, b)
    apart = [single(x - y) for x, y in zip(left, right, strict=True)]
    return single(1 / single(1 + _dot(apart, apart)))
