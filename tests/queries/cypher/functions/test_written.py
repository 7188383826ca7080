"""Signatures in Neo4j's words belong to functions that there are."""

from __future__ import annotations

from queries.cypher.functions.listing import arguments_of, listed_functions, signatures_of
from queries.cypher.functions.written import SPELLED, WRITTEN


def test_every_entry_is_a_listed_function() -> None:
    names = {name for name, _ in listed_functions()}
    assert set(WRITTEN) <= names
    assert set(SPELLED.values()) <= names
    assert not set(SPELLED) & names


def test_every_signature_can_be_read() -> None:
    for name, entry in listed_functions():
        for signature in signatures_of(name, entry):
            assert all(argument["type"] for argument in arguments_of(signature)), name


def test_arguments_have_defaults() -> None:
    assert arguments_of("(a :: LIST<ANY>, b = null :: INTEGER | FLOAT) :: ANY") == [
        {"name": "a", "description": "", "type": "LIST<ANY>", "isDeprecated": False},
        {
            "name": "b",
            "description": "",
            "type": "INTEGER | FLOAT",
            "isDeprecated": False,
            "default": "null",
        },
    ]
