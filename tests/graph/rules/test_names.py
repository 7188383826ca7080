"""Names that were not given: those that Neo4j 5.26 gave to the same rules."""

from __future__ import annotations

import pytest

from graph.rules.names import constraint_name, index_name


@pytest.mark.parametrize(
    ("kind", "entity", "names", "keys", "name"),
    [
        ("range", "node", ("Film",), ("year",), "index_c9656023"),
        ("range", "node", ("Film",), ("year", "title"), "index_7161c598"),
        ("text", "node", ("Film",), ("title",), "index_e9bdbc14"),
        ("point", "node", ("Film",), ("at",), "index_3ead4049"),
        ("range", "relationship", ("R",), ("w",), "index_5a862e01"),
        ("range", "relationship", ("R",), ("w", "v"), "index_25770a12"),
        ("fulltext", "node", ("Film", "Book"), ("title", "text"), "index_e59c4a64"),
        ("fulltext", "relationship", ("R", "S"), ("title", "text"), "index_ad069fa6"),
        ("lookup", "node", (), (), "index_343aff4e"),
        ("lookup", "relationship", (), (), "index_f7700477"),
        ("range", "node", ("a`b",), ("c d",), "index_7ac4aa42"),
    ],
)
def test_index(
    kind: str, entity: str, names: tuple[str, ...], keys: tuple[str, ...], name: str
) -> None:
    assert index_name(kind, entity, names, keys) == name


@pytest.mark.parametrize(
    ("entity", "names", "keys", "name"),
    [
        ("node", ("Film",), ("id",), "constraint_1ef084db"),
        ("node", ("Film",), ("id", "x"), "constraint_365d6768"),
        ("relationship", ("R",), ("id",), "constraint_28af1f26"),
    ],
)
def test_constraint(entity: str, names: tuple[str, ...], keys: tuple[str, ...], name: str) -> None:
    assert constraint_name(entity, names, keys) == name
