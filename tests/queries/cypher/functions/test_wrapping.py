"""Nulls and types are looked at before a function is called."""

from __future__ import annotations

from typing import Any

import pytest

from graph.results.errors import CypherError
from queries.cypher.functions.registry import parse_signature
from queries.cypher.functions.wrapping import wrap
from queries.cypher.values.failures import argument_error


def wrapped(
    signature: str, *, nulls: bool = True, context: bool = False, refuse: Any = None
) -> Any:
    parameters, _ = parse_signature(signature)
    return wrap("f", lambda *given: given, parameters, nulls, context, refuse)


@pytest.mark.parametrize(
    "signature",
    ["(a :: STRING) :: ANY", "(a :: STRING, b? :: STRING) :: ANY", "(...a :: STRING) :: ANY"],
)
def test_null_gives_null_and_types_are_checked(signature: str) -> None:
    call = wrapped(signature)
    assert call(None) is None
    assert call("a") == ("a",)
    with pytest.raises(CypherError, match=r"f\(\) expects a string as a, got an integer \(1\)"):
        call(1)


def test_any_value_may_be_taken() -> None:
    call = wrapped("(a :: ANY) :: ANY")
    assert call(None) is None
    assert call([1]) == ([1],)


def test_a_number_may_be_an_integer_and_a_boolean_is_none() -> None:
    call = wrapped("(a :: FLOAT, b :: NUMBER) :: ANY")
    assert call(1, 2.5) == (1, 2.5)
    with pytest.raises(CypherError, match="expects a number as b, got a boolean"):
        call(1, True)


def test_several_types() -> None:
    call = wrapped("(a :: STRING | LIST<ANY> | MAP) :: ANY")
    assert [call(value) for value in ("a", [1], (1,), {})] == [("a",), ([1],), ((1,),), ({},)]
    with pytest.raises(CypherError, match="expects a string or a list or a map"):
        call(1)


def test_nulls_may_be_handed_over() -> None:
    call = wrapped("(a :: STRING, ...b :: ANY) :: ANY", nulls=False)
    assert call(None, None, 1) == (None, None, 1)
    with pytest.raises(CypherError, match="expects a string"):
        call(1)


def test_the_context_comes_first() -> None:
    call = wrapped("(a? :: STRING) :: ANY", context=True)
    assert call("context") == ("context",)
    assert call("context", None) is None
    with pytest.raises(CypherError, match="expects a string"):
        call("context", 1)
    untouched = wrapped("(a? :: STRING) :: ANY", nulls=False, context=True)
    assert untouched("context", None, 1) == ("context", None, 1)


def test_another_kind_of_error() -> None:
    call = wrapped("(a :: INTEGER) :: ANY", refuse=argument_error)
    with pytest.raises(CypherError, match="expects an integer") as caught:
        call("1")
    assert caught.value.kind == "ArgumentError"
