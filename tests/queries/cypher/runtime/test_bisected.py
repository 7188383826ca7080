"""What lies between two nodes, in short and in long rows."""

from __future__ import annotations

import pytest

from queries.cypher.runtime.bisected import by_end


@pytest.mark.parametrize("size", [0, 1, 10, 1_000])
def test_a_row_by_its_ends(size: int) -> None:
    near = [place // 3 * 2 for place in range(size)]  # three relationships to every even node
    between = list(range(100, 100 + size))
    found = by_end(near, between)
    for target in range(-1, 2 * size):
        wanted = [r for n, r in zip(near, between, strict=True) if n == target]
        assert list(found.get(target, ())) == wanted
