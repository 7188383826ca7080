"""Forty random queries over the franchise have the same answers in both stores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.fuzz.stores import Compared

if TYPE_CHECKING:
    from twins import Twins

pytestmark = pytest.mark.neo4j


def test_random_queries_have_the_same_answers(twins: Twins) -> None:
    compared = Compared(*twins.plain)
    compared.run(seed=1, count=40)
    assert compared.faults == []
    assert compared.refused < 25
