"""The truth tables of three-valued logic."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.values.ternary import and_, not_, or_, truth, xor

VALUES = (True, False, None)


@pytest.mark.parametrize(("a", "b"), list(product(VALUES, VALUES)))
def test_tables(a: bool | None, b: bool | None) -> None:  # noqa: FBT001 - Cypher values
    known = a is not None and b is not None
    assert and_(a, b) == (False if False in (a, b) else (True if known else None))
    assert or_(a, b) == (True if True in (a, b) else (False if known else None))
    assert xor(a, b) == ((a != b) if known else None)
    assert and_(a, b) == and_(b, a)
    assert not_(and_(a, b)) == or_(not_(a), not_(b))
    assert not_(not_(a)) is a
    assert truth(a) is (a is True)


def test_a_list_is_true_where_it_holds_anything() -> None:
    assert (truth([]), truth([False]), not_([]), not_([1])) == (False, True, True, False)
    assert and_([], None) is False
    assert or_([1], None) is True
    assert xor([], True) is True


@pytest.mark.parametrize("other", [0, 1, "true", 1.0, {}])
@pytest.mark.parametrize("known", VALUES)
def test_other_types_are_refused(other: Any, known: Any) -> None:
    for operator, decided in ((and_, False), (or_, True), (xor, ...)):
        for pair in ((known, other), (other, known)):
            if known is decided:  # what the other is does not matter any more
                assert operator(*pair) is decided
                continue
            with pytest.raises(CypherError, match="Expected a boolean") as caught:
                operator(*pair)
            assert (caught.value.kind, caught.value.code) == ("TypeError", "InvalidArgumentType")
    with pytest.raises(CypherError, match="Expected a boolean"):
        not_(other)
    with pytest.raises(CypherError, match="Expected a boolean"):
        truth(other)
